import { strict as assert } from 'node:assert';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { nodejiebaProblem } from '../../server/src/node/nodejieba';
import { createSegmenter, type Segmenter } from '../../server/src/node/segmenter';
import { Folder } from '../cli/cli';

const ROOT = join(__dirname, '..', '..');
const TEXT = '全市地区生产总值增长5.5%左右，城镇新增就业1.2万人。';

describe('node/segmenter', function () {
  this.timeout(60_000);
  let folder: Folder;
  let segmenter: Segmenter;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(async () => {
    await segmenter.close();
    folder.remove();
  });

  /** The worker bundled into a folder, where `nodejieba` is looked for. */
  function workerIn(path: string): string {
    const outfile = join(path, 'segmenter.js');
    buildSync({
      entryPoints: [join(ROOT, 'server/src/node/segmenterWorker.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
    });
    return outfile;
  }

  /** A package that looks like nodejieba to the check before loading. */
  function writeJieba(files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) folder.write(`node_modules/nodejieba/${name}`, content);
  }
  const DICTIONARIES = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'].map(
    (name) => `submodules/cppjieba/dict/${name}`,
  );
  const WHOLE = {
    'package.json': '{"main":"index.js"}',
    'build/Release/nodejieba.node': 'x',
    ...Object.fromEntries(DICTIONARIES.map((name) => [name, 'x'])),
  };

  it('starts nothing before it is asked', () => {
    segmenter = createSegmenter('/none.js');
    assert.deepEqual(segmenter.state(), { kind: 'idle' });
  });

  it('uses nodejieba in the worker when it is there', async () => {
    writeJieba({ ...WHOLE, 'index.js': "exports.load = () => {}; exports.cut = (text, hmm) => [hmm ? 'hmm' : 'no', ...text];" });
    segmenter = createSegmenter(workerIn(folder.path));
    const [first, second] = await Promise.all([segmenter.segment('甲乙'), segmenter.segment('丙')]);
    assert.deepEqual(
      [first, second],
      [
        ['hmm', '甲', '乙'],
        ['hmm', '丙'],
      ],
    );
    assert.deepEqual(segmenter.state(), { kind: 'nodejieba' });
  });

  const lacking: readonly (readonly [string, Readonly<Record<string, string>> | null, string])[] = [
    ['it is not installed', null, 'not-installed'],
    ['its binding was not built', { ...WHOLE, 'build/Release/nodejieba.node': '' }, 'no-binding'],
    ['a dictionary is missing', Object.fromEntries(Object.entries(WHOLE).filter(([name]) => !name.endsWith('idf.utf8'))), 'no-dictionary'],
    ['a dictionary is empty', { ...WHOLE, 'submodules/cppjieba/dict/user.dict.utf8': '' }, 'no-dictionary'],
    ['its binding does not load', { ...WHOLE, 'index.js': "exports.load = () => { throw new Error('x') };" }, 'no-binding'],
  ];
  for (const [title, files, reason] of lacking) {
    it(`falls back to Intl.Segmenter when ${title}`, async () => {
      if (files) writeJieba(files);
      segmenter = createSegmenter(workerIn(folder.path));
      const words = await segmenter.segment(TEXT);
      assert.equal(words.join(''), TEXT);
      assert.ok(words.length > 5);
      assert.deepEqual(segmenter.state(), { kind: 'intl', reason });
      assert.equal((await segmenter.segment(TEXT)).join(''), TEXT);
    });
  }

  it('falls back when the worker dies, and answers those who wait', async () => {
    writeJieba({ ...WHOLE, 'index.js': 'exports.load = () => {}; exports.cut = () => process.exit(1);' });
    segmenter = createSegmenter(workerIn(folder.path));
    assert.equal((await segmenter.segment(TEXT)).join(''), TEXT);
    assert.deepEqual(segmenter.state(), { kind: 'intl', reason: 'stopped' });
  });

  it('is quick on long texts without nodejieba', async () => {
    segmenter = createSegmenter(join(folder.path, 'none.js'));
    const long = TEXT.repeat(3000);
    const start = process.cpuUsage();
    assert.equal((await segmenter.segment(long)).join(''), long);
    // In one call Intl.Segmenter takes seven seconds for this.
    assert.ok(process.cpuUsage(start).user < 4_000_000);
  });

  it('gives the words of nodejieba where it is installed, and else says why not', async () => {
    const problem = nodejiebaProblem(join(ROOT, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder.path, 'node_modules'));
    segmenter = createSegmenter(workerIn(folder.path));
    const words = await segmenter.segment(TEXT);
    assert.equal(words.join(''), TEXT);
    assert.deepEqual(segmenter.state(), problem === null ? { kind: 'nodejieba' } : { kind: 'intl', reason: problem });
    if (problem === null) assert.ok(words.includes('增长') && words.includes('5.5'), words.join('|'));
  });
});
