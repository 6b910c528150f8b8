/**
 * `npm run e2e`: builds, then runs the suites of test/e2e inside a real VS Code and drives its interface from the packed extension.
 * Options: scripts/e2e/main.ts.
 */
import { ensureInstalled, runNode } from './lib/setup.mjs';

ensureInstalled();
const options = process.argv.slice(2);
if (!options.includes('--prepare') && runNode(['scripts/build.mjs']) !== 0) process.exit(1);
process.exit(runNode(['--import=tsx', 'scripts/e2e/main.ts', ...options]));
