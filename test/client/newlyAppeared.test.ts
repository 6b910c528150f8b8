import { strict as assert } from 'node:assert';
import { type Change, moved, newlyAppeared } from '../../client/src/newlyAppeared';

const finding = (line: number, code: string, message = '') => ({ line, character: 0, code, message });

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

  it('are not those whose line was moved by a line break before them, or joined to another', () => {
    const at = (line: number, character: number) => ({ line, character });
    const change = (from: readonly [number, number], to: readonly [number, number], text: string): Change => ({
      range: { start: at(...from), end: at(...to) },
      text,
    });
    const shown = [at(3, 7), at(4, 0), at(4, 9), at(6, 2)];
    const places = (all: typeof shown) => all.map(({ line, character }) => `${line}:${character}`).join(' ');
    assert.equal(places(moved(shown, change([4, 0], [4, 0], '\r\n'))), '3:7 5:0 5:9 7:2');
    assert.equal(places(moved(shown, change([4, 5], [4, 5], '中'))), '3:7 4:0 4:10 6:2');
    assert.equal(places(moved(shown, change([3, 20], [4, 0], ''))), '3:7 3:20 3:29 5:2');
    assert.equal(places(moved(shown, change([4, 5], [6, 0], '甲\n乙'))), '3:7 4:0 4:5 5:3');
    assert.equal(places(moved(shown, change([9, 0], [9, 0], '\n\n'))), places(shown));
  });
});
