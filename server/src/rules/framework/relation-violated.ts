import { quoted } from '../../corpus/framework';
import { speaksOf } from '../../corpus/pace';
import { samePlace, superiorOf, surelySamePlace } from '../../corpus/places';
import type { Fact, FrameworkDemand, SeriesPoint } from '../../corpus/types';
import { keepsAbove, keepsStep } from '../relation';
import { defineRule } from '../rule';
import { firstOfEach, isYearTarget, targetsOf } from '../targets';
import type { Match, RuleContext } from '../types';
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
    const targets = firstOfEach(targetsOf(context));
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
      const severity = demand.own && demand.demand.certainty !== 'low' && fact.op !== 'sync' ? 'warning' : 'info';
      yield { at: fact, fact, other, demand, severity, related: [placeOf(other.document, other.fact), ...source] };
    }
  },
  explain({ fact, other, demand }, locale) {
    const { relation } = demand.demand;
    const margin = relation?.margin ?? null;
    const against = relation?.otherPlace ? `${relation.otherPlace}（${titleOf(other.document)}）${claimOf(other.fact)}` : claimOf(other.fact);
    if (locale === 'en') {
      const kind = relation?.kind === 'above' ? `growth above${margin === null ? '' : ` by ${margin} points`}` : 'growth in step with';
      return {
        what: `${claimOf(fact)} against ${against} does not keep the five-year plan's relation`,
        why: `${quoted(demand.title)} demands for “${fact.indicator}” ${kind} that of “${relation?.otherPlace ?? other.fact.indicator}”`,
        how: 'Change one of the two targets, or explain the exception',
      };
    }
    const kind = relation?.kind === 'above' ? `高于${relation.otherPlace ?? ''}“${other.fact.indicator}”${margin === null ? '' : `${margin}个百分点`}` : `与“${other.fact.indicator}”同步`;
    return {
      what: `${claimOf(fact)}，而${against}，没有保持五年规划要求的关系`,
      why: `${quoted(demand.title)}要求“${fact.indicator}”增速${kind}`,
      how: '调整其中一个目标，或在文中说明例外的理由',
    };
  },
});

/** What the target is held against: the draft's own target of the other indicator, or the superior's of the same one. */
function otherSide(fact: Fact, { demand }: FrameworkDemand, targets: readonly Fact[], context: RuleContext): SeriesPoint | null {
  const relation = demand.relation;
  if (!relation) return null;
  if (relation.otherPlace === null) {
    const wanted = context.knowledge.lookup(relation.other);
    const other = targets.find(
      (target) => target.scope === null && target.measure === fact.measure && (wanted ? target.indicatorId === wanted.indicator.id : target.indicator === relation.other),
    );
    return other ? { document: context.self, fact: other } : null;
  }
  const superior = superiorNamed(relation.otherPlace, context.self.meta.place);
  const points = context.corpus.seriesById(fact.series)?.points ?? [];
  const found = points.filter(({ document, fact: point }) => isYearTarget(point, fact.year) && superior !== null && surelySamePlace(document.meta.place, superior));
  return found.find(({ fact: point }) => point.headline) ?? found[0] ?? null;
}

/** `全国` and a place by its name are themselves; `全区`, `全省`, `自治区`, `上级` is the place above the draft's. */
function superiorNamed(name: string, own: string | null): string | null {
  const plain = name.replace(/平均(?:水平)?$/u, '');
  if (plain === '全国' || /^(?:国家|我国)$/u.test(plain)) return '全国';
  if (/^(?:全[省区市盟州]|我[省区]|自治区|上级|全自治区)$/u.test(plain)) return superiorOf(own);
  return samePlace(plain, own) ? null : plain;
}
