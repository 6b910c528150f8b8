import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type ChartTheme, chartOption } from '../../../../server/src/charts/chartOption';
import type { DashboardSeries } from '../../../../server/src/lsp/protocol/dashboard';
import { type Compared, compareOption, isIndexed } from '../compareOption';
import type { Say } from '../pageWords';
import { element } from './element';
import { chartTheme, themeColour } from './theme';

use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  CanvasRenderer,
]);

/** A series under the name that it is shown by. */
export interface Drawn {
  readonly label: string;
  readonly series: DashboardSeries;
}

const ROLES = ['target', 'actual'] as const;
/** Of a saved picture. */
const PICTURE = { width: 960, height: 540 };
const LEGEND_LINE = 22;

/** Draws one series with targets, results and the framework's value, or several for comparison. */
export class SeriesPicture {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #open: (uri: string, line: number) => void;
  #chart: EChartsType | null = null;
  #drawn: readonly Drawn[] = [];

  constructor(say: Say, open: (uri: string, line: number) => void) {
    this.#say = say;
    this.#open = open;
    this.element = element('div', { class: 'picture', role: 'img' });
    new ResizeObserver(() => this.#chart?.resize()).observe(this.element);
  }

  show(drawn: readonly Drawn[]): void {
    this.#drawn = drawn;
    const empty = drawn.every(({ series }) => series.chart.years.length === 0);
    this.element.hidden = empty;
    if (empty) return;
    this.#chart ??= this.#create();
    this.#chart.resize();
    this.#chart.setOption(this.#option(), { notMerge: true });
    this.element.setAttribute('aria-label', drawn.map((each) => this.#describe(each)).join('；'));
  }

  /** In the colours of the theme, which has changed. */
  redraw(): void {
    this.show(this.#drawn);
  }

  /** Colours of what is compared, in order. */
  get colours(): readonly string[] {
    return COLOURS[chartTheme()];
  }

  /** The chart with its title as PNG, always of one size, on the theme's background: a data URI; null where nothing is drawn. */
  png(title: string): string | null {
    if (this.element.hidden) return null;
    const several = this.#drawn.length > 1;
    const option = this.#option();
    const top = several ? 28 + LEGEND_LINE * this.#drawn.length : 56;
    const text = { color: themeColour('foreground', '#3b3b3b') };
    const chart = init(element('div'), null, { renderer: 'canvas', ...PICTURE });
    chart.setOption({
      ...option,
      ...(several
        ? { legend: { orient: 'vertical', left: 8, top: 4, data: this.#drawn.map(({ label }) => label), textStyle: text } }
        : { title: { text: title, left: 8, top: 4, textStyle: { ...text, fontSize: 15 } } }),
      grid: { ...option.grid, top },
    });
    const png = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: themeColour('editor-background', '#ffffff') });
    chart.dispose();
    return png;
  }

  #create(): EChartsType {
    const chart = init(this.element, null, { renderer: 'canvas' });
    chart.on('click', ({ seriesIndex = 0, dataIndex = 0 }) => this.#openFigure(seriesIndex, dataIndex));
    return chart;
  }

  /** The text that a point of the chart stands in. Of one series ECharts has the targets first, of several the results (compareOption). */
  #openFigure(seriesIndex: number, dataIndex: number): void {
    const several = this.#drawn.length > 1;
    const series = this.#drawn[several ? seriesIndex >> 1 : 0]?.series;
    const role = (several ? seriesIndex % 2 === 0 : seriesIndex === 1) ? 'actual' : 'target';
    const year = this.#firstYear() + dataIndex;
    const text = series?.chart.years.find((each) => each.year === year)?.[role]?.text;
    const point = series?.points.find(
      (each) => text !== undefined && each.year === year && (each.role === 'target') === (role === 'target') && each.text.endsWith(text),
    );
    if (point) this.#open(point.uri, point.line);
  }

  #option() {
    const theme = chartTheme();
    const first = this.#drawn[0]!.series.chart;
    const option =
      this.#drawn.length > 1
        ? compareOption(this.#compared(), {
            text: themeColour('foreground', '#3b3b3b'),
            grid: themeColour('editorWidget-border', '#c8c8c8'),
            series: this.colours,
          })
        : chartOption(first, theme, document.documentElement.lang === 'en' ? 'en' : 'zh-CN');
    return {
      ...option,
      tooltip: {
        trigger: 'axis' as const,
        // As text on the canvas: HTML would need styles that the page's policy forbids.
        renderMode: 'richText' as const,
        confine: true,
        backgroundColor: themeColour('editorHoverWidget-background', '#f8f8f8'),
        borderColor: themeColour('editorHoverWidget-border', '#c8c8c8'),
        textStyle: { color: themeColour('editorHoverWidget-foreground', '#3b3b3b'), fontSize: 12 },
        axisPointer: { type: 'line' as const, lineStyle: { color: themeColour('focusBorder', '#888888'), type: 'dotted' as const } },
        formatter: (at: unknown) => this.#tooltip(at),
      },
    };
  }

  /** All that is known of the year that the pointer is at, as printed. */
  #tooltip(at: unknown): string {
    const index = Array.isArray(at) && typeof at[0]?.dataIndex === 'number' ? at[0].dataIndex : -1;
    const year = this.#firstYear() + index;
    const lines = this.#drawn.flatMap(({ label, series }) => {
      const known = series.chart.years.find((each) => each.year === year);
      return ROLES.flatMap((role) => {
        const figure = known?.[role];
        if (!figure) return [];
        const name = this.#say(role === 'target' ? 'targetRole' : 'actualRole');
        return [`${this.#drawn.length > 1 ? `${plain(label)} ` : ''}${name} ${plain(figure.text)}`];
      });
    });
    return [String(year), ...lines].join('\n');
  }

  #firstYear(): number {
    return Math.min(...this.#drawn.flatMap(({ series }) => series.chart.years[0]?.year ?? []));
  }

  #compared(): readonly Compared[] {
    return this.#drawn.map(({ label, series }) => ({ label, chart: series.chart }));
  }

  get indexed(): boolean {
    return this.#drawn.length > 1 && isIndexed(this.#compared());
  }

  #describe({ label, series }: Drawn): string {
    const count = (role: (typeof ROLES)[number]) => series.chart.years.filter((each) => each[role] !== null).length;
    return this.#say('chart', label, count('target'), count('actual'));
  }
}

/** Five that are told apart on the background of each theme, also by most of those who see no difference between red and green. */
const COLOURS: Readonly<Record<ChartTheme, readonly string[]>> = {
  light: ['#1f6feb', '#b35900', '#1a7f37', '#8250df', '#c2255c'],
  dark: ['#4aa3ff', '#e2a04a', '#56d364', '#bc8cff', '#ff8fa3'],
  'hc-light': ['#0f4a85', '#8a3b00', '#0b6b2b', '#5e2ca5', '#a3124d'],
  'hc-dark': ['#4fc1ff', '#f3a518', '#6ee787', '#d2a8ff', '#ffa3b5'],
};

/** Braces and bars mark styles in ECharts' rich text. */
function plain(text: string): string {
  return text.replace(/[{}|]/gu, ' ');
}
