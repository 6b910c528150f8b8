import { Dashboard, type DashboardRow, type DashboardSeries } from '../features/dashboard';
import { breathe } from './breathe';
import type { DashboardPage, DashboardParams, DashboardSeriesParams, DashboardSeriesResult } from './protocol/dashboard';
import type { Session } from './session';

/** Rows sent at once: about 100 kB. */
const ROWS_A_PAGE = 300;
/** Figures worked through before the loop is free again: a few milliseconds. */
const FIGURES_AT_ONCE = 400;

interface List {
  readonly draft: string | null;
  readonly dashboard: Dashboard;
  readonly steps: Iterator<readonly DashboardRow[]>;
  /** What the next page is asked for with. */
  next: string | null;
}

/** The dashboard's rows by pages. One list at a time: a new one takes the place of the former. */
export class DashboardPages {
  readonly #session: Session;
  #list: List | null = null;
  /** Pages given out. */
  #pages = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  async page({ draft, after }: DashboardParams): Promise<DashboardPage> {
    if (after === null) {
      const dashboard = new Dashboard(await this.#session.everything(draft));
      this.#list = { draft, dashboard, steps: dashboard.rows(), next: null };
    }
    const list = this.#list;
    if (!list || list.next !== after) return null;
    const rows: DashboardRow[] = [];
    let figures = 0;
    let done = false;
    while (!done && rows.length < ROWS_A_PAGE) {
      const step = list.steps.next();
      done = step.done === true;
      if (step.done) break;
      rows.push(...step.value);
      figures += step.value.reduce((sum, row) => sum + row.points, 10);
      if (figures < FIGURES_AT_ONCE) continue;
      figures = 0;
      await breathe();
    }
    list.next = done ? null : String(++this.#pages);
    return { head: list.dashboard.head, rows, next: list.next };
  }

  async series({ keys }: DashboardSeriesParams): Promise<DashboardSeriesResult> {
    const found: DashboardSeries[] = [];
    // A draft that is no file counts only while it is the one asked about.
    if (this.#list) await this.#session.everything(this.#list.draft);
    for (const key of keys) {
      const series = this.#list?.dashboard.series(key);
      if (series) found.push(series);
      await breathe();
    }
    return found;
  }
}
