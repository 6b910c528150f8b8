import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_FILE_BYTES, readDocument, realPath, writeText } from '../../server/src/node/files';
import { Folder } from '../cli/cli';

describe('node/files', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'a.txt': '地区生产总值', 'bom.txt': '\ufeff甲', 'empty.txt': '', 'binary.txt': Buffer.from('%PDF-1.7\0') });
  });
  afterEach(() => folder.remove());
  const read = (name: string) => readDocument(join(folder.path, name));

  it('reads texts', async () => {
    assert.deepEqual(await read('a.txt'), { ok: true, text: '地区生产总值', encoding: 'utf-8', bom: false });
    assert.deepEqual(await read('bom.txt'), { ok: true, text: '甲', encoding: 'utf-8', bom: true });
  });
  it('tells why there is no text', async () => {
    folder.write('large.txt', Buffer.alloc(MAX_FILE_BYTES + 1, 'a'));
    folder.write('damaged.txt', Buffer.from([...Buffer.from('地区生产总值增长'), 0xff, 0xff]));
    const problems = {
      'none.txt': 'missing',
      'a.txt/b.txt': 'missing',
      '.': 'directory',
      'empty.txt': 'empty',
      'binary.txt': 'binary',
      'large.txt': 'too-large',
      'damaged.txt': 'undecodable',
    };
    for (const [name, problem] of Object.entries(problems)) assert.deepEqual(await read(name), { ok: false, problem }, name);
  });
  it('tells of a file that the system refuses', async () => {
    assert.deepEqual(await read('长'.repeat(200)), { ok: false, problem: 'unreadable' });
  });
  it('writes texts, or tells that it cannot', async () => {
    assert.equal(await writeText(join(folder.path, 'b.txt'), '乙'), true);
    assert.equal(readFileSync(join(folder.path, 'b.txt'), 'utf8'), '乙');
    assert.equal(await writeText(join(folder.path, 'none/b.txt'), '乙'), false);
  });
  it('leaves the path of a missing file alone', async () => {
    assert.equal(await realPath('/none/a'), '/none/a');
  });
});
