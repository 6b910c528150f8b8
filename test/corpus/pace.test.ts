import assert from 'node:assert/strict';
import { paceFor } from '../../server/src/corpus/pace';
import type { FrameworkDemand, SeriesPoint } from '../../server/src/corpus/types';
import type { Demand } from '../../server/src/knowledge/types';
import type { Measure } from '../../server/src/quantity/types';
import { document, fact, knowledge } from './factory';

function demanding(more: Partial<Demand>): FrameworkDemand {
  const demand: Demand = {
    indicator: '常住人口城镇化率',
    printed: '',
    measure: 'share',
    unit: '%',
    baseYear: 2020,
    baseValue: 50,
    endYear: 2025,
    op: '=',
    endValue: 60,
    mode: 'end',
    attribute: null,
    relation: null,
    note: null,
    source: '',
    certainty: 'high',
    ...more,
  };
  return { framework: null, demand, document: null, fact: null, place: '通辽市', title: '规划', own: true };
}

const actual = (name: string, value: string, year: number, measure: Measure): SeriesPoint => ({
  document: document('a', {}),
  fact: fact(name, value, { year, measure, role: 'actual' }),
});

describe('pace', () => {
  it('goes an even step from the base to the end value of a share', () => {
    const pace = paceFor(demanding({}), [], 2023, knowledge);
    assert.deepEqual([pace?.needed, pace?.perYear, pace?.left, pace?.state], [56, 2, 10, 'open']);
  });

  it('starts from the last actual figure', () => {
    const history = [actual('常住人口城镇化率', '51%', 2022, 'share'), actual('常住人口城镇化率', '54%', 2023, 'share')];
    const pace = paceFor(demanding({}), history, 2024, knowledge);
    assert.deepEqual([pace?.from?.year, pace?.needed, pace?.left], [2023, 57, 6]);
  });

  it('asks only to hold what is reached', () => {
    const pace = paceFor(demanding({}), [actual('常住人口城镇化率', '61%', 2023, 'share')], 2024, knowledge);
    assert.deepEqual([pace?.needed, pace?.left, pace?.state], [60, 0, 'reached']);
  });

  it('calls steep what no year on record came near', () => {
    const history = [2021, 2022, 2023, 2024].map((year, i) => actual('常住人口城镇化率', `${50 + i * 0.5}%`, year, 'share'));
    assert.equal(paceFor(demanding({}), history, 2025, knowledge)?.state, 'steep');
  });

  it('lets a level grow at a constant rate, in the demand’s unit', () => {
    const demand = demanding({ indicator: '地区生产总值', measure: 'level', unit: '亿元', baseValue: 1000, endValue: 2000 });
    const pace = paceFor(demand, [actual('地区生产总值', '0.1万亿元', 2021, 'level')], 2023, knowledge);
    assert.equal(Math.round(pace?.needed ?? 0), 1414);
  });

  it('holds a ceiling every year', () => {
    const pace = paceFor(demanding({ op: '<=', endValue: 5.5, baseValue: 5.2 }), [], 2022, knowledge);
    assert.deepEqual([pace?.direction, pace?.needed, pace?.state], ['down', 5.5, 'reached']);
  });

  it('spreads what the known years left of an average or a sum', () => {
    const growth = demanding({
      indicator: '地区生产总值',
      measure: 'growth',
      mode: 'yearly',
      endValue: 6,
      baseValue: null,
      baseYear: null,
    });
    const years = [actual('地区生产总值', '8%', 2021, 'growth'), actual('地区生产总值', '7%', 2022, 'growth')];
    assert.equal(paceFor(growth, [], 2023, knowledge)?.needed, 6);
    assert.equal(paceFor(growth, years, 2023, knowledge)?.needed, 5);
    const jobs = demanding({
      indicator: '城镇新增就业',
      measure: 'increment',
      unit: '万人',
      mode: 'cumulative',
      endValue: 5,
      baseYear: null,
    });
    assert.equal(paceFor(jobs, [actual('城镇新增就业', '14000人', 2021, 'increment')], 2022, knowledge)?.needed, 0.9);
  });

  it('counts a decline downwards', () => {
    const energy = demanding({
      indicator: '单位能耗',
      measure: 'growth',
      mode: 'cumulative',
      endValue: -15,
      baseYear: null,
      baseValue: null,
    });
    const pace = paceFor(energy, [], 2023, knowledge);
    assert.deepEqual([pace?.direction, pace?.needed], ['down', -3]);
  });

  it('says nothing outside the period, without a value, or across dimensions', () => {
    assert.equal(paceFor(demanding({}), [], 2026, knowledge), null);
    assert.equal(paceFor(demanding({ endValue: null }), [], 2023, knowledge), null);
    assert.equal(paceFor(demanding({ unit: '朵' }), [], 2023, knowledge), null);
    const money = [actual('常住人口城镇化率', '54亿元', 2023, 'share')];
    assert.equal(paceFor(demanding({}), money, 2024, knowledge)?.from?.year, 2020);
  });
});
