/**
 * `npm run e2e`: builds, then runs the suites of test/e2e inside a real VS Code and drives its interface from the packed extension.
 * Options: scripts/e2e/main.ts.
 */
import { ensureInstalled, runNode } from './lib/setup.mjs';

ensureInstalled();
if (runNode(['scripts/build.mjs']) !== 0) process.exit(1);
process.exit(runNode(['--import=tsx', 'scripts/e2e/main.ts', ...process.argv.slice(2)]));
