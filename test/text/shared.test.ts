import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../server/src/text/decode';
import { splitParagraphs } from '../../server/src/text/paragraphs';

const shared = process.env.PLANLINT_SHARED ?? join(__dirname, '..', '..', '..', 'shared');

/** Paragraphs of each kind, and a hash of all texts and places: a change shows here and is then looked at. */
const EXPECTED: { readonly [file: string]: string } = {};

describe('真实文件的分段（shared）', () => {
  for (const [file, expected] of Object.entries(EXPECTED)) {
    it(`shared/${file}`, function () {
      const path = join(shared, file);
      if (!existsSync(path)) this.skip();
      const decoded = decode(readFileSync(path));
      assert.equal(decoded.kind, 'text');
      const text = decoded.kind === 'text' ? decoded.text : '';
      const paragraphs = splitParagraphs(text);
      const count = (kind: string): number => paragraphs.filter((paragraph) => paragraph.kind === kind).length;
      const hash = createHash('sha256');
      for (const { start, end, text: content } of paragraphs) hash.update(`${start} ${end} ${content}\n`);
      assert.equal(`${count('text')} ${count('heading')} ${count('damaged')} ${hash.digest('hex').slice(0, 12)}`, expected);
    });
  }

  it('shared/corpus/report-2022.txt：硬换行的文件里没有断开的句子', function () {
    const path = join(shared, 'corpus/report-2022.txt');
    if (!existsSync(path)) this.skip();
    const paragraphs = splitParagraphs(readFileSync(path, 'utf8'));
    const body = paragraphs.filter((paragraph) => paragraph.kind === 'text' && paragraph.text.length > 60);
    assert.ok(body.length > 40);
    for (const paragraph of body) assert.match(paragraph.text, /。$/);
  });
});
