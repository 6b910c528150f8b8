import { amountOf, sameFigure } from '../../corpus/amount';
import type { Fact, SeriesPoint } from '../../corpus/types';
import { hardness, qualifierChange } from '../qualifier';
import { defineRule } from '../rule';
import { firstOfEach, targetsOf } from '../targets';
import type { Locale, Match } from '../types';
import { claimOf, distanceOf, placeOf, titleOf, valueOf } from '../wording';

interface Changed extends Match {
  readonly fact: Fact;
  readonly last: SeriesPoint;
}

/**
 * 年度目标与上年计划相比，数值或限定语有变动：并列两年表述，供核对。
 * A target's value or qualifier moved against last year's plan: both are shown.
 */
export const changed = defineRule<Changed>({
  id: 'target/changed',
  severity: 'info',
  needs: ['corpus'],
  *detect(context) {
    for (const fact of firstOfEach(targetsOf(context))) {
      const [last] = context.corpus.lastYear(fact, context.self.meta);
      // Body figures of a work list (新建5处) change every year; what counts is the main passage, in either year.
      if (!last || !(fact.headline || last.fact.headline)) continue;
      const moved = valueMoved(fact, last.fact) || hardness(fact) !== hardness(last.fact);
      if (moved) yield { at: fact, fact, last, related: [placeOf(last.document, last.fact)] };
    }
  },
  explain({ fact, last }, locale) {
    const parts = [valueChange(fact, last.fact, locale), qualifierChange(fact, last.fact, locale)].filter((part) => part !== '');
    if (locale === 'en') {
      const what = `${claimOf(fact)}; last year: ${valueOf(last.fact)} (${titleOf(last.document)})`;
      return { what, why: parts.join('; '), how: 'Give the reason for the change where the targets are explained' };
    }
    const what = `${claimOf(fact)}，上年为${valueOf(last.fact)}（${titleOf(last.document)}）`;
    return { what, why: parts.join('，'), how: '如属有意调整，请在说明中写明依据' };
  },
});

function valueMoved(fact: Fact, last: Fact): boolean {
  const [a, b] = [amountOf(fact), amountOf(last)];
  return a && b ? !sameFigure(a, b) : fact.op !== last.op;
}

function valueChange(fact: Fact, last: Fact, locale: Locale): string {
  const [a, b] = [amountOf(fact), amountOf(last)];
  if (!a || !b) return fact.op === last.op ? '' : locale === 'en' ? 'the form of the target changed' : '目标的表述方式改变';
  if (sameFigure(a, b)) return '';
  const up = a.value === b.value ? a.value2 > b.value2 : a.value > b.value;
  const far = a.value === b.value ? '' : distanceOf(fact, last, locale);
  return locale === 'en' ? `${up ? 'raised' : 'lowered'} by ${far}`.replace(/ by $/u, '') : `数值${up ? '提高' : '降低'}${far}`;
}
