import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readMetadata } from '../../server/src/plan/metadata';
import { fiveYearPlan, readYear, smallChineseNumber, timeMentions } from '../../server/src/plan/timeWords';
import { splitParagraphs } from '../../server/src/text/paragraphs';

const shared = process.env.PLANLINT_SHARED ?? join(__dirname, '..', '..', '..', 'shared');

type Given = Parameters<typeof readMetadata>[0]['given'];

function read(text: string, fileName = 'x.txt', given?: Given) {
  return readMetadata({ paragraphs: splitParagraphs(text), text, fileName, given });
}

/** `kind year-endYear place level`, the parts a reader of a status line sees. */
function brief(text: string, fileName?: string, given?: Given): string {
  const { kind, year, endYear, place, level } = read(text, fileName, given).meta;
  return `${kind} ${year}${endYear === year ? '' : `-${endYear}`} ${place} ${level}`;
}

describe('time words', () => {
  it('counts five-year plans', () => {
    assert.deepEqual(fiveYearPlan(8), { startYear: 1991, endYear: 1995 });
    assert.deepEqual(fiveYearPlan(10), { startYear: 2001, endYear: 2005 });
    assert.deepEqual(fiveYearPlan(14), { startYear: 2021, endYear: 2025 });
    assert.deepEqual(fiveYearPlan(15), { startYear: 2026, endYear: 2030 });
    assert.equal(fiveYearPlan(1), null);
  });

  it('reads years however they are printed', () => {
    for (const printed of ['2026', '二〇二六', '二○二六', '二零二六']) assert.equal(readYear(printed), 2026);
    assert.equal(readYear('一九九○'), 1990);
    assert.equal(smallChineseNumber('十五'), 15);
    assert.equal(smallChineseNumber('二十'), 20);
    assert.equal(smallChineseNumber('百'), null);
  });

  it('finds the times a text names', () => {
    const kinds = (text: string) => timeMentions(text).map(({ mention }) => JSON.stringify(Object.values(mention)));
    assert.deepEqual(kinds('“十四五”规划和2035年远景目标'), ['["plan",14]', '["year",2035,null]']);
    assert.deepEqual(kinds('2026—2030年'), ['["year",2030,2026]']);
    assert.deepEqual(kinds('过去一年、今后五年'), ['["lastYear"]', '["nextTerm"]']);
    assert.deepEqual(kinds('扎实开展“八五”普法，年产8000年桶'), []);
  });
});

