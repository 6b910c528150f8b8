import { strict as assert } from 'node:assert';
import { documentLinks } from '../../server/src/features/documentLinks';
import { draft, LAST_YEAR, texts } from './editor';

const corpus = {
  'plan-2026.txt': LAST_YEAR,
  'outline.txt': '# 通辽市国民经济和社会发展第十五个五年规划纲要\n\n到2030年，常住人口城镇化率达到60%。\n',
  'other.txt': '# 赤峰市2026年国民经济和社会发展计划\n\n地区生产总值增长5%。\n',
};

/** Each link as `text -> file`. */
function linksOf(text: string): readonly string[] {
  const editor = draft(text, { corpus });
  const links = documentLinks(editor.context);
  return texts(editor, links).map((cited, i) => `${cited} -> ${links[i]!.uri.split('/').at(-1)}`);
}

describe('document links', () => {
  it('lead from a cited title to the document', () => {
    assert.deepEqual(linksOf('衔接《通辽市国民经济和社会发展第十五个五年规划纲要》要求。'), [
      '《通辽市国民经济和社会发展第十五个五年规划纲要》 -> outline.txt',
    ]);
  });

  it('know a title without its place, with the year elsewhere, or as a draft', () => {
    assert.deepEqual(linksOf('按照《国民经济和社会发展第十五个五年规划纲要》和《2026年通辽市国民经济和社会发展计划（草案）》。'), [
      '《国民经济和社会发展第十五个五年规划纲要》 -> outline.txt',
      '《2026年通辽市国民经济和社会发展计划（草案）》 -> plan-2026.txt',
    ]);
  });

  it('take another place’s or another year’s document for none of these', () => {
    assert.deepEqual(
      linksOf('参照《赤峰市2026年国民经济和社会发展计划》，不同于《通辽市2024年国民经济和社会发展计划》和《中小企业促进法》。'),
      ['《赤峰市2026年国民经济和社会发展计划》 -> other.txt'],
    );
  });
});
