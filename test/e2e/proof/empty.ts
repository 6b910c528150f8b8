import { suite } from '../suite';

/** Proves the launcher: a suite without tests fails the run. */
export const run = suite('empty', () => undefined);
