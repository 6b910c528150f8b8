import { strict as assert } from 'node:assert';
import { init } from 'echarts';
import { CHART_THEMES, type ChartTheme, chartOption } from '../../server/src/charts/chartOption';
import type { ChartFigure, SeriesChart } from '../../server/src/charts/seriesChart';

const figure = (value: number, value2: number | null = null): ChartFigure => ({ value, value2, op: '=', text: '' });

const GROWTH: SeriesChart = {
  name: '地区生产总值',
  measure: 'growth',
  unit: '%',
  years: [
    { year: 2022, target: figure(5, 6), actual: figure(3) },
    { year: 2024, target: figure(5.5), actual: null },
  ],
  end: { year: 2025, value: 8, op: '~', mode: 'yearly' },
};

function drawn(chart: SeriesChart, theme: ChartTheme = 'light', locale: 'zh-CN' | 'en' = 'zh-CN'): string {
  const picture = init(null, null, { renderer: 'svg', ssr: true, width: 380, height: 150 });
  picture.setOption(chartOption(chart, theme, locale));
  const svg = picture.renderToSVGString();
  picture.dispose();
  return svg;
}

const labels = (svg: string): readonly string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

describe('chart option', () => {
  it('draws years, unit, both kinds of figures and the framework’s value', () => {
    const texts = labels(drawn(GROWTH));
    for (const text of ['2022', '2023', '2024', '%', '目标', '实际', '年均≈8%']) assert.ok(texts.includes(text), text);
    assert.ok(Math.max(...texts.map(Number).filter((value) => value < 100)) >= 8, 'the axis reaches the framework’s value');
  });

  it('draws changes as bars from zero, totals as lines on a scale of their own', () => {
    const level: SeriesChart = { ...GROWTH, measure: 'level', unit: '亿元', end: { year: 2025, value: 1900, op: '>=', mode: 'end' } };
    const years = [2022, 2023].map((year) => ({ year, target: null, actual: figure(year - 400) }));
    assert.ok(labels(drawn(GROWTH)).includes('0'));
    const texts = labels(drawn({ ...level, years }));
    assert.ok(!texts.includes('0'));
    assert.ok(texts.includes('2025年≥1900亿元'));
  });

  it('marks the upper end of a range', () => {
    const exact = { ...GROWTH, years: GROWTH.years.map((year) => ({ ...year, target: year.target && { ...year.target, value2: null } })) };
    assert.equal((chartOption(GROWTH, 'light', 'en').series as unknown[]).length, 4);
    assert.equal((chartOption(exact, 'light', 'en').series as unknown[]).length, 3);
  });

  it('differs in every theme and speaks English on demand', () => {
    assert.equal(new Set(CHART_THEMES.map((theme) => drawn(GROWTH, theme))).size, CHART_THEMES.length);
    assert.deepEqual(labels(drawn(GROWTH, 'dark', 'en')).slice(-3), ['Target', 'Actual', 'yearly ≈8%']);
  });

  it('draws what has no figure at all', () => {
    assert.match(drawn({ ...GROWTH, years: [], end: null }), /^<svg/);
  });
});
