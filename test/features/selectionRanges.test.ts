import { strict as assert } from 'node:assert';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { at, texts } from './editor';

function stepsAt(marked: string): readonly string[] {
  const editor = at(marked);
  return texts(editor, selectionRanges(editor.context.plan, editor.offset)).map((text) => text.replace(/\s+/gu, ' ').trim());
}

const HEAD = '# 通辽市2027年国民经济和社会发展计划\n\n一、重点任务\n\n（一）扩大投资\n\n';

describe('selection ranges', () => {
  it('grow from value to clause, sentence, paragraph, section, whole', () => {
    const steps = stepsAt(`${HEAD}扩大有效投资，固定资产投资增长8|%以上，优化结构。用好资金。\n\n（二）促进消费\n\n办好活动。\n`);
    assert.deepEqual(steps.slice(0, 5), [
      '8%以上',
      '固定资产投资增长8%以上',
      '固定资产投资增长8%以上，',
      '扩大有效投资，固定资产投资增长8%以上，优化结构。',
      '扩大有效投资，固定资产投资增长8%以上，优化结构。用好资金。',
    ]);
    assert.match(steps[5]!, /^（一）扩大投资 .*用好资金。$/);
    assert.match(steps[6]!, /^一、重点任务 .*办好活动。$/);
    assert.equal(steps.length, 8);
  });

  it('follow sentences over hard line breaks', () => {
    const wrapped = [
      '扩大有效投资要立足本地实际，着力优化供给结构和',
      '投资结构，用好|各类政策资金，提高资金使用的效率',
      '和效益，建立项目谋划储备和调度推进的闭环机制，',
      '完善要素保障和跟踪服务，推动项目早建成早见效。',
    ];
    const steps = stepsAt(`${HEAD}${wrapped.join('\n')}\n`);
    assert.equal(steps[0], '用好各类政策资金');
    assert.match(steps[2]!, /^扩大有效投资.*结构和 投资结构.*见效。$/);
  });

  it('answer everywhere, each step holding the one before', () => {
    for (const offset of [0, 20, HEAD.length, HEAD.length + 5]) {
      const { plan } = at(`${HEAD}办好活动。\n|`).context;
      const steps = selectionRanges(plan, offset);
      assert.ok(steps.length > 0);
      for (const [i, step] of steps.slice(1).entries()) assert.ok(step.start <= steps[i]!.start && steps[i]!.end <= step.end);
    }
  });

  it('answer in an empty document', () => {
    assert.deepEqual(selectionRanges(at('#|').context.plan, 0).length, 1);
  });
});
