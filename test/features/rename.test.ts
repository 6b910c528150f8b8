import { strict as assert } from 'node:assert';
import { nameProblem, rename, renameTarget } from '../../server/src/features/rename';
import { at, draft, edited } from './editor';

/** The body of the draft after the rename; null where there is nothing to rename. */
function renamed(marked: string, newName: string): string | null {
  const editor = at(marked);
  const edits = rename(editor.context, editor.offset, newName);
  return edits && edited(editor, edits).split('主要预期目标\n\n').at(-1)!;
}

describe('rename', () => {
  it('renames an indicator throughout the draft, whatever it is called there', () => {
    const text = '地区生产|总值增长5%。\n\n稳步做大GDP，提高生产总值质量。';
    assert.equal(renamed(text, '地区经济总量'), '地区经济总量增长5%。\n\n稳步做大地区经济总量，提高地区经济总量质量。');
  });

  it('changes a calibre, and leaves the other calibre alone', () => {
    const text = '固定资产|投资增长8%。\n\n限额以上固定资产投资增长9%。';
    assert.equal(renamed(text, '限额以上固定资产投资'), '限额以上固定资产投资增长8%。\n\n限额以上固定资产投资增长9%。');
  });

  it('leaves the titles of documents alone', () => {
    const text = '城镇新增|就业1.2万人。落实《促进城镇新增就业若干措施》。';
    assert.equal(renamed(text, '新增城镇就业'), '新增城镇就业1.2万人。落实《促进城镇新增就业若干措施》。');
    assert.equal(renamed('落实《促进城镇新增|就业若干措施》。', '新增城镇就业'), null);
  });

  it('renames an indicator that only this draft has', () => {
    const text = '建成村集体草莓|采摘园12个。支持村集体草莓采摘园发展。';
    assert.equal(renamed(text, '村集体蓝莓采摘园'), '建成村集体蓝莓采摘园12个。支持村集体蓝莓采摘园发展。');
  });

  it('keeps the break where a name runs over the end of a line', () => {
    const lines = [
      '扩大有效投资要立足本地实际，优化结构，全年固定资',
      '产投资|增长百分之八，用好各类政策资金，提高资金使用',
      '和效益，建立项目谋划储备和调度推进的闭环机制，用',
      '完善要素保障和跟踪服务，推动项目早建成早见效。',
    ];
    const after = renamed(lines.join('\n'), '限额以上固定资产投资');
    assert.match(after ?? '', /全年限额以上固定资产投资\n增长百分之八/);
  });

  it('reaches the rows of a table', () => {
    const editor = draft('地区生产总值增长5%。\n\n| 指标 | 目标 |\n|---|---|\n| 地区生产总值 | 增长5% |\n');
    const edits = rename(editor.context, editor.context.plan.text.indexOf('地区生产'), '全市生产总值');
    assert.match(edited(editor, edits ?? []), /\| 全市生产总值 \| 增长5% \|/);
  });

  it('begins with the name as printed, and only on names', () => {
    const editor = at('稳步做大G|DP。');
    assert.equal(renameTarget(editor.context, editor.offset)?.name, 'GDP');
    const words = at('坚持稳中|求进。');
    assert.equal(renameTarget(words.context, words.offset), null);
    assert.equal(rename(words.context, words.offset, '新名'), null);
  });

  it('takes no name that cannot be one, and says why', () => {
    assert.equal(nameProblem('工业增加值', 'zh-CN'), null);
    for (const name of ['', '  ', '甲，乙', '甲\n乙', '长'.repeat(41)]) assert.match(nameProblem(name, 'zh-CN') ?? '', /名称/);
  });
});
