import { strict as assert } from 'node:assert';
import { references } from '../../server/src/features/references';
import { at, LAST_YEAR, type Setting, YEAR_BEFORE } from './editor';

const corpus = { 'plan-2026.txt': LAST_YEAR, 'plan-2025.txt': YEAR_BEFORE };

function referencesAt(marked: string, setting: Setting, includeDeclaration = true): readonly string[] {
  const { context, offset, service } = at(marked, setting);
  return references(context, service.corpus(), offset, includeDeclaration).map(
    ({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line + 1}`,
  );
}

describe('references', () => {
  it('are the figures of all documents, the latest first, and every mention in this one', () => {
    assert.deepEqual(referencesAt('地区生产|总值增长5%。\n\n做大生产总值，GDP增速高于全国。', { corpus }), [
      'draft.plan.md:5',
      'draft.plan.md:7',
      'draft.plan.md:7',
      'plan-2026.txt:5',
      'plan-2026.txt:9',
      'plan-2025.txt:5',
      'plan-2025.txt:9',
    ]);
  });

  it('leave the definition out unless asked for', () => {
    const found = referencesAt('地区生产|总值增长5%。', { corpus }, false);
    assert.ok(!found.includes('plan-2026.txt:9'));
    assert.ok(found.includes('plan-2025.txt:9'));
  });

  it('hold documents of later years, which a draft’s own view leaves out', () => {
    const later = LAST_YEAR.replaceAll('2026', '2028').replaceAll('2025', '2027');
    assert.ok(referencesAt('地区生产|总值增长5%。', { corpus: { 'plan-2028.txt': later } }).includes('plan-2028.txt:9'));
  });

  it('keep calibres apart, and are none for words', () => {
    assert.deepEqual(referencesAt('限额以上固定资产|投资增长8%。', { corpus }), ['draft.plan.md:5']);
    assert.deepEqual(referencesAt('稳中|求进。', { corpus }), []);
  });
});
