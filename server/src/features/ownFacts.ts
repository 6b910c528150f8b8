import { factsOf } from '../corpus/facts';
import type { DocumentFacts } from '../corpus/types';
import type { Plan } from '../plan/types';

const known = new WeakMap<Plan, DocumentFacts>();

/** The document's own facts, in the order of `plan.statements`; made once for all features. */
export function ownFacts(plan: Plan): DocumentFacts {
  let facts = known.get(plan);
  if (!facts) {
    facts = factsOf(plan);
    known.set(plan, facts);
  }
  return facts;
}
