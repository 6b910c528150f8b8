import type { Span } from '../text/span';
import type { FeatureContext } from './context';
import { lastTarget, yearTargets } from './lastTarget';
import { type Location, locationOf } from './location';
import { valueCell } from './phrases';

/** Which targets get last year's value behind theirs. */
export const INLAY_HINT_MODES = ['off', 'headline', 'all'] as const;
export type InlayHintMode = (typeof INLAY_HINT_MODES)[number];

/** Text shown behind an offset; not part of the document. */
export interface InlayHint {
  readonly at: number;
  readonly label: string;
  /** Where last year's target stands. */
  readonly source: Location;
  /** The document it stands in. */
  readonly sourceName: string;
}

/** Last year's target behind each of this year's, within `span`: `5.5%以上 ⟵ 上年 6%以上`. What was left to the superior has no figure to show. */
export function inlayHints({ plan, corpus, locale }: FeatureContext, span: Span, mode: InlayHintMode): readonly InlayHint[] {
  if (mode === 'off') return [];
  return yearTargets(plan).flatMap((fact) => {
    if (fact.valueEnd < span.start || fact.valueEnd > span.end || (mode === 'headline' && !fact.headline)) return [];
    const last = lastTarget(fact, corpus, plan.meta);
    if (!last || last.fact.op === 'defer') return [];
    const label = `⟵ ${locale === 'en' ? 'last year' : '上年'} ${valueCell(last.fact)}`;
    return [{ at: fact.valueEnd, label, source: locationOf(last), sourceName: last.document.meta.title ?? last.document.name }];
  });
}
