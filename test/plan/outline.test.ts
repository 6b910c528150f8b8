import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cuesOf } from '../../server/src/plan/cues';
import { readMetadata } from '../../server/src/plan/metadata';
import { headlineSpans, readOutline, timeline } from '../../server/src/plan/outline';
import type { Section } from '../../server/src/plan/types';
import { splitParagraphs } from '../../server/src/text/paragraphs';

const shared = process.env.PLANLINT_SHARED ?? join(__dirname, '..', '..', '..', 'shared');

function read(text: string, fileName = 'x.txt') {
  const paragraphs = splitParagraphs(text);
  const { meta } = readMetadata({ paragraphs, text, fileName });
  const sections = readOutline(paragraphs, meta);
  const times = timeline(paragraphs, sections, meta);
  return { text, paragraphs, meta, sections, times, spans: headlineSpans(paragraphs, times) };
}

/** `actual 2025`, `actual 2021-2025`, `target 2026`. */
function said({ role, year, fromYear }: { role: string | null; year: number | null; fromYear: number | null }): string {
  return role === null ? '-' : `${role} ${fromYear === null ? '' : `${fromYear}-`}${year}`;
}

/** One line a section: indented title, and its time. */
function tree(text: string): string[] {
  const out: string[] = [];
  const walk = (sections: readonly Section[]): void => {
    for (const section of sections) {
      out.push(`${section.level} ${section.title} ${said(section.time)}`);
      walk(section.children);
    }
  };
  walk(read(text).sections);
  return out;
}

/** Paragraphs end in ` → time`; checks each, and the headline mark `H`. A title line without an arrow is not checked. */
function checkTimes(marked: string): void {
  const want: (string | null)[] = [];
  const lines = marked
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const text = lines
    .map((line) => {
      const [words, time] = line.split(' → ');
      want.push(time ?? null);
      return words;
    })
    .join('\n\n');
  const { times, paragraphs } = read(text);
  assert.equal(paragraphs.length, lines.length, 'one paragraph a line');
  for (const [i, each] of want.entries()) {
    if (each !== null) assert.equal(`${said(times[i]!)}${times[i]!.headline ? ' H' : ''}`, each, paragraphs[i]!.text);
  }
}

/** Brackets 【】 mark what belongs to the list of targets. */
function checkHeadline(marked: string): void {
  const text = marked.replace(/[【】]/g, '');
  const { paragraphs, spans } = read(text);
  const found = spans.map(({ paragraph, start, end }) => paragraphs[paragraph]!.text.slice(start, end));
  const want = [...marked.matchAll(/【([^】]*)】/g)].map((each) => each[1]!);
  assert.deepEqual(found, want);
}

