import { strict as assert } from 'node:assert';
import { countLeading } from '../../server/src/text/search';

describe('二分查找', () => {
  it('数出前面满足条件的个数，从零到全部', () => {
    for (let length = 0; length <= 9; length++)
      for (let first = 0; first <= length; first++)
        assert.equal(
          countLeading(length, (index) => index < first),
          first,
        );
  });

  it('查看次数是对数', () => {
    let looks = 0;
    countLeading(1_000_000, (index) => {
      looks++;
      return index < 123_456;
    });
    assert.ok(looks <= 20, String(looks));
  });
});
