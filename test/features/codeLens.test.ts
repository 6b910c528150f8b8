import { strict as assert } from 'node:assert';
import { codeLenses } from '../../server/src/features/codeLens';
import { draft, LAST_YEAR, type Setting, texts, YEAR_BEFORE } from './editor';

const corpus = { 'plan-2026.txt': LAST_YEAR, 'plan-2025.txt': YEAR_BEFORE };

function titlesOf(text: string, setting: Setting = { corpus }): readonly string[] {
  return codeLenses(draft(text, setting).context).map(({ title }) => title);
}

describe('code lens', () => {
  it('tells over each main target how many documents have it and how it moved', () => {
    assert.deepEqual(titlesOf('地区生产总值增长5%左右，固定资产投资增长12%，城镇新增就业1.5万人以上。'), [
      '地区生产总值 2份文件 · 较上年 −0.5',
      '固定资产投资 1份文件 · 较上年持平',
      '城镇新增就业 1份文件 · 较上年 +0.3万人',
    ]);
  });

  it('stands over the target and opens its figures in other documents', () => {
    const editor = draft('地区生产总值增长5%左右。', { corpus });
    const [lens] = codeLenses(editor.context);
    assert.deepEqual(texts(editor, [lens!]), ['地区生产总值增长5%左右']);
    const places = lens!.places.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line + 1}`);
    assert.deepEqual(places, ['plan-2025.txt:5', 'plan-2025.txt:9', 'plan-2026.txt:5', 'plan-2026.txt:9']);
  });

  it('says nothing over what has no history, is no main target, or is another place’s', () => {
    assert.deepEqual(titlesOf('进出口总额增长5%。'), []);
    assert.deepEqual(titlesOf('进出口总额增长5%。\n\n## 重点任务\n\n一般公共预算收入按可比口径增长6%。'), []);
    const other = LAST_YEAR.replaceAll('通辽', '赤峰');
    assert.deepEqual(titlesOf('地区生产总值增长5%。', { corpus: { 'chifeng.txt': other } }), []);
  });

  it('gives no distance where the two do not compare', () => {
    assert.deepEqual(
      titlesOf('居民收入增长高于经济增长，地区生产总值增长5.5%—6%。').map((title) => title.split(' · ')[1] ?? ''),
      ['', ''],
    );
  });

  it('speaks English on demand', () => {
    assert.deepEqual(titlesOf('地区生产总值增长5%左右。', { corpus, locale: 'en' }), ['地区生产总值 2 documents · against last year −0.5']);
  });
});
