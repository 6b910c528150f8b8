import type { DashboardRow, DashboardSeries } from '../../../server/src/lsp/protocol/dashboard';

/** A row of the dashboard with what a test is about. */
export function row(name: string, part: Partial<DashboardRow> = {}): DashboardRow {
  return {
    key: `${name}/growth/-/ratio|`,
    name,
    spelling: ['', ''],
    scope: null,
    calibre: null,
    measure: 'growth',
    unit: '%',
    group: null,
    place: null,
    inDraft: false,
    headline: false,
    points: 1,
    lastTarget: null,
    lastActual: null,
    target: null,
    end: null,
    attainment: null,
    ...part,
  };
}

/** A target cell with this value. */
export function cell(value: number | null): NonNullable<DashboardRow['target']> {
  return { year: 2027, text: String(value), value, uri: 'file:///w/draft.plan.md', line: 0 };
}

export function chart(unit: string, figures: Readonly<Record<number, readonly [target: number | null, actual: number | null]>>) {
  const figure = (value: number | null) => (value === null ? null : { value, value2: null, op: '=' as const, text: `${value}${unit}` });
  return {
    name: 'x',
    measure: 'level',
    unit,
    years: Object.entries(figures).map(([year, [target, actual]]) => ({
      year: Number(year),
      target: figure(target),
      actual: figure(actual),
    })),
    end: null,
  } satisfies DashboardSeries['chart'];
}
