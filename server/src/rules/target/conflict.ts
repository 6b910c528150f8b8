import { amountOf, sameAmount, sameFigure } from '../../corpus/amount';
import type { Fact } from '../../corpus/types';
import { defineRule } from '../rule';
import { before, grouped, sentenceOf } from '../targets';
import type { Match, RuleContext, Severity } from '../types';
import { claimOf, placeOf, valueOf } from '../wording';

interface Conflict extends Match {
  readonly kind: 'value' | 'qualifier' | 'calibre';
  readonly fact: Fact;
  readonly other: Fact;
}

/** A part of the whole or of the year is another figure, not a conflicting one. */
const PART = /其中|季度|上半年|下半年|月份|\d月/u;
/** What may stand before an indicator that speaks of the whole place. */
const WHOLE = /(?:^|[，、：:,。；;\s]|全[国省区市县旗盟州]|实现|力争|确保|预计|完成|推动|保持|争取)$/u;

/**
 * 同一份草案中，同一指标、同一口径、同一年度不得有两个数；同一目标不得一处带口径、一处不带。
 * One draft gives one value for an indicator, calibre and year, and names one calibre throughout.
 */
export const conflict = defineRule<Conflict>({
  id: 'target/conflict',
  severity: 'warning',
  needs: [],
  *detect(context) {
    for (const facts of groupsOf(context)) {
      // The main passage says what holds; the others are measured by it.
      const ordered = [...facts.filter((fact) => fact.headline), ...facts.filter((fact) => !fact.headline)];
      for (const [index, fact] of ordered.entries()) {
        const other = ordered.slice(0, index).find((earlier) => earlier.calibre === fact.calibre) ?? ordered[0];
        const kind = other && other !== fact ? compare(fact, other) : null;
        // 建成2处, 新增3处: parts of the year's work, unless the main passage gives the whole.
        if (!other || !kind || (fact.measure === 'increment' && !other.headline) || sentenceOf(context.plan, fact) === sentenceOf(context.plan, other)) continue;
        const severity = severityOf(kind, context, fact, other);
        yield { at: fact, kind, fact, other, severity, related: [placeOf(context.self, other)] };
      }
    }
  },
  explain({ kind, fact, other }, locale) {
    const [claim, earlier, value] = [claimOf(fact), claimOf(other), valueOf(other)];
    if (locale === 'en') {
      const what = { value: 'differs from', qualifier: 'has another qualifier than', calibre: 'has another calibre than' }[kind];
      return { what: `${claim} ${what} ${earlier} in the same draft`, why: 'One indicator, one year, one statement', how: `Check both places; make them agree or say how they differ` };
    }
    const what = { value: `与本文另一处${earlier}数值不一致`, qualifier: `与本文另一处${value}限定语不一致`, calibre: `与本文另一处${earlier}口径不一致` }[kind];
    const why = kind === 'calibre' ? '口径不同，统计范围就不同，执行和考核时无法对照' : '同一指标同一年度只能有一个目标';
    return { what: claim + what, why, how: kind === 'calibre' ? '统一口径，或分别写明' : '核对两处，统一表述，或写明两者的区别' };
  },
});

/** Facts that should say the same: one indicator, measure, unit, period and role, of the whole place and the whole year. */
function groupsOf({ self, plan }: RuleContext): Iterable<readonly Fact[]> {
  const comparable = self.facts.filter((fact) => isComparable(fact) && !PART.test(before(plan, fact)));
  return grouped(comparable, ({ indicatorId, indicator, scope, measure, unit, year, fromYear, span, role }) =>
    JSON.stringify([indicatorId ?? indicator, scope, measure, unit?.dimension, year, fromYear, span, role]),
  );
}

/**
 * Figures that can be held together at all. Names the general grammar made up, and counts of work (重点项目20个), repeat with other meanings
 * all over a plan; among results, amounts stand beside what they rose by (增加1000亿元).
 */
function isComparable(fact: Fact): boolean {
  if (fact.role === 'baseline' || fact.indicatorId === null || amountOf(fact) === null) return false;
  if (fact.headline) return true;
  const isRate = fact.measure === 'growth' || fact.measure === 'share';
  return isRate || (fact.role === 'target' && !fact.unit?.dimension?.startsWith('count:'));
}

function compare(fact: Fact, other: Fact): Conflict['kind'] | null {
  const [a, b] = [amountOf(fact), amountOf(other)];
  if (!a || !b) return null;
  // Two calibres with two values are two targets; with one value they are one target told in two ways.
  if (fact.calibre !== other.calibre) return sameFigure(a, b) && fact.role === 'target' ? 'calibre' : null;
  // 增长5%、力争6%: a target and the hope above it.
  if (fact.force !== other.force && fact.paragraph === other.paragraph) return null;
  if (!sameFigure(a, b)) return 'value';
  return sameAmount(a, b) ? null : 'qualifier';
}

function severityOf(kind: Conflict['kind'], { plan }: RuleContext, fact: Fact, other: Fact): Severity {
  if (kind !== 'value') return kind === 'calibre' ? 'warning' : 'info';
  const certain = fact.indicatorId !== null && fact.scope === null && fact.year !== null && fact.measure !== 'increment' && other.headline;
  return certain && (fact.headline || WHOLE.test(before(plan, fact))) ? 'error' : 'warning';
}
