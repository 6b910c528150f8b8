import type { DashboardHead, DashboardRow } from '../../../server/src/lsp/protocol/dashboard';

/** What of the rows is shown. Null = whatever. */
export interface Filter {
  /** Part of the name, or the beginning of its pinyin or initials. */
  readonly text: string;
  readonly group: string | null;
  readonly measure: string | null;
  readonly place: string | null;
  readonly onlyDraft: boolean;
  readonly onlyHeadline: boolean;
}

export const NO_FILTER: Filter = { text: '', group: null, measure: null, place: null, onlyDraft: false, onlyHeadline: false };
/** Stands for what has none: an indicator without group, a document without place. */
export const NONE = '';

export function matching(
  rows: readonly DashboardRow[],
  filter: Filter,
  onlyWhere: readonly (keyof Filter)[] = KEYS,
): readonly DashboardRow[] {
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean);
  const tests: Readonly<Record<keyof Filter, (row: DashboardRow) => boolean>> = {
    text: (row) => words.every((word) => isNamed(row, word)),
    group: (row) => filter.group === null || (row.group ?? NONE) === filter.group,
    measure: (row) => filter.measure === null || row.measure === filter.measure,
    place: (row) => filter.place === null || (row.place ?? NONE) === filter.place,
    onlyDraft: (row) => !filter.onlyDraft || row.inDraft,
    onlyHeadline: (row) => !filter.onlyHeadline || row.headline,
  };
  return rows.filter((row) => onlyWhere.every((key) => tests[key](row)));
}

const KEYS = Object.keys(NO_FILTER) as (keyof Filter)[];

/** One word: in the name, what narrows it, its unit or place; Latin letters also as pinyin. */
function isNamed({ name, scope, calibre, place, spelling }: DashboardRow, word: string): boolean {
  if ([name, scope, calibre, place].some((text) => text?.toLowerCase().includes(word))) return true;
  return spelling.some((each) => each.startsWith(word)) || (word.length > 1 && spelling[1].includes(word));
}

export function isFiltered(filter: Filter): boolean {
  return KEYS.some((key) => filter[key] !== NO_FILTER[key]);
}

/** The choices of a list box with how many rows each has, the commonest first. */
export function choices(
  rows: readonly DashboardRow[],
  key: 'group' | 'measure' | 'place',
  filter: Filter,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  const others = KEYS.filter((each) => each !== key);
  for (const row of matching(rows, filter, others)) counts.set(row[key] ?? NONE, (counts.get(row[key] ?? NONE) ?? 0) + 1);
  const chosen = filter[key];
  if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** A filter kept by an earlier session, or by another version of the product: whatever does not fit is dropped. */
export function readFilter(kept: unknown): Filter {
  const { text, group, measure, place, onlyDraft, onlyHeadline } = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<
    Record<string, unknown>
  >;
  const choice = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    text: typeof text === 'string' ? text : '',
    group: choice(group),
    measure: choice(measure),
    place: choice(place),
    onlyDraft: onlyDraft === true,
    onlyHeadline: onlyHeadline === true,
  };
}

/** Without a draft nothing is the draft's. */
export function fitting(filter: Filter, head: DashboardHead): Filter {
  return head.draft === null && filter.onlyDraft ? { ...filter, onlyDraft: false } : filter;
}