describe('metadata from the text', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['annual plan', '2026年通辽市国民经济和社会发展计划\n\n今年要抓好各项工作。', 'annual-plan 2026 通辽市 city'],
    ['draft in brackets', '2026年浦东新区国民经济和社会发展计划（草案）', 'annual-plan 2026 浦东新区 county'],
    ['place before year', '临泽县2026年国民经济和社会发展计划', 'annual-plan 2026 临泽县 county'],
    ['Chinese digits', '二〇二六年大同市国民经济和社会发展计划', 'annual-plan 2026 大同市 city'],
    ['full-width digits', '２０２６年大同市国民经济和社会发展计划', 'annual-plan 2026 大同市 city'],
    ['a year without 年', '2026政府工作报告\n\n2025年是本届政府任期的第一年。', 'work-report 2026 null null'],
    ['规划 of one year', '2026年通辽市国民经济和社会发展规划', 'annual-plan 2026 通辽市 city'],
    ['Markdown title', '# 2027年通辽市国民经济和社会发展计划\n\n## 一、产业', 'annual-plan 2027 通辽市 city'],
    [
      'notice to townships',
      '奈曼旗人民政府关于印发奈曼旗2026年国民经济和社会发展计划的通知\n\n各苏木乡镇人民政府：\n\n请遵照执行。',
      'annual-plan 2026 奈曼旗 county',
    ],
    ['county-level city', '安丘市人民政府关于印发2026年国民经济和社会发展计划的通知\n\n各乡镇人民政府：', 'annual-plan 2026 安丘市 county'],
    ['notice without a place', '关于下达2026年国民经济和社会发展计划的通知\n\n各县（市、区）人民政府：', 'annual-plan 2026 null city'],
    ['work report', '2026年山东省政府工作报告\n\n各位代表：', 'work-report 2026 山东省 province'],
    ['municipality', '2026年重庆市政府工作报告', 'work-report 2026 重庆市 province'],
    ['month in the title', '政府工作报告（2026年1月）', 'work-report 2026 null null'],
    [
      'dated by its session',
      '政府工作报告\n\n——2026年1月12日在大理白族自治州第十六届人民代表大会第三次会议上\n\n各位代表：',
      'work-report 2026 大理白族自治州 city',
    ],
    [
      'session in December',
      '政府工作报告\n\n（2025年12月20日在沛县第十八届人民代表大会第六次会议上）\n\n各位代表：',
      'work-report 2026 沛县 county',
    ],
    [
      'greeting and review tell all but the place',
      '现在，我代表省人民政府，向大会报告政府工作，请予审议。\n\n一、2025年工作回顾\n\n过去一年，全省经济稳定增长。',
      'work-report 2026 null null',
    ],
    [
      'plan report on three lines',
      '关于阳朔县2025年国民经济和社会发展计划\n执行情况与2026年国民经济和社会发展\n计划草案的报告\n\n各位代表：',
      'plan-report 2026 阳朔县 county',
    ],
    [
      'filed under another title',
      '1991年政府工作报告\n\n关于１９９０年国民经济和社会发展计划执行情况与１９９１年计划草案的报告\n\n——１９９１年３月２６日在第七届全国人民代表大会第四次会议上',
      'plan-report 1991 全国 nation',
    ],
    ['outline', '临泽县国民经济和社会发展第十五个五年规划纲要\n（草案）', 'five-year-outline 2026-2030 临泽县 county'],
    ['older outline', '甘肃省国民经济和社会发展第十一个五年规划纲要', 'five-year-outline 2006-2010 甘肃省 province'],
    [
      'outline with a span and a vision',
      '锡林郭勒盟国民经济和社会发展第十四个五年（2021—2025年）规划和2035年远景目标纲要',
      'five-year-outline 2021-2025 锡林郭勒盟 city',
    ],
    ['proposal', '中共云南省委关于制定云南省国民经济和社会发展第十五个五年规划的建议', 'five-year-proposal 2026-2030 云南省 province'],
    [
      'bulletin below a site’s furniture',
      '湖南省统计局 -\n 株洲市2025年国民经济和社会发展统计公报\n\n首页\n\n登录\n\n株洲市统计局\n2026年4月28日',
      'bulletin 2025 株洲市 city',
    ],
    ['the nation’s bulletin', '中华人民共和国2003年国民经济和社会发展统计公报\n\n国家统计局', 'bulletin 2003 全国 nation'],
    [
      'no title at all',
      `数据显示，临河市各项事业取得新成绩。\n\n临河市全力稳增长。2022年全市经济社会发展的主要预期目标是：地区生产总值增长7%。\n\n${'临河市坚持绿色发展。'.repeat(4)}`,
      'work-report 2022 临河市 city',
    ],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(brief(text), expected));

  it('does not take a section heading for a title', () => {
    const { meta } = read('2026年通辽市国民经济和社会发展计划\n\n（十）锚定五年发展目标，抓好规划落地实施\n\n一、编制“十五五”规划纲要');
    assert.equal(meta.kind, 'annual-plan');
    assert.equal(meta.title, '2026年通辽市国民经济和社会发展计划');
  });

  it('leaves the place open where the text names many', () => {
    assert.equal(read('2026年工作安排。甲城市、乙东市、丙南市协同发展，全省经济增长5%。').meta.place, null);
  });
});

