import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../server/src/text/decode';
import { splitParagraphs } from '../../server/src/text/paragraphs';

const shared = process.env.PLANLINT_SHARED ?? join(__dirname, '..', '..', '..', 'shared');

/** Paragraphs of each kind, and a hash of all texts and places: a change shows here and is then looked at. */
const EXPECTED: { readonly [file: string]: string } = {
  'corpus/fyp14-2021.txt': '81 14 0 8cd4ab5719e2',
  'corpus/plan-2025.txt': '36 10 0 f589b1aa7c13',
  'corpus/plan-2026.txt': '37 12 0 bf61f6147721',
  'corpus/report-2022.txt': '56 3 0 e51aa45db3df',
  'corpus/report-2024.txt': '7 15 30 7b6d03a4537d',
  'corpus-other/fyp-china-15.txt': '269 333 0 e75119422065',
  'corpus-other/plan-china-1991.txt': '58 18 0 9cdb5eec9589',
  'corpus-other/report-china-2025.txt': '78 4 0 dd0973551cdc',
  'corpus-other/report-china-2026.txt': '437 7 0 78d4958c5ff1',
  'corpus-other/report-guizhou-2025.txt': '65 3 0 4e60920e6811',
  'corpus-other/report-neimenggu-2025.txt': '63 3 0 8873768b1a37',
  'corpus-other/report-neimenggu-2026.txt': '49 9 0 6b5e3dac690f',
  'corpus-other/report-shandong-2025.txt': '78 4 0 16b44a4336e1',
  'corpus-other/report-shanghai-2012.txt': '70 18 0 2578935160f8',
  'corpus-other/report-shanghai-2013.txt': '83 14 0 9b16cc65a086',
  'corpus-other/report-shanghai-2014.txt': '68 3 0 1ed977f0b915',
  'corpus-other/stat-zhuzhou-2025.txt': '58 20 36 02e50539a919',
};

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

  it('shared/corpus/report-2024.txt：两栏串行的段落不读，完好的段落照读', function () {
    const path = join(shared, 'corpus/report-2024.txt');
    if (!existsSync(path)) this.skip();
    const paragraphs = splitParagraphs(readFileSync(path, 'utf8'));
    const kindOf = (figure: string): string | undefined => paragraphs.find((paragraph) => paragraph.text.includes(figure))?.kind;
    for (const figure of ['1609亿元', '384.6亿元', '2751个']) assert.equal(kindOf(figure), 'text', figure);
    // Figures cut in two by the other column: `201万` + another line, `150万头以`, `32.5万平方`.
    for (const figure of ['201万', '150万头以', '32.5万平方', '43.97万', '12345']) assert.equal(kindOf(figure), 'damaged', figure);
  });
});
