import assert from 'node:assert/strict';
import { editsBetween } from '../../server/src/rules/edits';
import { check, findings, plan, planMarked } from './check';

const GOALS = '地区生产总值增长5%左右，城镇调查失业率5.5%左右，居民消费价格涨幅2%左右';

/** The region's report of a year with these goals and sentences. */
function report(year: number, goals: string, ...body: readonly string[]): string {
  return [`${year}年内蒙古自治区政府工作报告`, `${year}年全区经济社会发展的主要预期目标是：${goals}。`, ...body].join('\n\n');
}

const others = (...body: readonly string[]): Readonly<Record<string, string>> => ({ 'report-nmg.txt': report(2025, GOALS, ...body) });

function fixed(draft: string, ruleId: string, files: Readonly<Record<string, string>> = {}): string {
  const fixes = findings(draft, ruleId, { others: files }).flatMap(({ fix }) => (fix ? [fix] : []));
  return [...fixes]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), draft);
}

describe('superior/overshoot', () => {
  const rule = 'superior/overshoot';

  it('finds a higher value and a harder qualifier, and shows both sides', () => {
    const [value] = check('【地区生产总值增长5.5%左右】', rule, { others: others() });
    assert.equal(value?.severity, 'info');
    assert.match(value?.message ?? '', /5\.5%左右高于上级目标（增长5%左右）0\.5个百分点/u);
    assert.match(value?.related[0]?.uri ?? '', /report-nmg/u);
    const [hard] = check('【地区生产总值增长5%以上】', rule, { others: others() });
    assert.match(hard?.message ?? '', /数值相同而用语更硬.*“左右”收紧为“以上”/u);
  });

  it('takes less unemployment for the more ambitious', () => {
    const [found] = check('【城镇调查失业率5%左右】', rule, { others: others() });
    assert.match(found?.message ?? '', /5%左右比上级目标（5\.5%左右）更严，相差0\.5个百分点/u);
    check('城镇调查失业率6%左右', rule, { others: others() });
  });

  it('says that it had to take last year’s document', () => {
    const [found] = check('【地区生产总值增长6%】', rule, { others: { 'nmg.txt': report(2024, '地区生产总值增长5%左右') } });
    assert.match(found?.message ?? '', /上一年度文件/u);
    const [en] = findings(plan(2025, '地区生产总值增长6%'), rule, {
      others: { 'nmg.txt': report(2024, '地区生产总值增长5%左右') },
      locale: 'en',
    });
    assert.match(en?.message ?? '', /1 percentage points more ambitious.*last year’s/u);
  });

  it('leaves alone equal targets, other provinces, amounts and unknown superiors', () => {
    check('地区生产总值增长5%左右', rule, { others: others() });
    check('地区生产总值增长6%', rule, { others: { 'gz.txt': report(2025, GOALS).replace('内蒙古自治区', '贵州省') } });
    check('城镇新增就业2万人', rule, { others: { 'nmg.txt': report(2025, '城镇新增就业1万人') } });
    check(plan(2025, '地区生产总值增长6%').replace('赤峰市', '松山区'), rule, { others: { 'cf.txt': plan(2025, '地区生产总值增长5%') } });
  });

  it('knows a county’s city where the draft names the two together', () => {
    const draft = plan(2025, '地区生产总值增长6%').replace('赤峰市', '赤峰市松山区');
    assert.equal(findings(draft, rule, { others: { 'cf.txt': plan(2025, '地区生产总值增长5%') } }).length, 1);
  });
});

describe('superior/missing', () => {
  const rule = 'superior/missing';

  it('lists the superior’s headline indicators that are missing, with links', () => {
    const [found, ...more] = check(planMarked(2025, '地区生产总值增长5%左右'), rule, { others: others() });
    assert.deepEqual(more, []);
    assert.equal(found?.severity, 'info');
    assert.match(found?.message ?? '', /2项.*城镇调查失业率5\.5%左右、居民消费价格/u);
    assert.equal(found?.related.length, 2);
  });

  it('counts a mention, and is silent for an unfinished draft', () => {
    check('地区生产总值增长5%左右，城镇调查失业率控制在合理区间，居民消费价格涨幅保持温和', rule, { others: others() });
    check('2025年赤峰市国民经济和社会发展计划\n\n促进就业。', rule, { others: others() });
  });
});

