import { strict as assert } from 'node:assert';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { afterChange, file, findings, hoverText, nameOf, positionOf, show, until } from '../editor';
import { suite } from '../suite';

/** The draft in one folder, last year's plan in another, the year before in a third that is added later. */
export const run = suite('multiRoot', () => {
  const draft = () => file('draft.plan.md');
  const history = async () => hoverText(draft(), positionOf((await show(draft())).document, '生产总值'));

  // What VS Code reads of the workspace file before its workbench is ready it may lose, and shows a window without folders; a change of the
  // file has it read again.
  it('has two folders', () => {
    const { fsPath } = vscode.workspace.workspaceFile!;
    const touch = async () => writeFile(fsPath, await readFile(fsPath));
    return afterChange(touch, () => vscode.workspace.workspaceFolders?.length === 2, 'two folders');
  });

  it('compares a draft with the plans of every folder', async () => {
    await show(draft());
    await until(() => findings(draft(), 'target/changed').length > 0, 'changed');
    const related = findings(draft(), 'target/changed').flatMap(({ relatedInformation = [] }) => relatedInformation);
    assert.deepEqual([...new Set(related.map(({ location }) => nameOf(location.uri)))], ['plan-2026.txt']);
  });

  it('reads a folder that is added, and forgets one that is taken out', async () => {
    assert.doesNotMatch(await history(), /6\.5%左右/);
    const uri = vscode.Uri.file(join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, '..', 'older'));
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 0, { uri }));
    await until(async () => /6\.5%左右/.test(await history()), 'history of the added folder');
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 1));
    await until(async () => !/6\.5%左右/.test(await history()), 'without the folder');
  });
});
