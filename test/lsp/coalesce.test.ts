import { strict as assert } from 'node:assert';
import { coalesce } from '../../server/src/lsp/coalesce';

const rethrow = (error: unknown): never => {
  throw error;
};
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('coalesce', () => {
  it('runs once for a burst', async () => {
    let runs = 0;
    const soon = coalesce(() => void runs++, 0, rethrow);
    for (let i = 0; i < 10; i++) soon();
    assert.equal(runs, 0);
    await later(20);
    assert.equal(runs, 1);
  });

  it('runs once more for what was asked while it ran', async () => {
    let runs = 0;
    const soon = coalesce(
      async () => {
        runs++;
        await later(20);
      },
      0,
      rethrow,
    );
    soon();
    await later(10);
    soon();
    soon();
    await later(80);
    assert.equal(runs, 2);
  });

  it('goes on after an error, and stops when disposed', async () => {
    const errors: unknown[] = [];
    let runs = 0;
    const soon = coalesce(
      () => {
        runs++;
        throw new Error('once');
      },
      0,
      (error) => errors.push(error),
    );
    soon();
    await later(10);
    soon();
    await later(10);
    assert.equal(errors.length, 2);
    soon();
    soon.dispose();
    await later(10);
    assert.equal(runs, 2);
  });
});
