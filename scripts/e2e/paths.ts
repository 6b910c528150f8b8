import { join } from 'node:path';

export const root = join(__dirname, '..', '..');
/** Written anew by every run, ignored by git: bundles of the suites, logs, result files, screenshots. */
export const out = join(root, 'out', 'e2e');
/** Kept between runs, ignored by git. */
export const cache = join(root, '.cache');
