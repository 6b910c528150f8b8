import type { Corpus } from '../corpus/corpus';
import type { FrameworkInForce } from '../corpus/types';
import type { Knowledge } from '../knowledge/knowledge';
import type { Plan } from '../plan/types';
import type { Locale } from '../rules/types';

/** What an editor feature reads: one document whole, all others as facts. Offsets in and out are UTF-16 offsets into `plan.text`. */
export interface FeatureContext {
  readonly plan: Plan;
  /** All other documents as this one sees them (`PlanService.corpus(uri)`). */
  readonly corpus: Corpus;
  /** What the five-year plans demand of this document. */
  readonly framework: FrameworkInForce | null;
  readonly knowledge: Knowledge;
  readonly locale: Locale;
}

/** A feature that reads other documents whole too. */
export interface PlansContext extends FeatureContext {
  /** Null where there is no such document. */
  readonly planOf: (uri: string) => Plan | null;
}
