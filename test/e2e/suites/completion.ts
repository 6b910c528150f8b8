import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { completions, extension, file, labelOf, show, textOf, until } from '../editor';
import { suite } from '../suite';

/** What VS Code is offered behind what is typed at the end of a draft that has just been begun. */
export const run = suite('completion', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    editor = await show(file('draft.plan.md'));
    await until(() => extension().isActive, 'active');
    // The corpus is read when last year's target is known.
    await until(async () => (await offered('社会消费', '社会消费品零售总额'))?.detail === '2026年目标 增长4%', 'the corpus');
  });

  after(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  /** Types at the end, asks, and takes what was typed away again. */
  async function typed(text: string): Promise<readonly vscode.CompletionItem[]> {
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, text));
    try {
      return await completions(document.uri, document.lineAt(document.lineCount - 1).range.end);
    } finally {
      await editor.edit((edit) => edit.delete(new vscode.Range(end, document.lineAt(document.lineCount - 1).range.end)));
    }
  }

  async function offered(text: string, label: string): Promise<vscode.CompletionItem | undefined> {
    return (await typed(text)).find((item) => labelOf(item) === label);
  }

  /** What an item that must be there writes. */
  async function written(text: string, label: string): Promise<string> {
    const items = await typed(text);
    const item = items.find((each) => labelOf(each) === label);
    assert.ok(item, `${label}: ${items.map(labelOf).join()}`);
    const { insertText } = item;
    return typeof insertText === 'object' ? insertText.value : (insertText ?? labelOf(item));
  }

  it('finds an indicator by Chinese, pinyin, initials and alias, last year’s target to be typed over', async () => {
    for (const text of ['规模以上', 'guimoyishang', 'gmysgyzjz'])
      assert.equal(await written(text, '规模以上工业增加值'), '规模以上工业增加值增长$' + '{1:7%}', text);
    for (const text of ['dqsczz', 'gdp']) {
      const item = await offered(text, '地区生产总值');
      assert.equal(item?.detail, '2026年目标 增长5.5%左右', text);
      assert.match(item.filterText ?? '', text === 'gdp' ? /GDP/ : / dqsczz$/, text);
    }
  });

  it('shows an indicator’s history beside the list', async () => {
    assert.match(textOf((await offered('dqsczz', '地区生产总值'))?.documentation), /\| 2025 \|.*5\.8%/);
  });

  it('goes on as earlier documents do', async () => {
    const item = (await typed('深化牧区')).find((each) => labelOf(each).startsWith('水利改造'));
    assert.equal(item?.detail, '2份文件用过');
  });

  it('offers a formulation in use', async () => {
    assert.equal(await written('坚持稳中求', '坚持稳中求进工作总基调'), '坚持稳中求进工作总基调');
  });

  it('puts up last year’s next heading on an empty line', async () => {
    const [first] = await typed('');
    assert.equal(first && labelOf(first), '## 二、重点任务');
  });

  it('knows the unit behind a number', async () => {
    const items = await typed('粮食产量达到215');
    assert.ok(items.map(labelOf).includes('亿斤'), items.map(labelOf).join());
  });

  it('works out the period and the session', async () => {
    assert.ok((await written('紧扣十五五', '“十五五”')).endsWith('“十五五”'));
    assert.ok(await offered('十四届全', '十四届全国人大五次会议'));
  });

  it('completes a cited title', async () => {
    const label = '通辽市2026年国民经济和社会发展计划';
    assert.ok((await written('衔接《通辽', label)).endsWith(`${label}》`));
  });
});
