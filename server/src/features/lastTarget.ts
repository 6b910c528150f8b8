import type { Corpus } from '../corpus/corpus';
import type { Fact, SeriesPoint } from '../corpus/types';
import type { Metadata, Plan } from '../plan/types';
import { ownFacts } from './ownFacts';

/** The draft's targets for its own year, in text order; figures that cover several years are none. */
export function yearTargets(plan: Plan): readonly Fact[] {
  const { year } = plan.meta;
  return ownFacts(plan).facts.filter((fact) => fact.role === 'target' && year !== null && fact.year === year && fact.fromYear === null);
}

/** Last year's target of a fact's series, the one of the main passage first; null where there was none. */
export function lastTarget(fact: Fact, corpus: Corpus, meta: Metadata): SeriesPoint | null {
  const points = corpus.lastYear(fact, meta);
  return points.find((point) => point.fact.headline) ?? points[0] ?? null;
}
