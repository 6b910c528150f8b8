import { type Attainment, attainment } from '../corpus/attainment';
import { type HistoryFigure, type HistoryRow, historyRows, ownPoints } from '../corpus/history';
import type { Series, SeriesPoint } from '../corpus/types';
import type { Indicator } from '../knowledge/types';
import type { Locale } from '../rules/types';
import type { FeatureContext } from './context';
import { escapeMarkdown, linkToLine } from './markdown';
import { valueCell } from './phrases';

const HEAD: Readonly<Record<Locale, string>> = {
  'zh-CN': '| 年份 | 目标 | 实际 | 完成情况 | 出处 |\n| --- | --- | --- | --- | --- |',
  en: '| Year | Target | Actual | Attainment | Source |\n| --- | --- | --- | --- | --- |',
};

/** Rows shown at most, the latest ones, unless the caller has less room. */
export const MOST_ROWS = 8;
const MOST_LINKS = 3;

/**
 * The history of one series in the draft's own place as a Markdown table: year, target, actual, how the one stands to the other, and links to file
 * and line, the latest year first: a hover shows its head. Two figures for one year stand in rows of their own. Null when the place has no dated figure.
 */
export function historyTable(
  series: Series,
  { plan, knowledge, locale }: Pick<FeatureContext, 'plan' | 'knowledge' | 'locale'>,
  most = MOST_ROWS,
): string | null {
  const rows = historyRows(ownPoints(series, plan.meta.place), plan.meta.year);
  if (rows.length === 0) return null;
  const better = (series.indicatorId === null ? null : knowledge.byId(series.indicatorId))?.direction ?? 'none';
  const hidden = rows.length - most;
  const note = hidden <= 0 ? '' : locale === 'en' ? `\n\n${hidden} earlier rows not shown` : `\n\n更早的${hidden}个年份未列出`;
  return `${HEAD[locale]}\n${rows
    .slice(-most)
    .reverse()
    .flatMap((row) => render(row, better, locale))
    .join('\n')}${note}`;
}

/** `2025`, `2021—2025年均`: a figure that covers several years never stands in one year's row. */
function periodLabel({ fromYear, year, span }: HistoryRow, locale: Locale): string {
  const years = fromYear !== null ? `${fromYear}—${year}` : String(year);
  if (span === null) return years;
  return locale === 'en' ? `${years} ${span}` : `${years}${span === 'yearly' ? '年均' : '累计'}`;
}

function render(row: HistoryRow, better: Indicator['direction'], locale: Locale): string[] {
  return Array.from({ length: Math.max(row.targets.length, row.actuals.length) }, (_, i) => {
    const target = row.targets[i];
    const actual = row.actuals[i];
    // What the year was judged by stands in the first line; in the others target and result are not of one document.
    const stand = i === 0 && target && actual ? attainment(target.fact, actual.fact, better) : null;
    const sources = [...(target?.sources ?? []), ...(actual?.sources ?? [])];
    const base = actual?.sources.every((s) => s.fact.role === 'baseline') ? (locale === 'en' ? ' (baseline)' : '（基期）') : '';
    return `| ${periodLabel(row, locale)} | ${cell(target)} | ${cell(actual)}${base} | ${stand ? attainmentText(stand, locale) : ''} | ${links(sources, locale)} |`;
  });
}

/** `完成`, `超额0.3个百分点`, `未完成，差0.2个百分点`; of amounts `超额，为目标的103.2%`. */
function attainmentText({ state, difference: { kind, value } }: Attainment, locale: Locale): string {
  const size = Math.abs(value);
  if (locale === 'en') {
    if (kind === 'share') return `${state}, ${value}% of target`;
    if (state !== 'met') return `${state} by ${size} points`;
    return size === 0 ? state : `${state}, ${size} points ${value < 0 ? 'below' : 'above'}`;
  }
  if (kind === 'share') return { met: '完成', exceeded: '超额', missed: '未完成' }[state] + (size === 100 ? '' : `，为目标的${value}%`);
  if (state === 'met') return size === 0 ? '完成' : `完成，${value < 0 ? '低' : '高'}${size}个百分点`;
  return state === 'exceeded' ? `超额${size}个百分点` : `未完成，差${size}个百分点`;
}

function cell(figure: HistoryFigure | undefined): string {
  return figure ? escapeMarkdown(valueCell(figure.fact)) : '';
}

function links(points: readonly SeriesPoint[], locale: Locale): string {
  const all = points.map(({ document, fact }) => {
    return linkToLine(document.name, document.uri, fact.valueRange.start.line, fact.source);
  });
  const distinct = [...new Set(all)];
  const more = distinct.length - MOST_LINKS;
  return distinct.slice(0, MOST_LINKS).join(' ') + (more <= 0 ? '' : locale === 'en' ? ` and ${more} more` : ` 等${distinct.length}处`);
}
