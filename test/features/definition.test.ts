import { strict as assert } from 'node:assert';
import { definition } from '../../server/src/features/definition';
import { at, LAST_YEAR, type Setting, YEAR_BEFORE } from './editor';

const corpus = { 'plan-2026.txt': LAST_YEAR, 'plan-2025.txt': YEAR_BEFORE };
const OUTLINE = '# 通辽市国民经济和社会发展第十五个五年规划纲要\n\n到2030年，常住人口城镇化率达到60%。\n';

/** `file:line`, lines from 1. */
function definitionsAt(marked: string, setting: Setting): readonly string[] {
  const { context, offset } = at(marked, setting);
  return definition(context, offset).map(({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line + 1}`);
}

describe('go to definition', () => {
  it('goes to the five-year document that demands it', () => {
    const found = definitionsAt('常住人口城|镇化率达到56%。', { corpus: { ...corpus, '纲要.txt': OUTLINE } });
    assert.deepEqual(found, ['纲要.txt:3']);
  });

  it('goes to last year’s target where no five-year document of the corpus demands it', () => {
    for (const marked of ['地区生产|总值增长5%。', '地区生产总值增长|5%。', '推动地区生产总|值稳步增长。'])
      assert.deepEqual(definitionsAt(marked, { corpus }), ['plan-2026.txt:9'], marked);
  });

  it('goes to the first figure of an indicator that last year’s plan had no target for', () => {
    const result = YEAR_BEFORE.replace('增长5.6%。', '增长5.6%，进出口总额增长7%。');
    assert.deepEqual(definitionsAt('进出口|总额增长5%。', { corpus: { ...corpus, 'plan-2025.txt': result } }), ['plan-2025.txt:5']);
  });

  it('goes from a bare name to the draft’s own target when nothing else has it', () => {
    assert.deepEqual(definitionsAt('进出口总额增长5%。\n\n稳定进出口|总额。', {}), ['draft.plan.md:5']);
  });

  it('keeps calibres apart', () => {
    assert.deepEqual(definitionsAt('限额以上固定资产|投资增长5%。', { corpus }), ['draft.plan.md:5']);
  });

  it('finds both of two indicators with one name', () => {
    const last = LAST_YEAR.replace('居民收入增长与经济增长同步', '城镇居民人均可支配收入增长5%，农村居民人均可支配收入增长6%');
    const { context, offset } = at('城乡居民人均可支|配收入稳步提高。', { corpus: { 'plan-2026.txt': last } });
    assert.equal(definition(context, offset).length, 2);
  });

  it('goes from a cited title to the document', () => {
    assert.deepEqual(definitionsAt('衔接《通辽市2026年国民经济和|社会发展计划》。', { corpus }), ['plan-2026.txt:1']);
  });

  it('goes from a bare name that only another document has', () => {
    const last = LAST_YEAR.replace('建成高标准农田220万亩。', '建成村集体草莓采摘园12个。');
    assert.deepEqual(definitionsAt('支持村集体草莓|采摘园发展。', { corpus: { 'plan-2026.txt': last } }), ['plan-2026.txt:13']);
  });

  it('goes nowhere from words', () => {
    assert.deepEqual(definitionsAt('坚持稳中|求进。', { corpus }), []);
  });
});
