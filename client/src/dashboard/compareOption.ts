import type { EChartsOption } from 'echarts';
import type { SeriesChart } from '../../../server/src/lsp/protocol/dashboard';

/** One series of a comparison under the name that it is shown by. */
export interface Compared {
  readonly label: string;
  readonly chart: SeriesChart;
}

export interface CompareColours {
  readonly text: string;
  readonly grid: string;
  /** One a series. */
  readonly series: readonly string[];
}

/** Whether the units are too many for two axes, so that each series is drawn by its first figure = 100. */
export function isIndexed(compared: readonly Compared[]): boolean {
  return new Set(compared.map(({ chart }) => chart.unit)).size > 2;
}

/**
 * Several series in one chart: results as a solid line, targets as a dashed one of the same colour. Two units have an axis each, left and right;
 * more cannot be read side by side and are drawn by index.
 */
export function compareOption(compared: readonly Compared[], colours: CompareColours): EChartsOption {
  const known = compared.flatMap(({ chart }) => chart.years.map(({ year }) => year));
  const first = Math.min(...known);
  const years = known.length === 0 ? [] : Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => first + i);
  const indexed = isIndexed(compared);
  const units = indexed ? ['100'] : [...new Set(compared.map(({ chart }) => chart.unit))];
  const text = { color: colours.text, fontSize: 11 };
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 12, top: 24, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { show: false },
    xAxis: {
      type: 'category',
      data: years.map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.grid } },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: units.map((unit, i) => ({
      type: 'value' as const,
      name: indexed ? '' : unit,
      nameTextStyle: { ...text, align: i === 0 ? ('right' as const) : ('left' as const) },
      nameGap: 8,
      position: i === 0 ? ('left' as const) : ('right' as const),
      scale: true,
      splitNumber: 3,
      splitLine: { show: i === 0, lineStyle: { color: colours.grid } },
      axisLabel: text,
    })),
    series: compared.flatMap(({ label, chart }, i) => {
      const colour = colours.series[i % colours.series.length]!;
      const scale = indexed ? indexScale(chart) : 1;
      const byYear = new Map(chart.years.map((each) => [each.year, each]));
      const values = (role: 'target' | 'actual') =>
        years.map((year) => {
          const value = byYear.get(year)?.[role]?.value;
          return value === undefined ? null : Number((value * scale).toPrecision(6));
        });
      const line = (role: 'target' | 'actual') => ({
        type: 'line' as const,
        name: label,
        yAxisIndex: indexed ? 0 : units.indexOf(chart.unit),
        data: values(role),
        connectNulls: true,
        symbol: role === 'target' ? 'diamond' : 'circle',
        symbolSize: 6,
        itemStyle: { color: colour },
        lineStyle: {
          color: colour,
          width: role === 'target' ? 1.5 : 2,
          type: role === 'target' ? ('dashed' as const) : ('solid' as const),
        },
      });
      return [line('actual'), line('target')];
    }),
  };
}

/** From the first figure other than 0. */
function indexScale({ years }: SeriesChart): number {
  const first = years.flatMap(({ actual, target }) => (actual ?? target)?.value || []).at(0);
  return first === undefined ? 0 : 100 / Math.abs(first);
}
