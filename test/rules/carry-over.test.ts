import assert from 'node:assert/strict';
import { check, findings, plan } from './check';

const LAST = '地区生产总值增长6%';

/** Last year's plan among the others, with these sentences. */
function last(...body: readonly string[]): { readonly others: Readonly<Record<string, string>> } {
  return { others: { 'plan-2024.txt': plan(2024, LAST, ...body) } };
}

describe('carry-over/sentence', () => {
  const rule = 'carry-over/sentence';
  const dated = '推进中心城区雨污分流改造，力争年内全部完成主干管网铺设任务。';

  it('warns of a sentence with a deadline left from last year, and links it', () => {
    const [found] = check(plan(2025, LAST, `【${dated.slice(0, -1)}】。`), rule, last(dated));
    assert.equal(found?.severity, 'warning');
    assert.match(found?.message ?? '', /2024年文件逐字相同/u);
    assert.match(found?.related[0]?.uri ?? '', /plan-2024/u);
  });

  it('sees through changed years, signs and numbering', () => {
    const before = '一是推进中心城区雨污分流改造，确保2024年底前建成投入使用。';
    check(plan(2025, LAST, '三是【推进中心城区雨污分流改造,确保2025年底前建成投入使用】。'), rule, last(before));
  });

  it('takes one without a deadline lightly', () => {
    const undated = '启动实施城市燃气管网更新改造项目，完善安全监测预警平台。';
    const [found] = check(plan(2025, LAST, `【${undated.slice(0, -1)}】。`), rule, last(undated));
    assert.equal(found?.severity, 'info');
  });

  it('leaves alone standing tasks, changed sentences and other places’ plans', () => {
    const task = '坚持把保障粮食安全摆在首位，落实最严格的耕地保护制度。';
    check(plan(2025, LAST, task), rule, last(task));
    check(plan(2025, LAST, dated.replace('全部完成主干管网', '基本完成支线管网')), rule, last(dated));
    check(plan(2025, LAST, dated), rule, { others: { 'plan-2024.txt': plan(2024, LAST, dated).replace('赤峰市', '乌海市') } });
  });
});

describe('carry-over/year', () => {
  const rule = 'carry-over/year';

  it('finds last year in the targets sentence, the opening, a heading and the closing, and mends it', () => {
    const opening = '2025年是“十四五”规划收官之年，要做好2025年工作。';
    const old = (text: string): string => text.replace('2025', '【2024】');
    check(plan(2025, LAST, opening).replace('2025年全市', '【2024】年全市'), rule);
    check(plan(2025, LAST, old(opening)), rule);
    check(plan(2025, LAST, opening.replace('做好2025', '做好【2024】')), rule);
    check(plan(2025, LAST, opening, '二、【2024】年重点工作任务', '抓好生产。'), rule);
    check(plan(2025, LAST, opening, '全市上下要团结奋斗，努力完成【2024】年各项目标任务。'), rule);
    const [found] = findings(plan(2025, LAST, opening.replace('做好2025', '做好2024')), rule);
    assert.equal(found?.severity, 'warning');
    assert.equal(found?.fix?.text, '2025');
  });

  it('tells a deadline that is over as information', () => {
    const [found] = check(plan(2025, LAST, '推进水库除险加固，确保【2024】年底前完工。'), rule);
    assert.equal(found?.severity, 'info');
  });

  it('leaves alone what looks back, and what is left to document/title-year', () => {
    check(plan(2025, LAST, '2024年，圆满完成2024年目标任务。'), rule);
    check(
      [
        '2025年赤峰市政府工作报告',
        '一、2024年工作回顾',
        '2024年是极不平凡的一年，确保2024年底前完工的项目都已完工。',
        '二、2025年工作安排',
        '抓好落实。',
      ].join('\n\n'),
      rule,
    );
    check(plan(2025, LAST, '2024年是“十四五”规划关键一年，做好2024年工作意义重大。').replace('2025年全市', '2024年全市'), rule);
  });
});

