import type { DashboardHead, DashboardRow } from '../../../../server/src/lsp/protocol/dashboard';
import { type Filter, fitting, matching, NO_FILTER } from '../filter';
import type { DashboardStatus, FromPage, ToPage } from '../messages';
import { nextChosen, type PageState, readState } from '../pageState';
import { pageWords } from '../pageWords';
import { nextSorting, sorted } from '../sort';
import { SeriesDetail } from './detail';
import { button, element } from './element';
import { FilterBar } from './filterBar';
import { SeriesTable } from './table';
import { onThemeChange } from './theme';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const say = pageWords(document.documentElement.lang);

let state = readState(vscode.getState());
let status: DashboardStatus = 'loading';
let head: DashboardHead | null = null;
let rows: readonly DashboardRow[] = [];
/** Rows of a list that is still coming in. */
let coming: DashboardRow[] = [];
let byKey: ReadonlyMap<string, DashboardRow> = new Map();
/** The list is complete: before, the table may be too short to scroll to where it was. */
let complete = false;

const open = (uri: string, line: number) => vscode.postMessage({ kind: 'open', uri, line });

const filterBar = new FilterBar(
  say,
  (filter: Filter) => {
    change({ filter, scroll: 0 });
    table.scroll = 0;
  },
  () => vscode.postMessage({ kind: 'saveTable', keys: shown().map(({ key }) => key) }),
);

const table = new SeriesTable(say, {
  sort: (column) => change({ sorting: nextSorting(state.sorting, column) }),
  choose,
  open,
  scrolled(scroll) {
    if (complete) keep({ scroll });
  },
});

const detail = new SeriesDetail(say, {
  open,
  savePicture: (name, png) => vscode.postMessage({ kind: 'savePicture', name, png }),
  drop: (key) => choose(key, true),
});

/** Instead of the table, where there is nothing to show in it. */
const blank = element('div', { class: 'blank', role: 'status' });
/** Above the table, where what it shows may be old. */
const banner = element(
  'div',
  { class: 'banner', role: 'alert' },
  say('stopped'),
  button(say('restart'), () => vscode.postMessage({ kind: 'restart' }), { class: 'link' }),
);

document.body.append(filterBar.element, banner, element('main', {}, table.element, blank, detail.element));
onThemeChange(() => detail.redraw());

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'status':
      status = data.status;
      break;
    case 'rows':
      if (data.first) coming = [];
      coming.push(...data.rows);
      // The first list is shown as it comes, a later one takes its place when it is whole: nothing flickers.
      if (data.last || rows.length < coming.length) useRows(data.head, data.last);
      break;
    case 'series':
      if (data.keys.join('\n') === state.chosen.join('\n')) {
        detail.show(data.series, byKey, head?.measures ?? {});
      }
      return;
  }
  draw();
  // Not with the next frame: a page that nobody sees gets none.
  if (data.kind === 'rows' && data.last) setTimeout(() => vscode.postMessage({ kind: 'drawn', rows: rows.length }));
});

function useRows(of: DashboardHead, whole: boolean): void {
  const first = rows.length === 0;
  head = of;
  rows = whole ? coming : [...coming];
  byKey = new Map(rows.map((row) => [row.key, row]));
  state = { ...state, filter: fitting(state.filter, of) };
  keep({ draft: of.draft?.uri ?? null });
  if (!whole) return;
  complete = true;
  // What is chosen and gone stays chosen: it may come back with the next word typed. Nothing chosen at all: the first one.
  if (state.chosen.length === 0 && first && rows[0]) keep({ chosen: [rows[0].key] });
  askForSeries();
}

function choose(key: string, adding: boolean): void {
  change({ chosen: nextChosen(state.chosen, key, adding) });
  askForSeries();
}

function askForSeries(): void {
  vscode.postMessage({ kind: 'series', keys: state.chosen });
}

function shown(): readonly DashboardRow[] {
  return sorted(matching(rows, state.filter), state.sorting);
}

function keep(part: Partial<PageState>): void {
  state = { ...state, ...part };
  vscode.setState(state);
}

function change(part: Partial<PageState>): void {
  keep(part);
  draw();
}

function draw(): void {
  const visible = shown();
  filterBar.show(rows, visible.length, state.filter, head);
  banner.hidden = status !== 'stopped';
  const any = head !== null && visible.length > 0;
  table.element.hidden = !any;
  detail.element.hidden = rows.length === 0;
  blank.hidden = any;
  if (!any) drawBlank();
  if (!head || !any) return;
  const { scroll } = state;
  table.show({ rows: visible, head, sorting: state.sorting, chosen: state.chosen });
  if (table.scroll !== scroll) table.scroll = scroll;
}

function drawBlank(): void {
  const said = (title: string, ...more: readonly Node[]) => blank.replaceChildren(element('p', {}, title), ...more);
  const help = (text: string) => element('p', { class: 'dim' }, text);
  if (rows.length > 0) {
    const clear = button(say('clear'), () => change({ filter: NO_FILTER }), { class: 'secondary' });
    said(say('noMatch'), clear);
  } else if (status === 'noFolder') said(say('noFolder'), help(say('noFolderHelp')));
  else if (status === 'ready') said(say('empty'), help(say('emptyHelp')));
  else if (status === 'loading') said(say('loading'));
  else said('');
}

draw();
vscode.postMessage({ kind: 'ready' });
