import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSpace } from '../../server/src/text/characters';
import { frontMatter } from '../../server/src/text/frontMatter';
import { normaliseCode, normaliseWidth } from '../../server/src/text/normalise';
import { splitParagraphs } from '../../server/src/text/paragraphs';
import { clauses, sentences } from '../../server/src/text/sentences';

/** What the splitter looks at, lone surrogates included; the rest is drawn from all of UTF-16. */
const PIECES = [
  ...'全市增长第一二（）()“”《》，。、；：！？,;:!?%％１Ａ．＋－5.6-—*#|·　 \t\n\r\f\v\u00a0\u200b\u2028\ufeff\ud83d\ude00\ud800\udc00',
  '\r\n',
  '\n\n',
  '　　',
  '**',
  '---\n',
  '<!--',
  '-->',
  '——',
  '— 3 —\n',
  '第一章 ',
  '（一）',
  '一、',
  '1．',
  '- ',
  '# ',
  '| a | b |\n',
  'AI ',
  '全市地区生产总值增长6%左右，',
  '新增就业3000人。',
];
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
);
const anyText = fc.array(piece, { maxLength: 120, size: 'max' }).map((pieces) => pieces.join(''));

describe('段落的位置映射（随机文本）', () => {
  it('不抛异常；段落有序、不重叠、在文内；每个字都等于原文该处的字', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const paragraph of splitParagraphs(text)) {
          assert.ok(paragraph.start >= last && paragraph.end > paragraph.start && paragraph.end <= text.length);
          last = paragraph.end;
          assert.ok(paragraph.text.length > 0);
          assert.equal(paragraph.toSource(0), paragraph.start);
          assert.equal(paragraph.toSource(paragraph.text.length), paragraph.end);
          assert.equal(paragraph.toSourceEnd(paragraph.text.length), paragraph.end);
          let before = -1;
          for (let i = 0; i < paragraph.text.length; i++) {
            const at = paragraph.toSource(i);
            assert.ok(at > before && at < paragraph.end);
            before = at;
            assert.equal(paragraph.toSourceEnd(i + 1), at + 1);
            const code = paragraph.text.charCodeAt(i);
            if (isSpace(code)) assert.ok(code === 32 && isSpace(text.charCodeAt(at)));
            else assert.equal(code, normaliseCode(text.charCodeAt(at)));
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('句与分句首尾相接，盖住全部文字', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const sentence of sentences(text)) {
          assert.ok(sentence.start === at && sentence.end > at);
          for (const clause of clauses(text, sentence)) {
            assert.ok(clause.start === at && clause.end > at);
            at = clause.end;
          }
          assert.equal(at, sentence.end);
        }
        assert.equal(at, text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('元数据块在文内', () => {
    fc.assert(
      fc.property(anyText, (rest) => {
        const text = `---\na: 1\n${rest}`;
        const found = frontMatter(text);
        if (found)
          assert.ok(
            found.start <= found.body.start &&
              found.body.start <= found.body.end &&
              found.body.end <= found.end &&
              found.end <= text.length,
          );
      }),
    );
  });

  it('归一化不改长度', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) => normaliseWidth(text).length === text.length && normaliseWidth(normaliseWidth(text)) === normaliseWidth(text),
      ),
    );
  });
});

describe('段落：代价随长度线性增长', () => {
  // Each text a few times as long as any that a quadratic step would get through.
  const long: { readonly [name: string]: string } = {
    一行两百万字: '全市地区生产总值增长5%，'.repeat(150_000),
    全角空格: `${'　'.repeat(20)}全市`.repeat(100_000),
    左括号: '（“《'.repeat(300_000),
    未闭合注释: '<!-- a'.repeat(300_000),
    星号: '全**市'.repeat(150_000),
    字间空格: '全 市'.repeat(250_000),
    分隔线: '---\n'.repeat(150_000),
    数字行: '1\n'.repeat(200_000),
    编号: '一、二、'.repeat(250_000),
  };
  for (const [name, text] of Object.entries(long)) {
    it(name, function () {
      this.timeout(20_000);
      for (const paragraph of splitParagraphs(text)) {
        for (const sentence of sentences(paragraph.text)) clauses(paragraph.text, sentence);
        assert.ok(paragraph.end <= text.length);
      }
    });
  }
});
