import assert from 'node:assert/strict';
import { check, findings, plan } from './check';

/** What the draft reads after the fix of its only finding. */
function fixed(marked: string, ruleId: string): string {
  const [found] = check(marked, ruleId);
  const draft = plan(2025, marked.replace(/[【】]/gu, ''));
  assert(found?.fix);
  const text = draft.slice(0, found.fix.start) + found.fix.text + draft.slice(found.fix.end);
  assert.deepEqual(findings(text, ruleId), []);
  return text.slice(text.indexOf('：') + 1, -1);
}

describe('number/range-sign', () => {
  const rule = 'number/range-sign';

  it('mends hyphens of ranges', () => {
    assert.equal(fixed('招收【0-7岁】儿童', rule), '招收0—7岁儿童');
    assert.equal(fixed('建成【2~3个】园区', rule), '建成2—3个园区');
    check('落实【2021-2035】年国土空间规划，《工业行动方案（【2025-2027】）》', rule);
  });

  it('leaves dashes, dates, codes, telephone numbers and models alone', () => {
    check('建成2—3个园区，招收2～3岁幼儿', rule);
    check('发布于2025-03-17，热线0476-8331234，执行GB/T 4754-2017，配备F-35型设备', rule);
  });

  it('leaves the full-width hyphen and documents before the standard alone', () => {
    check('招收2－3岁幼儿', rule);
    check(`${plan(1991, '招收2-3岁幼儿')}\n`, rule);
  });
});

describe('number/range-unit', () => {
  const rule = 'number/range-unit';

  it('gives the first end its sign, magnitude and 元', () => {
    assert.equal(fixed('地区生产总值增长【4.5-5%】', rule), '地区生产总值增长4.5%—5%');
    assert.equal(fixed('地区生产总值增长【4.5—5%】', rule), '地区生产总值增长4.5%—5%');
    assert.equal(fixed('人均补助【13～17万元】', rule), '人均补助13万元～17万元');
    assert.equal(fixed('新增良田【5—8万亩】', rule), '新增良田5万—8万亩');
  });

  it('leaves whole ranges, counters and 至 alone', () => {
    check('地区生产总值增长4.5%—5%，人均补助13万元—17万元，建成2—3个园区，新增5至8万亩良田', rule);
  });
});

describe('number/double-approximation', () => {
  const rule = 'number/double-approximation';

  it('leaves out the later of two words that say the same', () => {
    assert.equal(fixed('新增就业【约1.2万人左右】', rule), '新增就业约1.2万人');
    assert.equal(fixed('企业【超过50家以上】', rule), '企业超过50家');
    assert.equal(fixed('产值【突破200亿元以上】', rule), '产值突破200亿元');
    assert.equal(fixed('能耗【不超过3%以内】', rule), '能耗不超过3%');
    assert.equal(fixed('培训【500余人左右】', rule), '培训500余人');
    assert.equal(fixed('培训【近500余人】', rule), '培训500余人');
  });

  it('only warns of a contradiction', () => {
    const [found] = check('新增就业【约1.2万人以上】', rule);
    assert.equal(found?.severity, 'warning');
    assert.equal(found?.fix, null);
  });

  it('leaves single words and spans of time alone', () => {
    check('地区生产总值增长5%左右，失业率控制在5.5%以内，近10年左右的积累，力争完成1.2万人以上，企业达到50家以上', rule);
    check('签约20个以上项目，节约5亿元左右，附近3公里左右，突破10项以上关键技术，打破3项以上纪录', rule);
  });
});

describe('number/times-decrease', () => {
  const rule = 'number/times-decrease';

  it('finds falls counted in 倍, and mends none', () => {
    const [found] = check('投诉量【下降了1.5倍】', rule);
    assert.equal(found?.severity, 'error');
    assert.equal(found?.fix, null);
    check('办理时间【缩短一倍】', rule);
  });

  it('leaves growth and ratios alone', () => {
    check('装机增长2倍，收入比缩小到2.1倍，收入比降低到2.1倍以内', rule);
  });
});

