import { strict as assert } from 'node:assert';
import { PLAN_2025, PLAN_2026 } from '../service/documents';
import { buildCli, Folder, planlint, type Run } from './cli';
import { FOLDER } from './documents';

const STATEMENT_FIELDS = [
  'indicator',
  'scope',
  'measure',
  'op',
  'value',
  'value2',
  'unit',
  'year',
  'role',
  'headline',
  'start',
  'end',
  'valueStart',
  'valueEnd',
  'text',
  'series',
];
const POINT_FIELDS = ['year', 'role', 'op', 'value', 'value2', 'unit', 'doc', 'place', 'start', 'end', 'line'];

interface Point {
  readonly year: number;
  readonly doc: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

describe('cli extract and history', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(buildCli);
  beforeEach(() => {
    folder = new Folder(FOLDER);
  });
  afterEach(() => folder.remove());
  const run = (...args: string[]) => planlint(args, { cwd: folder.path });
  const records = ({ stdout }: Run) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const seriesOf = ({ stdout }: Run): readonly { name: string; measure: string; points: readonly Point[] }[] => JSON.parse(stdout).series;

  describe('extract', () => {
    it('prints one JSON object a line with the fields of the contract', () => {
      const all = records(run('extract', 'draft.plan.md'));
      assert.ok(all.length >= 10);
      for (const each of all) {
        assert.deepEqual(Object.keys(each), STATEMENT_FIELDS);
        assert.equal(PLAN_2026.slice(each.start, each.end), each.text);
        assert.ok(each.start <= each.valueStart && each.valueEnd <= each.end);
      }
      const gdp = all.find(({ indicator }) => indicator === '地区生产总值');
      assert.deepEqual(
        [gdp.measure, gdp.op, gdp.value, gdp.value2, gdp.unit, gdp.year, gdp.role, gdp.headline],
        ['growth', '~', 5.5, null, '%', 2026, 'target', true],
      );
      assert.equal(PLAN_2026.slice(gdp.valueStart, gdp.valueEnd), '5.5%左右');
    });
    it('counts a byte order mark in the offsets', () => {
      const text = `\ufeff${PLAN_2026}`;
      folder.write('a.txt', text);
      for (const each of records(run('extract', 'a.txt'))) assert.equal(text.slice(each.start, each.end), each.text);
    });
    it('reads standard input', () => {
      const piped = planlint(['extract', '-'], { cwd: folder.path, input: PLAN_2026 });
      assert.deepEqual(records(piped), records(run('extract', 'draft.plan.md')));
      assert.equal(planlint(['extract', '-'], { cwd: folder.path, input: '' }).code, 2);
    });
    it('prints a table', () => {
      assert.match(run('extract', 'draft.plan.md', '--format', 'table').stdout, /^5 +2026 +目标 +地区生产总值 +增速 +5\.5%左右$/m);
    });
    it('takes year and place from the config', () => {
      folder.write('part.txt', '地区生产总值增长5%。\n');
      folder.write('planlint.yaml', 'documents:\n  - { files: [part.txt], year: 2024, kind: annual-plan }\n');
      assert.equal(records(run('extract', 'part.txt'))[0].year, 2024);
    });
    it('ends with 2 on a file it cannot read', () => {
      folder.write('empty.txt', '');
      for (const [path, message] of [
        ['none.txt', /文件不存在/],
        ['empty.txt', /文件是空的/],
        ['corpus', /这是文件夹/],
      ] as const) {
        const { code, stderr, stdout } = run('extract', path);
        assert.equal(code, 2);
        assert.match(stderr, message);
        assert.equal(stdout, '');
      }
    });
  });

  describe('history', () => {
    it('gives series as in the contract, with places in the files', () => {
      const all = seriesOf(run('history', '地区生产总值', '--format', 'json'));
      assert.deepEqual(
        all.map(({ name, measure }) => [name, measure]),
        [['地区生产总值', 'growth']],
      );
      const [{ points } = { points: [] }] = all;
      for (const point of points) assert.deepEqual(Object.keys(point), POINT_FIELDS);
      assert.deepEqual(
        points.map(({ year, doc }) => `${year} ${doc}`),
        ['2024 actuals', '2025 plan-2025', '2025 report-2026', '2026 report-2026', '2026 draft'],
      );
      const plan = points.find(({ doc }) => doc === 'plan-2025')!;
      assert.match(PLAN_2025.slice(plan.start, plan.end), /^地区生产总值增长6%左右$/);
      assert.equal(plan.line, 5);
    });
    it('knows aliases and parts of names', () => {
      assert.deepEqual(
        seriesOf(run('history', 'GDP', '--format', 'json')).map(({ name }) => name),
        ['地区生产总值'],
      );
      assert.ok(seriesOf(run('history', '居民', '--format', 'json')).every(({ name }) => name.includes('居民')));
    });
    it('lists series of two points and more, or all', () => {
      const some = seriesOf(run('history', '--format', 'json'));
      const all = seriesOf(run('history', '--all', '--format', 'json'));
      assert.ok(some.length > 0 && some.every(({ points }) => points.length > 1));
      assert.ok(all.length > some.length);
    });
    it('takes the corpus it is given', () => {
      const docs = seriesOf(run('history', '--all', '--corpus', 'corpus/plan-2025.txt', '--format', 'json')).flatMap(({ points }) =>
        points.map(({ doc }) => doc),
      );
      assert.deepEqual([...new Set(docs)], ['plan-2025']);
    });
    it('prints aligned tables', () => {
      const lines = run('history', '地区生产总值').stdout.split('\n');
      assert.equal(lines[0], '地区生产总值 · 增速（%）');
      assert.equal(lines[1], '  年份  性质  数值      出处');
      assert.equal(lines[3], '  2025  目标  6%左右    plan-2025:5');
    });
    it('says when there is nothing', () => {
      const { code, stderr, stdout } = run('history', '没有的指标', '--format', 'json');
      assert.equal(code, 0);
      assert.match(stderr, /没有“没有的指标”的指标序列/);
      assert.deepEqual(JSON.parse(stdout), { series: [] });
    });
  });
});
