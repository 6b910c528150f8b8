import { amountOf, sameFigure } from '../corpus/amount';
import type { Fact } from '../corpus/types';
import { hardness } from '../rules/qualifier';
import type { Locale } from '../rules/types';
import { distanceOf } from '../rules/wording';

/** How a target moved against last year's of the same series: its figure, or with the figure unchanged, how firmly it binds. */
export type ValueChange = 'unchanged' | 'raised' | 'lowered' | 'hardened' | 'softened' | 'reworded';

/** `reworded` where a figure became a relation, a task or the like. Of a range the lower end tells, then the upper. */
export function valueChange(fact: Fact, last: Fact): ValueChange {
  const [a, b] = [amountOf(fact), amountOf(last)];
  if (!a || !b) return fact.op === last.op && fact.relation?.kind === last.relation?.kind && !a && !b ? 'unchanged' : 'reworded';
  if (!sameFigure(a, b)) return (a.value === b.value ? a.value2 > b.value2 : a.value > b.value) ? 'raised' : 'lowered';
  const change = hardness(fact) - hardness(last);
  return change === 0 ? 'unchanged' : change > 0 ? 'hardened' : 'softened';
}

/** `+0.5个百分点`, `−0.2万人`; empty for one figure; null where the two do not compare or only a range's upper end moved. */
export function signedDistance(fact: Fact, last: Fact, locale: Locale): string | null {
  const [a, b] = [amountOf(fact), amountOf(last)];
  if (!a || !b) return null;
  if (sameFigure(a, b)) return '';
  return a.value === b.value ? null : `${a.value < b.value ? '−' : '+'}${distanceOf(fact, last, locale)}`;
}
