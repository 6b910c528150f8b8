import type { Location } from '../../features/location';
import type { DraftOverview } from '../../features/overview';

export type { DemandEntry, FrameworkEntry } from '../../features/frameworkCoverage';
export type { DroppedEntry, IndicatorEntry } from '../../features/indicatorsOverview';
export type { Location } from '../../features/location';

/** Request `planlint/overview`: one draft's targets and what they answer to; null for what is no plan. */
export const OVERVIEW_METHOD = 'planlint/overview';

export interface OverviewParams {
  readonly textDocument: { readonly uri: string };
}

export interface Overview extends DraftOverview {
  /** As the client spells it. */
  readonly uri: string;
}

/** Request `planlint/places`: where the other documents of the draft's place have figures of a series, by year. */
export const PLACES_METHOD = 'planlint/places';

export interface PlacesParams extends OverviewParams {
  readonly series: string;
}

export type Places = readonly Location[];

/** Notification `planlint/corpusChanged`: answers about any document may be others now, for reasons that the client does not see. */
export const CORPUS_CHANGED_METHOD = 'planlint/corpusChanged';
