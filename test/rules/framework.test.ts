import assert from 'node:assert/strict';
import { check, outline, plan } from './check';

describe('framework/relation-violated', () => {
  const rule = 'framework/relation-violated';
  const others = { 'outline.txt': outline('城乡居民收入增速高于地区生产总值增速。') };

  it('finds that 6% is not above 6%以上', () => {
    const [found] = check('地区生产总值增长6%以上，【城镇居民人均可支配收入增长6%】，农村居民人均可支配收入增长6.5%', rule, { others });
    assert.equal(found?.severity, 'warning');
    assert.deepEqual(
      found?.related.map(({ uri }) => uri),
      ['file:///draft.txt', 'file:///outline.txt'],
    );
  });

  it('takes in step for not above, as a remark', () => {
    const found = check('地区生产总值增长5%，【城镇居民人均可支配收入与经济增长同步】', rule, { others });
    assert.equal(found[0]?.severity, 'info');
  });

  it('is silent where the relation may hold, and after the period', () => {
    check('地区生产总值增长6%，城镇居民人均可支配收入增长6%以上', rule, { others });
    check('地区生产总值增长6%左右，城镇居民人均可支配收入增长6.5%', rule, { others });
    check(plan(2027, '地区生产总值增长6%以上，城镇居民人均可支配收入增长6%'), rule, { others });
  });

  it('holds growth against the superior’s figure where that is known', () => {
    const region = { 'outline.txt': outline('力争经济增速高于全区平均水平。') };
    const superior = {
      ...region,
      'nmg.txt': plan(2025, '地区生产总值增长6%左右').replace('赤峰市', '内蒙古自治区').replace('全市', '全区'),
    };
    check('【地区生产总值增长5.5%】', rule, { others: superior });
    check('地区生产总值增长7%', rule, { others: superior });
    check('地区生产总值增长5.5%', rule, { others: region });
  });
});

describe('framework/behind-pace', () => {
  const rule = 'framework/behind-pace';

  it('counts from the last actual figure to the end value', () => {
    const others = {
      'outline.txt': outline('常住人口城镇化率达到60%。'),
      'data.csv': '指标,年份,数值,单位,来源\n常住人口城镇化率,2022,53.0,%,公报\n常住人口城镇化率,2023,54.0,%,公报\n',
    };
    const [found] = check(plan(2024, '【常住人口城镇化率达到55.0%】'), rule, { others });
    assert.match(found?.message ?? '', /本年需达到57%.*要求到2025年达到60%，2023年54%/u);
    check(plan(2024, '常住人口城镇化率达到57%'), rule, { others });
  });

  it('holds a rate against the average the plan demands', () => {
    const others = { 'outline.txt': outline('地区生产总值年均增长6%以上。') };
    check('【地区生产总值增长5%】', rule, { others });
    check('地区生产总值增长6%左右', rule, { others });
  });

  it('leaves a target alone that keeps the average after lean years', () => {
    const others = {
      'outline.txt': outline('地区生产总值年均增长6%。'),
      'data.csv': '指标,年份,数值,单位,来源\nGDP增速,2022,3.0,%,公报\nGDP增速,2023,5.2,%,公报\n',
    };
    check(plan(2024, '地区生产总值增长6%'), rule, { others });
  });

  it('does not bind a city by another place’s figure', () => {
    const others = { 'outline.txt': outline('常住人口城镇化率达到70%。').replace('赤峰市', '内蒙古自治区') };
    check(plan(2025, '常住人口城镇化率达到55%'), rule, { others });
  });
});
