import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyFixes } from '../../server/src/cli/applyFixes';
import { type LintOptions, lint } from '../../server/src/cli/commands/lint';
import { EXIT } from '../../server/src/cli/exitCodes';
import { main } from '../../server/src/cli/program';
import { createProgress } from '../../server/src/cli/progress';
import { displayWidth, table } from '../../server/src/cli/tableText';
import { defineRule } from '../../server/src/rules/rule';
import type { Finding } from '../../server/src/rules/types';
import { Folder } from './cli';
import { CLEAN } from './documents';
import { BrokenOutput, FakeTerminal } from './terminal';

const OPTIONS: LintOptions = { corpus: [], format: 'json', failLevel: 'error', fix: true, rule: [] };

/** Mends 以上 to 及以上. */
const mends = defineRule({
  id: 'test/mends',
  severity: 'error',
  needs: [],
  *detect({ plan }) {
    for (const { index } of plan.text.matchAll(/(?<!及)以上/g)) {
      yield { at: { start: index, end: index + 2 }, fix: { title: '改正', start: index, end: index + 2, text: '及以上' } };
    }
  },
  explain: () => ({ what: '用词', why: '', how: '' }),
});

function findingWithFix(start: number, end: number, text: string): Finding {
  return { ruleId: 'a/b', severity: 'info', message: '', start, end, related: [], fix: { title: '', start, end, text } };
}

describe('cli in process', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  describe('in CI', () => {
    const hinting = defineRule({
      id: 'test/hints',
      severity: 'hint',
      needs: [],
      *detect() {
        yield { at: { start: 0, end: 1 } };
      },
      explain: () => ({ what: '文字细节', why: '', how: '' }),
    });
    const run = async (env: Readonly<Record<string, string>>, options: Partial<LintOptions>) => {
      folder.write('a.txt', CLEAN);
      const terminal = new FakeTerminal(folder.path, false, env);
      const code = await lint(['a.txt'], { ...OPTIONS, fix: false, format: 'stylish', ...options }, terminal, [hinting]);
      return { code, out: terminal.out(), err: terminal.err() };
    };

    it('does not list hints, and says so', async () => {
      for (const format of ['stylish', 'sarif', 'github'] as const) {
        const { code, out, err } = await run({ CI: 'true' }, { format });
        assert.equal(code, EXIT.clean);
        assert.doesNotMatch(out, /文字细节/);
        assert.match(err, /另有 1 条提示/);
      }
      assert.doesNotMatch((await run({}, { format: 'github' })).out, /文字细节/);
    });
    it('lists them at the desk, for programs and when they are asked for', async () => {
      for (const env of [{}, { CI: '' }, { CI: 'false' }]) assert.match((await run(env, {})).out, /文字细节/);
      assert.match((await run({ CI: 'true' }, { format: 'json' })).out, /文字细节/);
      const { code, out } = await run({ CI: 'true' }, { failLevel: 'hint' });
      assert.match(out, /文字细节/);
      assert.equal(code, EXIT.findings);
    });
  });

  describe('--fix', () => {
    it('mends the file and reports what is left', async () => {
      folder.write('a.txt', CLEAN);
      const terminal = new FakeTerminal(folder.path);
      assert.equal(await lint(['a.txt'], OPTIONS, terminal, [mends]), EXIT.clean);
      assert.equal(readFileSync(join(folder.path, 'a.txt'), 'utf8'), CLEAN.replace('以上', '及以上'));
      assert.deepEqual(JSON.parse(terminal.out()), [{ filePath: 'a.txt', messages: [] }]);
      assert.match(terminal.err(), /已改正 1 份文档的 1 处/);
    });
    it('keeps the byte order mark and the line breaks', async () => {
      const text = `\ufeff${CLEAN.replaceAll('\n', '\r\n')}`;
      folder.write('a.txt', text);
      await lint(['a.txt'], OPTIONS, new FakeTerminal(folder.path), [mends]);
      assert.equal(readFileSync(join(folder.path, 'a.txt'), 'utf8'), text.replace('以上', '及以上'));
    });
    it('does not touch a file in another encoding, and says so', async () => {
      const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CLEAN, 'utf16le')]);
      folder.write('a.txt', bytes);
      const terminal = new FakeTerminal(folder.path);
      assert.equal(await lint(['a.txt'], OPTIONS, terminal, [mends]), EXIT.findings);
      assert.deepEqual(readFileSync(join(folder.path, 'a.txt')), bytes);
      assert.match(terminal.err(), /a\.txt: 注意: 不是 UTF-8 编码/);
    });
    it('applies what does not overlap, in order', () => {
      const fixes = [
        findingWithFix(4, 5, 'E'),
        findingWithFix(0, 2, 'A'),
        findingWithFix(1, 3, 'X'),
        findingWithFix(5, 5, '+'),
        findingWithFix(5, 5, '-'),
      ];
      assert.deepEqual(applyFixes('abcdef', fixes), { text: 'AcdE+f', count: 3 });
    });
  });

  it('ends with 3 on a fault of its own', async () => {
    const terminal = Object.assign(new FakeTerminal(folder.path), { stdout: new BrokenOutput() });
    folder.write('a.txt', CLEAN);
    assert.equal(await main(['lint', 'a.txt'], terminal), EXIT.internal);
    assert.match(terminal.err(), /程序内部错误.*TypeError: broken/s);
  });

  it('shows progress on a terminal when work is long, and clears it', async () => {
    const terminal = new FakeTerminal(folder.path, true);
    const progress = createProgress(terminal);
    progress.step('读取', 1, 2);
    assert.equal(terminal.err(), '', 'nothing at first');
    await new Promise((resolve) => setTimeout(resolve, 320));
    progress.step('读取', 1, 2);
    progress.clear();
    assert.equal(terminal.err(), '\r\u001b[K读取 1/2\r\u001b[K');
    const silent = new FakeTerminal(folder.path);
    createProgress(silent).step('读取', 1, 2);
    assert.equal(silent.err(), '');
  });

  it('aligns tables by the width of Chinese characters', () => {
    assert.equal(displayWidth('地区GDP，5％'), 12);
    assert.deepEqual(
      table([
        ['指标', 'a', 'x'],
        ['b', '值', 'y'],
      ]),
      ['指标  a   x', 'b     值  y'],
    );
  });
});
