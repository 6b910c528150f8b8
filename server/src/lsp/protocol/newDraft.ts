/** The request `planlint/draftSources`: the plans and reports that a new draft can be made from, the likeliest first. */
export const DRAFT_SOURCES_METHOD = 'planlint/draftSources';

export interface DraftSourcesParams {
  /** URI of the document in the active editor: only documents of its place are answered, itself first. */
  readonly active: string | null;
}

export interface DraftSource {
  readonly uri: string;
  /** File name without folder and extension. */
  readonly name: string;
  readonly title: string | null;
  readonly kind: string;
  readonly year: number;
  readonly place: string | null;
}

export type DraftSourcesResult = readonly DraftSource[];

/** The request `planlint/newDraft`: the skeleton of a later year's plan. */
export const NEW_DRAFT_METHOD = 'planlint/newDraft';

export interface NewDraftParams {
  /** URI of the plan to go on from. */
  readonly uri: string;
  /** Later than that plan's. */
  readonly year: number;
}

/** The draft's text; null where the document is no plan with a year, or the year is no later one. */
export type NewDraftResult = string | null;
