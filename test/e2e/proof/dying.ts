import { suite } from '../suite';

/** Proves the launcher: an extension host that goes away in the middle fails the run, though VS Code then reports success. */
export const run = suite('dying', () => {
  it('passes', () => undefined);
  it('never ends', () => {
    process.kill(process.pid, 'SIGKILL');
  });
});
