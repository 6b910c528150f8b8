import { type HistoryFigure, type HistoryRow, historyRows, ownPoints } from '../corpus/history';
import { isWithin, samePlace, superiorOf } from '../corpus/places';
import type { Series, SeriesPoint } from '../corpus/types';
import type { Metadata } from '../plan/types';
import type { Locale } from '../rules/types';
import { escapeMarkdown, linkToLine } from './markdown';
import { valueCell } from './phrases';

const HEAD: Readonly<Record<Locale, string>> = {
  'zh-CN': '| 年份 | 目标 | 实际 | 来源 |\n| --- | --- | --- | --- |',
  en: '| Year | Target | Actual | Source |\n| --- | --- | --- | --- |',
};

/** Years shown at most, the latest ones; places above get fewer, being there for comparison only. */
const OWN_ROWS = 12;
const OTHER_ROWS = 3;

/**
 * The history of one series as a Markdown table: year, target, actual, source (a link to file and line).
 * Points of the draft's own place first; those of places above it are marked with their place. Unrelated places are only named below, unless
 * they are all there is. Two figures for one year are kept in rows of their own, each with its source. Null when the series has no dated point.
 */
export function historyTable(series: Series, meta: Metadata, locale: Locale): string | null {
  const own = ownPoints(series, meta.place);
  const others = new Map<string, SeriesPoint[]>();
  for (const point of series.points) {
    const { place } = point.document.meta;
    if (place !== null && !own.includes(point)) others.set(place, [...(others.get(place) ?? []), point]);
  }
  const above = [...others.keys()]
    .filter((place) => isWithin(meta.place, place))
    .sort((a, b) => distance(meta.place, a) - distance(meta.place, b));
  const shown = own.length + above.length > 0 ? above : [...others.keys()];
  const ownRows = historyRows(own);
  const lines = ownRows.slice(-OWN_ROWS).flatMap((row) => render(row, '', locale));
  for (const place of shown)
    lines.push(
      ...historyRows(others.get(place)!)
        .slice(-OTHER_ROWS)
        .flatMap((row) => render(row, place, locale)),
    );
  if (lines.length === 0) return null;
  const notes: string[] = [];
  const hidden = ownRows.length - OWN_ROWS;
  if (hidden > 0) notes.push(locale === 'en' ? `${hidden} earlier years not shown` : `更早的${hidden}个年份未列出`);
  const elsewhere = [...others.keys()].filter((place) => !shown.includes(place)).map(escapeMarkdown);
  if (elsewhere.length > 0)
    notes.push(locale === 'en' ? `also known for ${elsewhere.join(', ')}` : `另有${elsewhere.join('、')}的数据未列出`);
  return [`${HEAD[locale]}\n${lines.join('\n')}`, ...notes].join('\n\n');
}

/** Steps up from the place: its province before the nation. */
function distance(place: string | null, outer: string): number {
  let steps = 0;
  for (let at = place; at !== null && !samePlace(at, outer); at = superiorOf(at)) steps++;
  return steps;
}

/** `2025`, `2021—2025年均`: a figure that covers several years never stands in one year's row. */
function periodLabel({ fromYear, year, span }: HistoryRow, locale: Locale): string {
  const years = fromYear !== null ? `${fromYear}—${year}` : String(year);
  if (span === null) return years;
  return locale === 'en' ? `${years} ${span}` : `${years}${span === 'yearly' ? '年均' : '累计'}`;
}

function render(row: HistoryRow, place: string, locale: Locale): string[] {
  const lines: string[] = [];
  const label = periodLabel(row, locale) + (place ? ` ${escapeMarkdown(place)}` : '');
  for (let i = 0; i < Math.max(row.targets.length, row.actuals.length); i++) {
    const target = row.targets[i];
    const actual = row.actuals[i];
    const sources = [...(target?.sources ?? []), ...(actual?.sources ?? [])];
    const base = actual?.sources.every((s) => s.fact.role === 'baseline') ? (locale === 'en' ? ' (baseline)' : '（基期）') : '';
    lines.push(`| ${label} | ${cell(target)} | ${cell(actual)}${base} | ${links(sources)} |`);
  }
  return lines;
}

function cell(figure: HistoryFigure | undefined): string {
  return figure ? escapeMarkdown(valueCell(figure.fact)) : '';
}

function links(points: readonly SeriesPoint[]): string {
  const all = points.map(({ document, fact }) => {
    const link = linkToLine(document.name, document.uri, fact.valueRange.start.line);
    return fact.source === null ? link : `${link} ${escapeMarkdown(fact.source)}`;
  });
  return [...new Set(all)].join(' ');
}
