import { strict as assert } from 'node:assert';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defaultConfig } from '../../server/src/config/defaults';
import type { Config } from '../../server/src/config/types';
import { discoverDocuments, expandPaths, isPlanFileName } from '../../server/src/node/discover';
import { configIn, findConfig, isBelow } from '../../server/src/node/findConfig';
import { Folder } from '../cli/cli';

describe('node/discover', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({
      '2025.txt': 'a',
      '历年/2024.md': 'a',
      '历年/深/2023.plan.txt': 'a',
      '数据/结果.csv': 'a',
      '图.png': 'a',
      'README.md': 'a',
      'CHANGELOG.md': 'a',
      'LICENSE.txt': 'a',
      '.hidden/x.txt': 'a',
      'node_modules/x/readme.txt': 'a',
      'x.plan': 'a',
    });
  });
  afterEach(() => folder.remove());

  async function found(config: Partial<Config> = {}) {
    const { files, notices } = await discoverDocuments(folder.path, { ...defaultConfig, ...config });
    return {
      files: files.map((file) => relative(folder.path, file)),
      notices: notices.map(({ code, path }) => `${code} ${relative(folder.path, path)}`),
    };
  }

  it('finds texts and data files, in one order', async () => {
    assert.deepEqual(await found(), { files: ['2025.txt', '历年/2024.md', '历年/深/2023.plan.txt', '数据/结果.csv'].sort(), notices: [] });
  });
  it('leaves out what is ignored', async () => {
    assert.deepEqual((await found({ ignore: ['历年/深', '*.csv'] })).files, ['2025.txt', '历年/2024.md']);
  });
  it("takes config's plans in, whatever their names", async () => {
    assert.ok((await found({ plans: ['*.plan'] })).files.includes('x.plan'));
  });
  it("takes config's corpus only: a folder, a file, a glob", async () => {
    assert.deepEqual((await found({ corpus: ['历年'] })).files, ['历年/2024.md', '历年/深/2023.plan.txt']);
    assert.deepEqual((await found({ corpus: ['x.plan', '历年/*.md'] })).files, ['x.plan', '历年/2024.md']);
    assert.deepEqual((await found({ corpus: [] })).files, []);
  });
  it('tells which part of the corpus matches nothing', async () => {
    const { notices } = await discoverDocuments(folder.path, { ...defaultConfig, corpus: ['历年', '没有/*.txt'] });
    assert.deepEqual(notices, [{ code: 'nothing-found', path: '没有/*.txt' }]);
  });
  it('does not leave the folder by links', async () => {
    const outside = new Folder({ 'secret.txt': 'a', 'sub/b.txt': 'a' });
    symlinkSync(join(outside.path, 'secret.txt'), join(folder.path, 'link.txt'));
    symlinkSync(join(outside.path, 'sub'), join(folder.path, 'linked'));
    symlinkSync(join(folder.path, '2025.txt'), join(folder.path, 'inside.txt'));
    symlinkSync(folder.path, join(folder.path, 'loop'));
    symlinkSync(join(folder.path, 'none'), join(folder.path, 'broken.txt'));
    const { files, notices } = await found();
    assert.ok(files.includes('inside.txt'));
    assert.ok(!files.some((file) => file.startsWith('link') || file.startsWith('loop') || file === 'broken.txt'));
    assert.ok(notices.includes('outside link.txt'));
    outside.remove();
  });
  it('stops at its limits, and says so', async () => {
    const few = await discoverDocuments(folder.path, defaultConfig, { files: 2, depth: 16 });
    assert.equal(few.files.length, 2);
    assert.deepEqual(
      few.notices.map(({ code }) => code),
      ['too-many-files'],
    );
    const flat = await discoverDocuments(folder.path, defaultConfig, { files: 100, depth: 1 });
    assert.ok(!flat.files.some((file) => file.includes('深')));
    assert.deepEqual(
      flat.notices.map(({ code, path }) => `${code} ${relative(folder.path, path)}`),
      ['too-deep 历年/深'],
    );
  });
  it('tells of a folder it cannot enter', async () => {
    const none = join(folder.path, 'none');
    assert.deepEqual(await discoverDocuments(none, defaultConfig), { files: [], notices: [{ code: 'unreadable-folder', path: none }] });
  });

  it('expands arguments: files as they are, folders, globs', async () => {
    const expand = async (...paths: string[]) => (await expandPaths(paths, folder.path)).files.map((file) => relative(folder.path, file));
    assert.deepEqual(await expand('README.md', 'none.txt', '图.png'), ['README.md', 'none.txt', '图.png']);
    assert.deepEqual(await expand('历年'), ['历年/2024.md', '历年/深/2023.plan.txt']);
    assert.deepEqual(await expand('*.txt'), ['2025.txt', 'LICENSE.txt']);
    assert.deepEqual(await expand('**/*.txt'), ['2025.txt', 'LICENSE.txt', '历年/深/2023.plan.txt']);
    assert.deepEqual(await expand('历年/*.md', '历年/2024.md', join(folder.path, '历年/*.md')), ['历年/2024.md']);
    assert.deepEqual(await expand('{历年,数据}/*'), ['历年/2024.md', '数据/结果.csv']);
    assert.deepEqual((await expandPaths(['*.none', '.hidden/深'], folder.path)).notices, [{ code: 'nothing-found', path: '*.none' }]);
  });

  it('knows plans by name', () => {
    for (const name of ['a.txt', 'a.MD', 'a.plan.md', 'a.csv', '计划.txt']) assert.ok(isPlanFileName(name), name);
    for (const name of ['a.docx', 'a', 'README.md', 'readme.zh.md', 'License.txt', 'requirements.txt', 'a.json'])
      assert.ok(!isPlanFileName(name), name);
  });
});

describe('node/findConfig', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'a/b/draft.txt': 'x' });
  });
  afterEach(() => folder.remove());
  const of = async (draft: string, cwd = folder.path) => {
    const path = await findConfig(join(folder.path, draft), cwd);
    return path && relative(folder.path, path);
  };

  it('takes the nearest one, upwards to the working folder', async () => {
    assert.equal(await of('a/b/draft.txt'), null);
    folder.write('planlint.yaml', '');
    assert.equal(await of('a/b/draft.txt'), 'planlint.yaml');
    assert.equal(await of('a/b/draft.txt', join(folder.path, 'a')), null, 'no further than the working folder');
    folder.write('a/planlint.yml', '');
    assert.equal(await of('a/b/draft.txt'), 'a/planlint.yml');
  });
  it('looks beside a draft elsewhere, then in the working folder', async () => {
    const cwd = new Folder({ 'planlint.yaml': '' });
    assert.equal(await findConfig(join(folder.path, 'a/b/draft.txt'), cwd.path), join(cwd.path, 'planlint.yaml'));
    folder.write('a/planlint.yaml', '');
    assert.equal(await of('a/b/draft.txt', cwd.path), 'a/planlint.yaml');
    cwd.remove();
  });
  it('does not take a folder for a file', async () => {
    mkdirSync(join(folder.path, 'planlint.yaml'));
    assert.equal(await configIn(folder.path), null);
  });
  it('knows what lies below', () => {
    assert.equal(isBelow('/a/b', '/a'), true);
    assert.equal(isBelow('/a', '/a'), true);
    assert.equal(isBelow('/ab', '/a'), false);
    assert.equal(isBelow('/a', '/a/b'), false);
    assert.equal(isBelow('/a/..b', '/a'), true);
  });
});
