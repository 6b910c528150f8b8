import { strict as assert } from 'node:assert';
import Mocha from 'mocha';
import { wronglySkipped } from './pending';

describe('skipped tests under CI', () => {
  const root = new Mocha.Suite('');
  const inner = Mocha.Suite.create(root, 'real documents (needs ../shared)');
  root.addTest(new Mocha.Test('runs', () => {}));
  root.addTest(new Mocha.Test('was forgotten'));
  inner.addTest(new Mocha.Test('reads them'));

  it('are wrong where everything is there', () => {
    assert.deepEqual(wronglySkipped(root, true), ['was forgotten', 'real documents (needs ../shared) › reads them']);
  });

  it('are right where they need documents that are not there', () => {
    assert.deepEqual(wronglySkipped(root, false), ['was forgotten']);
  });
});
