import assert from 'node:assert/strict';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';
import { openPlace, openPlaces, withoutHints } from '../../server/src/text/openPlace';

describe('openPlace', () => {
  it('is found again, whatever its hint', () => {
    for (const hint of ['目标5.5%左右', '二〇〔2025〕3号\n', '长'.repeat(500)]) {
      const text = `增长${openPlace('上年', hint)}，`;
      assert.deepEqual(openPlaces(text), [{ start: 2, end: text.length - 1 }]);
    }
  });

  it('is no bracket of a document number', () => {
    assert.deepEqual(openPlaces('国办发〔2024〕39号，〔〕'), []);
  });

  it('blackens hints sign for sign', () => {
    const text = '增长〔上年6%〕，下降〔待填：2%〕。';
    assert.equal(withoutHints(text), '增长■■■■■■，下降■■■■■■■。');
    assert.equal(withoutHints(text).length, text.length);
  });

  it('hides what the hint says from the reading of a plan', () => {
    const read = (goals: string) =>
      parsePlan('file:///w/a.plan.md', `# 通辽市2027年国民经济和社会发展计划\n\n主要预期目标是：${goals}。\n`, {
        knowledge: createKnowledge(),
      });
    const { statements } = read('地区生产总值增长〔上年目标5.5%左右，上年完成5.4%〕，固定资产投资增长12%以上');
    assert.deepEqual(
      statements.map(({ indicator, value }) => [indicator, value]),
      [['固定资产投资', 12]],
    );
  });
});
