import { strict as assert } from 'node:assert';
import { Dashboard, type DashboardRow } from '../../server/src/features/dashboard';
import { draft, LAST_YEAR, type Setting, YEAR_BEFORE } from './editor';

const PROVINCE = `# 内蒙古自治区2026年政府工作报告

## 一、2025年工作回顾

地区生产总值增长4.9%。

## 二、2026年主要预期目标

地区生产总值增长6%左右。
`;

const RESULTS = 'indicator,year,value,unit,source\n地区生产总值增速,2026,5.6,%,统计公报\n城镇新增就业,2026,1.1,万人,统计公报\n';
const CORPUS = { 'plan-2026.txt': LAST_YEAR, 'plan-2025.txt': YEAR_BEFORE };

function dashboardOf(text: string, setting: Setting = {}, opened = true): Dashboard {
  const { context, service } = draft(text, setting);
  const corpus = service.corpus();
  const facts = opened ? (corpus.get(context.plan.uri) ?? null) : null;
  return new Dashboard({ corpus, draft: facts, knowledge: context.knowledge, frameworks: null, locale: context.locale });
}

function rowsOf(dashboard: Dashboard): readonly DashboardRow[] {
  return [...dashboard.rows()].flat();
}

function row(dashboard: Dashboard, key: string): DashboardRow {
  const found = rowsOf(dashboard).find((each) => each.key === key);
  assert.ok(
    found,
    rowsOf(dashboard)
      .map((each) => each.key)
      .join('\n'),
  );
  return found;
}

const GDP = 'gdp/growth/-/ratio|通辽市';

describe('dashboard', () => {
  it('has a row for every series and place, the draft’s main targets first', () => {
    const dashboard = dashboardOf(
      '# 通辽市2027年国民经济和社会发展计划\n\n## 一、农牧业\n\n建成高标准农田200万亩。\n\n## 二、2027年主要预期目标\n\n地区生产总值增长5%。\n',
      { corpus: { ...CORPUS, 'report-nmg-2026.txt': PROVINCE } },
    );
    assert.deepEqual(
      rowsOf(dashboard).map(({ key, inDraft, headline }) => [key, inDraft, headline]),
      [
        [GDP, true, true],
        ['gdp/growth/-/ratio|内蒙古自治区', false, true],
        ['farmland/increment/-/area|通辽市', true, false],
        ['fixed-investment/growth/-/ratio|通辽市', false, true],
        ['budget-revenue/growth/可比口径/ratio|通辽市', false, true],
        ['urban-jobs/increment/-/people|通辽市', false, true],
        ['income/growth/-/ratio|通辽市', false, true],
      ],
    );
  });

  it('shows this year’s target, the last target and result with their places, and how the last result stood to its target', () => {
    const dashboard = dashboardOf('地区生产总值增长5%。', { corpus: { ...CORPUS, 'results.csv': RESULTS } });
    const { target, lastTarget, lastActual, attainment, points, group, spelling } = row(dashboard, GDP);
    assert.deepEqual(
      [target, lastTarget, lastActual].map((cell) => cell && [cell.year, cell.text, cell.value, cell.uri.split('/').at(-1), cell.line]),
      [
        [2027, '5%', 5, 'draft.plan.md', 4],
        [2026, '5.5%左右', 5.5, 'plan-2026.txt', 8],
        [2026, '5.6%', 5.6, 'results.csv', 1],
      ],
    );
    assert.deepEqual(attainment, { year: 2026, state: 'exceeded', text: '+0.1个百分点', value: 0.1 });
    assert.deepEqual([points, group, spelling], [6, '经济', ['diqushengchanzongzhi', 'dqsczz']]);
  });

  it('tells a result that falls short, in per cent of the target where that is an amount', () => {
    const dashboard = dashboardOf('城镇新增就业1.2万人以上。', { corpus: { ...CORPUS, 'results.csv': RESULTS } });
    assert.deepEqual(row(dashboard, 'urban-jobs/increment/-/people|通辽市').attainment, {
      year: 2026,
      state: 'missed',
      text: '91.7%',
      value: -8.3,
    });
  });

  it('says nothing of attainment where there is no result, or the target has no number', () => {
    const dashboard = dashboardOf('居民收入增长与经济增长同步。', { corpus: { ...CORPUS, 'results.csv': RESULTS } });
    assert.equal(row(dashboard, 'income/growth/-/ratio|通辽市').attainment, null);
    assert.equal(row(dashboard, 'fixed-investment/growth/-/ratio|通辽市').attainment, null);
  });

  it('shows what the five-year framework demands of the own place', () => {
    const outline = '# 通辽市国民经济和社会发展第十五个五年规划纲要\n\n## 主要目标\n\n到2030年，常住人口城镇化率达到60%以上。\n';
    const dashboard = dashboardOf('常住人口城镇化率达到55.3%左右。', { corpus: { 'fyp15.txt': outline } });
    assert.equal(dashboard.head.endYear, 2030);
    assert.deepEqual(row(dashboard, 'urbanization/share/-/ratio|通辽市').end, { year: 2030, text: '60%以上', value: 60 });
  });

  it('is about the latest year of the corpus where no draft is open', () => {
    const dashboard = dashboardOf('地区生产总值增长5%。', { corpus: CORPUS }, false);
    assert.deepEqual([dashboard.head.year, dashboard.head.draft], [2027, null]);
    assert.ok(rowsOf(dashboard).every(({ inDraft }) => !inDraft));
  });

  it('gives the figures of a row, each with where it stands, and its chart', () => {
    const series = dashboardOf('地区生产总值增长5%。', { corpus: CORPUS }).series(GDP);
    assert.deepEqual(
      series?.points.map(({ year, role, value, document, line }) => [year, role, value, document, line]),
      [
        [2024, 'actual', 5.6, 'plan-2025', 4],
        [2025, 'target', 6, 'plan-2025', 8],
        [2025, 'actual', 5.8, 'plan-2026', 4],
        [2026, 'target', 5.5, 'plan-2026', 8],
        [2027, 'target', 5, 'draft', 4],
      ],
    );
    assert.deepEqual(
      series?.chart.years.map(({ year }) => year),
      [2024, 2025, 2026, 2027],
    );
  });

  it('keeps places apart, and has no figures for a row that is gone', () => {
    const dashboard = dashboardOf('地区生产总值增长5%。', { corpus: { ...CORPUS, 'report-nmg-2026.txt': PROVINCE } });
    assert.deepEqual(
      dashboard.series('gdp/growth/-/ratio|内蒙古自治区')?.points.map(({ value }) => value),
      [4.9, 6],
    );
    assert.equal(dashboard.series('gdp/growth/-/ratio|上海市'), null);
    assert.equal(dashboard.series('no-such-series'), null);
  });

  it('is empty for an empty corpus', () => {
    const dashboard = dashboardOf('没有指标。');
    assert.deepEqual(rowsOf(dashboard), []);
  });
});
