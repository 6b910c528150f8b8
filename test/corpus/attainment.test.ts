import { strict as assert } from 'node:assert';
import { attainment } from '../../server/src/corpus/attainment';
import { fact } from './factory';

/** `完成` … with the difference; the target's and the result's figures as printed. */
function of(target: string, actual: string, better: 'up' | 'down' | 'none' = 'up', measure: 'growth' | 'increment' | 'share' = 'growth') {
  const found = attainment(fact('某指标', target, { measure }), fact('某指标', actual, { measure, role: 'actual' }), better);
  return found && `${found.state} ${found.difference.value}${found.difference.kind === 'points' ? '' : '%'}`;
}

describe('attainment', () => {
  it('holds rates against rates, in percentage points', () => {
    assert.equal(of('6%', '6.3%'), 'exceeded 0.3');
    assert.equal(of('6%', '6%'), 'met 0');
    assert.equal(of('6%以上', '5.8%'), 'missed -0.2');
  });

  it('holds amounts against amounts, in per cent of the target, whatever their units', () => {
    assert.equal(of('1.2万人以上', '13500人', 'up', 'increment'), 'exceeded 112.5%');
    assert.equal(of('1.2万人', '1.1万人', 'up', 'increment'), 'missed 91.7%');
    assert.equal(of('1.2万人', '12003人', 'up', 'increment'), 'met 100%', 'the target is no more exact');
  });

  it('gives 左右 some room below', () => {
    assert.equal(of('5.5%左右', '5.3%'), 'met -0.2');
    assert.equal(of('5.5%左右', '5%'), 'missed -0.5');
  });

  it('takes the end of a range that is reached first', () => {
    assert.equal(of('5—6%', '5.5%'), 'met 0');
    assert.equal(of('5—6%', '4.9%'), 'missed -0.1');
    assert.equal(of('5—6%', '6.1%'), 'exceeded 1.1');
  });

  it('knows where less is better: by the indicator, by an upper bound, by a decline to be made', () => {
    assert.equal(of('5.5%', '5.2%', 'down', 'share'), 'met -0.3', 'a ceiling is kept, not exceeded');
    assert.equal(of('5.5%以内', '5.2%', 'none', 'share'), 'met -0.3');
    assert.equal(of('5.5%以内', '5.6%', 'none', 'share'), 'missed 0.1');
    assert.equal(of('-2.5%以上', '-2.7%', 'none'), 'exceeded -0.2');
    assert.equal(of('-2.5%以上', '-1%', 'none'), 'missed 1.5');
  });

  it('says nothing where there is no telling', () => {
    assert.equal(of('2%', '1.5%', 'none'), null, 'neither more nor less is better');
    assert.equal(of('6%', '3亩'), null, 'other dimensions');
    assert.equal(of('450万千瓦', '3100万千瓦', 'up', 'increment'), null, 'hardly of one thing');
    assert.equal(of('与经济增长同步', '6%'), null, 'no number');
  });
});
