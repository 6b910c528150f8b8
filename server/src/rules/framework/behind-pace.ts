import { amountOf } from '../../corpus/amount';
import { paceFor, speaksOf, type Pace } from '../../corpus/pace';
import type { Fact } from '../../corpus/types';
import { UnitReader } from '../../quantity/units';
import { quoted } from '../../corpus/framework';
import { defineRule } from '../rule';
import { firstOfEach, historyOf, targetsOf } from '../targets';
import type { Locale, Match } from '../types';
import { claimOf, placeOf, round } from '../wording';

interface Behind extends Match {
  readonly fact: Fact;
  readonly pace: Pace;
}

/**
 * 年度目标低于本地五年规划隐含的进度：按最近实际数（或规划基数）推算到期末值，每年至少要达到的数。
 * A target is below the pace that the place's own five-year plan implies from the last actual figure (or the base) to its end value.
 */
export const behindPace = defineRule<Behind>({
  id: 'framework/behind-pace',
  severity: 'warning',
  needs: ['framework'],
  *detect(context) {
    const { framework, knowledge, self } = context;
    if (!framework || self.meta.year === null) return;
    for (const fact of firstOfEach(targetsOf(context))) {
      for (const demand of framework.demands) {
        // A superior's end value does not bind the draft's place.
        if (!demand.own || !speaksOf(fact, demand, knowledge)) continue;
        const pace = paceFor(demand, historyOf(context, fact.series), self.meta.year, knowledge);
        const unit = new UnitReader(knowledge.units).read(demand.demand.unit, 0)?.unit;
        if (!pace || !unit || fact.unit?.dimension !== unit.dimension || !isBehind(fact, pace, unit.magnitude * unit.toBase)) continue;
        const from = pace.from?.point;
        const sources = demand.document && demand.fact ? [placeOf(demand.document, demand.fact)] : [];
        const severity = demand.demand.certainty === 'low' ? 'info' : 'warning';
        yield { at: fact, fact, pace, severity, related: [...sources, ...(from ? [placeOf(from.document, from.fact)] : [])] };
        break; // the nearest source speaks for the others
      }
    }
  },
  explain({ fact, pace }, locale) {
    const { demand, endYear, unit } = { ...pace.demand, ...pace.demand.demand };
    const needed = round(pace.needed) + unit;
    const end = `${endText(demand.op, locale)}${round(demand.endValue ?? 0)}${unit}`;
    const from = pace.from && `${pace.from.year}${locale === 'en' ? ': ' : '年'}${round(pace.from.value)}${unit}`;
    if (locale === 'en') {
      const mode = { end: `by ${endYear}`, yearly: `a year on average to ${endYear}`, cumulative: `over five years to ${endYear}` }[demand.mode];
      return {
        what: `Target ${claimOf(fact)} is behind the five-year plan's pace of ${needed} for this year`,
        why: `${quoted(pace.demand.title)} demands ${end} ${mode}${from ? `; ${from}` : ''}`,
        how: 'Check the figure, or give the reason in the text',
      };
    }
    const mode = { end: `到${endYear}年`, yearly: `到${endYear}年年均`, cumulative: `五年累计（到${endYear}年）` }[demand.mode];
    return {
      what: `目标${claimOf(fact)}落后于五年规划进度，本年需达到${needed}`,
      why: `${quoted(pace.demand.title)}要求${mode}${end}${from ? `，${from}` : ''}`,
      how: '核对数值，或在文中说明调整依据',
    };
  },
});

function endText(op: string | null, locale: Locale): string {
  const words: Readonly<Record<string, readonly [string, string]>> = { '>=': ['不低于', 'at least '], '<=': ['不高于', 'at most '], '~': ['约', 'about '] };
  return (op && words[op]?.[locale === 'en' ? 1 : 0]) || (locale === 'en' ? '' : '达到');
}

/** The target's own figure (for a range its better end) against what is needed, to the precision the target is printed in. */
function isBehind(fact: Fact, pace: Pace, scale: number): boolean {
  const amount = amountOf(fact);
  if (!amount) return false;
  const printed = 10 ** -(String(Math.abs(fact.value ?? 0)).split('.')[1]?.length ?? 0) / 2;
  const slack = pace.tolerance + (pace.needed === pace.demand.demand.endValue ? 1e-9 : (printed * (fact.unit ? fact.unit.magnitude * fact.unit.toBase : 1)) / scale);
  const even = pace.demand.demand.mode === 'end' ? pace.needed : (pace.demand.demand.endValue ?? 0) / (pace.demand.demand.mode === 'yearly' ? 1 : 5);
  // Lean years behind do not make a target wrong that keeps the plan's own average.
  if (pace.direction === 'up') return amount.value2 / scale < Math.min(pace.needed, even) - slack;
  return amount.value / scale > Math.max(pace.needed, even) + slack;
}
