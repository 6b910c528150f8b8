import type { ChartTheme } from '../charts/chartOption';
import type { SeriesChart } from '../charts/seriesChart';

export interface ChartRequest {
  readonly chart: SeriesChart;
  readonly theme: ChartTheme;
  readonly locale: 'zh-CN' | 'en';
}

/** To the worker: what is to be drawn. `id` comes back with the answer. */
export interface ChartOrder extends ChartRequest {
  readonly id: number;
}

/** From the worker: the picture as SVG; null for a chart that could not be drawn. */
export interface DrawnChart {
  readonly id: number;
  readonly svg: string | null;
}
