import assert from 'node:assert/strict';
import { check, findings, plan, planMarked } from './check';

describe('target/conflict', () => {
  const rule = 'target/conflict';

  it('finds two values for one target, and is sure where both speak of the whole place', () => {
    const [found] = check(plan(2025, '地区生产总值增长6%，社会消费品零售总额增长4%', '推动消费回暖。【社会消费品零售总额增长5%】。'), rule);
    assert.equal(found?.severity, 'error');
    assert.match(found?.message ?? '', /增长5%.*增长4%.*数值不一致/u);
    assert.equal(found?.related.length, 1);
  });

  it('compares after conversion', () => {
    check(plan(2025, '城镇新增就业1.3万人', '促进就业。城镇新增就业13000人。'), rule);
  });

  it('finds one target under two calibres', () => {
    const [found] = check(plan(2025, '限额以上固定资产投资增长15%', '扩大有效投资。【固定资产投资增长15%】。'), rule);
    assert.equal(found?.severity, 'warning');
    assert.match(found?.message ?? '', /口径不一致/u);
  });

  it('takes a differing qualifier lightly', () => {
    const [found] = check(plan(2025, '地区生产总值增长6%以上', '坚持稳中求进。【地区生产总值增长6%】。'), rule);
    assert.equal(found?.severity, 'info');
  });

  it('leaves alone parts, other years, other places and hopes above the target', () => {
    check(plan(2025, '固定资产投资增长10%', '抓项目。上半年固定资产投资增长8%。'), rule);
    check(plan(2025, '地区生产总值增长6%', '展望2030年，地区生产总值年均增长5%。'), rule);
    check(plan(2025, '一般公共预算收入增长6%', '宁城县一般公共预算收入增长9%。'), rule);
    check('地区生产总值增长5%左右、力争达到6%', rule);
  });

  it('does not hold counts of works together', () => {
    check(plan(2025, '地区生产总值增长6%', '建成高标准农田20万亩。', '在沿河地区新建高标准农田3万亩。'), rule);
  });
});

describe('target/changed', () => {
  const rule = 'target/changed';
  const others = { 'plan-2024.txt': plan(2024, '地区生产总值增长6%以上，社会消费品零售总额增长4%') };

  it('shows both years and says that the qualifier softened', () => {
    const [found] = check('【地区生产总值增长5.5%左右】，社会消费品零售总额增长4%', rule, { others });
    assert.equal(found?.severity, 'info');
    assert.match(found?.message ?? '', /增长5\.5%左右，上年为增长6%以上.*降低0\.5个百分点.*“以上”放宽为“左右”/u);
    assert.match(found?.related[0]?.uri ?? '', /plan-2024/u);
  });

  it('speaks English', () => {
    const [found] = findings(plan(2025, '社会消费品零售总额增长5%'), rule, { others, locale: 'en' });
    assert.match(found?.message ?? '', /last year: 增长4%.*raised by 1 percentage points\. /u);
  });

  it('is silent about an unchanged target and about another place’s', () => {
    check('地区生产总值增长6%以上', rule, { others });
    check('地区生产总值增长5%', rule, { others: { 'nmg.txt': plan(2024, '地区生产总值增长6%').replace('赤峰市', '内蒙古自治区') } });
  });
});

describe('target/dropped', () => {
  const rule = 'target/dropped';
  const others = { 'plan-2024.txt': plan(2024, '地区生产总值增长6%以上，城镇新增就业1.2万人') };

  it('misses last year’s headline indicator', () => {
    const [found] = check(planMarked(2025, '地区生产总值增长6%'), rule, { others });
    assert.equal(found?.severity, 'warning');
    assert.match(found?.message ?? '', /“城镇新增就业”新增1\.2万人.*没有出现/u);
  });

  it('says where the indicator went', () => {
    const [moved] = check(planMarked(2025, '地区生产总值增长6%', '促进就业。城镇新增就业1.3万人。'), rule, { others });
    assert.equal(moved?.severity, 'info');
    assert.match(moved?.message ?? '', /不再列入主要预期目标，仅在正文中写为新增1\.3万人/u);
    const amount = { 'plan-2024.txt': plan(2024, '地区生产总值增长6%，进出口总额增长5%') };
    const [other] = check(plan(2025, '地区生产总值增长6%', '扩大开放。【进出口总额50亿元】以上。').replace('】以上', '以上】'), rule, {
      others: amount,
    });
    assert.match(other?.message ?? '', /改以总量表述/u);
  });

  it('is silent when all is there, under whatever alias, and without last year’s plan', () => {
    check('城镇新增就业1.3万人，GDP增长6%', rule, { others });
    check('地区生产总值增长6%', rule);
    check('地区生产总值增长6%', rule, { others: { 'plan-2023.txt': plan(2023, '城镇新增就业1.2万人') } });
  });

  it('is silent about what is named and left open, not about what only the hint of another names', () => {
    check('地区生产总值增长6%，城镇新增就业〔上年目标1.2万人〕', rule, { others });
    check('地区生产总值增长6%，城镇调查失业率、新增就业分别为〔上年目标1.2万人〕', rule, { others });
    check(planMarked(2025, '地区生产总值增长6%，社会消费品零售总额增长〔上年目标5%，城镇新增就业1.2万人〕'), rule, { others });
  });
});

