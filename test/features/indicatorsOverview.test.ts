import { strict as assert } from 'node:assert';
import { type IndicatorEntry, indicatorsOverview } from '../../server/src/features/indicatorsOverview';
import { draft, type Editor, LAST_YEAR, type Setting, texts, YEAR_BEFORE } from './editor';

const corpus = { 'plan-2026.txt': LAST_YEAR, 'plan-2025.txt': YEAR_BEFORE };
const OUTLINE = `# 通辽市国民经济和社会发展第十五个五年规划纲要

到2030年，常住人口城镇化率达到60%，地区生产总值年均增长5.5%左右，粮食综合生产能力达到200亿斤以上。
`;
const RESULTS = `# 2026年通辽市国民经济和社会发展统计公报

2026年，全市地区生产总值增长5.2%。年末常住人口城镇化率56%。
`;

function overviewOf(editor: Editor) {
  return indicatorsOverview(editor.context, editor.service.lint('file:///w/draft.plan.md').findings);
}

function entriesOf(text: string, setting: Setting = { corpus }): readonly IndicatorEntry[] {
  return overviewOf(draft(text, setting)).indicators;
}

function changesOf(text: string, setting?: Setting): readonly string[] {
  return entriesOf(text, setting).map(({ name, change, last }) => `${name} ${change}${last?.distance ? ` ${last.distance}` : ''}`);
}

