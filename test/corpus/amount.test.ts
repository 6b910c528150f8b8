import assert from 'node:assert/strict';
import { amountOf, sameAmount, sameFigure } from '../../server/src/corpus/amount';
import { fact } from './factory';

function amount(value: string) {
  const read = amountOf(fact('某项', value, { measure: 'level' }));
  assert(read);
  return read;
}

describe('amounts', () => {
  it('compare in base units', () => {
    assert(sameFigure(amount('1.2万人'), amount('12000人')));
    assert(sameFigure(amount('200亿斤'), amount('1000万吨')));
    assert(!sameFigure(amount('1.2万人'), amount('1.3万人')));
  });

  it('allow for the rounding of amounts, not of rates', () => {
    assert(sameFigure(amount('1411亿元'), amount('1411.44亿元')));
    assert(!sameFigure(amount('2万人'), amount('1.6万人')));
    assert(!sameFigure(amount('5%'), amount('5.4%')));
  });

  it('tell the figure from its qualifier', () => {
    assert(sameFigure(amount('6%'), amount('6%以上')));
    assert(!sameAmount(amount('6%'), amount('6%以上')));
    assert(!sameFigure(amount('5%'), amount('5—6%')));
  });

  it('are none where no number is given', () => {
    assert.equal(amountOf(fact('居民收入', '与经济增长同步')), null);
  });
});
