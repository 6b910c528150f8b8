import assert from 'node:assert/strict';
import { check, findings, plan } from './check';

const GOALS = '地区生产总值增长6%';

function fixed(draft: string, ruleId: string): string {
  const fixes = findings(draft, ruleId).flatMap(({ fix }) => (fix ? [fix] : []));
  return [...fixes]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), draft);
}

describe('document/kind', () => {
  const rule = 'document/kind';

  it('finds an annual plan called 规划, in title, notice and text, and mends all', () => {
    const right = plan(2025, GOALS, '《2025年赤峰市国民经济和社会发展计划》由市发展改革委负责解释。');
    const wrong = right.replaceAll('社会发展计划', '社会发展【规划】');
    const found = check(wrong, rule);
    assert.equal(found.length, 2);
    assert.equal(found[0]?.severity, 'warning');
    assert.equal(fixed(wrong.replace(/[【】]/gu, ''), rule), right);
  });

  it('finds a five-year document called 计划', () => {
    check(plan(2025, GOALS, '落实“十四五”【计划】，编制第十五个五年【计划】。'), rule);
  });

  it('leaves alone five-year titles, spans of years and what was a 计划', () => {
    check(plan(2025, GOALS, '落实《赤峰市国民经济和社会发展第十四个五年规划纲要》和“十五五”规划，回顾“九五”计划。'), rule);
    check(plan(2025, GOALS, '衔接2021—2025年国民经济和社会发展规划。'), rule);
  });
});

describe('document/title-year', () => {
  const rule = 'document/title-year';
  const body = '2025年是“十四五”规划收官之年，做好2025年工作要稳中求进。';

  it('finds a title that disagrees with the text', () => {
    const draft = plan(2025, GOALS, body).replace('2025年赤峰市', '【2026】年赤峰市');
    const [found] = check(draft, rule);
    assert.equal(found?.severity, 'warning');
    assert.equal(fixed(draft.replace(/[【】]/gu, ''), rule), plan(2025, GOALS, body));
    check(plan(2025, GOALS, body).replace('2025年赤峰市', '【2024】年赤峰市'), rule);
  });

  it('finds one title of several', () => {
    const notice = '赤峰市人民政府关于印发【2024】年赤峰市国民经济和社会发展计划的通知\n\n';
    check(notice + plan(2025, GOALS, body), rule);
  });

  it('leaves a single old year in the text to carry-over/year, and reviews alone', () => {
    check(plan(2025, GOALS, body.replace('做好2025', '做好2024')), rule);
    check(plan(2025, GOALS, body, '2024年全市经济社会发展主要目标圆满完成。'), rule);
  });
});

describe('document/signature-date', () => {
  const rule = 'document/signature-date';
  const signed = (date: string, ...more: readonly string[]): string =>
    ['赤峰市人民政府关于印发2025年赤峰市国民经济和社会发展计划的通知', ...more, date, plan(2025, GOALS)].join('\n\n');

  it('finds another year, a day before the session, and a day that is not', () => {
    const [year] = check(signed('【2024年3月9日】'), rule);
    assert.equal(year?.severity, 'warning');
    check(signed('【2026年3月9日】'), rule);
    check(signed('【2025年1月9日】', '（2025年1月20日赤峰市第八届人民代表大会第四次会议批准）'), rule);
    const [none] = check(signed('【二〇二五年二月三十日】'), rule);
    assert.match(none?.message ?? '', /不存在/u);
  });

  it('accepts the turn of the year, and does not hold bulletins to their year', () => {
    check(signed('2025年3月9日'), rule);
    check(signed('2024年12月28日'), rule);
    check('赤峰市2024年国民经济和社会发展统计公报\n\n2025年4月20日\n\n全年地区生产总值增长6%。', rule);
  });
});

describe('document/number', () => {
  const rule = 'document/number';
  const cite = (number: string): string => plan(2025, GOALS, `落实《关于扩大消费的意见》（${number}）。`);

  it('finds wrong brackets, 第, leading zeros and a missing 号, and mends them', () => {
    for (const wrong of [
      '赤政发【[2024]第03号】',
      '国办发【(2024)3号】',
      '国发【〔2024〕003号】',
      '赤政办发【〔2024〕第3号】',
      '内政发【〔2024〕3】',
    ]) {
      const plain = wrong.replace(/[【】]/gu, '');
      const draft = cite(wrong);
      const [found] = findings(cite(plain), rule);
      assert.equal(found?.severity, 'error', wrong);
      check(draft, rule);
      assert.match(fixed(cite(plain), rule), /〔2024〕3号/u);
    }
  });

  it('leaves alone right numbers, court cases, years in brackets and plots', () => {
    for (const right of ['国发〔2024〕3号', '（2024）内04民初12号', '2024年第3号公告', '修订版（2024）']) check(cite(right), rule);
  });
});

describe('document/citation', () => {
  const rule = 'document/citation';

  it('hints at nicknames and bare numbers', () => {
    const [found] = check(plan(2025, GOALS, '推动【国务院16号文件】落地，按照【国发〔2023〕16号】要求推进。'), rule);
    assert.equal(found?.severity, 'hint');
  });

  it('leaves alone 一号文件, full citations and plots', () => {
    check(
      plan(2025, GOALS, '贯彻中央一号文件和自治区1号文件，落实《关于推动高质量发展的意见》（国发〔2023〕16号），建设2号热源厂。'),
      rule,
    );
  });
});

describe('document/abbreviation', () => {
  const rule = 'document/abbreviation';
  const declared = '落实《赤峰市新型城镇化规划》（以下简称《规划》）。';

  it('finds a second declaration, an unused one, another phrase, and a name nobody declared', () => {
    const [twice] = check(plan(2025, GOALS, declared, '对照《赤峰市新型城镇化规划》（【以下简称《规划》】）落实《规划》。'), rule);
    assert.equal(twice?.severity, 'warning');
    assert.equal(twice?.related.length, 1);
    check(plan(2025, GOALS, declared.replace('（以下简称《规划》）', '（【以下简称《规划》】）')), rule);
    check(plan(2025, GOALS, '落实《赤峰市新型城镇化规划》（【下称《规划》】）。', '推动《规划》落地。'), rule);
    check(plan(2025, GOALS, '深入落实【《意见》】各项要求。'), rule);
  });

  it('accepts one declaration that is used, and a full title said before', () => {
    check(plan(2025, GOALS, declared, '推动《规划》落地。'), rule);
    check(plan(2025, GOALS, '出台《支持民营经济发展的意见》，全面落实《意见》各项举措，做好“十五五”规划《纲要》编制。'), rule);
  });
});
