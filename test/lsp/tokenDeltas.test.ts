import { strict as assert } from 'node:assert';
import { TokenDeltas } from '../../server/src/lsp/tokenDeltas';

/** `before` with the edits of a delta made. */
function applied(before: readonly number[], edits: readonly { start: number; deleteCount: number; data?: number[] }[]): readonly number[] {
  const after = [...before];
  for (const { start, deleteCount, data } of edits) after.splice(start, deleteCount, ...(data ?? []));
  return after;
}

describe('token deltas', () => {
  it('send what changed since the result that the client has', () => {
    const cases: readonly [readonly number[], readonly number[]][] = [
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      [
        [1, 2, 3],
        [1, 9, 3],
      ],
      [[], [1, 2]],
      [[1, 2], []],
      [
        [1, 1, 1],
        [1, 1, 1, 1],
      ],
      [
        [1, 2, 1, 2],
        [1, 2],
      ],
    ];
    for (const [before, after] of cases) {
      const deltas = new TokenDeltas();
      const { resultId } = deltas.full('a', [...before]);
      const answer = deltas.delta('a', resultId!, [...after]);
      assert.ok('edits' in answer);
      assert.deepEqual(applied(before, answer.edits), after);
      assert.ok(answer.edits.length <= 1);
    }
  });

  it('send everything where the client has something else', () => {
    const deltas = new TokenDeltas();
    deltas.full('a', [1]);
    const answer = deltas.delta('a', 'other', [1, 2]);
    assert.ok('data' in answer && answer.data.length === 2);
    deltas.forget('a');
    assert.ok('data' in deltas.delta('a', answer.resultId!, [1, 2]));
  });
});
