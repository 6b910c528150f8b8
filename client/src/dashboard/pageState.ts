import { type Filter, readFilter } from './filter';
import { MOST_COMPARED } from './messages';
import { readSorting, type Sorting } from './sort';

/** What the page keeps while it is hidden or closed. */
export interface PageState {
  readonly filter: Filter;
  readonly sorting: Sorting;
  /** Keys of the rows that are drawn; the first is the one chosen. */
  readonly chosen: readonly string[];
  /** Pixels. */
  readonly scroll: number;
  /** URI of the draft that the dashboard is about, for the extension to begin with after a restart. */
  readonly draft: string | null;
}

/** State of an earlier session, or of another version of the product: whatever does not fit is dropped. */
export function readState(kept: unknown): PageState {
  const { filter, sorting, chosen, scroll, draft } = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<
    Record<string, unknown>
  >;
  return {
    filter: readFilter(filter),
    sorting: readSorting(sorting),
    chosen: Array.isArray(chosen) ? chosen.filter((key) => typeof key === 'string').slice(0, MOST_COMPARED) : [],
    scroll: typeof scroll === 'number' && scroll > 0 ? scroll : 0,
    draft: typeof draft === 'string' ? draft : null,
  };
}

/** The rows drawn after one more was chosen: alone, or added to (taken from) those compared. */
export function nextChosen(chosen: readonly string[], key: string, adding: boolean): readonly string[] {
  if (!adding) return [key];
  if (chosen.includes(key)) return chosen.filter((each) => each !== key);
  return chosen.length < MOST_COMPARED ? [...chosen, key] : chosen;
}