describe('outline', () => {
  it('nests by numbering', () => {
    assert.deepEqual(
      tree(
        '2026年大同市政府工作报告\n\n一、2025年工作回顾\n\n（一）工业稳步发展。新增企业5家。\n\n（二）农业再获丰收。\n\n二、2026年工作安排\n\n（一）扩大投资\n\n1.抓项目。开工项目多。\n\n2.抓招商。引进企业多。',
      ),
      [
        '1 一、2025年工作回顾 actual 2025',
        '2 （一）工业稳步发展 -',
        '2 （二）农业再获丰收 -',
        '1 二、2026年工作安排 target 2026',
        '2 （一）扩大投资 -',
        '3 1.抓项目 -',
        '3 2.抓招商 -',
      ],
    );
  });

  it('takes the highest level used as the first', () => {
    assert.deepEqual(tree('2026年大同市国民经济和社会发展计划\n\n（一）扩大投资\n\n抓好项目建设。\n\n（二）促进消费\n\n办好展会。'), [
      '1 （一）扩大投资 -',
      '1 （二）促进消费 -',
    ]);
  });

  it('reads parts, chapters and hashes', () => {
    assert.deepEqual(
      tree(
        '临泽县国民经济和社会发展第十五个五年规划纲要\n\n第一篇 开局\n\n第一章 环境\n\n第一节 “十四五”时期发展成就\n\n生产总值过百亿元。\n\n第二章 目标',
      ),
      ['1 第一篇开局 -', '2 第一章环境 -', '3 第一节“十四五”时期发展成就 actual 2021-2025', '2 第二章目标 -'],
    );
    assert.deepEqual(tree('# 2027年通辽市国民经济和社会发展计划\n\n## 一、产业\n\n文字。\n\n### （一）工业\n\n文字。'), [
      '1 一、产业 -',
      '2 （一）工业 -',
    ]);
  });

  it('leaves lists, run-in sentences and tables of contents alone', () => {
    assert.deepEqual(
      tree(
        '2026年大同市国民经济和社会发展计划\n\n一是抓投资。二是抓消费。\n\n加强乡风建设。开展评议活动。\n\n一、二、三产业协调发展，结构更优。',
      ),
      [],
    );
    assert.deepEqual(tree('2026年大同市民生实事\n\n附件\n\n1.新增就业2万人；改造学校3所（牵头单位：教育局）。\n\n2.建成公园5个。'), [
      '1 附件 -',
    ]);
    assert.deepEqual(
      tree(
        '临泽县国民经济和社会发展第十五个五年规划纲要\n\n目 录\n\n第一章 环境\n\n第二章 目标\n\n第一章 环境\n\n当前机遇与挑战并存。\n\n第二章 目标\n\n实现更高质量的发展。',
      ),
      ['1 第一章环境 -', '1 第二章目标 -'],
    );
  });

  it('spans run from the heading to the next one', () => {
    const text = '2026年大同市政府工作报告\n\n一、2025年工作回顾\n\n投资增长5%。\n\n二、2026年工作安排\n\n投资增长6%。';
    const [first, second] = read(text).sections;
    assert.equal(text.slice(first!.headingStart, first!.headingEnd), '一、2025年工作回顾');
    assert.ok(text.slice(first!.start, first!.end).trimEnd().endsWith('投资增长5%。'));
    assert.equal(second!.end, text.length);
  });
});

describe('timeline', () => {
  it('review, problems, outlook', () => {
    checkTimes(`
      2026年大同市政府工作报告
      一、2025年工作回顾 → actual 2025
      过去一年，我们完成投资30亿元。 → actual 2025
      （一）工业稳步发展。新增企业5家。 → actual 2025
      同时，我们也清醒看到，发展中还有不少困难，工业投资下降3%。 → actual 2025
      二、2026年工作安排 → target 2026
      今年发展的主要预期目标是：地区生产总值增长5%。 → target 2026 H
      三、加强政府自身建设 → target 2026
      去年，我们办理建议90件。 → actual 2025
      办好建议提案。 → target 2026
    `);
  });

  it('three periods in one report', () => {
    checkTimes(`
      2026年大理白族自治州政府工作报告
      一、“十四五”时期及2025年工作回顾 → actual 2021-2025
      五年来，全州生产总值突破2000亿元。 → actual 2021-2025
      刚刚过去的2025年，全州生产总值增长5%。 → actual 2025
      二、“十五五”时期发展目标和2026年工作安排 → target 2026-2030
      “十五五”时期，建成高速公路300公里。 → target 2026-2030
      今年是“十五五”开局之年，要做好各项工作。 → target 2026
      （一）抓产业。建成项目30个。 → target 2026
    `);
  });

  it('the report of a new term', () => {
    checkTimes(`
      2027年大同市政府工作报告
      现在，我代表市人民政府，向大会报告过去五年工作。 → target 2027
      一、工作回顾 → actual 2022-2026
      新增就业30万人。 → actual 2022-2026
      二、今后五年工作的总体要求和目标 → target 2027-2031
      城镇化率达到60%。 → target 2027-2031
      三、2027年重点工作 → target 2027
      新增就业3万人。 → target 2027
    `);
  });

  it('what a report says before it announces its targets is the review, whatever year its title names', () => {
    checkTimes(`
      2026年坪山镇政府工作报告
      生产总值达90亿元、增长6%。 → actual 2025
      2026年全镇经济社会发展的主要预期目标是：生产总值增长5%。 → target 2026 H
      新建道路9公里。 → target 2026
    `);
    checkTimes(`
      2026年大同市政府工作报告
      初步预计，全市生产总值增长5%。 → actual 2025
      新建道路9公里。 → target 2026
    `);
  });

  it('a plan report', () => {
    checkTimes(`
      关于阳朔县2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告
      一、2025年计划执行情况 → actual 2025
      （一）重点工作推进情况。新增就业3000人。 → actual 2025
      （二）主要目标任务完成情况。生产总值增长5.2%。 → actual 2025
      二、2026年经济社会发展总体要求和主要目标 → target 2026
      （二）主要预期目标 → target 2026
      ——地区生产总值增长5%左右。 → target 2026 H
      ——城镇新增就业3000人以上。 → target 2026 H
      三、2026年主要任务 → target 2026
      完成投资50亿元。 → target 2026
    `);
  });

  it('an annual plan speaks of its year, save where it looks back', () => {
    checkTimes(`
      2027年大同市国民经济和社会发展计划
      2026年，全市生产总值增长5.4%。 → actual 2026
      2027年，要抓好以下工作。 → target 2027
      一、产业 → target 2027
      2026年，装机达到500万千瓦。要加快建设。 → actual 2026
      新增装机100万千瓦。 → target 2027
    `);
  });

  it('a five-year document speaks of its end', () => {
    checkTimes(`
      临泽县国民经济和社会发展第十五个五年规划纲要
      第一章 发展基础 → target 2026-2030
      第一节 “十四五”时期发展成就 → actual 2021-2025
      全县生产总值达到100亿元。 → actual 2021-2025
      第二节 发展环境 → target 2026-2030
      第二章 产业 → target 2026-2030
      建成园区5个。 → target 2026-2030
    `);
  });

  it('a bulletin reports throughout', () => {
    checkTimes(`
      重庆市2025年国民经济和社会发展统计公报
      一、综合 → actual 2025
      2024年，全市修订了核算方法。 → actual 2025
    `);
  });

  it('later sentences of a paragraph may turn to another time', () => {
    const { times } = read('2026年大同市政府工作报告\n\n一、2026年工作安排\n\n办好民生实事。去年新建学校3所。今年要新建5所。');
    const shifts = times[2]!.shifts.map((each) => `${each.at} ${said(each)}`);
    assert.deepEqual([said(times[2]!), shifts], ['target 2026', ['7 actual 2025', '16 target 2026']]);
  });
});

