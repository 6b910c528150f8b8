import assert from 'node:assert/strict';
import { check, findings, plan } from './check';
import { repaired } from './repaired';

const csv = (...rows: readonly string[]): string => ['indicator,year,value,unit,source', ...rows].join('\n');

describe('target/points', () => {
  const rule = 'target/points';

  it('wants points for a ratio and per cent for an amount, and mends both', () => {
    const [ratio] = check(plan(2025, '地区生产总值增长6%', '【常住人口城镇化率提高1%】左右。'.replace('】左右', '左右】')), rule);
    assert.equal(ratio?.severity, 'error');
    assert.equal(repaired(plan(2025, '常住人口城镇化率提高1%左右'), rule), plan(2025, '常住人口城镇化率提高1个百分点左右'));
    assert.equal(repaired(plan(2025, '固定资产投资比上年增长10个百分点'), rule), plan(2025, '固定资产投资比上年增长10%'));
  });

  it('is careful with rates that had better be low, and with unknown ones', () => {
    assert.equal(check(plan(2025, '地区生产总值增长6%', '【城镇调查失业率下降0.2%】。'), rule)[0]?.severity, 'warning');
    assert.equal(check(plan(2025, '地区生产总值增长6%', '【校车定位覆盖率提高5%】。'), rule)[0]?.severity, 'warning');
  });

  it('leaves relative changes, levels and rates of growth alone', () => {
    check(plan(2025, '地区生产总值增长6%', '单位地区生产总值能耗下降3%，全员劳动生产率提高6%，重大慢性病过早死亡率下降5%。'), rule);
    check(plan(2025, '地区生产总值增长6%', '常住人口城镇化率提高到55%，参保率达到95%，固定资产投资增速比上年提高3个百分点。'), rule);
    check(plan(2025, '地区生产总值增长6%', '第三产业比重提高2个百分点，拉动地区生产总值增长0.5个百分点。'), rule);
  });
});

describe('target/measure', () => {
  const rule = 'target/measure';
  const others = { 'actuals.csv': csv('粮食产量,2024,120,亿斤,统计局') };

  it('finds a level told as growth, growth told as a level, a whole told as an addition', () => {
    check('【城镇化率增长55%左右】', rule);
    check('【社会消费品零售总额达到5%】', rule);
    assert.equal(
      repaired(plan(2025, '城镇化率增长55%左右，固定资产投资达到8%'), rule),
      plan(2025, '城镇化率达到55%左右，固定资产投资增长8%'),
    );
    const [found] = check('地区生产总值增长6%，【粮食产量增加121亿斤】', rule, { others });
    assert.match(found?.message ?? '', /2024年为120亿斤/u);
    assert.match(findings(plan(2025, '城镇化率增长55%'), rule, { locale: 'en' })[0]?.message ?? '', /a ratio hardly grows/u);
  });

  it('knows rates that are reached and additions that are small', () => {
    check('固定资产投资增速达到10%，社会消费品零售总额达到5%的增长，粮食产量增加3亿斤', rule, { others });
    check('地区生产总值增长6%，城镇新增就业1.2万人', rule, { others: { 'a.csv': csv('城镇新增就业,2024,1.2,万人,人社局') } });
  });
});

describe('target/unit', () => {
  const rule = 'target/unit';

  it('tells power from energy and persons from times, and mends them', () => {
    const [found] = check(plan(2025, '地区生产总值增长6%', '发电量达到【400亿千瓦】。'), rule);
    assert.equal(found?.severity, 'error');
    const wrong = plan(2025, '地区生产总值增长6%', '风电装机达到300万千瓦时，城镇新增就业1.2万人次。');
    assert.equal(repaired(wrong, rule), plan(2025, '地区生产总值增长6%', '风电装机达到300万千瓦，城镇新增就业1.2万人。'));
  });

  it('finds one figure in two currencies', () => {
    const [found] = check(plan(2025, '实际使用外资达到2亿美元', '扩大开放。实际使用外资达到【2亿元】。'), rule);
    assert.equal(found?.related.length, 1);
  });

  it('leaves storage, and indicators counted in either unit, alone', () => {
    check(plan(2025, '地区生产总值增长6%', '新型储能规模达到50万千瓦、200万千瓦时，职业技能培训8000人次，新增技能人才5000人。'), rule);
    check(plan(2025, '实际使用外资达到2亿美元，进出口总额达到50亿元'), rule);
  });
});

