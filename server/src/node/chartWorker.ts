/** Worker thread that draws charts: ECharts is large, and drawing takes tens of milliseconds, which the main loop must not pay. */
import { parentPort } from 'node:worker_threads';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { chartOption } from '../charts/chartOption';
import type { ChartOrder, ChartRequest, DrawnChart } from './chartMessages';

/** Pixels: VS Code gives a hover 250 of height at first, and the table's head is to be seen below the chart. */
const SIZE = { width: 380, height: 120 };

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

function draw({ chart, theme, locale }: ChartRequest): string {
  const picture = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  try {
    picture.setOption(chartOption(chart, theme, locale));
    return picture.renderToSVGString();
  } finally {
    picture.dispose();
  }
}

function drawn({ id, ...request }: ChartOrder): DrawnChart {
  try {
    return { id, svg: draw(request) };
  } catch {
    return { id, svg: null };
  }
}

parentPort!.on('message', (order: ChartOrder) => parentPort!.postMessage(drawn(order)));
