import assert from 'node:assert/strict';
import { factsOf } from '../../server/src/corpus/corpus';
import { documentName, printed } from '../../server/src/corpus/facts';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';

const read = (text: string) => factsOf(parsePlan('file:///a/2025.plan.txt', text, { knowledge: createKnowledge() }));

describe('facts', () => {
  it('carry lines and the printed value, and no other text', () => {
    const text = '2025年赤峰市国民经济和社会发展计划\n\n2025年主要预期目标是：地区生产总值增长\n6%以上。';
    const [fact] = read(text).facts;
    assert.equal(fact?.valueText, '6%以上');
    assert.equal(fact?.range.start.line, 2);
    assert.equal(fact?.range.end.line, 3);
    assert.equal(text.slice(fact?.valueStart, fact?.valueEnd).replace(/\s/gu, ''), fact?.valueText);
  });

  it('survive serialisation', () => {
    const facts = read('2025年赤峰市国民经济和社会发展计划\n\n主要预期目标是：地区生产总值增长6%以上。');
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
  });

  it('tell an average from a sum over the five years', () => {
    const { facts } = read(
      '赤峰市国民经济和社会发展第十四个五年规划纲要\n\n到2025年，全市主要目标是：地区生产总值年均增长6%以上。五年累计城镇新增就业6万人。',
    );
    assert.deepEqual(
      facts.map(({ indicatorId, span }) => [indicatorId, span]),
      [
        ['gdp', 'yearly'],
        ['urban-jobs', 'cumulative'],
      ],
    );
  });

  it('are named by the file without folder and extension', () => {
    assert.equal(documentName('file:///a/plan-2026.txt'), 'plan-2026');
    assert.equal(documentName('file:///a/%E8%AE%A1%E5%88%92.plan.md'), '计划');
    assert.equal(documentName('untitled:100%'), 'untitled:100%');
    assert.equal(documentName('C:\\x\\y.csv'), 'y');
  });

  it('cut long values', () => {
    assert.equal(printed('长'.repeat(60)).length, 40);
  });
});