describe('superior/near-miss', () => {
  const rule = 'superior/near-miss';
  const sentence = '完善中小企业梯度培育体系，建立覆盖全程的惠企服务专员制度。';
  const draft = (words: string): string => plan(2025, '地区生产总值增长5%左右', words);

  it('warns of slips: exchanged, doubled, look-alike characters, and mends them', () => {
    for (const wrong of [
      sentence.replace('梯度', '【度梯】'),
      sentence.replace('服务', '服【务】务'),
      sentence.replace('建立', '【健】立'),
    ]) {
      const [found] = check(draft(wrong), rule, { others: others(sentence) });
      assert.equal(found?.severity, 'warning', wrong);
      assert.equal(fixed(draft(wrong.replace(/[【】]/gu, '')), rule, others(sentence)), draft(sentence), wrong);
    }
  });

  it('puts back what was left out', () => {
    const lost = sentence.replace('惠企', '企');
    const [found] = findings(draft(lost), rule, { others: others(sentence) });
    assert.match(found?.message ?? '', /少“惠”/u);
  });

  it('calls another word a change, as information', () => {
    const [found] = check(draft(sentence.replace('完善', '【健全】')), rule, { others: others(sentence) });
    assert.equal(found?.severity, 'info');
    assert.match(found?.message ?? '', /“健全”（上级为“完善”）/u);
  });

  it('lets level, place, session and number differ, and looks behind them', () => {
    const above = '落实自治区党委十一届九次全会部署，在全区新建6个零碳产业园区。';
    check(draft('落实市委八届十次全会部署，在全市新建2个零碳产业园区。'), rule, { others: others(above) });
    check(
      draft('落实市委八届十次全会部署，在全市新建2个零碳产业园【去】。').replace('园【去】', '园【去】区').replace('去】区', '去】'),
      rule,
      {
        others: others(above),
      },
    );
  });

  it('is silent where the own party committee or the centre has the words', () => {
    const own = ['中共赤峰市委关于制定国民经济和社会发展第十四个五年规划的建议', sentence.replace('完善', '健全')].join('\n\n');
    check(draft(sentence.replace('完善', '健全')), rule, { others: { ...others(sentence), 'fyp.txt': own } });
  });

  it('is silent about short clauses that differ by a word', () => {
    check(draft('加快建设交通强市。'), rule, { others: others('加快建设交通强区。') });
    check(draft('推动文化繁荣发展进步。'), rule, { others: others('推动文化事业发展进步。') });
  });
});

describe('superior/wrong-level', () => {
  const rule = 'superior/wrong-level';

  it('finds the superior’s word in a sentence of its own', () => {
    const above = '优化要素配置方式，降低全区物流企业综合运营成本。';
    const [found] = check(plan(2025, '地区生产总值增长5%', above.replace('全区', '【全区】')), rule, { others: others(above) });
    assert.equal(found?.severity, 'warning');
    assert.equal(found?.related.length, 1);
    assert.equal(
      fixed(plan(2025, '地区生产总值增长5%', above), rule, others(above)),
      plan(2025, '地区生产总值增长5%', above.replace('全区', '全市')),
    );
  });

  it('finds it where only the own level can stand, without other documents', () => {
    check(plan(2025, '地区生产总值增长5%').replace('全市', '【全区】'), rule);
    check(plan(2025, '地区生产总值增长5%', '【全区】上下要真抓实干。'), rule);
    check(
      plan(2025, '地区生产总值增长5%')
        .replace('全市', '【全市】')
        .replace('赤峰市', '敖汉旗')
        .replace(/(?<=全)市(?=】)/u, '市'),
      rule,
    );
    check(plan(2025, '地区生产总值增长5%', '按照【自治区党委】八届九次全会暨全市经济工作会议部署推进。'), rule);
  });

  it('finds 市党委', () => {
    const draft = plan(2025, '地区生产总值增长5%', '按照【赤峰市党委】八届九次全会部署推进。');
    check(draft, rule);
    assert.match(fixed(draft.replace(/[【】]/gu, ''), rule), /按照市委八届九次全会/u);
  });

  it('leaves alone standing in the region, the superior’s own meetings and a district’s 全区', () => {
    const above = '推动外贸稳量提质，进出口规模居全区前列并保持稳定增长。';
    check(plan(2025, '地区生产总值增长5%', above), rule, { others: others(above) });
    const meeting = '按照自治区党委十一届九次全会暨全区经济工作会议部署推进。';
    check(plan(2025, '地区生产总值增长5%', meeting), rule, { others: others(meeting) });
    check(plan(2025, '地区生产总值增长5%', '对标自治区政府提出的全区经济社会发展主要预期目标。'), rule);
    check(plan(2025, '地区生产总值增长5%').replace('赤峰市', '松山区').replace('全市', '全区'), rule);
    check(plan(2025, '地区生产总值增长5%', '市党委和政府一起抓，赤峰市党委、人大、政府、政协合力推进。'), rule);
  });
});

describe('edits between two texts', () => {
  it('turns one into the other, and gives up beyond the limit', () => {
    for (const [a, b] of [
      ['甲乙丙丁', '甲丙丁'],
      ['甲乙丙丁', '甲乙戊丙丁'],
      ['甲乙丙丁', '乙甲丙丁'],
      ['甲乙丙丁', '甲乙丙丁'],
      ['甲乙', '甲乙丙丁'],
    ] as const) {
      const edits = editsBetween(a, b, 2);
      assert(edits, `${a} ${b}`);
      const made = [...edits]
        .reverse()
        .reduce((text, each) => text.slice(0, each.start) + b.slice(each.otherStart, each.otherEnd) + text.slice(each.end), a as string);
      assert.equal(made, b);
    }
    assert.equal(editsBetween('甲乙丙', '丁戊己', 2), null);
    assert.equal(editsBetween('甲', '甲乙丙丁', 2), null);
  });
});
