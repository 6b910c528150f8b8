/** `npm start`: from a fresh clone to findings. Installs and builds when needed, lints the example draft, prints one indicator's history. */
import { ensureInstalled, root, runNode } from './lib/setup.mjs';

const example = 'examples/tongliao';

ensureInstalled();
if (runNode(['scripts/build.mjs']) !== 0) process.exit(1);

console.log(`\n$ planlint lint ${example}/draft-2027.plan.md\n`);
// The draft has faults on purpose: 1 means that they were found. Anything above is a real failure.
const lint = runNode(['dist/cli.js', 'lint', `${example}/draft-2027.plan.md`, '--config', `${example}/planlint.yaml`]);
if (lint > 1) process.exit(lint);

console.log(`\n$ planlint history 地区生产总值 --corpus ${example}/corpus\n`);
const history = runNode(['dist/cli.js', 'history', '地区生产总值', '--corpus', `${root}/${example}/corpus`]);
if (history !== 0) process.exit(history);

console.log('\n草案中的问题是有意设置的示例。说明见 README.zh-CN.md。');