describe('target/omitted', () => {
  const rule = 'target/omitted';
  const others = { 'plan-2024.txt': plan(2024, '地区生产总值增长6%', '粮食总产量稳定在120亿斤以上。', '进出口总额增长3%。') };

  it('lists in one finding what last year’s body had and the draft has not', () => {
    const [found] = check(planMarked(2025, '地区生产总值增长6%', '扩大开放。'), rule, { others });
    assert.match(found?.message ?? '', /正文中的2项指标.*粮食总产量120亿斤以上、进出口总额增长3%/u);
    assert.equal(found?.related.length, 2);
  });

  it('compares like with like only', () => {
    const report = { 'report-2024.txt': others['plan-2024.txt'].replace('国民经济和社会发展计划', '政府工作报告') };
    check('地区生产总值增长6%', rule, { others: report });
  });
});

describe('target/calibre-changed', () => {
  const rule = 'target/calibre-changed';

  it('finds a calibre that was dropped', () => {
    const others = { 'plan-2024.txt': plan(2024, '限额以上固定资产投资增长15%，一般公共预算收入按可比口径增长8%') };
    const found = check('【固定资产投资增长12%】，【一般公共预算收入增长6%】', rule, { others });
    assert.match(found[0]?.message ?? '', /口径由“限额以上”变为“未标明”/u);
    assert.match(found[1]?.message ?? '', /口径由“可比口径”变为“未标明”/u);
  });

  it('tells a change from growth to amount as information', () => {
    const others = { 'plan-2024.txt': plan(2024, '地区生产总值增长6%', '扩大开放。进出口总额增长3%左右。') };
    const [found] = check(plan(2025, '地区生产总值增长6%', '扩大开放。【进出口总额达到50亿元】。'), rule, { others });
    assert.equal(found?.severity, 'info');
  });

  it('sees that a share of days became days', () => {
    const others = { 'plan-2024.txt': plan(2024, '地区生产总值增长6%', '空气质量优良天数比率达到90%。') };
    const [found] = check(plan(2025, '地区生产总值增长6%', '打好蓝天保卫战。【空气质量优良天数达到340天】。'), rule, { others });
    assert.match(found?.message ?? '', /表述方式由“比重”变为“总量”/u);
  });

  it('is silent when last year’s series goes on beside a new one', () => {
    const others = { 'plan-2024.txt': plan(2024, '地区生产总值增长6%') };
    check('地区生产总值增长6%、突破1700亿元', rule, { others });
  });
});

describe('target/unit-jump', () => {
  const rule = 'target/unit-jump';

  it('finds 亿 for 万 and a slipped point', () => {
    const others = { 'data.csv': '指标,年份,数值,单位,来源\n地区生产总值,2023,1609,亿元,公报\n地区生产总值,2024,1686,亿元,公报\n' };
    const [slip] = check(plan(2025, '地区生产总值达到【1800万元】'), rule, { others });
    assert.match(slip?.message ?? '', /“万”“亿”/u);
    const [point] = check(plan(2025, '地区生产总值达到【18000亿元】'), rule, { others });
    assert.match(point?.message ?? '', /小数点/u);
    check(plan(2025, '地区生产总值达到1800亿元'), rule, { others });
    check(plan(2025, '地区生产总值达到0.18万亿元'), rule, { others });
  });

  it('does not cry wolf over rates and new additions', () => {
    const rates = { 'data.csv': '指标,年份,数值,单位,来源\n地区生产总值,2023,0.5,%,公报\n地区生产总值,2024,0.4,%,公报\n' };
    check('地区生产总值增长6%', rule, { others: rates });
    check(plan(2025, '地区生产总值增长6%', '2024年新建托位120个，2025年新建托位1200个。'), rule);
    check(plan(2025, '地区生产总值增长6%', '建成高标准农田2万亩。'), rule, {
      others: { 'plan-2024.txt': plan(2024, '地区生产总值增长6%', '建成高标准农田300万亩。') },
    });
  });
});
