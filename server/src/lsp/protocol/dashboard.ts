export type { SeriesChart } from '../../charts/seriesChart';

import type { DashboardHead, DashboardRow, DashboardSeries } from '../../features/dashboard';

export type { DashboardCell, DashboardHead, DashboardPoint, DashboardRow, DashboardSeries } from '../../features/dashboard';

/** The request `planlint/dashboard`: the rows of the dashboard, page by page, so that neither side is ever busy for long. */
export const DASHBOARD_METHOD = 'planlint/dashboard';

export interface DashboardParams {
  /** URI of the draft it is opened for; null = none is open. */
  readonly draft: string | null;
  /** `next` of the page before; null begins anew. */
  readonly after: string | null;
}

/** Null when `after` belongs to a list that is no more (server restarted, another begun): begin anew. */
export type DashboardPage = {
  readonly head: DashboardHead;
  readonly rows: readonly DashboardRow[];
  /** Null on the last page. */
  readonly next: string | null;
} | null;

/** The request `planlint/dashboardSeries`: the figures of some rows of the list begun last; rows that are gone are left out. */
export const DASHBOARD_SERIES_METHOD = 'planlint/dashboardSeries';

export interface DashboardSeriesParams {
  readonly keys: readonly string[];
}

/** Null where there is no list, as after a restart of the server: begin one. */
export type DashboardSeriesResult = readonly DashboardSeries[] | null;
