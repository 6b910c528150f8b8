import assert from 'node:assert/strict';
import type { Demand } from '../../server/src/knowledge/types';
import { endText } from '../../server/src/rules/demand';

const demand = (more: Partial<Demand>): Demand => ({ op: '=', endValue: 60, unit: '%', endYear: 2025, mode: 'end', ...more }) as Demand;

describe('what a demand asks', () => {
  it('reads as a bound by a year', () => {
    assert.equal(endText(demand({ op: '>=' }), 'zh-CN'), '到2025年不低于60%');
    assert.equal(endText(demand({ mode: 'cumulative' }), 'zh-CN'), '五年累计（到2025年）达到60%');
  });

  it('reads as a decline below zero', () => {
    assert.equal(endText(demand({ mode: 'cumulative', endValue: -13.5 }), 'zh-CN'), '五年累计（到2025年）下降13.5%');
    assert.equal(endText(demand({ op: '<=', endValue: -3 }), 'zh-CN'), '到2025年下降不少于3%');
  });
});