describe('number/growth-word', () => {
  const rule = 'number/growth-word';

  it('tells rates from amounts', () => {
    assert.equal(fixed('用电量【增加】8%', rule), '用电量增长8%');
    assert.equal(fixed('粮食产量【增长】3万吨', rule), '粮食产量增加3万吨');
  });

  it('leaves shares, points and multiples alone', () => {
    check('占比增加5个百分点，绿化率增加2%，用电量增长8%，产量增长2倍，增加3万吨', rule);
  });
});

describe('number/chinese-percent', () => {
  const rule = 'number/chinese-percent';

  it('wants digits where the document has digits', () => {
    assert.equal(fixed('出口增长6%，消费增长【百分之五点五】', rule), '出口增长6%，消费增长5.5%');
    assert.equal(check('消费增长【百分之5】', rule)[0]?.severity, 'warning');
  });

  it('leaves idioms and documents all in characters alone', () => {
    check('出口增长6%，责任百分之百落实，覆盖百分之九十多', rule);
    check('消费增长百分之五', rule);
  });
});

describe('number/approximate-count', () => {
  const rule = 'number/approximate-count';

  it('takes the mark out of an approximate count', () => {
    assert.equal(fixed('培育【三、五家】企业', rule), '培育三五家企业');
    assert.equal(fixed('建设【十五、六个】站点', rule), '建设十五六个站点');
    check('水泥企业2家、【三、四家】铝企业，【七、八万】亩', rule);
  });

  it('leaves lists and ordinals alone', () => {
    check('推动一、二产业融合，一、二、三产增加值，支持三、四线城市，第三、四次会议，一、二季度，三、四级响应，第一、三、四家企业', rule);
    check(plan(2025, '地区生产总值增长6%', '二、三个重点突破'), rule);
  });
});

describe('number/magnitude-word', () => {
  const rule = 'number/magnitude-word';

  it('writes 千 and 百 in digits', () => {
    assert.equal(fixed('投资【3千】万元', rule), '投资3000万元');
    assert.equal(fixed('投资【1.5千】亿元', rule), '投资1500亿元');
    assert.equal(fixed('企业【2百】家', rule), '企业200家');
  });

  it('leaves units, 万, 亿 and ranges alone', () => {
    check('装机400千瓦，220千伏线路，每公斤3千克，提高3个百分点，3.5万亿元，3—5千万元，2024百强县，打造3千亿级集群', rule);
  });
});

describe('number/decimal-zero', () => {
  const rule = 'number/decimal-zero';

  it('puts the zero before the point', () => {
    assert.equal(fixed('失业率下降【.3】个百分点', rule), '失业率下降0.3个百分点');
  });

  it('leaves decimals and half-width full stops alone', () => {
    check('增长0.5%，第1.5条', rule);
    check(plan(2025, '地区生产总值增长6%', '抓项目.5亿元以上项目开工.\n抓改革.'), rule);
  });
});

describe('number/short-year', () => {
  const rule = 'number/short-year';

  it('writes the year in full', () => {
    assert.equal(fixed('到【25年】底全面建成', rule), '到2025年底全面建成');
    const [found] = check('【25年】6月建成', rule);
    assert.equal(found?.severity, 'error');
    check('产值比【24年】增长8%', rule);
  });

  it('leaves spans of time, whole years and far years alone', () => {
    check('连续26年居首，延长30年，运营20年，2025年底建成，24、25年底两个节点，25年来', rule);
  });
});

describe('number/ideograph-zero', () => {
  const rule = 'number/ideograph-zero';

  it('writes 〇', () => {
    assert.equal(fixed('展望【二0三五】年', rule), '展望二〇三五年');
    assert.equal(check('展望【二○三五】年', rule)[0]?.severity, 'hint');
  });

  it('leaves amounts and right years alone', () => {
    check('展望二〇三五年，一百零五年前，一九九一年', rule);
  });
});

