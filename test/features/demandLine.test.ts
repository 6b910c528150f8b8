import { strict as assert } from 'node:assert';
import { hoverOf } from './editor';

const OUTLINE = `# 通辽市国民经济和社会发展第十五个五年规划纲要

“十五五”时期，地区生产总值年均增长6%以上，五年累计城镇新增就业6万人。
`;
const report = (year: number, growth: string, jobs: string) => `# 通辽市${year + 1}年政府工作报告

## 一、${year}年工作回顾

${year}年，全市地区生产总值增长${growth}，城镇新增就业${jobs}。
`;
const DRAFT = '# 通辽市2028年国民经济和社会发展计划\n\n## 2028年主要预期目标\n\n';

const line = (text: string) =>
  text.split('\n').find((each) => each.includes('通辽市国民经济和社会发展第十五个五年规划纲要') && each.startsWith('**规划要求**')) ?? '';

describe('what is left of a framework’s demand', () => {
  const corpus = { 'outline.txt': OUTLINE, 'a.txt': report(2026, '5%', '1.1万人'), 'b.txt': report(2027, '5.5%', '1.2万人') };

  it('is the pace that the remaining years need, for a yearly growth', () => {
    // 1.06^5 / (1.05 * 1.055) over three years
    assert.match(line(hoverOf(`${DRAFT}地区生产|总值增长6%。`, { corpus })), /年均增长6%以上；余下3年需年均增长6\.5\d?%/);
  });

  it('is what the sum still lacks, for a five-year total', () => {
    assert.match(line(hoverOf(`${DRAFT}城镇新增|就业1.2万人。`, { corpus })), /；余下3年还差3\.7万人，平均每年1\.23万人/);
  });

  it('is not guessed where a year’s result is unknown', () => {
    const { 'a.txt': _, ...rest } = corpus;
    assert.doesNotMatch(line(hoverOf(`${DRAFT}地区生产|总值增长6%。`, { corpus: rest })), /余下/);
  });

  it('is told with what binds: the shipped tables say so, and the outline right behind its figure', () => {
    const outline = OUTLINE.replace('增长6%以上，', '增长6%以上（约束性指标），');
    assert.match(line(hoverOf(`${DRAFT}地区生产|总值增长6%。`, { corpus: { 'outline.txt': outline } })), /规划纲要（约束性）：/);
    assert.doesNotMatch(line(hoverOf(`${DRAFT}地区生产|总值增长6%。`, { corpus: { 'outline.txt': OUTLINE } })), /约束性/);
  });

  it('is told in English too', () => {
    const text = hoverOf(`${DRAFT}地区生产|总值增长6%。`, { corpus, locale: 'en' });
    assert.match(text, /\*\*Framework demand\*\* · 通辽市.*; 6\.5\d?% a year needed over the remaining 3 years/);
  });
});
