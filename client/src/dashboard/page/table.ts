import type { DashboardCell, DashboardHead, DashboardRow } from '../../../../server/src/lsp/protocol/dashboard';
import type { Say } from '../pageWords';
import { rowWindow, scrollTo } from '../rowWindow';
import { COLUMNS, type Column, type Sorting } from '../sort';
import { button, element, setAttribute } from './element';

export interface TableHost {
  sort(column: Column): void;
  /** `adding`: to those drawn already. */
  choose(key: string, adding: boolean): void;
  open(uri: string, line: number): void;
  scrolled(scroll: number): void;
}

export interface TableView {
  readonly rows: readonly DashboardRow[];
  readonly head: DashboardHead;
  readonly sorting: Sorting;
  readonly chosen: readonly string[];
}

/** Of every row, as in dashboard.css. */
const ROW_HEIGHT = 30;

/** The series as a grid. Only the rows in sight are drawn; the keyboard moves a mark through all of them. */
export class SeriesTable {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #host: TableHost;
  readonly #table: HTMLTableElement;
  readonly #head: HTMLTableRowElement;
  readonly #body: HTMLTableSectionElement;
  #view: TableView | null = null;
  /** The row that the keyboard is at. */
  #active = 0;

  constructor(say: Say, host: TableHost) {
    this.#say = say;
    this.#host = host;
    this.#head = element('tr', { 'aria-rowindex': 1 });
    this.#body = element('tbody');
    const columns = ['compare', ...COLUMNS].map((column) => element('col', { class: column }));
    this.#table = element(
      'table',
      { role: 'grid', tabindex: 0, 'aria-label': say('table'), 'aria-multiselectable': 'true', 'aria-colcount': columns.length },
      element('colgroup', {}, ...columns),
      element('thead', {}, this.#head),
      this.#body,
    );
    this.element = element('div', { class: 'table' }, this.#table);
    this.element.addEventListener('scroll', () => {
      this.#draw();
      host.scrolled(this.element.scrollTop);
    });
    new ResizeObserver(() => this.#draw()).observe(this.element);
    this.#table.addEventListener('keydown', (event) => this.#key(event));
  }

  get scroll(): number {
    return this.element.scrollTop;
  }

  set scroll(pixels: number) {
    this.element.scrollTop = pixels;
  }

  show(view: TableView): void {
    const at = this.#view?.rows[this.#active]?.key;
    this.#view = view;
    const kept = at === undefined ? -1 : view.rows.findIndex(({ key }) => key === at);
    this.#active =
      kept >= 0
        ? kept
        : Math.max(
            0,
            view.rows.findIndex(({ key }) => key === view.chosen[0]),
          );
    setAttribute(this.#table, 'aria-rowcount', view.rows.length + 1);
    this.#drawHead(view);
    this.#draw();
  }

  #drawHead({ head, sorting }: TableView): void {
    const focused = this.#head.contains(document.activeElement) ? document.activeElement?.getAttribute('data-column') : null;
    const cells = COLUMNS.map((column) => {
      const sort = sorting?.column === column ? (sorting.descending ? 'descending' : 'ascending') : null;
      const sign = sort === null ? '' : sort === 'ascending' ? ' ▲' : ' ▼';
      const label = button(this.#title(column, head), () => this.#host.sort(column), { 'data-column': column });
      label.append(element('span', { class: 'sign', 'aria-hidden': 'true' }, sign));
      return element('th', { scope: 'col', class: column, 'aria-sort': sort ?? 'none' }, label);
    });
    this.#head.replaceChildren(element('th', { scope: 'col', class: 'compare', 'aria-label': this.#say('compare') }), ...cells);
    if (focused) this.#head.querySelector<HTMLButtonElement>(`[data-column="${focused}"]`)?.focus();
  }

  #title(column: Column, { year, endYear }: DashboardHead): string {
    if (column === 'target' && year !== null) return this.#say('targetOf', year);
    if (column === 'end' && endYear !== null) return this.#say('endOf', endYear);
    return this.#say(column);
  }

  #draw(): void {
    if (!this.#view) return;
    const { rows } = this.#view;
    const height = Math.max(0, this.element.clientHeight - this.#head.offsetHeight);
    const { first, end, above, below } = rowWindow(rows.length, ROW_HEIGHT, this.element.scrollTop, height);
    const drawn = rows.slice(first, end).map((row, i) => this.#row(row, first + i));
    this.#body.replaceChildren(space(above), ...drawn, space(below));
    const active = this.#body.querySelector('.active');
    setAttribute(this.#table, 'aria-activedescendant', active?.id ?? null);
  }

  #row(row: DashboardRow, index: number): HTMLTableRowElement {
    const { chosen, head } = this.#view!;
    const at = chosen.indexOf(row.key);
    const box = element('input', { type: 'checkbox', tabindex: -1, 'aria-label': this.#say('compareRow', row.name) });
    box.checked = at >= 0;
    box.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#choose(index, true);
    });
    const year = head.year ?? 0;
    const made = element(
      'tr',
      {
        id: `row-${index}`,
        'aria-rowindex': index + 2,
        'aria-selected': String(at >= 0),
        class:
          [row.inDraft ? 'draft' : '', row.headline ? 'headline' : '', index === this.#active ? 'active' : ''].join(' ').trim() || null,
        'data-key': row.key,
      },
      element('td', { class: 'compare' }, box),
      this.#name(row, head.measures[row.measure]),
      element('td', { class: 'place', title: row.place }, row.place ?? ''),
      this.#figure('lastTarget', row.lastTarget, year - 1),
      this.#figure('lastActual', row.lastActual, year - 1),
      this.#attainment(row, year - 1),
      this.#figure('target', row.target, year),
      element('td', { class: 'end', title: row.end?.text ?? null }, row.end?.text ?? ''),
    );
    made.addEventListener('click', (event) => this.#choose(index, event.ctrlKey || event.metaKey));
    return made;
  }

  #name({ name, scope, calibre, inDraft, headline, group }: DashboardRow, measure: string): HTMLTableCellElement {
    const narrowing = [measure, scope, calibre].filter(Boolean).join(' · ');
    const told = [name, narrowing, group, inDraft && this.#say('inDraft'), headline && this.#say('headline')].filter(Boolean).join(' · ');
    return element(
      'td',
      { class: 'name', title: told },
      element('span', { class: 'label' }, name),
      element('span', { class: 'dim' }, ` ${narrowing}`),
    );
  }

  /** The figure opens its text; a year is told where it is another than the column's. */
  #figure(column: Column, cell: DashboardCell | null, usual: number): HTMLTableCellElement {
    if (!cell) return element('td', { class: column });
    const open = button(cell.text, () => this.#host.open(cell.uri, cell.line), {
      class: 'figure',
      tabindex: -1,
      title: this.#say('openText', `${cell.year} ${cell.text}`),
    });
    open.addEventListener('click', (event) => event.stopPropagation());
    return element('td', { class: column }, element('div', { class: 'value' }, ...yearTag(cell.year, usual), open));
  }

  #attainment({ attainment }: DashboardRow, usual: number): HTMLTableCellElement {
    if (!attainment) return element('td', { class: 'attainment' });
    const { state, text, year } = attainment;
    const missed = state === 'missed';
    const told = `${year} ${this.#say(missed ? 'missed' : 'met')} ${text}`;
    const shown = element('span', { class: missed ? 'missed' : 'met', 'aria-label': told }, `${missed ? '!' : '✓'} ${text}`);
    return element('td', { class: 'attainment', title: told }, element('div', { class: 'value' }, ...yearTag(year, usual), shown));
  }

  #choose(index: number, adding: boolean): void {
    this.#active = index;
    const key = this.#view?.rows[index]?.key;
    if (key !== undefined) this.#host.choose(key, adding);
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#table || !this.#view) return;
    const last = this.#view.rows.length - 1;
    const page = Math.max(1, Math.floor(this.element.clientHeight / ROW_HEIGHT) - 2);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      PageDown: this.#active + page,
      PageUp: this.#active - page,
      Home: 0,
      End: last,
    };
    const target = to[event.key];
    if (target !== undefined) this.#goTo(Math.min(last, Math.max(0, target)));
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#openActive();
    else if (event.key === 'Enter') this.#choose(this.#active, false);
    else if (event.key === ' ') this.#choose(this.#active, true);
    else return;
    event.preventDefault();
  }

  #goTo(index: number): void {
    this.#active = index;
    const height = this.element.clientHeight - this.#head.offsetHeight;
    this.element.scrollTop = scrollTo(index, ROW_HEIGHT, this.element.scrollTop, height);
    this.#draw();
  }

  #openActive(): void {
    const row = this.#view?.rows[this.#active];
    const cell = row?.target ?? row?.lastTarget ?? row?.lastActual;
    if (cell) this.#host.open(cell.uri, cell.line);
  }
}

/** Stands for the rows that are not drawn. */
function space(pixels: number): HTMLTableRowElement {
  const made = element('tr', { class: 'space', 'aria-hidden': 'true' });
  made.style.height = `${pixels}px`;
  return made;
}

function yearTag(year: number, usual: number): readonly HTMLElement[] {
  return year === usual ? [] : [element('span', { class: 'dim year' }, `’${String(year).slice(2)}`)];
}
