import { strict as assert } from 'node:assert';
import { seriesChart } from '../../server/src/charts/seriesChart';
import { createCorpus } from '../../server/src/corpus/corpus';
import type { DocumentFacts, Fact, FrameworkInForce } from '../../server/src/corpus/types';
import type { Demand } from '../../server/src/knowledge/types';
import { document, fact, knowledge } from '../corpus/factory';

const META = { place: '通辽市', year: 2026 };

function chartOf(of: Fact, documents: readonly DocumentFacts[], framework: FrameworkInForce | null = null) {
  const corpus = createCorpus(knowledge);
  for (const each of documents) corpus.set(each);
  return seriesChart(corpus.seriesById(of.series)!, META, framework, knowledge);
}

function demanding(demand: Partial<Demand>, own = true): FrameworkInForce {
  const whole: Demand = {
    indicator: '常住人口城镇化率',
    printed: '',
    measure: 'share',
    unit: '%',
    baseYear: null,
    baseValue: null,
    endYear: 2025,
    op: '~',
    endValue: 60,
    mode: 'end',
    attribute: null,
    relation: null,
    note: null,
    source: '测试',
    certainty: 'high',
    ...demand,
  };
  const demands = [{ framework: null, demand: whole, document: null, fact: null, place: null, title: '', own }];
  return { ordinal: 14, startYear: 2021, endYear: 2025, demands, titles: [], ended: [] };
}

describe('series chart', () => {
  it('is the history of the draft’s own place, by year', () => {
    const gdp = fact('地区生产总值', '6%以上');
    const chart = chartOf(gdp, [
      document('2025年计划', { year: 2025 }, gdp, fact('地区生产总值', '5.6%', { year: 2024, role: 'actual' })),
      document(
        '2026年计划',
        { year: 2026 },
        fact('地区生产总值', '5.8%', { role: 'actual' }),
        fact('地区生产总值', '5—6%', { year: 2026 }),
      ),
      document('山东', { year: 2026, place: '山东省' }, fact('地区生产总值', '9%', { year: 2023 })),
    ]);
    assert.deepEqual(chart, {
      name: '地区生产总值',
      measure: 'growth',
      unit: '%',
      years: [
        { year: 2024, target: null, actual: { value: 5.6, value2: null, op: '=', text: '5.6%' } },
        {
          year: 2025,
          target: { value: 6, value2: null, op: '>=', text: '6%以上' },
          actual: { value: 5.8, value2: null, op: '=', text: '5.8%' },
        },
        { year: 2026, target: { value: 5, value2: 6, op: 'range', text: '5—6%' }, actual: null },
      ],
      end: null,
    });
    assert.deepEqual(JSON.parse(JSON.stringify(chart)), chart);
  });

  it('shows no average or sum of several years as a year’s figure', () => {
    const gdp = fact('地区生产总值', '6%');
    const average = fact('地区生产总值', '5.5%', { fromYear: 2021, span: 'yearly', role: 'actual' });
    assert.deepEqual(
      chartOf(gdp, [document('计划', {}, gdp, average)]).years.map(({ actual }) => actual),
      [null],
    );
  });

  it('gives all figures in one unit', () => {
    const jobs = fact('城镇新增就业', '1.2万人', { measure: 'increment' });
    const other = fact('城镇新增就业', '13500人', { measure: 'increment', year: 2024 });
    const third = fact('城镇新增就业', '1.3万人', { measure: 'increment', year: 2023 });
    const { unit, years } = chartOf(jobs, [document('计划', {}, jobs, other, third)]);
    assert.equal(unit, '万人');
    assert.deepEqual(
      years.map(({ target }) => target?.value),
      [1.3, 1.35, 1.2],
    );
  });

  it('takes the framework’s value where it binds the place', () => {
    const rate = fact('常住人口城镇化率', '53%', { measure: 'share' });
    const documents = [document('计划', {}, rate)];
    const endOf = (framework: FrameworkInForce) => chartOf(rate, documents, framework).end;
    assert.deepEqual(endOf(demanding({})), { year: 2025, value: 60, op: '~', mode: 'end' });
    assert.equal(endOf(demanding({}, false)), null, 'a superior’s');
    assert.equal(endOf(demanding({ mode: 'cumulative' })), null, 'a sum of five years');
    assert.equal(endOf(demanding({ measure: 'points' })), null, 'another measure');
    assert.equal(endOf(demanding({ unit: '万人' })), null, 'another dimension');
  });

  it('has no year for a target without a number', () => {
    const income = fact('城镇居民人均可支配收入', '与经济增长同步', { op: 'sync', value: null });
    assert.deepEqual(chartOf(income, [document('计划', {}, income)]).years, []);
  });
});
