import assert from 'node:assert/strict';
import { check, findings, outline, plan, planMarked } from './check';
import { repaired } from './repaired';

const csv = (...rows: readonly string[]): string => ['indicator,year,value,unit,source', ...rows].join('\n');

describe('framework/already-reached', () => {
  const rule = 'framework/already-reached';
  const goals = outline('森林覆盖率达到36%。');

  it('says that the end value was reached', () => {
    const others = { 'outline.txt': goals, 'a.csv': csv('森林覆盖率,2023,36.2,%,公报') };
    const [found] = check(plan(2024, '地区生产总值增长6%，【森林覆盖率达到36.5%】'), rule, { others });
    assert.equal(found?.severity, 'info');
    assert.match(found?.message ?? '', /已于2023年达到/u);
    assert.equal(found?.related.length, 2);
  });

  it('says that a target reaches it years early', () => {
    const others = { 'outline.txt': goals, 'a.csv': csv('森林覆盖率,2021,30,%,公报') };
    check(plan(2022, '地区生产总值增长6%，【森林覆盖率达到37%】'), rule, { others });
    check(plan(2025, '地区生产总值增长6%，森林覆盖率达到37%'), rule, { others });
  });

  it('does not call a ceiling reached', () => {
    const others = { 'outline.txt': outline('城镇调查失业率控制在5.5%以内。'), 'a.csv': csv('城镇调查失业率,2023,5.1,%,公报') };
    check(plan(2024, '地区生产总值增长6%，城镇调查失业率5.5%以内'), rule, { others });
  });
});

describe('framework/unreachable', () => {
  const rule = 'framework/unreachable';

  it('finds an end value far beyond the pace so far', () => {
    const rows = ['森林覆盖率,2021,30,%,公报', '森林覆盖率,2022,30.2,%,公报', '森林覆盖率,2023,30.5,%,公报'];
    const others = { 'outline.txt': outline('森林覆盖率达到36%。'), 'a.csv': csv(...rows) };
    const [found] = check(plan(2024, '地区生产总值增长6%，【森林覆盖率达到33%】'), rule, { others });
    assert.match(found?.message ?? '', /余下每年须完成2\.75个百分点/u);
    const few = { 'outline.txt': outline('森林覆盖率达到36%。'), 'a.csv': csv(...rows.slice(0, 2)) };
    check(plan(2024, '地区生产总值增长6%，森林覆盖率达到33%'), rule, { others: few });
  });
});

describe('framework/binding', () => {
  const rule = 'framework/binding';
  const others = { 'outline.txt': outline('森林覆盖率达到36%以上（约束性）。', '常住人口城镇化率达到60%以上（预期性）。') };

  it('finds a binding indicator that is absent or softened', () => {
    const [absent] = check(planMarked(2025, '地区生产总值增长6%'), rule, { others });
    assert.match(absent?.message ?? '', /1项约束性指标在草案中没有出现：森林覆盖率/u);
    const [soft] = check('地区生产总值增长6%，【森林覆盖率达到36%左右】，常住人口城镇化率达到60%左右', rule, { others });
    assert.equal(soft?.severity, 'warning');
  });

  it('is content with a mention, a firm figure, or the superior’s task', () => {
    check(plan(2025, '地区生产总值增长6%', '继续提高森林覆盖率。'), rule, { others });
    check('地区生产总值增长6%，森林覆盖率达到36%', rule, { others });
    check('地区生产总值增长6%，完成自治区下达的节能减排任务', rule, { others });
  });
});

describe('framework/coverage', () => {
  const rule = 'framework/coverage';

  it('lists what the draft does not name', () => {
    const others = { 'outline.txt': outline('森林覆盖率达到36%。', '常住人口城镇化率达到60%。') };
    const [found] = check(planMarked(2025, '地区生产总值增长6%，常住人口城镇化率达到60%'), rule, { others });
    assert.match(found?.message ?? '', /2项指标中，有1项在本草案中没有出现：森林覆盖率/u);
    check('地区生产总值增长6%，常住人口城镇化率达到60%，森林覆盖率达到36%', rule, { others });
    check(plan(2025, '地区生产总值增长6%', '提高森林覆盖率和常住人口城镇化率。'), rule, { others });
  });

  it('takes the superior’s plan where the own one is not loaded, and the draft was written to it', () => {
    const body = '提高全员劳动生产率、常住人口城镇化率、森林覆盖率和居民人均可支配收入，稳定城镇调查失业率、居民消费价格。';
    const [found] = findings(plan(2025, '地区生产总值增长6%，全社会研发经费投入增长8%，粮食综合生产能力稳步提高', body), rule);
    assert.match(found?.message ?? '', /内蒙古自治区|中华人民共和国/u);
    assert.deepEqual(findings(plan(2025, '地区生产总值增长6%'), rule), []);
  });
});

describe('framework/period-words', () => {
  const rule = 'framework/period-words';
  const body = (text: string): string => plan(2026, '地区生产总值增长6%', text);

  it('finds a wrong first or last year and mends the period or the word', () => {
    const [found] = check(body('2026年是【“十四五”规划开局之年】。'), rule);
    assert.equal(found?.severity, 'error');
    assert.equal(repaired(body('2026年是“十四五”规划开局之年。'), rule), body('2026年是“十五五”规划开局之年。'));
    assert.equal(repaired(body('2025年是“十四五”开局之年。'), rule), body('2025年是“十四五”收官之年。'));
    assert.equal(repaired(body('“十五五”时期（2025—2030年）。'), rule), body('“十五五”时期（2026—2030年）。'));
  });

  it('goes by the document’s year for 今年, with less certainty', () => {
    const [found] = check(body('今年是重要一年，也是【“十四五”收官之年】。'), rule);
    assert.equal(found?.severity, 'warning');
    check(body('今年是【“十五五”规划第二年】，去年是【“十四五”的开局年】。'), rule);
  });

  it('is silent about right ones, other years’ and undated ones', () => {
    check(body('2025年是“十四五”规划收官之年，也是“十五五”规划谋篇布局之年。今年是“十五五”规划开局之年。'), rule);
    check(body('去年是“十四五”收官之年。做好“十四五”收官之年的各项总结，2026年安排项目100个，接续“十四五”收官之年的工作。'), rule);
    check(body('“十五五”时期（2026—2030年）是关键时期。'), rule);
  });
});
