import type { DashboardHead, DashboardRow } from '../../../../server/src/lsp/protocol/dashboard';
import { choices, type Filter, isFiltered, NO_FILTER, NONE } from '../filter';
import type { Say } from '../pageWords';
import { button, element } from './element';

type Choice = 'group' | 'measure' | 'place';
type Switch = 'onlyDraft' | 'onlyHeadline';

/** The line above the table: what is shown of the rows, how many that are, and saving them. */
export class FilterBar {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #onChange: (filter: Filter) => void;
  readonly #search: HTMLInputElement;
  readonly #lists: Readonly<Record<Choice, HTMLSelectElement>>;
  readonly #switches: Readonly<Record<Switch, HTMLInputElement>>;
  readonly #count: HTMLElement;
  readonly #clear: HTMLButtonElement;
  readonly #save: HTMLButtonElement;
  #filter: Filter = NO_FILTER;

  constructor(say: Say, onChange: (filter: Filter) => void, onSave: () => void) {
    this.#say = say;
    this.#onChange = onChange;
    this.#search = element('input', { type: 'search', placeholder: say('search'), 'aria-label': say('search'), spellcheck: 'false' });
    this.#search.addEventListener('input', () => this.#change({ text: this.#search.value }));
    this.#lists = { group: this.#list('group'), measure: this.#list('measure'), place: this.#list('place') };
    this.#switches = { onlyDraft: this.#switch('onlyDraft'), onlyHeadline: this.#switch('onlyHeadline') };
    this.#count = element('span', { class: 'count', role: 'status' });
    this.#clear = button(say('clear'), () => this.#change(NO_FILTER), { class: 'link', hidden: true });
    this.#save = button(say('saveTable'), onSave, { class: 'secondary' });
    this.element = element(
      'header',
      { role: 'search' },
      this.#search,
      ...Object.values(this.#lists),
      ...(['onlyDraft', 'onlyHeadline'] as const).map((key) => element('label', { class: 'switch' }, this.#switches[key], say(key))),
      element('span', { class: 'actions' }, this.#clear, this.#count, this.#save),
    );
  }

  focus(): void {
    this.#search.focus();
  }

  show(rows: readonly DashboardRow[], matching: number, filter: Filter, head: DashboardHead | null): void {
    this.#filter = filter;
    if (this.#search.value !== filter.text) this.#search.value = filter.text;
    for (const key of ['group', 'measure', 'place'] as const) this.#fill(key, rows, head);
    for (const key of ['onlyDraft', 'onlyHeadline'] as const) this.#switches[key].checked = filter[key];
    this.#switches.onlyDraft.disabled = !head?.draft;
    this.#clear.hidden = !isFiltered(filter);
    this.#count.textContent = matching === rows.length ? this.#say('count', rows.length) : this.#say('countOf', matching, rows.length);
    this.#save.disabled = matching === 0;
  }

  #list(key: Choice): HTMLSelectElement {
    const list = element('select', { 'aria-label': this.#say(key), title: this.#say(key) });
    list.addEventListener('change', () => this.#change({ [key]: list.selectedIndex === 0 ? null : list.value }));
    return list;
  }

  #switch(key: Switch): HTMLInputElement {
    const box = element('input', { type: 'checkbox' });
    box.addEventListener('change', () => this.#change({ [key]: box.checked }));
    return box;
  }

  #change(part: Partial<Filter>): void {
    this.#onChange({ ...this.#filter, ...part });
  }

  /** The list is left alone while it is open and nothing in it changed. */
  #fill(key: Choice, rows: readonly DashboardRow[], head: DashboardHead | null): void {
    const list = this.#lists[key];
    const name = (value: string) =>
      key === 'measure' ? (head?.measures[value as DashboardRow['measure']] ?? value) : value === NONE ? this.#say('none') : value;
    const options = choices(rows, key, this.#filter).map(([value, count]) => [value, `${name(value)} (${count})`] as const);
    const wanted = [['', this.#say('all', this.#say(key))] as const, ...options];
    const same = wanted.length === list.options.length && wanted.every(([, text], i) => list.options[i]!.text === text);
    if (!same) list.replaceChildren(...wanted.map(([value, text]) => element('option', { value }, text)));
    const chosen = this.#filter[key];
    list.selectedIndex = chosen === null ? 0 : 1 + options.findIndex(([value]) => value === chosen);
    list.classList.toggle('active', chosen !== null);
  }
}
