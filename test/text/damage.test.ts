import assert from 'node:assert/strict';
import { splitParagraphs } from '../../server/src/text/paragraphs';
import { SAMPLE, wrap } from './layouts';

/** A longer text of own wording: plans repeat their words, which is what tells sound joins from torn ones. */
function longText(): string[] {
  const fields = ['现代农业', '工业经济', '服务业发展', '基础设施建设', '生态环境保护', '社会事业发展', '招商引资工作', '乡村振兴战略'];
  const works = [
    (field: string, n: number) =>
      `持续推进${field}，实施重点项目${n}个，完成投资${n * 3}亿元，项目开工率达到95%以上，推动产业链延伸和产业集群发展。`,
    (field: string, n: number) => `坚持把${field}作为全县经济社会发展的重要支撑，加快重点领域改革，优化营商环境，新增市场主体${n * 10}户。`,
    (field: string, n: number) => `围绕${field}完善工作机制，压实工作责任，确保年度目标任务全面完成，群众满意度提高到${80 + (n % 15)}%。`,
  ];
  return fields
    .flatMap((field, i) => works.map((work, k) => work(field, 12 + i * 7 + k * 3)))
    .concat(SAMPLE.filter((paragraph) => paragraph.length > 40));
}

const damagedShare = (text: string): number => {
  const paragraphs = splitParagraphs(text);
  const size = (list: typeof paragraphs): number => list.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
  return size(paragraphs.filter((paragraph) => paragraph.kind === 'damaged')) / size(paragraphs);
};

/** Lines of the first and second half in turn, as a scan read across two columns gives them. */
function interleave(lines: readonly string[]): [string, string][] {
  const half = Math.ceil(lines.length / 2);
  return lines.slice(0, half).map((line, i) => [line, lines[half + i] ?? '']);
}

/** Rows of two columns as scans give them: eight rows run together into one paragraph. */
function blocksOf(rows: readonly (readonly string[])[]): string[] {
  return Array.from({ length: Math.ceil(rows.length / 8) }, (_, i) =>
    rows
      .slice(i * 8, i * 8 + 8)
      .flat()
      .join(' '),
  );
}

describe('损坏的段落', () => {
  const lines = longText().flatMap((paragraph) => wrap(paragraph, 22, 0));

  it('两栏串行：逐行交错、同行并列、空格相连，都不读', () => {
    const rows = interleave(lines);
    assert.ok(damagedShare(rows.flat().join('\n')) > 0.9);
    assert.ok(damagedShare(rows.map(([left, right]) => `${left}      ${right}`).join('\n')) > 0.9);
    const blocks = blocksOf(rows);
    assert.ok(damagedShare(blocks.join('\n\n')) > 0.9);
  });

  it('同样的文字没有串行：一段不少', () => {
    assert.equal(damagedShare(lines.join('\n')), 0);
    assert.equal(damagedShare(longText().join('\n')), 0);
    assert.equal(damagedShare(lines.join(' ')), 0);
  });

  it('串行的文件里完好的整段仍可读', () => {
    const sound =
      '这一年全县干部群众同心协力，粮食总产量稳定在12亿斤，新建农村公路96公里，城镇新增就业3600人，县医院新院区投入使用，群众生活更有保障。';
    const rows = interleave(lines);
    const blocks = blocksOf(rows);
    const paragraphs = splitParagraphs([sound, ...blocks].join('\n\n'));
    assert.equal(paragraphs[0]!.text, sound);
    assert.equal(paragraphs[0]!.kind, 'text');
    assert.ok(paragraphs.slice(1).every((paragraph) => paragraph.kind === 'damaged'));
  });

  it('文字太少时不下结论', () => {
    assert.equal(damagedShare('甲乙丙丁，戊己\n庚辛壬癸，子丑\n寅卯辰巳，午未\n申酉戌亥，天干\n地支相配，成岁。'), 0);
  });
});