describe('target/arithmetic', () => {
  const rule = 'target/arithmetic';
  const body = (text: string): string => plan(2025, '地区生产总值增长6%', text);

  it('holds the start and the end against what is said of them', () => {
    check(body('高标准农田由【100万亩增加了150万亩】。'), rule);
    check(body('企业由【300家增加到200家】。'), rule);
    check(body('企业由【200家增加到400家】，翻两番。'), rule);
    check(body('企业由2020年的【200家增加到2024年的600家】，增长3倍。'), rule);
    check(body('床位由【1000张增加到1200张】，增长30%。'), rule);
    check(body('企业由【200家减少到250家】。'), rule);
    assert.match(findings(body('企业由200家增加到400家，翻两番。'), rule, { locale: 'en' })[0]?.message ?? '', /figures give 2倍/u);
  });

  it('lets pass what fits, what is nearly so, and money', () => {
    check(body('企业由200家增加到400家，翻一番。床位由1000张增加到1200张，增长20%。企业由200家增加了50家。'), rule);
    check(body('企业由200家增加到600家，翻一番多。企业由200家增加到600家，增长2倍。'), rule);
    check(body('地区生产总值由1411亿元提高到1562亿元，增长3%。比重由5.4%提高到7.7%，提高2.3个百分点。'), rule);
  });
});

describe('target/proportions', () => {
  const rule = 'target/proportions';

  it('adds up the shares of the three industries in either form', () => {
    check('三次产业比重调整为【23.6:31.9:45.5】', rule);
    check(plan(2025, '地区生产总值增长6%', '三次产业占比分别为【20.1%、32.5%和48.4%】。'), rule);
  });

  it('allows rounding, and knows ratios that are no percentages', () => {
    check('三次产业比重调整为23.6:31.9:44.6', rule);
    check(plan(2025, '地区生产总值增长6%', '资金按2:3:5的比例分担，三次产业增加值分别增长5%、7%和6%。'), rule);
  });
});

describe('target/part-exceeds-total', () => {
  const rule = 'target/part-exceeds-total';

  it('finds a part above its total, named or not', () => {
    check(plan(2025, '地区生产总值增长6%', '粮食产量达到100亿斤，其中【玉米产量110亿斤】。'), rule);
    check(plan(2025, '地区生产总值增长6%', '全年完成投资10亿元，其中市本级【12亿元】。'), rule);
  });

  it('holds a part against the amount, not against how much the amount has changed', () => {
    check(plan(2025, '地区生产总值增长6%', '科技企业达到600家，比上年末增加20家，其中产值过亿元企业达到210家，增加38家。'), rule);
  });

  it('ends the parts where a clause with a verb of its own begins', () => {
    check(plan(2025, '地区生产总值增长6%', '完成营造林90万亩、其中水源林20万亩，修复退化草原300万亩，治理沙化土地120万亩。'), rule);
    check(plan(2025, '地区生产总值增长6%', '完成营造林90万亩，其中水源林20万亩，【防护林110万亩】。'), rule);
  });

  it('leaves rates, averages and converted parts alone', () => {
    check(plan(2025, '地区生产总值增长6%', '固定资产投资增长8%，其中工业投资增长20%。粮食产量达到100亿斤，其中玉米产量400万吨。'), rule);
    check(plan(2025, '地区生产总值增长6%', '居民人均可支配收入达到3万元，其中城镇居民人均可支配收入达到4万元。'), rule);
  });
});

describe('target/no-base-year', () => {
  const rule = 'target/no-base-year';

  it('asks what a cumulative decline counts from', () => {
    const [found] = check(plan(2025, '地区生产总值增长6%', '单位地区生产总值能耗【累计下降13.5%】以上。'), rule);
    assert.equal(found?.severity, 'hint');
  });

  it('takes a base year, a period or the paragraph’s opening for an answer', () => {
    check(plan(2025, '地区生产总值增长6%', '单位地区生产总值能耗比2020年累计下降13.5%。'), rule);
    check(plan(2025, '地区生产总值增长6%', '“十四五”期间能耗累计下降13.5%。'), rule);
    check(plan(2025, '地区生产总值增长6%', '五年来，绿色发展取得进展。单位地区生产总值能耗累计下降13.5%。'), rule);
  });
});

