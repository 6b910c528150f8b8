import type { DashboardPoint, DashboardRow, DashboardSeries } from '../../../../server/src/lsp/protocol/dashboard';
import { MOST_COMPARED } from '../messages';
import type { Say } from '../pageWords';
import { type Drawn, SeriesPicture } from './chart';
import { button, element } from './element';

export interface DetailHost {
  open(uri: string, line: number): void;
  savePicture(name: string, png: string): void;
  /** Takes a series out of those compared. */
  drop(key: string): void;
}

/** The chosen series: its chart, and every figure with where it stands. */
export class SeriesDetail {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #host: DetailHost;
  readonly #title: HTMLElement;
  readonly #note: HTMLElement;
  readonly #picture: SeriesPicture;
  readonly #figures: HTMLElement;
  readonly #save: HTMLButtonElement;
  #name = '';

  constructor(say: Say, host: DetailHost) {
    this.#say = say;
    this.#host = host;
    this.#title = element('h2');
    this.#note = element('p', { class: 'dim note' });
    this.#picture = new SeriesPicture(say, (uri, line) => host.open(uri, line));
    this.#figures = element('ul', { class: 'figures', 'aria-label': say('figures') });
    this.#save = button(say('savePicture'), () => this.#savePicture(), { class: 'secondary' });
    this.element = element(
      'section',
      { class: 'detail' },
      element('div', { class: 'title' }, this.#title, this.#save),
      this.#picture.element,
      this.#note,
      this.#figures,
    );
  }

  redraw(): void {
    this.#picture.redraw();
    for (const [i, swatch] of this.#figures.querySelectorAll<HTMLElement>('.swatch').entries())
      swatch.style.background = this.#picture.colours[i]!;
  }

  show(series: readonly DashboardSeries[], rows: ReadonlyMap<string, DashboardRow>, measures: Readonly<Record<string, string>>): void {
    const drawn = series.flatMap((each): readonly Drawn[] => {
      const row = rows.get(each.key);
      return row ? [{ label: labelOf(row, measures, series.length > 1), series: each }] : [];
    });
    this.#name = drawn.map(({ label }) => label).join(' / ');
    this.#title.textContent = drawn.length > 1 ? this.#say('compare') : (drawn[0]?.label ?? '');
    this.#picture.show(drawn);
    this.#save.hidden = this.#picture.element.hidden;
    this.#note.textContent = this.#remark(drawn);
    const [first] = drawn;
    const items =
      drawn.length > 1
        ? drawn.map((each, i) => this.#compared(each, this.#picture.colours[i]!))
        : [...(first?.series.points ?? [])].reverse().map((point) => this.#figure(point));
    this.#figures.replaceChildren(...items);
    this.#figures.hidden = items.length === 0;
  }

  #remark(drawn: readonly Drawn[]): string {
    if (drawn.length === 0) return this.#say('pick');
    if (this.#picture.element.hidden) return this.#say('nothingToDraw');
    if (this.#picture.indexed) return this.#say('indexed');
    return this.#say('compareHint', MOST_COMPARED);
  }

  #compared({ label, series }: Drawn, colour: string): HTMLElement {
    const swatch = element('span', { class: 'swatch', 'aria-hidden': 'true' });
    swatch.style.background = colour;
    const drop = button('×', () => this.#host.drop(series.key), {
      class: 'drop',
      title: this.#say('drop', label),
      'aria-label': this.#say('drop', label),
    });
    return element('li', { class: 'compared' }, swatch, element('span', { class: 'what' }, label), drop);
  }

  #figure({ year, fromYear, role, text, document: name, uri, line, source }: DashboardPoint): HTMLElement {
    const years = year === null ? this.#say('yearUnknown') : fromYear === null ? String(year) : `${fromYear}—${year}`;
    return element(
      'li',
      {},
      element('span', { class: 'when' }, years),
      element('span', { class: `role ${role}` }, this.#say(`${role}Role`)),
      element('span', { class: 'what' }, text),
      button(`${name}:${line + 1}${source === null ? '' : ` ${source}`}`, () => this.#host.open(uri, line), { class: 'link where' }),
    );
  }

  #savePicture(): void {
    const png = this.#picture.png(this.#name);
    if (png !== null) this.#host.savePicture(this.#name, png);
  }
}

/** `通辽市 · 固定资产投资 增速`: what a row is, in one line. */
function labelOf(
  { name, scope, calibre, place, measure }: DashboardRow,
  measures: Readonly<Record<string, string>>,
  withPlace: boolean,
): string {
  const narrowing = [scope, calibre].filter(Boolean).join(' · ');
  const whole = `${name}${narrowing ? `（${narrowing}）` : ''} ${measures[measure]}`;
  return place !== null && withPlace ? `${place} · ${whole}` : whole;
}
