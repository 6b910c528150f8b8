import { strict as assert } from 'node:assert';
import { readFile, rename, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { extension, file, findings, positionOf, show, until, watching } from '../editor';
import { suite } from '../suite';

const COMPARE = 'planlint-compare';

/** From last year's plan to the next one's draft, and the two side by side. */
export const run = suite('drafting', () => {
  const last = () => file('plan-2026.txt');
  const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab;
  const diff = () => {
    const input = activeTab()?.input;
    return input instanceof vscode.TabInputTextDiff ? input : null;
  };
  const leftText = async () => (await vscode.workspace.openTextDocument(diff()!.original)).getText();

  before(async () => {
    await show(file('draft.plan.md'));
    await until(() => extension().isActive, 'active');
    await until(() => findings(file('draft.plan.md'), 'target/changed').length > 0, 'compared with last year');
  });

  it('makes next year’s draft as an untitled document, with nothing but open places to be found', async () => {
    await vscode.commands.executeCommand('planlint.newDraft', last(), 2027);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'annual-plan');
    assert.match(document.getText(), /^# 通辽市2027年国民经济和社会发展计划/);
    assert.match(document.getText(), /地区生产总值增长〔上年目标5\.5%左右〕/);
    assert.equal(document.getText(new vscode.Range(selection.active, selection.active.translate(0, 1))), '〔');
    await until(() => findings(document.uri, 'structure/placeholder').length > 3, 'open places');
    assert.deepEqual(findings(document.uri, 'target/dropped'), []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('asks which plan and which year when started from the palette', async () => {
    await show(file('draft.plan.md'));
    const done = vscode.commands.executeCommand('planlint.newDraft');
    const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await until(async () => {
      await accept();
      return vscode.window.activeTextEditor?.document.isUntitled === true;
    }, 'a draft');
    await done;
    // The draft that is open was the plan offered first.
    assert.match(vscode.window.activeTextEditor!.document.getText(), /^# 通辽市2028年/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('shows last year’s plan beside the draft, in the draft’s order', async () => {
    await show(file('draft.plan.md'));
    await vscode.commands.executeCommand('planlint.compareLastYear');
    await until(() => diff() !== null, 'a diff');
    assert.equal(activeTab()!.label, '上年计划（plan-2026） ↔ 草案（draft）');
    const { original } = diff()!;
    assert.equal(original.scheme, COMPARE);
    const text = await leftText();
    assert.match(text, /地区生产总值增长5\.5%左右/);
    assert.ok(text.includes('执行情况'), 'nothing is left out');
  });

  it('keeps the left side up with a file that another program puts in the place of the former', async () => {
    await watching();
    const before = await readFile(last().fsPath, 'utf8');
    const next = file('next.tmp');
    const replacedBy = async (text: string) => {
      await writeFile(next.fsPath, text);
      await rename(next.fsPath, last().fsPath);
    };
    await replacedBy(before.replace('增长4%', '增长4.6%'));
    await until(async () => (await leftText()).includes('增长4.6%'), 'the left side as the file is now', 6000);
    await replacedBy(before);
    await until(async () => !(await leftText()).includes('增长4.6%'), 'as it was', 6000);
  });

  it('leads from the left side back to the plan itself', async () => {
    const document = await vscode.workspace.openTextDocument(diff()!.original);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, '社会消费品零售总额增长4.1%'),
    );
    assert.equal(places[0]?.uri.toString(), last().toString());
    assert.equal(places[0]?.range.start.line, 4);
  });

  it('keeps the left side up with both documents', async () => {
    const other = await vscode.workspace.openTextDocument(last());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(other.uri, new vscode.Position(other.lineCount, 0), '\n推进低空经济发展，建设起降场地。\n');
    await vscode.workspace.applyEdit(edit);
    await until(async () => (await leftText()).includes('低空经济'), 'the left side follows');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('changes a calibre through the draft, shown before it is made, and converts punctuation', async () => {
    const { document } = await show(file('draft.plan.md'));
    const at = positionOf(document, '地区生产总值').translate(0, 2);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      'refactor.rewrite.planlint',
    );
    const action = actions.find(({ title }) => title === '改为“不变价”口径（全文）');
    assert.ok(action, actions.map(({ title }) => title).join());
    assert.equal(action.edit?.get(document.uri).length, 2);
    const editor = await show(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\n推进改革,扩大开放。\n'));
    const [convert] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      'source.convertPunctuation.planlint',
    );
    assert.ok(convert?.edit && (await vscode.workspace.applyEdit(convert.edit)));
    assert.match(document.getText(), /推进改革，扩大开放。/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('says what is missing where there is no superior’s report', async () => {
    await show(file('draft.plan.md'));
    await vscode.commands.executeCommand('planlint.compareSuperior');
    assert.equal(diff(), null);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
