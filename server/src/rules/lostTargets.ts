import { canonicalName, subjectOf } from '../corpus/series';
import type { DocumentFacts, Fact } from '../corpus/types';
import type { Knowledge } from '../knowledge/knowledge';
import { isLeftOpen } from './openTargets';
import { firstOfEach, isYearTarget, lastPlan, targetsOf } from './targets';
import type { RuleContext } from './types';

/** A headline target of last year's plan that the draft's main passage no longer has. */
export interface LostTarget {
  readonly kind: 'missing' | 'elsewhere' | 'other-measure' | 'broader';
  readonly last: Fact;
  readonly plan: DocumentFacts;
  /** Where the draft still speaks of it. */
  readonly now: Fact | null;
}

/** Last year's headline targets that the draft's main passage lacks, in last year's order; none where the draft sets no targets. */
export function lostTargets(context: Pick<RuleContext, 'plan' | 'self' | 'corpus' | 'knowledge'>): readonly LostTarget[] {
  const plan = lastPlan(context);
  const targets = targetsOf(context);
  if (!plan || targets.length === 0) return [];
  const headlines = plan.facts.filter((fact) => fact.headline && fact.indicatorId !== null && isYearTarget(fact, plan.meta.year));
  return firstOfEach(headlines).flatMap((last) => {
    const found = whereabouts(last, targets, context.knowledge);
    if (!found || (!found.now && isLeftOpen(context.plan, context.knowledge, last.indicator))) return [];
    return [{ ...found, last, plan }];
  });
}

/** Null when the draft has it in its main passage as before, or in a changed calibre or unit (target/calibre-changed says so). */
function whereabouts(last: Fact, targets: readonly Fact[], knowledge: Knowledge): Pick<LostTarget, 'kind' | 'now'> | null {
  const subject = subjectOf(last, knowledge);
  const same = targets.filter((fact) => fact.indicatorId !== null && subjectOf(fact, knowledge) === subject && fact.scope === last.scope);
  if (same.some((fact) => fact.measure === last.measure && fact.headline)) return null;
  const elsewhere = same.find((fact) => fact.measure === last.measure);
  // A draft that has no main passage yet cannot have moved anything out of it.
  if (elsewhere) return targets.some((fact) => fact.headline) ? { kind: 'elsewhere', now: elsewhere } : null;
  const other = same[0];
  if (other) return { kind: 'other-measure', now: other };
  // 城镇居民人均可支配收入 last year, 居民人均可支配收入 now.
  const name = canonicalName(last, knowledge) ?? last.indicator;
  const broader = targets.find((fact) => fact.scope === null && name.endsWith(canonicalName(fact, knowledge) ?? '？'));
  return broader ? { kind: 'broader', now: broader } : { kind: 'missing', now: null };
}
