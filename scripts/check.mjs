/** `npm run check`: format and lint, types, unused code, generated files. Runs all of them, then fails if one did. */
import { runNode } from './lib/setup.mjs';

const checks = [
  ['biome（格式、规范、分层）', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  ['tsc（类型）', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['tsc（看板页面的类型）', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'client/src/dashboard/page']],
  ['knip（无用代码与依赖）', ['node_modules/knip/bin/knip.js']],
  ['generate（生成文件）', ['--import=tsx', 'scripts/generate.ts', '--check']],
];

const failed = checks.filter(([name, args]) => {
  const begin = performance.now();
  const ok = runNode(args) === 0;
  console.log(`${ok ? '✓' : '✗'} ${name} ${((performance.now() - begin) / 1000).toFixed(1)}s`);
  return !ok;
});
process.exit(failed.length === 0 ? 0 : 1);
