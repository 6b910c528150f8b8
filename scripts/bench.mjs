/** `npm run bench`: measures the budgets of docs/architecture.md on the built product. `npm run bench -- --json` for machines. */
import { ensureInstalled, root, runNode } from './lib/setup.mjs';

ensureInstalled();
if (runNode(['scripts/build.mjs']) !== 0) process.exit(1);
process.chdir(root);
const { build } = await import('esbuild');
// Bundled as the product is: tsx names every function at run time, which takes a fifth of a keystroke's time.
await build({
  entryPoints: ['test/bench/bench.ts'],
  outfile: 'out/bench/bench.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['nodejieba'],
  logLevel: 'warning',
});
process.exit(runNode(['out/bench/bench.js', ...process.argv.slice(2)]));
