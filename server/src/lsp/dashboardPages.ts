import { Dashboard, type DashboardRow, type DashboardSeries } from '../features/dashboard';
import { breathe } from './breathe';
import type { DashboardPage, DashboardParams, DashboardSeriesParams, DashboardSeriesResult } from './protocol/dashboard';
import type { Session } from './session';

/** Rows sent at once: about 100 kB. */
const ROWS_A_PAGE = 300;
/** Figures worked through before the loop is free again: a few milliseconds. */
const FIGURES_AT_ONCE = 400;
/** The first ones, and those of long series, take many times as long as the others: no more is begun after so many milliseconds. */
const SLICE_MS = 8;

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
      this.#list = await this.#session.everything(draft, (context) => {
        const dashboard = new Dashboard(context);
        return { draft, dashboard, steps: dashboard.rows(), next: null };
      });
    }
    const list = this.#list;
    if (!list || list.next !== after) return null;
    const rows: DashboardRow[] = [];
    let done = false;
    do {
      done = await this.#inTurn(list, () => takeRows(list, rows));
    } while (!done && rows.length < ROWS_A_PAGE);
    list.next = done ? null : String(++this.#pages);
    return { head: list.dashboard.head, rows, next: list.next };
  }

  async series({ keys }: DashboardSeriesParams): Promise<DashboardSeriesResult> {
    const list = this.#list;
    if (!list) return null;
    const found: DashboardSeries[] = [];
    for (const key of keys) {
      const series = await this.#inTurn(list, () => list.dashboard.series(key));
      if (series) found.push(series);
    }
    return found;
  }

  /** One piece of work, behind what other requests wait for. They may ask about other drafts, and one outside the corpus counts only while it is the one asked about. */
  async #inTurn<T>({ draft }: List, work: () => T): Promise<T> {
    await breathe();
    return this.#session.everything(draft, work);
  }
}

/** Adds what a few milliseconds' work makes; true behind the last row. */
function takeRows(list: List, rows: DashboardRow[]): boolean {
  const end = performance.now() + SLICE_MS;
  for (let figures = 0; figures < FIGURES_AT_ONCE && rows.length < ROWS_A_PAGE && performance.now() < end; ) {
    const step = list.steps.next();
    if (step.done) return true;
    rows.push(...step.value);
    figures += step.value.reduce((sum, row) => sum + row.points, 10);
  }
  return false;
}
