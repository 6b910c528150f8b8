/**
 * `npm test`: set-up when needed, build, static checks, every mocha suite, then the tests in a real VS Code where there is one.
 * `npm test -- --grep X` hands options to mocha and runs only that.
 * With CI set, a test that was skipped although it could have run is a failure (test/support/pending.ts), and VS Code must be there.
 */
import { ensureInstalled, runNode } from './lib/setup.mjs';

ensureInstalled();
if (runNode(['scripts/build.mjs']) !== 0) process.exit(1);
const checked = runNode(['scripts/check.mjs']);
const options = process.argv.slice(2);
const tested = runNode(['node_modules/mocha/bin/mocha.js', 'test/**/*.test.ts', ...options]);
const inEditor = options.length > 0 ? 0 : runNode(['--import=tsx', 'scripts/e2e/main.ts', '--if-possible']);
// Said again at the end: mocha's output is long and the check's verdict would be far above it.
if (checked !== 0) console.error('npm run check 未通过，详见上文。');
process.exit(checked || tested || inEditor);
