import { samePlace } from './places';
import type { Fact, Series, SeriesPoint } from './types';

/** One figure for a year: its first statement, and every point that prints the same. */
export interface HistoryFigure {
  readonly fact: Fact;
  readonly sources: readonly SeriesPoint[];
}

/** What a series tells of one year, or of one stretch of years (2021—2025年均). Figures that differ stand side by side, the one that counts first. */
export interface HistoryRow {
  readonly year: number;
  readonly fromYear: number | null;
  readonly span: Fact['span'];
  readonly targets: readonly HistoryFigure[];
  readonly actuals: readonly HistoryFigure[];
}

/**
 * The points of the draft's own place; a document that names no place counts for it. For a draft of unknown place: all, when they are of one
 * place, else those of unknown place, so that two cities' figures never make one history.
 */
export function ownPoints({ points }: Pick<Series, 'points'>, place: string | null): readonly SeriesPoint[] {
  const placed = points.flatMap(({ document }) => document.meta.place ?? []);
  const own = place ?? (placed.every((each) => samePlace(each, placed[0]!)) ? (placed[0] ?? null) : null);
  return points.filter(({ document: { meta } }) => meta.place === null || (own !== null && samePlace(meta.place, own)));
}

/**
 * Points (sorted as in a series) by the years they cover, in order of years, up to the draft's own: what lies behind it is the framework's to tell,
 * which is shown by itself. A single year stands before a stretch that ends with it. Of several
 * targets the plan of that very year counts first, its main passage before the rest: five-year plans only foresaw it. Of several results the one
 * reported first: it is what the year was judged by, later revisions stand beside it.
 */
export function historyRows(points: readonly SeriesPoint[], until: number | null): readonly HistoryRow[] {
  const rows = new Map<string, { year: number; fromYear: number | null; span: Fact['span']; points: SeriesPoint[] }>();
  for (const point of points) {
    const { year, fromYear, span, op } = point.fact;
    if (year === null || (until !== null && year > until) || op === 'defer') continue;
    const key = `${fromYear ?? year} ${year} ${span}`;
    const row = rows.get(key) ?? { year, fromYear: fromYear === year ? null : fromYear, span, points: [] };
    rows.set(key, row);
    row.points.push(point);
  }
  return [...rows.values()]
    .map(({ points: all, ...row }) => ({
      ...row,
      targets: figures(all.filter(({ fact }) => fact.role === 'target').sort((a, b) => rank(a) - rank(b))),
      actuals: figures(all.filter(({ fact }) => fact.role !== 'target')),
    }))
    .sort((a, b) => a.year - b.year || (b.fromYear ?? b.year) - (a.fromYear ?? a.year));
}

/** Whether a row is about one year: only then are its figures points of a chart. */
export function isYearly({ fromYear, span }: HistoryRow): boolean {
  return fromYear === null && span === null;
}

function rank({ document: { meta }, fact }: SeriesPoint): number {
  const foreseen = meta.year !== fact.year || meta.endYear !== meta.year;
  return (foreseen ? 2 : 0) + (fact.headline ? 0 : 1);
}

/** Points that print the same are one figure, reported once for each document. */
function figures(points: readonly SeriesPoint[]): readonly HistoryFigure[] {
  const found = new Map<string, { fact: Fact; sources: SeriesPoint[] }>();
  for (const point of points) {
    const key = `${point.fact.value} ${point.fact.valueText}`;
    const figure = found.get(key);
    if (!figure) found.set(key, { fact: point.fact, sources: [point] });
    else if (!figure.sources.some(({ document }) => document.uri === point.document.uri)) figure.sources.push(point);
  }
  return [...found.values()];
}