describe('number/impossible-date', () => {
  const rule = 'number/impossible-date';

  it('finds dates that do not exist', () => {
    check('【2月30日】前', rule);
    check('【4月31日】前', rule);
    check('【2025年2月29日】前', rule);
    check('【2025年13月】', rule);
  });

  it('leaves real ones alone', () => {
    check('2024年2月29日，2月29日，12月31日，13个月，1—13月', rule);
  });
});

describe('number/date-zero', () => {
  const rule = 'number/date-zero';

  it('takes the zero away, and is sure in the date of signature', () => {
    assert.equal(fixed('于2025年【03月07日】召开', rule), '于2025年3月7日召开');
    const [found] = check(plan(2025, '地区生产总值增长6%', '2025年【01月20日】'), rule);
    assert.equal(found?.severity, 'error');
  });

  it('leaves 10 and 20 alone', () => {
    check('于2025年10月20日召开，编号05月报', rule);
  });
});

describe('number/outside-year', () => {
  const rule = 'number/outside-year';

  it('finds another year where the sentence says this year', () => {
    check('今年（2025年）完成，【今年（2024年】）完成', rule);
    check('确保【年内2026年6月底前建成】', rule);
  });

  it('leaves this year and two years told apart alone', () => {
    check('今年是2025年，确保年内2025年10月底前建成，今年开工、2026年建成，今年编制2026年计划', rule);
  });
});

describe('number/grouping', () => {
  const rule = 'number/grouping';

  it('takes the commas out', () => {
    assert.equal(fixed('经营主体【10,988】户', rule), '经营主体10988户');
    assert.equal(fixed('产值【1,234,567.8】万元', rule), '产值1234567.8万元');
  });

  it('leaves other commas alone', () => {
    check('电话8212567,8212644，坐标12,34', rule);
  });
});

describe('number/digit-width', () => {
  const rule = 'number/digit-width';

  it('mends full-width digits among half-width ones', () => {
    assert.equal(fixed('新增就业【１２】万人，增长6.5%', rule), '新增就业12万人，增长6.5%');
    assert.equal(check('总量20【２】5家', rule)[0]?.severity, 'warning');
  });

  it('leaves a document all in full-width digits alone', () => {
    check('２０２５年赤峰市国民经济和社会发展计划\n\n地区生产总值增长６．５％，新增就业１２０００人。', rule);
  });
});

describe('number/unit-word', () => {
  const rule = 'number/unit-word';

  it('prints units by their names', () => {
    assert.equal(fixed('节能12万吨【标煤】', rule), '节能12万吨标准煤');
    assert.equal(fixed('供水2.5亿【方】', rule), '供水2.5亿立方米');
    assert.equal(fixed('开工面积20万【方】', rule), '开工面积20万平方米');
    assert.equal(fixed('细颗粒物浓度28【μg/m³】', rule), '细颗粒物浓度28微克/立方米');
    assert.equal(fixed('新建线路120【km】', rule), '新建线路120公里');
  });

  it('leaves words and usual units alone', () => {
    check('目标煤种，4方面举措，5万方案，200亿斤，120公里，150万亩，KM50型，5kmh，二十万方，水务公司与万方集团', rule);
  });
});

describe('number/fixed-word', () => {
  const rule = 'number/fixed-word';

  it('writes set terms in characters', () => {
    assert.equal(fixed('【第1产业】增长4%', rule), '第一产业增长4%');
    assert.equal(fixed('完成【“14五”】目标', rule), '完成“十四五”目标');
    assert.equal(fixed('贯彻【党的20大】精神', rule), '贯彻党的二十大精神');
  });

  it('leaves counts alone', () => {
    check('4个全面覆盖，第1批项目，15位一体机用户，20届运动会，第3次产业调整', rule);
  });
});

describe('number/currency-sign', () => {
  const rule = 'number/currency-sign';

  it('gives the currency once, as a word', () => {
    assert.equal(fixed('安排【￥5000万元】', rule), '安排5000万元');
    assert.equal(check('安排【¥300】', rule)[0]?.severity, 'hint');
  });

  it('leaves words alone', () => check('安排5000万元，外资1亿美元', rule));
});
