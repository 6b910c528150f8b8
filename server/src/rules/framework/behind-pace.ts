import { quoted } from '../../corpus/framework';
import { type Pace, paceFor, speaksOf, standingOf } from '../../corpus/pace';
import type { Fact } from '../../corpus/types';
import { endText, sourceOf } from '../demand';
import { defineRule } from '../rule';
import { firstTargets, historyOf } from '../targets';
import type { Match } from '../types';
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
    for (const fact of firstTargets(context)) {
      for (const demand of framework.demands) {
        // A superior's end value does not bind the draft's place.
        if (!demand.own || !speaksOf(fact, demand, knowledge)) continue;
        const pace = paceFor(demand, historyOf(context, fact.series), self.meta.year, knowledge);
        if (!pace || standingOf(fact, pace) !== 'behind') continue;
        const from = pace.from?.point;
        const severity = demand.demand.certainty === 'high' ? 'warning' : 'info';
        yield { at: fact, fact, pace, severity, related: [...sourceOf(demand), ...(from ? [placeOf(from.document, from.fact)] : [])] };
        break; // the nearest source speaks for the others
      }
    }
  },
  explain({ fact, pace }, locale) {
    const { demand, title } = pace.demand;
    const en = locale === 'en';
    const needed = round(pace.needed) + demand.unit;
    const from = pace.from ? `${en ? '; ' : '，'}${pace.from.year}${en ? ': ' : '年'}${round(pace.from.value)}${demand.unit}` : '';
    const end = endText(demand, locale);
    if (en) {
      return {
        what: `Target ${claimOf(fact)} is behind the five-year plan's pace: this year needs ${needed}`,
        why: `${quoted(title)} demands ${end}${from}`,
        how: 'Check the figure, or give the reason in the text',
      };
    }
    return {
      what: `目标${claimOf(fact)}落后于五年规划进度，本年需达到${needed}`,
      why: `${quoted(title)}要求${end}${from}`,
      how: '核对数值，或在文中说明调整依据',
    };
  },
});
