import type { DashboardRow } from '../../../server/src/lsp/protocol/dashboard';

export const COLUMNS = ['name', 'place', 'lastTarget', 'lastActual', 'attainment', 'target', 'end'] as const;
export type Column = (typeof COLUMNS)[number];

/** Null = the order of the list: the draft's main targets first. */
export type Sorting = { readonly column: Column; readonly descending: boolean } | null;

const FIGURES: ReadonlySet<Column> = new Set(['lastTarget', 'lastActual', 'attainment', 'target', 'end']);

/** Figures have the largest on top first, names begin with A; the third time the list is as it was. */
export function nextSorting(sorting: Sorting, column: Column): Sorting {
  const first = FIGURES.has(column);
  if (sorting?.column !== column) return { column, descending: first };
  return sorting.descending === first ? { column, descending: !first } : null;
}

/** Rows without the figure stand last either way; of equal ones the order stays. */
export function sorted(rows: readonly DashboardRow[], sorting: Sorting): readonly DashboardRow[] {
  if (!sorting) return rows;
  const { column, descending } = sorting;
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return a.key < b.key ? -sign : a.key > b.key ? sign : 0;
  });
  return keyed.map(({ row }) => row);
}

/** Names by their pinyin, as in a Chinese dictionary; figures in the base unit of their dimension. */
function keyOf(row: DashboardRow, column: Column): string | number | null {
  if (column === 'name') return row.spelling[0];
  if (column === 'place') return row.place;
  return row[column]?.value ?? null;
}

export function readSorting(kept: unknown): Sorting {
  if (typeof kept !== 'object' || kept === null || !('column' in kept)) return null;
  const column = COLUMNS.find((each) => each === kept.column);
  return column ? { column, descending: 'descending' in kept && kept.descending === true } : null;
}