describe('overview of indicators', () => {
  it('tells how each target moved against last year', () => {
    assert.deepEqual(
      changesOf('地区生产总值增长5%左右，固定资产投资增长12%以上，城镇新增就业1.5万人以上，进出口总额增长5%，居民收入增长与经济增长同步。'),
      [
        '地区生产总值 lowered −0.5个百分点',
        '固定资产投资 unchanged',
        '城镇新增就业 raised +0.3万人',
        '进出口总额 new',
        '居民收入 unchanged',
      ],
    );
  });

  it('tells a qualifier that moved under an unchanged figure, and a figure that became something else', () => {
    assert.deepEqual(changesOf('地区生产总值增长5.5%以上，固定资产投资增长12%左右，居民收入增长7%。'), [
      '地区生产总值 hardened',
      '固定资产投资 softened',
      '居民收入 reworded',
    ]);
  });

  it('takes another calibre or measure for what it is', () => {
    const [revenue, jobs] = entriesOf('一般公共预算收入增长6%，城镇新增就业增长3%。');
    assert.deepEqual([revenue?.change, revenue?.last?.value, jobs?.change], ['recast', '6%', 'recast']);
    const [marked] = entriesOf('一般公共预算收入按可比口径增长6%。');
    assert.deepEqual([marked?.name, marked?.change], ['一般公共预算收入（按可比口径）', 'unchanged']);
  });

  it('says nothing of a change where last year’s plan is not there, or is another place’s', () => {
    assert.deepEqual(changesOf('地区生产总值增长5%。', {}), ['地区生产总值 null']);
    const other = { 'chifeng.txt': LAST_YEAR.replaceAll('通辽', '赤峰') };
    assert.deepEqual(changesOf('地区生产总值增长5%。', { corpus: other }), ['地区生产总值 null']);
  });

  it('lists main targets that the draft no longer has in any form, with where they stood', () => {
    const { dropped, previous } = overviewOf(draft('地区生产总值增长5%左右，一般公共预算收入增长5%。', { corpus }));
    assert.deepEqual(
      dropped.map(({ name, value, location }) => `${name} ${value} ${location.range.start.line + 1}`),
      ['固定资产投资 增长12%以上 9', '城镇新增就业 1.2万人以上 9', '居民收入 与经济增长同步 9'],
    );
    assert.equal(previous, 'file:///w/plan-2026.txt');
  });

  it('keeps the order of the text, points at the words and names section and category', () => {
    const editor = draft(
      '# 通辽市2027年国民经济和社会发展计划\n\n主要预期目标是：地区生产总值增长5%左右。\n\n## 一、做强产业\n\n### （一）投资\n\n固定资产投资增长9%。\n\n## 二、改善民生\n\n城镇新增就业1.3万人。\n',
      { corpus },
    );
    const { indicators } = overviewOf(editor);
    const { lines } = editor.context.plan;
    assert.deepEqual(
      texts(
        editor,
        indicators.map(({ range }) => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) })),
      ),
      ['地区生产总值增长5%左右', '固定资产投资增长9%', '城镇新增就业1.3万人'],
    );
    assert.deepEqual(
      indicators.map(({ headline, section, category }) => [headline, section, category]),
      [
        [true, null, '经济'],
        [false, '（一）投资', '投资'],
        [false, '二、改善民生', '就业收入'],
      ],
    );
  });

  it('gives one figure said twice two entries with ids of their own, which edits elsewhere do not change', () => {
    const ids = (text: string) => entriesOf(text).map(({ id }) => id);
    const before = ids('地区生产总值增长5%左右。\n\n确保地区生产总值增长6%以上。');
    assert.equal(new Set(before).size, 2);
    assert.deepEqual(ids('加一句话。\n\n地区生产总值增长4%左右。\n\n确保地区生产总值增长6%以上。'), before);
  });

  it('holds the target against the pace of the own five-year plan', () => {
    const setting = { corpus: { ...corpus, 'outline.md': OUTLINE, 'bulletin.md': RESULTS } };
    const pace = (text: string) => entriesOf(text, setting).map((entry) => entry.pace);
    assert.deepEqual(pace('常住人口城镇化率56.2%，地区生产总值增长5.6%，进出口总额增长5%。'), ['behind', 'kept', null]);
    assert.deepEqual(pace('常住人口城镇化率57%，地区生产总值增长9%。'), ['kept', 'ahead']);
  });

  it('marks what has an error or a warning, not what is merely remarked on', () => {
    const marks = (text: string) => entriesOf(text).map(({ finding }) => finding);
    assert.deepEqual(marks('地区生产总值增长5%左右。\n\n确保地区生产总值增长6%以上。'), [null, 'error']);
    assert.deepEqual(marks('地区生产总值增长5%左右。'), [null]);
  });

  it('tells on demand what the target answers to: last year, result, superior, five-year plan', () => {
    const superior = '# 内蒙古自治区2027年政府工作报告\n\n2027年主要预期目标是：地区生产总值增长6%左右。\n';
    const setting = { corpus: { ...corpus, 'outline.md': OUTLINE, 'bulletin.md': RESULTS, 'report.md': superior } };
    const { indicators, superiors } = overviewOf(draft('地区生产总值增长5%左右。', setting));
    const { tooltip } = indicators[0]!;
    assert.match(tooltip, /上年目标：增长5\.5%左右 \[plan-2026:9\]\(file:\/\/\/w\/plan-2026\.txt#L9\) · −0\.5个百分点/);
    assert.match(tooltip, /上年完成：增长5\.2% \[bulletin:3\]/);
    assert.match(tooltip, /上级目标：增长6%左右 \[report:3\]/);
    assert.match(tooltip, /规划要求.*年均增长5\.5%左右/);
    assert.match(tooltip, /本年需达到/);
    assert.deepEqual(superiors, ['file:///w/report.md']);
    const [english] = entriesOf('地区生产总值增长5%左右。', { ...setting, locale: 'en' });
    assert.match(english!.tooltip, /Last year’s target: .*Last year’s result: .*Superior’s target: /s);
  });

  it('takes document text for text, not for markup', () => {
    const [entry] = entriesOf('[草莓](command:x)采摘园$(error)新建12个。', {});
    assert.doesNotMatch(entry?.tooltip ?? '', /\]\(command:|(?<!\\)\$\(error\)/);
  });
});
