import { strict as assert } from 'node:assert';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { defaultConfig } from '../../server/src/config/defaults';
import { parseConfig } from '../../server/src/config/load';
import { presets } from '../../server/src/config/presets';
import { configJsonSchema } from '../../server/src/config/schema';
import { rules } from '../../server/src/rules';

/** Brackets mark where each problem must be, in order. */
function problemsOf(marked: string, frameworks?: readonly string[]): readonly { message: string; marked: string }[] {
  const text = marked.replace(/[【】]/g, '');
  const { problems } = parseConfig(text, frameworks ? { frameworks } : {});
  let rest = '';
  let at = 0;
  for (const { start, end } of problems) {
    rest += `${text.slice(at, start)}【${text.slice(start, end)}】`;
    at = end;
  }
  assert.equal(rest + text.slice(at), marked);
  for (const { start, line, column } of problems) {
    const before = text.slice(0, start).split('\n');
    assert.deepEqual({ line, column }, { line: before.length, column: before.at(-1)!.length + 1 });
  }
  return problems.map(({ message, start, end }) => ({ message, marked: text.slice(start, end) }));
}

describe('config/load', () => {
  it('gives the defaults for an empty file', () => {
    assert.deepEqual(parseConfig(''), { config: defaultConfig, problems: [] });
    assert.deepEqual(parseConfig('# 只有注释\n'), { config: defaultConfig, problems: [] });
  });

  it('reads every key', () => {
    const { config, problems } = parseConfig(`
corpus: [历年/*.txt, 数据/结果.csv]
plans: ["草案/*.md"]
ignore: [旧稿]
locale: en
preset: strict
rules:
  target/changed: off
  framework/*: error
overrides:
  - files: ["草案/*"]
    rules: { target/dropped: hint }
documents:
  - files: [历年/无题.txt]
    year: 2024
    kind: work-report
    place: 通辽市
    title: 政府工作报告
frameworks: [national-15]
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(config, {
      corpus: ['历年/*.txt', '数据/结果.csv'],
      plans: ['草案/*.md'],
      ignore: ['旧稿'],
      locale: 'en',
      preset: 'strict',
      rules: { 'target/changed': 'off', 'framework/*': 'error' },
      overrides: [{ files: ['草案/*'], rules: { 'target/dropped': 'hint' } }],
      documents: [{ files: ['历年/无题.txt'], year: 2024, kind: 'work-report', place: '通辽市', title: '政府工作报告' }],
      frameworks: ['national-15'],
    });
  });

  const wrong: readonly (readonly [title: string, text: string, message: RegExp])[] = [
    ['an unknown key', '【corpuses】: [a]\n', /没有“corpuses”这一项，是否为 corpus？/],
    ['an unknown key with nothing near', '【zzz】: 1\n', /没有“zzz”这一项，请删去或改正/],
    ['a wrong value', 'preset: strict\n【locale】: fr\n', /只能是：zh-CN、en/],
    ['a wrong type', '【corpus】: 历年\n', /应为列表/],
    ['an entry of a wrong type', 'corpus:\n  - a.txt\n  - 【2024】\n', /应为文字/],
    ['an unknown rule', 'rules:\n  【target/chnaged】: off\n', /没有“target\/chnaged”这一项，是否为 target\/changed？/],
    ['an unknown severity', 'rules:\n  【target/changed】: fatal\n', /只能是：off、error、warning、info、hint/],
    ['an unknown key in an override', 'overrides:\n  - files: [a]\n    rules: {}\n    【rule】: {}\n', /是否为 rules？/],
    ['an override without files', 'overrides:\n  - 【rules: {}】\n', /缺少“files”/],
    ['an empty list of files', 'overrides:\n  - 【files】: []\n    rules: {}\n', /不能为空/],
    ['a year out of range', 'documents:\n  - files: [a]\n    【year】: 25\n', /超出范围/],
    ['a year that is text', 'documents:\n  - files: [a]\n    【year】: 二〇二五\n', /应为整数|应为数字/],
    ['an unknown kind', 'documents:\n  - files: [a]\n    【kind】: 计划\n', /只能是/],
    ['a path to outside', 'corpus:\n  - 【../别处/*.txt】\n', /必须在本文件夹之内/],
    ['an absolute path', 'corpus: [a, 【/etc/passwd】]\n', /必须在本文件夹之内/],
    ['a path outside hidden in braces', 'ignore: [【"{..,a}/b"】]\n', /必须在本文件夹之内/],
    ['a drive', 'plans: [【"C:/a"】]\n', /必须在本文件夹之内/],
    ['a list instead of keys', '【- a】\n- b\n', /应为“键: 值”的组合/],
  ];
  for (const [title, text, message] of wrong) {
    it(`reports ${title} in its place`, () => {
      const problems = problemsOf(text);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, message);
    });
  }

  it('reports each of several mistakes, in order', () => {
    assert.equal(problemsOf('【foo】: 1\n【bar】: 2\n【locale】: fr\nrules:\n  【a/b】: off\n').length, 4);
  });

  it('tells unknown frameworks when the known ones are given', () => {
    assert.match(
      problemsOf('frameworks: [national-15, 【national-51】]\n', ['national-14', 'national-15'])[0]!.message,
      /national-14、national-15/,
    );
  });

  it('keeps what is right while something is wrong', () => {
    const { config } = parseConfig('preset: strict\nlocale: fr\nrules: { target/changed: off }\n');
    assert.deepEqual(config, { ...defaultConfig, preset: 'strict', rules: { 'target/changed': 'off' } });
  });

  it('speaks English when the file or the caller says so', () => {
    assert.match(parseConfig('locale: en\nfoo: 1\n').problems[0]!.message, /Unknown key "foo"/);
    assert.match(parseConfig('foo: 1\n', { locale: 'en' }).problems[0]!.message, /Unknown key "foo"/);
    assert.match(parseConfig('preset: [\n', { locale: 'en' }).problems[0]!.message, /YAML syntax error/);
  });

  const broken: readonly (readonly [string, RegExp, number])[] = [
    ['preset: strict\n\tlocale: en\n', /YAML 格式有误/, 2],
    ['preset: strict\npreset: review\n', /同一个键写了两次/, 2],
    ['corpus: [a, b\nlocale: en\n', /YAML 格式有误/, 2],
    ['a: 1\n---\nb: 2\n', /只能有一份配置/, 2],
    ['rules: *nobody\n', /别名|YAML 格式有误|引用过多/, 1],
  ];
  for (const [text, message, line] of broken) {
    it(`reports broken YAML with its line: ${JSON.stringify(text)}`, () => {
      const { problems, config } = parseConfig(text);
      assert.deepEqual(config, defaultConfig);
      assert.match(problems[0]!.message, message);
      assert.equal(problems[0]!.line, line);
    });
  }

  it('does not expand aliases without end', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
    ];
    assert.ok(parseConfig(bomb.join('\n')).problems.length > 0);
  });

  it('never throws, and every problem lies inside the file', () => {
    const keys = fc.constantFrom(
      'corpus',
      'rules',
      'overrides',
      'documents',
      'locale',
      'x',
      '- ',
      ': ',
      '[',
      '{',
      '"',
      '*a',
      '&a',
      '!!t',
      '\n',
      '  ',
      'off',
      '2024',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(keys, fc.string({ maxLength: 4 })), { maxLength: 30 }).map((parts) => parts.join('')),
        (text) => {
          for (const { start, end, line, column } of parseConfig(text).problems) {
            assert.ok(start >= 0 && start <= end && end <= text.length && line >= 1 && column >= 1);
          }
        },
      ),
    );
  });

  it('has a JSON schema that agrees with it', () => {
    const validate = new Ajv({ strict: false }).compile(configJsonSchema());
    assert.ok(
      validate(parse('corpus: [a]\nrules: { target/changed: off, suppression/unused: error, framework/*: hint }\n')),
      JSON.stringify(validate.errors),
    );
    assert.ok(!validate(parse('corpora: [a]\n')));
    assert.ok(!validate(parse('rules: { target/nothing: off }\n')));
    assert.ok(!validate(parse('documents: [{ year: 2024 }]\n')));
  });

  it('names only rules that exist in its presets', () => {
    const groups = rules.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`);
    const ids = new Set([...rules.map(({ id }) => id), ...groups, 'suppression/unused', 'suppression/no-reason']);
    assert.deepEqual(
      Object.values(presets).flatMap((preset) => Object.keys(preset).filter((id) => !ids.has(id))),
      [],
    );
  });
});
