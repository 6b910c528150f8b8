import { strict as assert } from 'node:assert';
import { type FrameworkEntry, frameworkCoverage } from '../../server/src/features/frameworkCoverage';
import { draft, LAST_YEAR, type Setting } from './editor';

const OUTLINE = `# 通辽市国民经济和社会发展第十五个五年规划纲要

到2030年，常住人口城镇化率达到60%，粮食综合生产能力达到200亿斤以上，全社会研发经费投入年均增长10%以上，城镇新增就业累计6万人，居民人均可支配收入增长高于地区生产总值。
`;
const corpus = { 'outline.md': OUTLINE, 'plan-2026.md': LAST_YEAR };

function coverageOf(text: string, setting: Setting = { corpus }): readonly FrameworkEntry[] {
  return frameworkCoverage(draft(text, setting).context);
}

function own(text: string): readonly string[] {
  return coverageOf(text)[0]!.demands.map(({ name, coverage, target }) => `${name} ${coverage}${target ? ` ${target.value}` : ''}`);
}

describe('coverage of frameworks', () => {
  it('lists the place’s own five-year plan first, then those above it', () => {
    const frameworks = coverageOf('地区生产总值增长5%。');
    assert.deepEqual(
      frameworks.map(({ own, place }) => [own, place]),
      [
        [true, '通辽市'],
        [false, '内蒙古自治区'],
        [false, '全国'],
      ],
    );
    // What was read from a text, what is known in part, what is known whole.
    assert.deepEqual(
      frameworks.map(({ complete }) => complete),
      [null, false, true],
    );
  });

  it('tells of each demand whether the draft has a target, a target of another kind, its name or nothing', () => {
    assert.deepEqual(own('常住人口城镇化率提高1个百分点，城镇新增就业1.3万人，居民人均可支配收入增长6%。\n\n提升粮食综合生产能力。'), [
      '常住人口城镇化率 other 提高1个百分点',
      '粮食综合生产能力 named',
      '全社会研发经费投入 absent',
      '城镇新增就业 target 1.3万人',
      '居民人均可支配收入 target 增长6%',
    ]);
  });

  it('tells what the year needs of an own demand, and how the target stands to it', () => {
    const [first] = coverageOf('地区生产总值增长5%，全社会研发经费投入增长8%，城镇新增就业1.5万人。');
    const pace = first!.demands.map(({ name, pace }) => pace && `${name} ${pace.needed} ${pace.standing}`).filter((line) => line);
    assert.deepEqual(pace, ['全社会研发经费投入 10% behind', '城镇新增就业 1.2万人 ahead']);
  });

  it('asks no yearly pace for a superior’s demand', () => {
    for (const { own, demands } of coverageOf('常住人口城镇化率56%。'))
      if (!own)
        assert.deepEqual(
          demands.filter(({ pace }) => pace !== null),
          [],
        );
  });

  it('leads to the demand where the corpus has it, and says whether it binds', () => {
    const frameworks = coverageOf('地区生产总值增长5%。', {
      corpus: { 'outline.md': OUTLINE.replace('达到60%，', '达到60%（约束性），') },
    });
    const [urban] = frameworks[0]!.demands;
    assert.deepEqual([urban?.attribute, urban?.source?.uri, urban?.source?.range.start.line], ['binding', 'file:///w/outline.md', 2]);
    const nation = frameworks.at(-1)!.demands;
    assert.ok(nation.some(({ attribute }) => attribute === 'binding') && nation.some(({ attribute }) => attribute === 'expected'));
    assert.ok(nation.every(({ source, due, tooltip }) => source === null && due !== '' && tooltip !== ''));
    assert.equal(new Set(nation.map(({ id }) => id)).size, nation.length);
  });

  it('is empty without a year', () => {
    assert.deepEqual(coverageOf('# 工作设想\n\n地区生产总值增长5%。', {}), []);
  });
});
