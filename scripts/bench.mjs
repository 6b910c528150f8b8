/** `npm run bench`: measures the budgets of docs/architecture.md on the built product, and the keystrokes that completion saves. `npm run bench -- --json` for machines. */
import { ensureInstalled, root, runNode } from './lib/setup.mjs';

ensureInstalled();
if (runNode(['scripts/build.mjs']) !== 0) process.exit(1);
process.chdir(root);
const { build } = await import('esbuild');
// Bundled as the product is: tsx names every function at run time, which takes a fifth of a keystroke's time.
await build({
  entryPoints: ['test/bench/bench.ts', 'test/bench/keystrokes.ts'],
  outdir: 'out/bench',
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['nodejieba'],
  logLevel: 'warning',
});
const budgets = runNode(['out/bench/bench.js', ...process.argv.slice(2)]);
const typing = process.argv.includes('--json') ? 0 : runNode(['out/bench/keystrokes.js']);
process.exit(budgets || typing);
