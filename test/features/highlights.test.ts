import { strict as assert } from 'node:assert';
import { highlights } from '../../server/src/features/highlights';
import { at, texts } from './editor';

/** The names highlighted, `*` behind those that stand with a target. */
function highlightsAt(marked: string): readonly string[] {
  const editor = at(marked);
  const found = highlights(editor.context, editor.offset);
  return texts(editor, found).map((text, i) => text + (found[i]!.sets ? '*' : ''));
}

describe('document highlights', () => {
  it('are all names of the indicator, aliases too; where its target stands is told', () => {
    assert.deepEqual(highlightsAt('地区生产|总值增长5%。固定资产投资增长8%。\n\n稳步做大GDP。'), ['地区生产总值*', 'GDP']);
  });

  it('answer on the value as on the name', () => {
    assert.deepEqual(highlightsAt('地区生产总值增长5|%。\n\n稳步做大GDP。'), ['地区生产总值*', 'GDP']);
  });

  it('find an indicator under the name that it shares', () => {
    assert.deepEqual(highlightsAt('城镇居民人均可支|配收入增长5%。\n\n提高城乡居民人均可支配收入。'), [
      '城镇居民人均可支配收入*',
      '城乡居民人均可支配收入',
    ]);
  });

  it('find names that only this document has', () => {
    assert.deepEqual(highlightsAt('建成村集体草莓采摘园|12个。\n\n支持村集体草莓采摘园发展。'), ['村集体草莓采摘园*', '村集体草莓采摘园']);
  });

  it('are none on words', () => {
    assert.deepEqual(highlightsAt('坚持稳中|求进。'), []);
  });
});
