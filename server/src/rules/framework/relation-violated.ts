import { quoted } from '../../corpus/framework';
import { speaksOf } from '../../corpus/pace';
import type { Fact, FrameworkDemand, SeriesPoint } from '../../corpus/types';
import { keepsAbove, keepsStep, otherSide } from '../relation';
import { defineRule } from '../rule';
import { firstTargets } from '../targets';
import type { Match } from '../types';
import { claimOf, placeOf, titleOf } from '../wording';

interface Violated extends Match {
  readonly fact: Fact;
  readonly other: SeriesPoint;
  readonly demand: FrameworkDemand;
}

/**
 * 五年规划要求的指标关系（如居民收入增速高于地区生产总值增速、增速高于全区平均）没有被本年目标保持。
 * The year's targets do not keep a relation the five-year plan demands (income growth above GDP growth, growth above the region's).
 */
export const relationViolated = defineRule<Violated>({
  id: 'framework/relation-violated',
  severity: 'warning',
  needs: ['framework'],
  *detect(context) {
    const targets = firstTargets(context);
    const told = new Set<string>();
    for (const demand of context.framework?.demands ?? []) {
      const relation = demand.demand.relation;
      if (!relation) continue;
      const fact = targets.find((target) => speaksOf(target, demand, context.knowledge));
      const other = fact && otherSide(fact, demand, targets, context);
      if (!fact || !other) continue;
      const keeps = relation.kind === 'above' ? keepsAbove(fact, other.fact, relation.margin ?? 0) : keepsStep(fact, other.fact);
      const pair = `${fact.series} ${other.document.uri} ${other.fact.series}`;
      if (keeps || told.has(pair)) continue;
      told.add(pair); // the nearest source speaks for the others
      const source = demand.document && demand.fact ? [placeOf(demand.document, demand.fact)] : [];
      const severity = demand.own && demand.demand.certainty === 'high' && fact.op !== 'sync' ? 'warning' : 'info';
      yield { at: fact, fact, other, demand, severity, related: [placeOf(other.document, other.fact), ...source] };
    }
  },
  explain({ fact, other, demand }, locale) {
    const { relation } = demand.demand;
    const margin = relation?.margin ?? null;
    const against = relation?.otherPlace
      ? `${relation.otherPlace}（${titleOf(other.document)}）${claimOf(other.fact)}`
      : claimOf(other.fact);
    if (locale === 'en') {
      const kind = relation?.kind === 'above' ? `growth above${margin === null ? '' : ` by ${margin} points`}` : 'growth in step with';
      return {
        what: `${claimOf(fact)} against ${against} does not keep the five-year plan's relation`,
        why: `${quoted(demand.title)} demands for “${fact.indicator}” ${kind} that of “${relation?.otherPlace ?? other.fact.indicator}”`,
        how: 'Change one of the two targets, or explain the exception',
      };
    }
    const kind =
      relation?.kind === 'above'
        ? `高于${relation.otherPlace ?? ''}“${other.fact.indicator}”${margin === null ? '' : `${margin}个百分点`}`
        : `与“${other.fact.indicator}”同步`;
    return {
      what: `${claimOf(fact)}，而${against}，没有保持五年规划要求的关系`,
      why: `${quoted(demand.title)}要求“${fact.indicator}”增速${kind}`,
      how: '调整其中一个目标，或在文中说明例外的理由',
    };
  },
});
