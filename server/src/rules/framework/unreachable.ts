import { quoted } from '../../corpus/framework';
import { type Pace, paceFor, speaksOf } from '../../corpus/pace';
import type { Fact } from '../../corpus/types';
import { endText, sourceOf } from '../demand';
import { defineRule } from '../rule';
import { firstTargets, historyOf } from '../targets';
import type { Match } from '../types';
import { claimOf, placeOf, round } from '../wording';

interface Steep extends Match {
  readonly fact: Fact;
  readonly pace: Pace;
}

/**
 * 要如期达到本地五年规划的期末值，余下各年须做到历年最好一年的三倍以上：恐难实现。
 * To come to the own five-year plan's end value, the years left would have to do more than three times the best year on record.
 */
export const unreachable = defineRule<Steep>({
  id: 'framework/unreachable',
  severity: 'warning',
  needs: ['framework'],
  *detect(context) {
    const { framework, knowledge, self } = context;
    if (!framework || self.meta.year === null) return;
    for (const fact of firstTargets(context)) {
      const demand = framework.demands.find((one) => one.own && speaksOf(fact, one, knowledge));
      const pace = demand && paceFor(demand, historyOf(context, fact.series), self.meta.year, knowledge);
      if (!demand || pace?.state !== 'steep') continue;
      const point = pace.from?.point;
      const severity = demand.demand.certainty === 'high' ? 'warning' : 'info';
      yield { at: fact, fact, pace, severity, related: [...sourceOf(demand), ...(point ? [placeOf(point.document, point.fact)] : [])] };
    }
  },
  explain({ fact, pace }, locale) {
    const { demand, title } = pace.demand;
    const share = demand.mode === 'end' && demand.unit === '%';
    const step = `${round(Math.abs(pace.perYear))}${share ? (locale === 'en' ? ' points' : '个百分点') : demand.unit}`;
    const from = pace.from ? `${pace.from.year}${locale === 'en' ? ': ' : '年为'}${round(pace.from.value)}${demand.unit}` : '';
    if (locale === 'en')
      return {
        what: `${claimOf(fact)}: the end value is hardly within reach, it takes ${step} a year`,
        why: `${quoted(title)} demands ${endText(demand, locale)}; ${from}; that is over three times the best year on record`,
        how: 'Explain the measures, or put the value to the mid-term evaluation',
      };
    return {
      what: `${claimOf(fact)}：期末值恐难达到，余下每年须完成${step}`,
      why: `${quoted(title)}要求${endText(demand, locale)}，${from}；所需年进度超过历年最好一年的三倍`,
      how: '写明加快的措施，或在中期评估时提出调整（监督法）',
    };
  },
});
