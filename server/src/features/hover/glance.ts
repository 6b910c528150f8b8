import { historyRows, isYearly, ownPoints } from '../../corpus/history';
import type { FrameworkDemand, Series } from '../../corpus/types';
import type { PlansContext } from '../context';
import { dueText } from '../demandLine';
import { escapeMarkdown } from '../markdown';
import { valueCell } from '../phrases';

/**
 * What a drafter asks first, in one line: the last target before the draft's year, the latest result, and what the five-year plan wants of the
 * place itself (`due`). Editors show some ten lines of a hover, the findings of the place first, so that chart and table may be out of sight. Null where
 * none of it is known.
 */
export function glance({ plan: { meta }, locale }: PlansContext, series: Series, due: FrameworkDemand | null): string | null {
  const rows = historyRows(ownPoints(series, meta.place), meta.year).filter(isYearly);
  const target = rows.findLast(({ year, targets }) => year !== meta.year && targets.length > 0);
  const actual = rows.findLast(({ actuals }) => actuals.length > 0);
  const en = locale === 'en';
  const parts: string[] = [];
  if (target) parts.push(`${target.year}${en ? ' target: ' : '年目标'}${valueCell(target.targets[0]!.fact)}`);
  if (actual) parts.push(`${actual.year}${en ? ' result: ' : '年实际'}${valueCell(actual.actuals[0]!.fact)}`);
  if (due) parts.push((en ? 'five-year plan: ' : '规划要求') + dueText(due, locale));
  return parts.length === 0 ? null : parts.map(escapeMarkdown).join(' · ');
}
