import { strict as assert } from 'node:assert';
import { chartsOf } from '../../../server/src/features/hover/hover';
import { hoverAt, hoverOf, LAST_YEAR, YEAR_BEFORE } from '../editor';

const corpus = { 'plan-2026.txt': LAST_YEAR, 'plan-2025.txt': YEAR_BEFORE };

describe('hover on an indicator', () => {
  it('shows an indicator’s history by year, with links to file and line', () => {
    const text = hoverOf('地区生产|总值增长5.5%左右。', { corpus });
    const rows = text.split('\n').filter((line) => /^\| \d/.test(line));
    assert.deepEqual(rows, [
      '| 2027 | 5.5%左右 |  |  | [本文:5](file:///w/draft.plan.md#L5) |',
      '| 2026 | 5.5%左右 |  |  | [plan-2026:9](file:///w/plan-2026.txt#L9) |',
      '| 2025 | 6%以上 | 5.8% | 未完成，差0.2个百分点 | [plan-2025:9](file:///w/plan-2025.txt#L9) [plan-2026:5](file:///w/plan-2026.txt#L5) |',
      '| 2024 |  | 5.6% |  | [plan-2025:5](file:///w/plan-2025.txt#L5) |',
    ]);
    assert.match(text, /^\*\*地区生产总值\*\* · 增速/);
  });

  it('tells last year’s target, the latest result and the place’s own five-year target before anything else', () => {
    const second = (text: string) => text.split('\n')[1];
    assert.equal(second(hoverOf('地区生产|总值增长5.5%左右。', { corpus })), '2026年目标5.5%左右 · 2025年实际5.8%');
    const outline = '# 通辽市国民经济和社会发展第十五个五年规划纲要\n\n到2030年，地区生产总值年均增长6%左右。\n';
    assert.equal(
      second(hoverOf('地区生产|总值增长5.5%左右。', { corpus: { 'plan-2026.txt': LAST_YEAR, 'outline.txt': outline } })),
      '2026年目标5.5%左右 · 2025年实际5.8% · 规划要求到2030年年均增长6%左右',
    );
    assert.equal(second(hoverOf('地区生产|总值增长5.5%左右。', { corpus, locale: 'en' })), '2026 target: 5.5%左右 · 2025 result: 5.8%');
  });

  it('answers on the name, on the value, and at both ends, for the whole claim', () => {
    for (const marked of ['|地区生产总值增长5%左右。', '地区生产总值增长|5%左右。', '地区生产总值增长5%左|右。']) {
      assert.equal(hoverAt(marked, { corpus })?.about, '地区生产总值增长5%左右', marked);
    }
  });

  it('says nothing elsewhere', () => {
    assert.equal(hoverAt('坚持稳中|求进，统筹发展和安全。', { corpus }), null);
  });

  it('takes the value under the cursor where one sentence names several', () => {
    const text = '城乡居民人均可支配收入分别增长6%和6.|5%。';
    assert.match(hoverOf(text), /^\*\*农村居民人均可支配收入\*\*/);
    assert.doesNotMatch(hoverOf(text), /城镇居民人均可支配收入\*\*/);
  });

  it('keeps two figures for one year apart, each with its source', () => {
    const revised = YEAR_BEFORE.replace('2024年，全市地区生产总值增长5.6%', '2024年，全市地区生产总值增长5.9%');
    const text = hoverOf('地区生产|总值增长5%。', { corpus: { 'a.txt': YEAR_BEFORE, 'b.txt': revised } });
    assert.match(text, /\| 2024 \| {2}\| 5\.6% \| {2}\| \[a:5\]/);
    assert.match(text, /\| 2024 \| {2}\| 5\.9% \| {2}\| \[b:5\]/);
  });

  it('names the calibre, and other calibres that the corpus has', () => {
    const text = hoverOf('限额以上固定资产|投资增长10%。', { corpus });
    assert.match(text, /口径：限额以上/);
    assert.match(text, /资料库中没有该指标的历史数据/);
    assert.match(text, /口径或量度不同，比较时请注意：固定资产投资 增速 2026/);
    assert.match(text, /\| 2026 \| 12%以上 \|/);
  });

  it('shows a bare name’s history, whatever the measure', () => {
    const found = hoverAt('推动固定资产|投资扩量提质。', { corpus });
    assert.equal(found?.about, '固定资产投资');
    assert.match(found?.markdown ?? '', /\| 2026 \| 12%以上 \|/);
  });

  it('says so when a bare name has no history', () => {
    assert.match(hoverOf('稳步提高常住人口城|镇化率。', { corpus }), /\*\*常住人口城镇化率\*\*\n\n资料库中没有该指标的历史数据/);
  });

  it('finds indicators that only the corpus knows', () => {
    const local = `${YEAR_BEFORE}\n建成村集体草莓采摘园12个。\n`;
    assert.match(hoverOf('支持村集体草莓采|摘园发展。', { corpus: { 'plan-2025.txt': local } }), /村集体草莓采摘园/);
  });

  it('tells what the five-year framework demands, binding or expected', () => {
    const text = hoverOf('常住人口城镇化|率达到56%左右。', { corpus });
    assert.match(text, /\*\*规划要求\*\* · .*第十五个五年规划.*（预期性）：到2030年达到71%/);
    assert.doesNotMatch(text, /还差/, 'the nation’s end value is not the city’s to reach');
  });

  it('names a framework once that demands twice', () => {
    const outline = '# 通辽市国民经济和社会发展第十五个五年规划纲要\n\n经济增速高于全区平均水平，地区生产总值年均增长6%左右。\n';
    const lines = hoverOf('地区生产|总值增长5%。', { corpus: { 'outline.txt': outline } })
      .split('\n')
      .filter((line) => line.startsWith('**规划要求**'));
    assert.equal(lines.length, 2);
    assert.match(lines[0]!, /第十五个五年规划纲要：/);
    assert.match(lines[1]!, /^\*\*规划要求\*\* · 同上：/);
  });

  it('says that the calibre is not marked where the corpus has marked ones', () => {
    assert.match(hoverOf('一般公共预算|收入增长6%。', { corpus }), /^\*\*一般公共预算收入\*\* · 增速 · 口径：未标明/);
    assert.match(hoverOf('地区生产|总值增长5%。', { corpus }), /^\*\*地区生产总值\*\* · 增速 {2}\n/);
  });

  it('tells what is left of the place’s own demand', () => {
    const own = `# 通辽市国民经济和社会发展第十五个五年规划纲要

到2030年，常住人口城镇化率达到60%。
`;
    const result = LAST_YEAR.replace('增长5.8%。', '增长5.8%。常住人口城镇化率达到54.5%。');
    const text = hoverOf('常住人口城镇化|率达到56%左右。', { corpus: { '十五五纲要.txt': own, 'plan-2026.txt': result } });
    assert.match(text, /到2030年达到.*60%.*；还差5\.5个百分点（2025年为54\.5%），按进度2027年应达56\.7%/);
    assert.match(text, /\[十五五纲要:3\]\(file:\/\/\/w\/十五五纲要\.txt#L3\)/);
  });

  it('tells the superior’s target for the year, else the latest, and nothing of unrelated places', () => {
    const region = '# 内蒙古自治区2026年政府工作报告\n\n2026年发展主要预期目标是：地区生产总值增长5%左右。\n';
    const other = '# 山东省2026年政府工作报告\n\n2026年发展主要预期目标是：地区生产总值增长4.8%左右。\n';
    const text = hoverOf('地区生产|总值增长5%。', { corpus: { ...corpus, 'nmg.txt': region, 'sd.txt': other } });
    assert.match(text, /\*\*上级目标\*\* · 内蒙古自治区2026年 增长5%左右 \[nmg:3\]\(file:\/\/\/w\/nmg\.txt#L3\)/);
    assert.doesNotMatch(text, /山东|4\.8%/);
    const current = region.replaceAll('2026', '2027').replace('5%左右', '5.2%左右');
    assert.match(
      hoverOf('地区生产|总值增长5%。', { corpus: { 'a.txt': region, 'b.txt': current } }),
      /· 内蒙古自治区 增长5\.2%左右 \[b:3\]/,
    );
  });

  it('speaks English on demand', () => {
    const text = hoverOf('地区生产|总值增长5.5%左右。', { corpus, locale: 'en' });
    assert.match(text, /\| Year \| Target \| Actual \| Attainment \| Source \|/);
    assert.match(text, /missed by 0\.2 points/);
    assert.match(text, /· growth/);
  });

  it('draws years with figures of one place, this draft’s own among them', () => {
    const charts = chartsOf(hoverAt('地区生产|总值增长5.5%左右。', { corpus })!);
    assert.deepEqual(
      charts.map(({ name, years }) => [name, years.map(({ year }) => year)]),
      [['地区生产总值', [2024, 2025, 2026, 2027]]],
    );
    assert.deepEqual(chartsOf(hoverAt('常住人口城镇化|率达到56%左右。', { corpus })!), [], 'no history');
    assert.deepEqual(chartsOf(hoverAt('推动固定资产|投资扩量提质。', { corpus })!), [], 'one point');
  });

  it('tells in words how the result stands to the target', () => {
    const stand = (target: string, actual: string, indicator = '地区生产总值') => {
      const of = (year: number, body: string) => `# 通辽市${year}年国民经济和社会发展计划\n\n${body}\n`;
      const corpus = {
        'a.txt': of(2025, `## 2025年主要预期目标\n\n${indicator}${target}。`),
        'b.txt': of(2026, `## 2025年计划执行情况\n\n2025年，${indicator}${actual}。`),
      };
      const name = `${indicator.slice(0, 2)}|${indicator.slice(2)}`;
      return hoverOf(`稳步提高${name}。`, { corpus })
        .split('\n')
        .find((line) => line.startsWith('| 2025'))
        ?.split('|')[4]
        ?.trim();
    };
    assert.equal(stand('增长6%', '增长6.3%'), '超额0.3个百分点');
    assert.equal(stand('增长6%左右', '增长5.8%'), '完成，低0.2个百分点');
    assert.equal(stand('增长6%', '增长6%'), '完成');
    assert.equal(stand('控制在5.5%以内', '为5.2%', '城镇调查失业率'), '完成，低0.3个百分点');
    assert.equal(stand('1.2万人以上', '1.3万人', '城镇新增就业'), '超额，为目标的108.3%');
    assert.equal(stand('1.2万人以上', '1.1万人', '城镇新增就业'), '未完成，为目标的91.7%');
  });

  it('says how hard a target is worded, where the one or the other year marks it', () => {
    const strive = LAST_YEAR.replace('地区生产总值增长5.5%左右', '力争地区生产总值增长5.5%左右');
    const of = (text: string, last: string) => /\*\*措辞\*\* · (.*?) *$/m.exec(hoverOf(text, { corpus: { 'plan-2026.txt': last } }))?.[1];
    assert.equal(of('确保地区生产|总值增长5.5%。', strive), '硬（确保、必保），上年软（力争、争取）');
    assert.equal(of('力争地区生产|总值增长5.5%。', strive), '软（力争、争取）');
    assert.equal(of('地区生产|总值增长5.5%。', strive), '不软不硬，上年软（力争、争取）');
    assert.equal(of('地区生产|总值增长5.5%。', LAST_YEAR), undefined);
  });

  it('gives several indicators of one claim a short card each, without charts', () => {
    const three = hoverAt('城乡居民人均可支配|收入稳步提高。', { corpus })!;
    assert.equal(three.blocks.filter((block) => block === '---').length, 1);
    assert.deepEqual(chartsOf(three), []);
  });

  it('shows the latest eight rows and counts the others', () => {
    const report = (year: number) => `# 通辽市${year + 1}年政府工作报告\n\n## 一、${year}年工作回顾\n\n全市地区生产总值增长5%。\n`;
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${2010 + i}.txt`, report(2010 + i)]));
    const text = hoverOf('地区生产|总值增长5%。', { corpus: many });
    assert.equal(text.split('\n').filter((line) => /^\| \d/.test(line)).length, 8);
    assert.match(text, /更早的5个年份未列出/);
  });

  it('takes nothing of a document for markup', () => {
    const text = hoverOf('“一|二三*四”工程示范点建成12个。', { corpus });
    assert.doesNotMatch(text, /[^\\]\*四/);
  });
});
