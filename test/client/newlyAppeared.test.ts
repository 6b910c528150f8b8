import { strict as assert } from 'node:assert';
import { newlyAppeared } from '../../client/src/newlyAppeared';

const finding = (line: number, code: string, message = '') => ({ line, code, message });

describe('findings held back while typing', () => {
  it('are those that were not there before on the line typed in', () => {
    const conflict = finding(4, 'target/conflict');
    const elsewhere = finding(9, 'target/conflict');
    assert.deepEqual([...newlyAppeared([conflict, elsewhere], [], 4)], [conflict]);
  });

  it('are not those that stay while their value is edited', () => {
    const before = finding(4, 'target/conflict', '5%');
    const after = finding(4, 'target/conflict', '55%');
    assert.equal(newlyAppeared([after], [before], 4).size, 0);
  });

  it('are counted by rule: one more of a rule is one held back', () => {
    const held = newlyAppeared([finding(4, 'a', '1'), finding(4, 'a', '2'), finding(4, 'b')], [finding(4, 'a'), finding(5, 'b')], 4);
    assert.deepEqual(
      [...held].map(({ code, message }) => code + message),
      ['a2', 'b'],
    );
  });

  it('never include a mended one: what is gone is not among the findings', () => {
    assert.equal(newlyAppeared([], [finding(4, 'a')], 4).size, 0);
  });
});
