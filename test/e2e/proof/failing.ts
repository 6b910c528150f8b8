import { strict as assert } from 'node:assert';
import { suite } from '../suite';

/** Proves the launcher: one failing test fails the run. */
export const run = suite('failing', () => {
  it('passes', () => assert.ok(true));
  it('fails', () => assert.ok(false));
});
