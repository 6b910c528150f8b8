import { amountOf, sameFigure } from '../../corpus/amount';
import type { Fact, SeriesPoint } from '../../corpus/types';
import { hardness, qualifierChange } from '../qualifier';
import { defineRule } from '../rule';
import { firstTargets } from '../targets';
import type { Locale, Match } from '../types';
import { claimOf, distanceOf, placeOf, printedValue, titleOf } from '../wording';

interface Changed extends Match {
  readonly fact: Fact;
  readonly last: SeriesPoint;
}

/**
 * 年度目标与上年计划相比，数值或限定语有变动：并列两年表述，供核对；数值未变而限定语放宽的为警告。
 * A target's value or qualifier moved against last year's plan: both are shown. A qualifier softened on an unchanged figure is a warning.
 */
export const changed = defineRule<Changed>({
  id: 'target/changed',
  severity: 'info',
  needs: ['corpus'],
  *detect(context) {
    for (const fact of firstTargets(context)) {
      const lasts = context.corpus.lastYear(fact, context.self.meta);
      const last = lasts.find((point) => point.fact.headline) ?? lasts[0];
      // Body figures of a work list (新建5处) change every year; what counts is the main passage, in either year.
      // A known indicator whose figure stays while its qualifier gives way is worth a word wherever it stands.
      const softer = last !== undefined && isSofter(fact, last.fact);
      if (!last || !(fact.headline || last.fact.headline || (softer && fact.indicatorId !== null))) continue;
      const severity = softer && fact.headline ? 'warning' : 'info';
      if (hasMoved(fact, last.fact)) yield { at: fact, fact, last, severity, related: [placeOf(last.document, last.fact)] };
    }
  },
  explain({ fact, last }, locale) {
    const parts = [valueChange(fact, last.fact, locale), qualifierChange(fact, last.fact, locale)].filter((part) => part !== '');
    if (locale === 'en') {
      const what = `${claimOf(fact)}; last year: ${printedValue(last.fact)} (${titleOf(last.document)})`;
      return { what, why: parts.join('; '), how: 'Give the reason for the change where the targets are explained' };
    }
    const what = `${claimOf(fact)}，上年为${printedValue(last.fact)}（${titleOf(last.document)}）`;
    return { what, why: parts.join('，'), how: '如属有意调整，请在说明中写明依据' };
  },
});

function hasMoved(fact: Fact, last: Fact): boolean {
  const [a, b] = [amountOf(fact), amountOf(last)];
  if (a && b) return !sameFigure(a, b) || hardness(fact) !== hardness(last);
  return fact.op !== last.op || fact.relation?.kind !== last.relation?.kind;
}

/** The same figure, bound less firmly: 6%以上 became 6%左右, 确保 became 力争. */
function isSofter(fact: Fact, last: Fact): boolean {
  const [a, b] = [amountOf(fact), amountOf(last)];
  return a !== null && b !== null && sameFigure(a, b) && hardness(fact) < hardness(last);
}

function valueChange(fact: Fact, last: Fact, locale: Locale): string {
  const [a, b] = [amountOf(fact), amountOf(last)];
  if (!a || !b) return locale === 'en' ? 'the form of the target changed' : '目标的表述方式改变';
  if (sameFigure(a, b)) return '';
  const up = a.value === b.value ? a.value2 > b.value2 : a.value > b.value;
  const far = a.value === b.value ? '' : distanceOf(fact, last, locale);
  return locale === 'en' ? `${up ? 'raised' : 'lowered'} by ${far}`.replace(/ by $/u, '') : `数值${up ? '提高' : '降低'}${far}`;
}
