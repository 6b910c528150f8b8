/** `npm run bench`: measures the budgets of docs/architecture.md on the built product. `npm run bench -- --json` for machines. */
import { ensureInstalled, runNode } from './lib/setup.mjs';

ensureInstalled();
if (runNode(['scripts/build.mjs']) !== 0) process.exit(1);
process.exit(runNode(['--import=tsx', 'test/bench/bench.ts', ...process.argv.slice(2)]));
