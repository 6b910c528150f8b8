import assert from 'node:assert/strict';
import { check, findings } from './check';

/** A plan of one paragraph; findings are marked in it. */
const draft = (year: number, ...body: readonly string[]) => [`${year}年赤峰市国民经济和社会发展计划`, ...body].join('\n\n');
/** The draft with its fixes made. */
function mended(marked: string, ruleId: string): string {
  const text = marked.replace(/[【】]/gu, '');
  const fixes = findings(text, ruleId).flatMap(({ fix }) => fix ?? []);
  assert(fixes.length > 0);
  return fixes.sort((a, b) => b.start - a.start).reduce((whole, fix) => whole.slice(0, fix.start) + fix.text + whole.slice(fix.end), text);
}

describe('formulation/grave', () => {
  const rule = 'formulation/grave';

  it('finds known grave forms and mends them', () => {
    const marked = draft(2026, '紧密团结在【以习近平总书记为核心的党中央】周围，【坚持“两个确立”】。');
    const [found] = check(marked, rule);
    assert.equal(found?.severity, 'error');
    assert.match(found?.message ?? '', /严重表述错误.*以习近平同志为核心的党中央/u);
    assert.match(mended(marked, rule), /以习近平同志为核心的党中央周围，坚定拥护“两个确立”/u);
  });

  it('finds one or two characters off the guiding thought and the leadership', () => {
    for (const wrong of [
      '习近平新时代中国特色社会主意思想',
      '习近平新时代中国特社会主义思想',
      '习近平新时代中国特色会社主意思想',
      '刁近平总书记',
    ]) {
      const marked = draft(2026, `深入学习【${wrong}】，抓好落实。`);
      check(marked, rule);
      assert.doesNotMatch(mended(marked, rule), new RegExp(wrong, 'u'));
    }
  });

  it('knows that a form was right before', () => {
    check(draft(2023, '要完整、准确、全面贯彻新发展理念。'), rule);
    check(draft(2026, '要【完整、准确、全面贯彻新发展理念】。'), rule);
  });

  it('leaves alone titles, other names and chance neighbours', () => {
    check(draft(2026, '落实《关于完整、准确、全面贯彻新发展理念的意见》。学习近平原则。'), rule);
    check(draft(2020, '深入贯彻习近平新时代中国特色社会主义经济思想。'), rule);
    check(draft(2014, '紧密团结在以习近平同志为总书记的党中央周围。'), rule);
  });

  it('speaks English', () => {
    const [found] = findings(draft(2026, '筑牢中华民族共同体意识。'), rule, { locale: 'en' });
    assert.match(found?.message ?? '', /grave error.*Write “铸牢中华民族共同体意识”/u);
  });
});

describe('formulation/misquoted', () => {
  const rule = 'formulation/misquoted';

  it('names what is wrong, missing or too much', () => {
    const messages = check(
      draft(2026, '【坚持稳中求进工作中基调】。【推动经济实现质的有效提升和量合理增长】。【着力稳就业、稳企业、稳市市场、稳预期】。'),
      rule,
    ).map(({ message }) => message);
    assert.match(messages[0] ?? '', /“中”应为“总”/u);
    assert.match(messages[1] ?? '', /缺“的”/u);
    assert.match(messages[2] ?? '', /多“市”/u);
  });

  it('leaves a list alone that the writer goes on with', () => {
    check(draft(2026, '推动经济实现质的有效提升、量的合理增长、势的不断积聚。'), rule);
  });

  it('mends the slip and nothing else', () => {
    const marked = draft(2026, '要【加快购建房地产发展新摸式】，防风险。');
    assert.equal(mended(marked, rule), draft(2026, '要加快构建房地产发展新模式，防风险。'));
  });

  it('holds fixed wordings to the letter, others to the word', () => {
    check(
      draft(
        2026,
        '【推动经济实现质的稳步提升和量的有序增长】。扎实推动乡村全面振兴，大力优化营商环境，严守耕地红线。'.replace(
          '稳步提升和量的有序',
          '有效提高和量的合理',
        ),
      ),
      rule,
    );
  });

  it('mends known irregular forms', () => {
    const marked = draft(2026, '更好【统筹发展与安全】，融入【国际国内双循环】。');
    const [found] = check(marked, rule);
    assert.equal(found?.severity, 'warning');
    assert.equal(mended(marked, rule), draft(2026, '更好统筹发展和安全，融入国内国际双循环。'));
  });

  it('is silent where the documents that the draft follows write the same', () => {
    const report = '2026年内蒙古自治区政府工作报告\n\n今年要坚持稳中求进总基调，把各项工作做好。';
    check(draft(2026, '要【坚持稳中求进总基调】。'), rule);
    check(draft(2026, '要坚持稳中求进总基调。'), rule, { others: { 'nmg-2026.txt': report } });
    // Another city's is no authority.
    check(draft(2026, '要【坚持稳中求进总基调】。'), rule, { others: { 'x.txt': report.replace('内蒙古自治区', '沈阳市') } });
  });

  it('does not hold a draft to formulations that came later', () => {
    check(draft(2022, '推动经济实现质的稳步提升和量的合理增长。'), rule);
    check(draft(2014, '坚持稳中求进，全面贯彻党的十八大精神。'), rule);
  });

  it('exempts titles and quoted names', () => {
    check(draft(2026, '落实《关于统筹发展与安全的意见》，用好“统筹发展与安全综合平台”。'), rule);
  });

  it('leaves alone place names and words that no list knows', () => {
    check(draft(2026, '推进以红山为重要载体的城镇化建设，实施牧区稳岗扩容提质行动，构建赤峰统一大市场。'), rule);
  });
});

