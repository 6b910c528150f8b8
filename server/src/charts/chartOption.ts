import type { EChartsOption } from 'echarts';
import type { ChartEnd, ChartFigure, SeriesChart } from './seriesChart';

/** The four kinds of colour theme that editors have. */
export const CHART_THEMES = ['light', 'dark', 'hc-light', 'hc-dark'] as const;
export type ChartTheme = (typeof CHART_THEMES)[number];

interface Palette {
  readonly text: string;
  readonly grid: string;
  readonly actual: string;
  readonly target: string;
  readonly end: string;
}

/** Colours that stand out on the hover's and the editor's background of each theme. */
const PALETTES: Readonly<Record<ChartTheme, Palette>> = {
  light: { text: '#3b3b3b', grid: '#e0e0e0', actual: '#1f6feb', target: '#a3abb5', end: '#b35900' },
  dark: { text: '#cccccc', grid: '#45454a', actual: '#4aa3ff', target: '#868d96', end: '#e2a04a' },
  'hc-light': { text: '#000000', grid: '#b0b0b0', actual: '#0f4a85', target: '#6b6b6b', end: '#b5200d' },
  'hc-dark': { text: '#ffffff', grid: '#5a5a5a', actual: '#4fc1ff', target: '#ffffff', end: '#f38518' },
};

/** Fonts with Chinese characters, of Windows, macOS and Linux. */
const CHART_FONT = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

const WORDS = {
  'zh-CN': { target: '目标', actual: '实际', by: (year: number) => `${year}年`, yearly: '年均' },
  en: { target: 'Target', actual: 'Actual', by: (year: number) => `by ${year} `, yearly: 'yearly ' },
} as const;

/** What the legend calls the line of the framework's demand: `2030年≥60%`, `年均5%`. */
function endLabel(end: ChartEnd, unit: string, locale: keyof typeof WORDS): string {
  const words = WORDS[locale];
  const sign = { '=': '', range: '', '~': '≈', '>=': '≥', '<=': '≤' }[end.op];
  return `${end.mode === 'yearly' ? words.yearly : words.by(end.year)}${sign}${end.value}${unit}`;
}

/**
 * A series as an option of ECharts: target and actual by year, a mark at the upper end of a range, the framework's value as a line across. Changes
 * (growth, increments, points) are bars from zero; totals and shares, whose differences would vanish beside their size, are lines on a scale of their
 * own. Years without a figure keep their place. Without animation and without a background: it is drawn on whatever lies below.
 */
export function chartOption(chart: SeriesChart, theme: ChartTheme, locale: keyof typeof WORDS): EChartsOption {
  const palette = PALETTES[theme];
  const words = WORDS[locale];
  const first = chart.years[0]?.year ?? 0;
  const years = Array.from({ length: (chart.years.at(-1)?.year ?? first - 1) - first + 1 }, (_, i) => first + i);
  const byYear = new Map(chart.years.map((each) => [each.year, each]));
  const values = (read: (figure: ChartFigure) => number | null, role: 'target' | 'actual') =>
    years.map((year) => {
      const figure = byYear.get(year)?.[role];
      return (figure && read(figure)) ?? null;
    });
  const bars = chart.measure !== 'level' && chart.measure !== 'share';
  const of = (role: 'target' | 'actual') => {
    const data = values(({ value }) => value, role);
    const common = { name: words[role], data, itemStyle: { color: palette[role] } };
    if (bars) return { ...common, type: 'bar' as const, barMaxWidth: 18 };
    const lineStyle = { color: palette[role], width: 2, type: role === 'target' ? ('dashed' as const) : ('solid' as const) };
    return {
      ...common,
      type: 'line' as const,
      lineStyle,
      symbol: role === 'target' ? 'diamond' : 'circle',
      symbolSize: 6,
      connectNulls: true,
    };
  };
  const upper = values(({ value2 }) => value2, 'target');
  const end = chart.end && { label: endLabel(chart.end, chart.unit, locale), value: chart.end.value };
  const text = { color: palette.text, fontFamily: CHART_FONT, fontSize: 11 };
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 12, top: 24, bottom: 2, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: {
      data: [words.target, words.actual, ...(end ? [{ name: end.label, icon: 'rect' }] : [])],
      right: 8,
      top: 0,
      itemWidth: 12,
      itemHeight: 8,
      textStyle: text,
      selectedMode: false,
    },
    xAxis: {
      type: 'category',
      data: years.map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.grid } },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      name: chart.unit,
      nameTextStyle: { ...text, align: 'right' },
      nameGap: 8,
      scale: !bars,
      splitNumber: 2,
      splitLine: { lineStyle: { color: palette.grid } },
      axisLabel: text,
    },
    series: [
      of('target'),
      of('actual'),
      ...(upper.some((value) => value !== null)
        ? [{ type: 'scatter' as const, data: upper, symbol: 'rect', symbolSize: [12, 2], itemStyle: { color: palette.target }, z: 3 }]
        : []),
      ...(end
        ? [
            {
              type: 'line' as const,
              name: end.label,
              itemStyle: { color: palette.end },
              // Not drawn: it keeps the value on the chart where all figures are still far from it. The line itself runs from side to side.
              data: years.map(() => end.value),
              lineStyle: { opacity: 0 },
              symbol: 'none',
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: palette.end, type: 'solid' as const, width: 1.5 },
                label: { show: false },
                data: [{ yAxis: end.value }],
              },
            },
          ]
        : []),
    ],
  };
}
