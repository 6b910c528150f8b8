import { printed } from '../corpus/facts';
import { surelySamePlace } from '../corpus/places';
import type { DocumentFacts } from '../corpus/types';
import type { Plan } from '../plan/types';
import type { Span } from '../text/span';
import { placeIn } from './draftPlace';
import type { RelatedPlace, RuleContext } from './types';
import { titleOf } from './wording';

/** A link to a place of a document with the words that stand there. */
export function quoteOf(document: DocumentFacts, plan: Plan, { start, end }: Span): RelatedPlace {
  return placeIn(plan, { start, end }, `${titleOf(document)}：${printed(plan.text.slice(start, end))}`);
}

const YEARLY: readonly string[] = ['annual-plan', 'plan-report', 'work-report'];

/** The place's own plans and reports of the year before, the plan first: all of them, for wording. Empty where the place or year is unknown. */
export function lastYearOf({ self, corpus }: Pick<RuleContext, 'self' | 'corpus'>): readonly DocumentFacts[] {
  const { meta } = self;
  const previous = corpus.previousPlan(meta);
  if (meta.year === null || !YEARLY.includes(meta.kind)) return [];
  const others = corpus.documents.filter(
    ({ uri, meta: other }) =>
      other.year === (meta.year ?? 0) - 1 &&
      YEARLY.includes(other.kind) &&
      surelySamePlace(other.place, meta.place) &&
      other.level === meta.level &&
      uri !== previous?.uri,
  );
  return previous ? [previous, ...others] : others;
}
