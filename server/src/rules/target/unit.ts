import type { Fact } from '../../corpus/types';
import { defineRule } from '../rule';
import { grouped } from '../targets';
import { fixOf, hasTwin, isTwin, keyOf, severityOf, twinOf } from '../twinUnits';
import type { Match } from '../types';
import { claimOf, placeOf } from '../wording';

interface WrongUnit extends Match {
  readonly fact: Fact;
  /** What it should be counted in: a unit word; null where two units of one draft differ. */
  readonly right: string | null;
  readonly other: Fact | null;
}

/**
 * 计量单位与指标不符：发电量用了“千瓦”、装机用了“千瓦时”、就业用了“人次”，或同一指标前后一处用“元”一处用“美元”。
 * The unit does not fit the indicator: energy in kilowatts, capacity in kilowatt-hours, jobs in 人次, or one figure in two currencies.
 */
export const unit = defineRule<WrongUnit>({
  id: 'target/unit',
  severity: 'warning',
  needs: [],
  *detect(context) {
    for (const fact of context.self.facts) {
      const right = twinOf(fact, context);
      if (right === null) continue;
      const fix = fixOf(fact, right, context);
      const severity = severityOf(fact, fix !== null);
      yield { at: { start: fact.valueStart, end: fact.valueEnd }, fact, right, other: null, severity, ...(fix ? { fix } : {}) };
    }
    for (const facts of grouped(context.self.facts.filter(hasTwin), keyOf)) {
      const first = facts[0];
      const other = first && facts.find((fact) => isTwin(first.unit?.dimension ?? null, fact.unit?.dimension ?? null));
      if (first && other)
        yield {
          at: { start: other.valueStart, end: other.valueEnd },
          fact: other,
          right: null,
          other: first,
          related: [placeOf(context.self, first)],
        };
    }
  },
  explain({ fact, right, other }, locale) {
    if (locale === 'en') {
      if (other)
        return {
          what: `${claimOf(fact)} differs from ${claimOf(other)} in this draft by its unit only`,
          why: 'One of the two units is a slip',
          how: 'Check both places',
        };
      return {
        what: `${claimOf(fact)}: “${fact.indicator}” is not counted in ${fact.unit?.word ?? ''}`,
        why:
          right === '千瓦' || right === '千瓦时' ? 'GB 3102.5: power is in 千瓦, energy in 千瓦时' : '人 counts persons, 人次 counts times',
        how: `Write ${right ?? ''}, or check the indicator`,
      };
    }
    if (other)
      return {
        what: `${claimOf(fact)}与本文另一处${claimOf(other)}数值相同而计量单位不同`,
        why: '两处必有一处单位写错',
        how: '核对两处，统一计量单位',
      };
    const why =
      right === '千瓦' || right === '千瓦时'
        ? '功率（装机、负荷）以千瓦计，电量以千瓦时计（GB 3102.5）'
        : '“人”计人数，“人次”计次数，两者不能互换';
    return {
      what: `${claimOf(fact)}：“${fact.indicator}”不以“${fact.unit?.word ?? ''}”计量`,
      why,
      how: `改为“${right ?? ''}”，或核对指标名称`,
    };
  },
});
