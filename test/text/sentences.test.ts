import assert from 'node:assert/strict';
import { clauses, sentences } from '../../server/src/text/sentences';

/** `|` marks where sentences (clauses) part. */
function checkSentences(marked: string): void {
  const text = marked.replaceAll('|', '');
  assert.equal(
    sentences(text)
      .map((span) => text.slice(span.start, span.end))
      .join('|'),
    marked,
  );
}

function checkClauses(marked: string): void {
  const text = marked.replaceAll('|', '');
  assert.equal(
    clauses(text, { start: 0, end: text.length })
      .map((span) => text.slice(span.start, span.end))
      .join('|'),
    marked,
  );
}

describe('句', () => {
  for (const marked of [
    '产值增长6%。|就业稳定！|物价如何？|收入提高；|没有句号',
    '产值增长6%;|就业稳定!|收入提高',
    '坚持“稳字当头。干字为先。”的要求，产值增长6%。|下一句。',
    '会议强调：“要稳就业。”|随后作了部署。',
    '发展“好中求快；稳中求进”的路子。|下一句。',
    '（含开发区。下同。）|产值增长6%。|下一句。',
    '没有闭合的“引号。|下一句。',
    '多余的”引号。|下一句。',
    '网址a?b=c;d不分。|下一句。',
    '真好！！！|下一句？！|完',
    '三次产业比为23.6:31.9:44.5。|增长5.5%。',
  ]) {
    it(marked, () => checkSentences(marked));
  }
});

describe('分句', () => {
  for (const marked of [
    '产值增长6%，|投资增长10%,|就业稳定；|物价平稳',
    '主要目标是：|产值增长6%',
    '投资1,234万元,|增长12,345,678元,|完成5,|6月',
    '三次产业比为23.6:31.9:44.5，|时间8：30',
    '三产增加值（其中：服务业，零售业）增长5%，|就业稳定',
    '落实“要稳，也要进”的要求，|就业稳定',
  ]) {
    it(marked, () => checkClauses(marked));
  }

  it('位置相对全文', () => {
    assert.deepEqual(clauses('甲。乙，丙。', { start: 2, end: 6 }), [
      { start: 2, end: 4 },
      { start: 4, end: 6 },
    ]);
  });
});