describe('carry-over/session', () => {
  const rule = 'carry-over/session';
  const notice = (year: number, session: string): string =>
    plan(year, LAST).replace('\n\n', `\n\n《${year}年赤峰市国民经济和社会发展计划》已经${session}审议通过，现予下达。\n\n`);
  const before = { others: { 'plan-2024.txt': notice(2024, '赤峰市八届人大三次会议') } };

  it('finds the same session, an earlier one, a leap, and a new term that does not begin', () => {
    for (const [session, why] of [
      ['八届人大三次会议', /相同/u],
      ['八届人大二次会议', /早于/u],
      ['八届人大六次会议', /多3次/u],
      ['九届人大五次会议', /换届/u],
      ['第八届人民代表大会第三次会议', /相同/u],
    ] as const) {
      const [found] = check(notice(2025, `赤峰市【${session}】`), rule, before);
      assert.equal(found?.severity, 'warning');
      assert.match(found?.message ?? '', why);
      assert.equal(found?.related.length, 1);
    }
  });

  it('accepts the next one, one after an extra session, and a new term', () => {
    for (const session of ['市八届人大四次会议', '市八届人大五次会议', '赤峰市九届人大一次会议'])
      check(notice(2025, session), rule, before);
  });

  it('leaves alone what the hint of an open place names', () => {
    check(notice(2025, '赤峰市〔待填：上年为八届人大三次会议〕'), rule, before);
  });

  it('leaves alone sessions looked back on, the superior’s and the nation’s', () => {
    check(
      notice(2025, '赤峰市八届人大四次会议').replace('现予下达。', '现予下达。去年全面完成了市八届人大三次会议确定的目标任务。'),
      rule,
      before,
    );
    check(`${notice(2025, '赤峰市八届人大四次会议')}\n\n贯彻自治区十四届人大三次会议精神。`, rule, before);
  });

  it('lets party plenums only rise', () => {
    const order = (year: number, plenum: string): string => plan(year, LAST, `按照${plenum}部署，扎实做好各项工作。`);
    const others = { 'plan-2024.txt': order(2024, '市委八届七次全会') };
    check(order(2025, '市委【八届七次全会】'), rule, { others });
    check(order(2025, '中共赤峰市委【八届五次全会】'), rule, { others });
    check(order(2025, '市委八届十次全会'), rule, { others });
    check(order(2025, '自治区党委十一届九次全会'), rule, { others });
  });
});

describe('carry-over/plenum-list', () => {
  const rule = 'carry-over/plenum-list';
  const draft = (year: number, words: string): string => plan(year, LAST, `做好全年工作，要深入贯彻党的${words}精神。`);

  it('finds a list that stops short, has a gap, or runs ahead', () => {
    const [short] = check(draft(2026, '二十大和二十届【二中、三中全会】'), rule);
    assert.equal(short?.severity, 'warning');
    assert.match(short?.message ?? '', /漏列二十届四中全会（2025-10-23）/u);
    assert.equal(short?.fix?.text, '历次全会');
    check(draft(2026, '二十大和二十届【三中全会】'), rule);
    check(draft(2026, '二十届【二中、四中全会】'), rule);
    const [early] = check(draft(2025, '二十届【二中、三中、四中全会】'), rule);
    assert.match(early?.message ?? '', /晚于本文件/u);
  });

  it('accepts the full list, 历次全会, one that begins late, and a plenum cited for its subject', () => {
    for (const words of ['二十大和二十届二中、三中、四中全会', '二十大和二十届历次全会', '二十届三中、四中全会', '二十届三中全会'])
      check(draft(2026, words), rule);
    check(draft(2025, '二十大和二十届二中、三中全会'), rule);
  });

  it('says nothing of plenums whose date is not sure', () => {
    check(draft(2027, '二十大和二十届二中、三中、四中全会'), rule);
  });
});

describe('carry-over/project-state', () => {
  const rule = 'carry-over/project-state';

  it('finds a project that goes backwards or stands still', () => {
    const [back] = check(plan(2025, LAST, '推动【英金河综合治理工程】年内开工建设。'), rule, last('确保英金河综合治理工程建成投用。'));
    assert.equal(back?.severity, 'info');
    assert.match(back?.message ?? '', /已写“建成投用”/u);
    check(plan(2025, LAST, '推动【英金河综合治理工程】尽早开工。'), rule, last('英金河综合治理、老哈河大桥等2个项目开工建设。'));
  });

  it('leaves alone progress, other projects and kinds of projects', () => {
    check(plan(2025, LAST, '英金河综合治理工程建成投用。'), rule, last('推动英金河综合治理工程开工建设。'));
    check(plan(2025, LAST, '推动英金河综合治理二期工程开工建设。'), rule, last('推动英金河综合治理工程开工建设。'));
    check(plan(2025, LAST, '推动一批重点项目开工建设。'), rule, last('推动一批重点项目建成投产。'));
  });
});

describe('years of a report without section headings', () => {
  it('are not taken for this year’s in its review', () => {
    const report = (...body: readonly string[]): string => ['2025年赤峰市政府工作报告', ...body].join('\n\n');
    check(
      report('2024年是极不平凡的一年。', '2024年全市经济社会发展主要目标顺利完成。', '在做好2024年工作的基础上再接再厉。'),
      'carry-over/year',
    );
    check(report('【2024】年是“十四五”规划收官之年，做好今年工作要稳中求进。'), 'carry-over/year');
  });
});