describe('headline', () => {
  const title = '2026年大同市国民经济和社会发展计划\n\n';
  it('from the colon to the end of the list', () => {
    checkHeadline(`${title}今年主要预期目标是：【地区生产总值增长5%；投资增长6%。】实现上述目标，要抓好投资20亿元的项目。`);
    checkHeadline(`${title}综合各方面因素，建议2026年主要预期目标安排如下：【地区生产总值增长5%。其中工业增长6%。】`);
    checkHeadline(`${title}2026年全市经济社会发展主要预期目标为【地区生产总值增长5%，投资增长6%。】`);
    checkHeadline(`${title}建议今年全市经济社会发展主要目标是：【改革取得新突破。地区生产总值增长5%。】`);
  });

  it('in a sentence that opens with the words', () => {
    checkHeadline(`${title}全年任务完成。\n\n发展预期目标，【地区生产总值增长5%；投资增长6%。】`);
    checkHeadline(`${title}围绕全年预期目标，地区生产总值增长5%。`);
  });

  it('over several paragraphs', () => {
    checkHeadline(`${title}2026年全市经济社会发展的主要目标是：\n\n【——地区生产总值增长5%。】\n\n【——投资增长6%。】\n\n重点做好以下工作。`);
    checkHeadline(`${title}主要预期目标如下：\n\n【地区生产总值增长5%左右；】\n\n【投资增长6%。】\n\n一、产业\n\n建成项目5个。`);
  });

  it('not explanations, terms or sub-goals', () => {
    checkHeadline(`${title}提出上述预期目标的主要考虑是：增长5%有支撑。经济增长预期目标为5%左右，既是需要，也有可能。`);
    checkHeadline(
      `2027年大同市政府工作报告\n\n二、今后五年总体要求和主要目标\n\n今后五年全市经济社会发展的主要目标是：生产总值达到3000亿元。`,
    );
    checkHeadline(
      `临泽县国民经济和社会发展第十五个五年规划纲要\n\n第一章 主要目标\n\n“十五五”时期经济社会发展主要目标是：生产总值达到150亿元。`,
    );
  });

  it('the list of indicators of a five-year document', () => {
    checkHeadline(
      `临泽县国民经济和社会发展第十五个五年规划纲要\n\n第一章 主要目标\n\n实现更高质量的发展。\n\n“十五五”时期主要指标：\n\n【——生产总值年均增长5%。】\n\n【——城镇化率达到55%。】\n\n第二章 产业\n\n建成园区5个。`,
    );
  });
});

