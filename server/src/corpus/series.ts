import type { Knowledge } from '../knowledge/knowledge';
import type { DocumentFacts, Fact, Series, SeriesPoint } from './types';

/** Points by year (unknown years last), then document, then place in the document. Revisions of one year so stand side by side. */
export function byYear(a: SeriesPoint, b: SeriesPoint): number {
  const year = (a.fact.year ?? Number.POSITIVE_INFINITY) - (b.fact.year ?? Number.POSITIVE_INFINITY);
  if (year < 0 || year > 0) return year; // NaN when both are unknown
  return byDocument(a.document, b.document) || a.fact.start - b.fact.start;
}

/** The order of documents everywhere: by year governed, then URI, so that it never depends on the order in which files were opened. */
export function byDocument(a: DocumentFacts, b: DocumentFacts): number {
  const year = (a.meta.year ?? Number.POSITIVE_INFINITY) - (b.meta.year ?? Number.POSITIVE_INFINITY);
  if (year < 0 || year > 0) return year;
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}

/** A series of sorted points that all bear its id; null for no points. A known indicator goes by its canonical name, whatever the documents print. */
export function seriesOf(id: string, points: readonly SeriesPoint[], knowledge: Knowledge): Series | null {
  const first = points[0]?.fact;
  if (!first) return null;
  return {
    id,
    name: canonicalName(first, knowledge) ?? commonest(points, (fact) => fact.indicator) ?? first.indicator,
    indicatorId: first.indicatorId,
    scope: first.scope,
    calibre: first.calibre,
    measure: first.measure,
    unit: commonest(points, (fact) => fact.unit?.printed ?? null) ?? '',
    points,
  };
}

/** The indicator's name with its calibre, as the knowledge data spells it; null for an indicator it does not know. */
export function canonicalName({ indicatorId, calibre }: Pick<Fact, 'indicatorId' | 'calibre'>, knowledge: Knowledge): string | null {
  const indicator = indicatorId === null ? null : knowledge.byId(indicatorId);
  return indicator && (indicator.calibres.find(({ id }) => id === calibre)?.name ?? indicator.name);
}

const RATIO_OF = /(?:比例|比率|占比|比重|率)$/u;

/** Subjects by indicator id: rules hold every target against every one of last year's. */
const subjects = new WeakMap<Knowledge, Map<string, string>>();

/** What a known indicator measures, as a number or as a ratio: 优良天数 and 优良天数比例 are two indicators of one thing. Null for unknown ones. */
export function subjectOf({ indicatorId }: Pick<Fact, 'indicatorId' | 'calibre'>, knowledge: Knowledge): string | null {
  if (indicatorId === null) return null;
  let known = subjects.get(knowledge);
  if (known === undefined) {
    known = new Map(knowledge.indicators.map(({ id, name }) => [id, name.replace(RATIO_OF, '')]));
    subjects.set(knowledge, known);
  }
  return known.get(indicatorId) ?? null;
}

/** The value most facts have; of equally common ones the first met. */
function commonest(points: readonly SeriesPoint[], read: (fact: Fact) => string | null): string | null {
  const counts = new Map<string, number>();
  for (const { fact } of points) {
    const value = read(fact);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
