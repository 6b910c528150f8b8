import assert from 'node:assert/strict';
import { alignSections } from '../../server/src/features/sectionAlignment';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';
import type { Plan, Section } from '../../server/src/plan/types';

function plan(year: number, ...lines: readonly string[]): Plan {
  const text = `# 通辽市${year}年国民经济和社会发展计划\n\n${lines.join('\n\n')}\n`;
  return parsePlan(`file:///w/${year}.plan.md`, text, { knowledge: createKnowledge() });
}

/** `draft <- other how`, and sections of either side alone. */
function aligned(a: Plan, b: Plan): readonly string[] {
  const pairs = alignSections(a, b);
  const flat = (sections: readonly Section[]): readonly Section[] => sections.flatMap((each) => [each, ...flat(each.children)]);
  const ours = flat(a.sections).map((section) => {
    const pair = pairs.find((each) => each.section === section);
    return pair ? `${section.title} <- ${pair.other.title} ${pair.by}` : `+ ${section.title}`;
  });
  return [...ours, ...flat(b.sections).flatMap((other) => (pairs.some((pair) => pair.other === other) ? [] : [`- ${other.title}`]))];
}

describe('sectionAlignment', () => {
  it('pairs titles whatever their number, year and place in the text, and leaves new and dropped sections alone', () => {
    const last = plan(
      2026,
      '## 一、2026年总体要求',
      '坚持稳中求进。',
      '## 二、扩大有效投资',
      '开工建设一批项目。',
      '## 三、办好第八届运动会',
      '修缮体育场馆。',
    );
    const draft = plan(
      2027,
      '## 一、扩大有效投资',
      '续建一批项目。',
      '## 二、2027年总体要求',
      '坚持稳中求进。',
      '## 三、发展低空经济',
      '规划起降场地。',
    );
    assert.deepEqual(aligned(draft, last), [
      '一、扩大有效投资 <- 二、扩大有效投资 title',
      '二、2027年总体要求 <- 一、2026年总体要求 title',
      '+ 三、发展低空经济',
      '- 三、办好第八届运动会',
    ]);
  });

  it('pairs what is alike by wording or subject where the heading changed', () => {
    const last = plan(
      2026,
      '## 一、着力保障和改善民生',
      '城镇新增就业1.2万人，改造老旧小区，新增学位。',
      '## 二、加强生态环境保护',
      '综合治沙，巩固草原，治理河湖。',
    );
    const draft = plan(
      2027,
      '## 一、厚植绿色生态优势',
      '继续综合治沙，治理河湖，修复草原。',
      '## 二、抓实民生事业，增进人民福祉',
      '扩大就业，新增学位，改造老旧小区。',
    );
    assert.deepEqual(aligned(draft, last), [
      '一、厚植绿色生态优势 <- 二、加强生态环境保护 likeness',
      '二、抓实民生事业，增进人民福祉 <- 一、着力保障和改善民生 likeness',
    ]);
  });

  it('takes the section under the same heading where a title comes twice', () => {
    const lines = ['## 一、城市工作', '### （一）基础设施', '改造管网。', '## 二、农村工作', '### （一）基础设施', '硬化村路。'];
    const pairs = alignSections(plan(2027, ...lines), plan(2026, ...lines));
    assert.equal(pairs.length, 4);
    for (const { section, other } of pairs) assert.equal(section.start, other.start);
  });

  it('never pairs a review with tasks', () => {
    const last = plan(2026, '## 一、2025年计划执行情况', '粮食产量稳定，投资增长，就业扩大，生态改善。');
    const draft = plan(2027, '## 一、2027年重点任务', '稳定粮食产量，扩大投资，增加就业，改善生态。');
    assert.deepEqual(aligned(draft, last), ['+ 一、2027年重点任务', '- 一、2025年计划执行情况']);
  });

  it('answers for plans without headings, and the same pairs for the same plans', () => {
    const [draft, last] = [plan(2027, '稳定粮食产量。'), plan(2026, '## 一、粮食', '稳定产量。')];
    assert.deepEqual(alignSections(draft, last), []);
    assert.equal(alignSections(draft, last), alignSections(draft, last));
  });
});