describe('target/distribution', () => {
  const rule = 'target/distribution';
  const body = (text: string): string => plan(2025, '地区生产总值增长6%', text);

  it('counts names and values, known pairs as two', () => {
    const [found] = check(body('【玉米、大豆、马铃薯面积分别达到100万亩、20万亩】。'), rule);
    assert.equal(found?.severity, 'warning');
    check(body('【城乡居民人均可支配收入分别增长6%、7%和8%】。'), rule);
    check(body('城镇、农村低保标准分别达到9000元、7000元，【分别增长5%、6%和7%】。'), rule);
  });

  it('takes one value for all lightly', () => {
    assert.equal(check(body('【玉米、大豆单产分别提高3%】。'), rule)[0]?.severity, 'hint');
  });

  it('does not count what it cannot', () => {
    check(body('玉米、大豆等面积分别达到100万亩、20万亩和5万亩。'), rule);
    check(body('租赁和商务服务业、居民服务和其他服务业增加值分别增长10%、8%。'), rule);
    check(body('玉米、大豆面积分别达到100万亩和20万亩，两项均超过上年。'), rule);
  });
});

describe('target/growth-level', () => {
  const rule = 'target/growth-level';
  const others = { 'actuals.csv': csv('接待游客,2024,1000,万人次,公报', '地区生产总值,2024,2000,亿元,公报') };

  it('holds a stated rate against the levels of two years', () => {
    const [found] = check(plan(2025, '地区生产总值增长6%', '接待游客达到1100万人次，增长【20%】。'), rule, { others });
    assert.match(found?.message ?? '', /应为10%/u);
    assert.equal(found?.related.length, 2);
  });

  it('leaves money and rounding alone', () => {
    check('地区生产总值达到2200亿元，增长6%', rule, { others });
    check(plan(2025, '地区生产总值增长6%', '接待游客达到1105万人次，增长10%。'), rule, { others });
  });
});

describe('target/last-year-actual', () => {
  const rule = 'target/last-year-actual';
  const others = { 'actuals.csv': csv('城镇新增就业,2024,1.26,万人,市人社局') };
  const body = (text: string): string => plan(2025, '地区生产总值增长6%', text);

  it('finds a result that differs from the data file', () => {
    const [found] = check(body('2024年，全市【城镇新增就业1.32万人】。'), rule, { others });
    assert.equal(found?.severity, 'warning');
    assert.match(found?.message ?? '', /1\.26万人，市人社局/u);
    assert.equal(found?.related[0]?.uri, 'file:///actuals.csv');
  });

  it('allows rounding and bounds, and looks at the same year and the whole only', () => {
    check(body('2024年，全市城镇新增就业1.3万人。'), rule, { others });
    check(body('2024年，全市城镇新增就业超过1.2万人。'), rule, { others });
    check(body('2023年，全市城镇新增就业1.5万人。2024年上半年，城镇新增就业0.7万人。'), rule, { others });
  });

  it('believes the data file before another report', () => {
    const report = '2024年赤峰市政府工作报告\n\n2024年，全市城镇新增就业1.32万人。';
    check(body('2024年，全市城镇新增就业1.26万人。'), rule, { others: { ...others, 'report.txt': report } });
  });
});

describe('target/changed: qualifiers', () => {
  const rule = 'target/changed';
  const others = { 'plan-2024.txt': plan(2024, '地区生产总值增长6%以上', '确保粮食产量达到120亿斤。') };

  it('warns of a softer qualifier on an unchanged figure, and looks into the body for it', () => {
    assert.equal(check('【地区生产总值增长6%左右】', rule, { others })[0]?.severity, 'warning');
    const [found] = check(plan(2025, '地区生产总值增长6%以上', '力争【粮食产量达到120亿斤】。'), rule, { others });
    assert.equal(found?.severity, 'info');
  });

  it('keeps quiet about harder and equal ones in the body', () => {
    check(plan(2025, '地区生产总值增长6%以上', '确保粮食产量达到125亿斤。'), rule, { others });
  });
});

describe('target figures of ranks', () => {
  it('knows that a rank rises to a smaller number', () => {
    check(plan(2025, '地区生产总值增长6%', '总量由全国第12位上升到第9位，排名由15名提升至12名。'), 'target/arithmetic');
  });
});
