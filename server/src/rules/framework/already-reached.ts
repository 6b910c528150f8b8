import { quoted } from '../../corpus/framework';
import { type Pace, paceFor, reachesEnd, speaksOf } from '../../corpus/pace';
import type { Fact, FrameworkDemand } from '../../corpus/types';
import { endText, sourceOf } from '../demand';
import { defineRule } from '../rule';
import { firstTargets, historyOf } from '../targets';
import type { Match } from '../types';
import { claimOf, placeOf, round } from '../wording';

interface Reached extends Match {
  readonly fact: Fact;
  readonly pace: Pace;
  /** By a result on record; else by this very target, ahead of time. */
  readonly done: boolean;
}

/** Years before the end that make a target at the end value worth a remark. */
const EARLY = 2;

/**
 * 本地五年规划的期末值已经达到，或本年目标提前两年以上达到：目标是否还有意义，或数值是否写错。
 * The end value of the place's own five-year plan is reached, or would be by this target two years early: raise the aim, or check the figure.
 */
export const alreadyReached = defineRule<Reached>({
  id: 'framework/already-reached',
  severity: 'info',
  needs: ['framework'],
  *detect(context) {
    const { framework, knowledge, self } = context;
    if (!framework || self.meta.year === null) return;
    for (const fact of firstTargets(context)) {
      const demand = framework.demands.find(
        (one) => one.own && one.demand.mode !== 'yearly' && !isHeld(one) && speaksOf(fact, one, knowledge),
      );
      const pace = demand && paceFor(demand, historyOf(context, fact.series), self.meta.year, knowledge);
      if (!demand || !pace?.from) continue;
      const done = pace.state === 'reached';
      const early = self.meta.year <= demand.demand.endYear - EARLY && reachesEnd(fact, pace);
      const { point } = pace.from;
      if (done ? point !== null : early)
        yield { at: fact, fact, pace, done, related: [...sourceOf(demand), ...(point ? [placeOf(point.document, point.fact)] : [])] };
    }
  },
  explain({ fact, pace, done }, locale) {
    const { demand, title } = pace.demand;
    const last = pace.from ? `${round(pace.from.value)}${demand.unit}` : '';
    const end = `${quoted(title)}${locale === 'en' ? ' demands ' : '要求'}${endText(demand, locale)}`;
    if (locale === 'en') {
      const what = done
        ? `the end value was reached in ${pace.from?.year} (${last})`
        : 'this target alone would reach the end value ahead of time';
      return {
        what: `${claimOf(fact)}: ${what}`,
        why: end,
        how: done
          ? 'Consider a higher aim, or say that the value is to be held'
          : 'Check the figure, or say that the plan is fulfilled early',
      };
    }
    const what = done ? `五年规划期末值已于${pace.from?.year}年达到（${last}）` : '本年即达到五年规划期末值';
    return {
      what: `${claimOf(fact)}：${what}`,
      why: end,
      how: done ? '可考虑提高目标，或写明为巩固保持' : '核对数值；确属提前完成的，在文中说明',
    };
  },
});

/** A ceiling (不高于5.5%), or a value that the base year had already: to be held, not to be reached. */
function isHeld({ demand: { op, baseValue, endValue } }: FrameworkDemand): boolean {
  return op === '<=' || (op === '>=' && baseValue !== null && endValue !== null && baseValue >= endValue);
}