describe('outline and timeline of any input', () => {
  const words = fc.constantFrom(
    '一、',
    '（一）',
    '1.',
    '第一章',
    '# ',
    '2025年',
    '2026年',
    '今年',
    '过去五年',
    '“十五五”时期',
    '工作回顾',
    '主要预期目标是：',
    '增长5%',
    '。',
    '；',
    '——',
    '\n',
    '\n\n',
    '目录',
    '去年',
    '要',
    '\uDC00',
  );
  it('never throws, spans lie inside, and a cache changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words, { maxLength: 60 }).map((each) => each.join('')),
        ),
        (text) => {
          const { paragraphs, sections, times, spans, meta } = read(text);
          assert.equal(times.length, paragraphs.length);
          const inside = (list: readonly Section[], start: number, end: number): void => {
            for (const section of list) {
              assert.ok(
                start <= section.start &&
                  section.headingStart <= section.headingEnd &&
                  section.headingEnd <= section.end &&
                  section.end <= end,
              );
              inside(section.children, section.start, section.end);
            }
          };
          inside(sections, 0, text.length);
          for (const { paragraph, start, end } of spans) assert.ok(0 <= start && start < end && end <= paragraphs[paragraph]!.text.length);
          const cache = new Map<string, ReturnType<typeof cuesOf>>();
          const cached = (key: string) => cache.get(key) ?? cache.set(key, cuesOf(key)).get(key)!;
          assert.deepEqual(timeline(paragraphs, readOutline(paragraphs, meta, cached), meta, cached), times);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes time linear in the text', () => {
    const seconds = (text: string): number => {
      const start = performance.now();
      cuesOf(text);
      return performance.now() - start;
    };
    for (const piece of ['去年。', '主要预期目标，', '今年预期目标：', '第一', '经济社会发展', '（一）', '一、']) {
      seconds(piece.repeat(2000));
      assert.ok(seconds(piece.repeat(20000)) < 1500, piece);
    }
  });
});

describe('headline of the real documents (shared)', () => {
  // Names only: where the list stands, and how many paragraphs it takes.
  const expected: readonly (readonly [string, number, string])[] = [
    ['corpus/plan-2025', 1, '地区生产总值增长6%以上'],
    ['corpus/plan-2026', 1, '地区生产总值增长5.5%左右'],
    ['corpus/report-2022', 1, '地区生产总值增长7%'],
    ['corpus/report-2024', 0, ''],
    ['corpus/fyp14-2021', 0, ''],
    ['corpus-other/fyp-china-15', 0, ''],
    ['corpus-other/plan-china-1991', 6, '——在改善'],
    ['corpus-other/report-china-2025', 1, '国内生产总值增长5%左右'],
    ['corpus-other/report-china-2026', 0, ''],
    ['corpus-other/report-guizhou-2025', 1, '全省地区生产总值增长5.5%左右'],
    ['corpus-other/report-neimenggu-2025', 1, '地区生产总值增长6%左右'],
    ['corpus-other/report-neimenggu-2026', 1, '地区生产总值增长5%左右'],
    ['corpus-other/report-shandong-2025', 1, '地区生产总值增长5%以上'],
    ['corpus-other/report-shanghai-2012', 1, '全市生产总值增长8%左右'],
    ['corpus-other/report-shanghai-2013', 1, '在提高质量'],
    ['corpus-other/report-shanghai-2014', 1, '重点领域'],
    ['corpus-other/stat-zhuzhou-2025', 0, ''],
  ];
  for (const [name, count, opening] of expected) {
    it(name, function () {
      const file = join(shared, `${name}.txt`);
      if (!existsSync(file)) this.skip();
      const { paragraphs, spans } = read(readFileSync(file, 'utf8'), `${name}.txt`);
      assert.equal(spans.length, count);
      const first = spans[0];
      if (first) assert.ok(paragraphs[first.paragraph]!.text.slice(first.start, first.end).startsWith(opening));
    });
  }
});