describe('formulation/list-order', () => {
  const rule = 'formulation/list-order';

  it('finds a changed order and mends the whole list', () => {
    const marked = draft(2026, '坚持【创新、绿色、协调、开放、共享】的新发展理念。');
    check(marked, rule);
    assert.equal(mended(marked, rule), draft(2026, '坚持创新、协调、绿色、开放、共享的新发展理念。'));
  });

  it('finds what is left out', () => {
    const marked = draft(2026, '着力【稳就业、稳企业、稳预期】，提高【政治判断力、政治执行力、政治领悟力】。');
    const [found] = check(marked, rule);
    assert.match(found?.message ?? '', /缺“稳市场”/u);
    assert.match(mended(marked, rule), /稳就业、稳企业、稳市场、稳预期.*政治判断力、政治领悟力、政治执行力/u);
  });

  it('takes a missing first or last member lightly, unless the list is named', () => {
    const [apart] = check(draft(2026, '统筹推进【政治建设、文化建设、社会建设、生态文明建设】。'), rule);
    assert.equal(apart?.severity, 'info');
    const [named] = check(draft(2026, '兜牢基层“三保”（【保基本民生、保工资】）底线。'), rule);
    assert.equal(named?.severity, 'warning');
  });

  it('keeps the marks of the text', () => {
    assert.match(
      mended(draft(2026, '推动经济建设、文化建设、政治建设、社会建设和生态文明建设。'), rule),
      /经济建设、政治建设、文化建设、社会建设和生态文明建设/u,
    );
  });

  it('leaves alone plain lists, shorter versions and earlier years', () => {
    check(draft(2026, '推动产业、文化、人才、组织等要素集聚。协同推进减污降碳。推动绿色、创新发展。'), rule);
    check(draft(2013, '坚定道路自信、理论自信、制度自信。'), rule);
  });
});

describe('formulation/expired', () => {
  const rule = 'formulation/expired';

  it('finds old orientations in the work to come, with what is said now', () => {
    const [found] = check(draft(2026, '坚持【以进促稳】，做好工作。'), rule);
    assert.equal(found?.severity, 'warning');
    assert.match(found?.message ?? '', /用到2025年.*2026年.*提质增效/u);
    check(draft(2025, '坚持以进促稳，做好工作。'), rule);
  });

  it('lets reviews use the words of their time', () => {
    check(draft(2026, '“十四五”时期，坚持以进促稳，做好“六稳”工作。'), rule);
    const report = ['2026年赤峰市政府工作报告', '一、2025年工作回顾', '我们坚持以进促稳。', '二、2026年重点工作', '坚持【以进促稳】。'];
    check(report.join('\n\n'), rule);
  });

  it('leaves alone names that hold the words, and what a superior still sets as work', () => {
    check(draft(2026, '为脱贫攻坚成果同乡村振兴有效衔接旗县的学生提供营养餐，推动能耗双控逐步转向碳排放双控。'), rule);
    const others = { 'nmg.txt': '2026年内蒙古自治区国民经济和社会发展计划\n\n今年坚持以进促稳，做好各项工作。' };
    check(draft(2026, '坚持以进促稳，做好工作。'), rule, { others });
  });
});

describe('formulation/variant', () => {
  const rule = 'formulation/variant';

  it('finds two names of one thing and links the other place', () => {
    const marked = draft(2026, '净增【市场主体】1万户。', '服务【市场经营主体】。', '激发经营主体活力。');
    const found = check(marked, rule);
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['info', 'info'],
    );
    assert.equal(found[0]?.related.length, 1);
    assert.equal(mended(marked, rule), draft(2026, '净增经营主体1万户。', '服务经营主体。', '激发经营主体活力。'));
  });

  it('is silent about one form used throughout, laws and other terms', () => {
    check(draft(2026, '净增市场主体1万户，服务市场主体。扶持新型农业经营主体。'), rule);
    check(draft(2026, '激发经营主体活力，宣传《市场主体登记管理条例》。'), rule);
  });
});