describe('metadata from elsewhere', () => {
  it('uses the file name last', () => {
    assert.equal(brief('文字。', '2025年通辽市国民经济和社会发展计划.txt'), 'annual-plan 2025 通辽市 city');
    assert.equal(brief('文字。', 'plan-2026.plan.md'), 'annual-plan 2026 null null');
    assert.equal(brief('文字。', '/a/b/report-shandong-2025.txt'), 'work-report 2025 null null');
    assert.equal(brief('2024年大同市国民经济和社会发展计划', 'plan-2026.txt'), 'annual-plan 2024 大同市 city');
    assert.deepEqual(read('文字。', 'plan-2026.txt').meta.source, { kind: 'file-name', year: 'file-name' });
  });

  it('puts config before the text and front matter before both', () => {
    const text = '2026年大同市国民经济和社会发展计划';
    assert.equal(brief(text, 'x.txt', { year: 2030, place: '全国' }), 'annual-plan 2030 全国 nation');
    const front = `---\nyear: 2027\nkind: work-report\nplace: 通辽市\n---\n\n${text}`;
    assert.equal(brief(front, 'x.txt', { year: 2030 }), 'work-report 2027 通辽市 city');
    assert.equal(read(front).meta.source.year, 'front-matter');
    assert.equal(read(front).meta.source.title, 'text');
  });

  it('tells of faulty front matter and goes on', () => {
    const { meta, notices } = read('---\nyear: 近年\nplase: 通辽市\n---\n\n2026年大同市国民经济和社会发展计划');
    assert.equal(meta.year, 2026);
    assert.deepEqual(
      notices.map((each) => each.code),
      ['bad-front-matter', 'bad-front-matter'],
    );
    const text = '---\nyear: [2026\n---\n\n文字。';
    const broken = read(text, 'plan-2026.txt').notices.filter((each) => each.code === 'bad-front-matter');
    assert.ok(broken.length > 0 && broken.every((each) => each.start >= 0 && each.start <= each.end && each.end <= text.length));
  });

  it('says what it could not find', () => {
    assert.deepEqual(
      read('一些文字。').notices.map((each) => each.code),
      ['no-year', 'no-kind'],
    );
  });
});

describe('metadata of any input', () => {
  const words = fc.constantFrom(
    '---\n',
    'year: 2027\n',
    '2026年',
    '通辽市',
    '国民经济和社会发展',
    '计划',
    '报告',
    '关于',
    '第十五个五年',
    '规划',
    '\n',
    '。',
    '（',
    '市',
    '在',
    '\uD800',
  );
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((each) => each.join('')),
        ),
        fc.string(),
        (text, name) => {
          const { meta, notices } = read(text, name);
          assert.ok(notices.every((each) => each.start >= 0 && each.end <= text.length));
          assert.equal(meta.year === null, meta.endYear === null);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('metadata of the real documents (shared)', () => {
  const expected: readonly (readonly [string, string])[] = [
    ['corpus/fyp14-2021', 'five-year-proposal 2021-2025 通辽市 city'],
    ['corpus/plan-2025', 'annual-plan 2025 通辽市 city'],
    ['corpus/plan-2026', 'annual-plan 2026 通辽市 city'],
    ['corpus/report-2022', 'work-report 2022 通辽市 city'],
    ['corpus/report-2024', 'work-report 2024 通辽市 city'],
    ['corpus-other/fyp-china-15', 'five-year-outline 2026-2030 全国 nation'],
    ['corpus-other/plan-china-1991', 'plan-report 1991 全国 nation'],
    ['corpus-other/report-china-2025', 'work-report 2025 全国 nation'],
    ['corpus-other/report-china-2026', 'work-report 2026 全国 nation'],
    ['corpus-other/report-guizhou-2025', 'work-report 2025 贵州省 province'],
    ['corpus-other/report-neimenggu-2025', 'work-report 2025 内蒙古自治区 province'],
    ['corpus-other/report-neimenggu-2026', 'work-report 2026 内蒙古自治区 province'],
    ['corpus-other/report-shandong-2025', 'work-report 2025 山东省 province'],
    ['corpus-other/report-shanghai-2012', 'work-report 2012 上海市 province'],
    ['corpus-other/report-shanghai-2013', 'work-report 2013 上海市 province'],
    ['corpus-other/report-shanghai-2014', 'work-report 2014 上海市 province'],
    ['corpus-other/stat-zhuzhou-2025', 'bulletin 2025 株洲市 city'],
  ];
  for (const [name, want] of expected) {
    it(name, function () {
      const file = join(shared, `${name}.txt`);
      if (!existsSync(file)) this.skip();
      // Without the help of the file's name.
      assert.equal(brief(readFileSync(file, 'utf8')), want);
    });
  }
});
