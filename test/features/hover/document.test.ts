import { strict as assert } from 'node:assert';
import { hoverAt, hoverOf } from '../editor';

const OUTLINE = '# 通辽市国民经济和社会发展第十五个五年规划纲要\n\n通政发〔2026〕3号\n\n到2030年，常住人口城镇化率达到60%。\n';
const corpus = { 'outline.txt': OUTLINE, 'plan-2026.txt': '# 通辽市2026年国民经济和社会发展计划\n\n地区生产总值增长5%。\n' };

describe('hover on a cited document', () => {
  it('gives full title, years, place, number and a link', () => {
    const found = hoverAt('落实《通辽市国民经济和社会发展第十五|个五年规划纲要》。', { corpus });
    assert.equal(found?.about, '《通辽市国民经济和社会发展第十五个五年规划纲要》');
    assert.equal(
      found?.markdown,
      '**《通辽市国民经济和社会发展第十五个五年规划纲要》**  \n2026—2030年 · 通辽市 · 通政发〔2026〕3号  \n[outline:1](file:///w/outline.txt#L1)',
    );
  });

  it('finds a title without its place, and a short one behind its period', () => {
    assert.match(
      hoverOf('落实《2026年国民经济和社会|发展计划》。', { corpus }),
      /《通辽市2026年国民经济和社会发展计划》.*\n2026年 · 通辽市/,
    );
    assert.match(hoverOf('与“十五五”规划《纲|要》衔接。', { corpus }), /《通辽市国民经济和社会发展第十五个五年规划纲要》/);
    assert.equal(hoverAt('与“十四五”规划《纲|要》衔接。', { corpus }), null);
  });

  it('resolves a short form that the draft declares, and reads the number that it prints', () => {
    const text = '依据《通辽市湖泊保护管理规定》（通政规〔2024〕5号）（以下简称《规定》）。严格执行《规|定》。';
    assert.match(hoverOf(text), /\*\*《通辽市湖泊保护管理规定》\*\* {2}\n通政规〔2024〕5号/);
  });

  it('says nothing of a document that nothing is known of', () => {
    assert.equal(hoverAt('落实《某县养老服务|条例》。', { corpus }), null);
  });
});
