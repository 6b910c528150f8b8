import { superiorOf, surelySamePlace } from '../corpus/places';
import type { DocumentFacts, Fact, SeriesPoint } from '../corpus/types';
import { factsIn, isYearTarget } from './targets';
import type { RuleContext } from './types';

/** The superior government's plans and reports that a draft is held against. */
export interface Superior {
  readonly place: string;
  /** The plan first; all of one year. */
  readonly documents: readonly DocumentFacts[];
  /** False: the corpus has none for the draft's year, these are of the year before. */
  readonly sameYear: boolean;
}

const YEARLY: readonly string[] = ['annual-plan', 'plan-report', 'work-report'];

/** Plans and reports of the government directly above, of the draft's year, else of the year before; null where there are none. */
export function superiorFor(context: Pick<RuleContext, 'self' | 'corpus' | 'plan'>): Superior | null {
  const { meta } = context.self;
  if (meta.year === null || !YEARLY.includes(meta.kind)) return null;
  const place = superiorPlace(context);
  if (place === null) return null;
  const documents = context.corpus.documents
    .filter((document) => YEARLY.includes(document.meta.kind) && surelySamePlace(document.meta.place, place))
    .sort((a, b) => YEARLY.indexOf(a.meta.kind) - YEARLY.indexOf(b.meta.kind));
  for (const year of [meta.year, meta.year - 1]) {
    const found = documents.filter((document) => document.meta.year === year);
    if (found.length > 0) return { place, documents: found, sameYear: year === meta.year };
  }
  return null;
}

/** A prefecture's province, a province's nation; a county's city only where the draft itself names the two together (`赤峰市松山区`). */
export function superiorPlace({ self, corpus, plan }: Pick<RuleContext, 'self' | 'corpus' | 'plan'>): string | null {
  const own = self.meta.place;
  if (own === null) return null;
  const known = self.meta.level === 'county' ? null : superiorOf(own);
  if (known !== null) return known;
  if (self.meta.level !== 'county') return null;
  const above = corpus.documents.filter(({ meta }) => meta.place !== null && meta.place !== own && meta.level !== 'county');
  return above.find(({ meta }) => plan.text.includes(`${meta.place}${own}`))?.meta.place ?? null;
}

/** The superior's target for a draft's series, of its main passage where it has one; its plan speaks before its report. Null where it sets none. */
export function superiorTarget(fact: Fact, superior: Superior): SeriesPoint | null {
  for (const document of superior.documents) {
    const same = factsIn(document, fact.series).filter((other) => isYearTarget(other, document.meta.year));
    const other = same.find(({ headline }) => headline) ?? same[0];
    if (other) return { document, fact: other };
  }
  return null;
}
