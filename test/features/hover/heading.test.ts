import { strict as assert } from 'node:assert';
import { hoverAt, hoverOf } from '../editor';

const LAST = `# 通辽市2026年国民经济和社会发展计划

## 一、2026年主要预期目标

地区生产总值增长5.5%左右。

## 二、抓实粮食生产

### （一）守牢耕地

建成高标准农田220万亩。

### （二）提升单产

粮食产量稳定在200亿斤以上。上年粮食产量198亿斤。

## 三、扩大开放

进出口总额增长5%。
`;
const draft = (headings: string) => `# 通辽市2027年国民经济和社会发展计划\n\n${headings}`;
const corpus = { 'plan-2026.txt': LAST };

describe('hover on a heading', () => {
  it('shows the same section of last year’s plan: heading, headings below, targets', () => {
    const text = hoverOf(draft('## 一、全力抓实粮|食生产\n\n稳面积、提单产。\n'), { corpus });
    assert.equal(
      text,
      [
        '**上年计划** · 二、抓实粮食生产 [plan-2026:7](file:///w/plan-2026.txt#L7)',
        '- （一）守牢耕地\n- （二）提升单产',
        '**目标** · 高标准农田220万亩；粮食产量200亿斤以上',
      ].join('\n\n'),
    );
  });

  it('tells the formulation too that the heading is made of', () => {
    const text = hoverOf(draft('## 一、因地制宜发展|新质生产力\n\n培育产业。\n'), { corpus });
    assert.match(text, /上年计划[\s\S]*---[\s\S]*\*\*因地制宜发展新质生产力\*\* · 提法/);
  });

  it('says so where last year’s plan has no such section', () => {
    assert.match(
      hoverOf(draft('## 一、做强文旅|品牌\n\n办好那达慕。\n'), { corpus }),
      /^\*\*上年计划\*\* · 没有对应的部分 \[plan-2026:1\]/,
    );
  });

  it('says nothing without a plan of last year, and nothing below the heading', () => {
    assert.equal(hoverAt(draft('## 一、全力抓实生|产\n\n稳面积。\n')), null);
    assert.equal(hoverAt(draft('## 一、全力抓实生产\n\n稳面|积。\n'), { corpus }), null);
  });

  it('speaks English on demand', () => {
    assert.match(
      hoverOf(draft('## 一、扩大开|放\n\n外贸增长。\n'), { corpus, locale: 'en' }),
      /Last year\*\* · 三、扩大开放[\s\S]*Targets\*\* · 进出口总额增长5%/,
    );
  });
});
