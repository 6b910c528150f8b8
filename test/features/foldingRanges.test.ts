import { strict as assert } from 'node:assert';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';
import type { Plan } from '../../server/src/plan/types';

function parsed(text: string): Plan {
  return parsePlan('file:///w/draft.plan.md', text, { knowledge: createKnowledge() });
}

/** Each range as its first and last line's text. */
function foldsOf(text: string): string[] {
  const plan = parsed(text);
  const lines = plan.text.split('\n');
  return foldingRanges(plan).map(({ startLine, endLine, kind }) => `${kind}: ${lines[startLine]} … ${lines[endLine]}`);
}

describe('folding ranges', () => {
  it('fold sections under their headings, to their last line of text', () => {
    assert.deepEqual(
      foldsOf(`# 通辽市2027年国民经济和社会发展计划

一、重点任务

（一）扩大投资

完成投资800亿元。

（二）稳住粮食

建成高标准农田220万亩。

二、保障措施

压实责任。
`),
      [
        'section: 一、重点任务 … 建成高标准农田220万亩。',
        'section: （一）扩大投资 … 完成投资800亿元。',
        'section: （二）稳住粮食 … 建成高标准农田220万亩。',
        'section: 二、保障措施 … 压实责任。',
      ],
    );
  });

  it('fold front matter and comments of several lines', () => {
    const text = '---\nyear: 2027\n---\n# 通辽市2027年国民经济和社会发展计划\n\n<!-- 待核\n实 -->\n\n正文。<!-- 短 -->\n';
    assert.deepEqual(foldingRanges(parsed(text)), [
      { startLine: 0, endLine: 2, kind: 'front-matter' },
      { startLine: 5, endLine: 6, kind: 'comment' },
    ]);
  });

  it('fold nothing in a document on one line', () => {
    assert.deepEqual(
      foldsOf('# 通辽市2027年国民经济和社会发展计划　　一、重点任务　　完成投资800亿元。　　二、保障措施　　压实责任。'),
      [],
    );
  });
});
