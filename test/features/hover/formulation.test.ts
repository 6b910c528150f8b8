import { strict as assert } from 'node:assert';
import { hoverAt, hoverOf } from '../editor';

const plan = (year: number, text: string) => `# 通辽市${year}年国民经济和社会发展计划\n\n## 总体要求\n\n${text}\n`;
const USED = '要因地制宜发展新质生产力。';

describe('hover on a formulation', () => {
  it('tells first and last use, with links, and how many documents use it', () => {
    const corpus = {
      'c.txt': plan(2026, `开局之年。${USED}`),
      'a.txt': plan(2024, USED),
      'b.txt': plan(2025, USED),
      'd.txt': plan(2023, '稳。'),
    };
    const found = hoverAt('因地制宜发展|新质生产力。', { corpus });
    assert.equal(found?.about, '因地制宜发展新质生产力');
    const text = found?.markdown ?? '';
    assert.match(text, /^\*\*因地制宜发展新质生产力\*\* · 提法\n/);
    assert.match(text, /3份文件用过，最早2024年 \[a:5\]\(file:\/\/\/w\/a\.txt#L5\)，最近2026年 \[c:5\]/);
    assert.match(text, /\*\*使用\*\* · 2023年9月起 /);
    assert.match(text, /\*\*依据\*\* · /);
  });

  it('says so where one document or none uses it', () => {
    assert.match(hoverOf('因地制宜发展|新质生产力。'), /没有文件用过/);
    assert.match(hoverOf('因地制宜发展|新质生产力。', { corpus: { 'a.txt': plan(2026, USED) } }), /只有一份文件用过：2026年 \[a:5\]/);
  });

  it('finds it where the other document breaks its lines within it', () => {
    const wrapped = plan(
      2026,
      '各地各部门要立足本地实际、发挥各自所长，统筹兼顾，因地制宜发\n展新质生产力，把产业链条拉得更长，让发展成果更多惠及各族群众。',
    );
    assert.match(hoverOf('因地制宜发展|新质生产力。', { corpus: { 'a.txt': wrapped } }), /\[a:5\]/);
  });

  it('gives the whole wording, other accepted ones and the successor', () => {
    assert.match(hoverOf('深刻领会“两个|确立”的决定性意义。'), /^\*\*深刻领悟“两个确立”的决定性意义\*\*[\s\S]*也写作.*深刻认识/);
    assert.match(hoverOf('深化“放|管服”改革。'), /已停用的提法[\s\S]*用到2024年；现用：/);
  });

  it('lists what a named list holds, in its order', () => {
    assert.match(hoverOf('增强“四个|意识”。'), /固定表述\n\n政治意识、大局意识、核心意识、看齐意识/);
  });

  it('adds the dates of a congress that it names', () => {
    assert.match(hoverOf('贯彻党的二|十大和二十届历次全会精神。'), /· 提法[\s\S]*---[\s\S]*\*\*党的二十大\*\* · 2022年10月16日至22日/);
  });

  it('speaks English on demand', () => {
    const text = hoverOf('因地制宜发展|新质生产力。', { locale: 'en', corpus: { 'a.txt': plan(2026, USED) } });
    assert.match(text, /· formulation\n[\s\S]*used once: 2026 \[a:5\][\s\S]*In use\*\* · since 2023-09/);
  });
});
