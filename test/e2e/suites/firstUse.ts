import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { extension, file, findings, nameOf, show, until } from '../editor';
import { suite } from '../suite';

/** A folder with plans and nothing else: what a drafter does first. */
export const run = suite('firstUse', () => {
  const draft = () => file('draft.plan.md');
  const severities = () => findings(draft(), 'target/changed').map(({ severity }) => severity);

  it('checks without any configuration', async () => {
    await show(draft());
    await until(() => extension().isActive, 'active');
    await until(() => severities().length > 0, 'compared with last year');
  });

  it('writes a planlint.yaml that names the folder’s own files, and shows it', async () => {
    await vscode.commands.executeCommand('planlint.init');
    assert.equal(nameOf(vscode.window.activeTextEditor!.document.uri), 'planlint.yaml');
    const text = await readFile(file('planlint.yaml').fsPath, 'utf8');
    assert.match(text, /历年\/\*\*/);
    await show(draft());
    await until(() => severities().length > 0, 'the same findings');
    assert.deepEqual(vscode.languages.getDiagnostics(file('planlint.yaml')), []);
  });

  it('shows a planlint.yaml that is there, and leaves it as it is', async () => {
    const before = await readFile(file('planlint.yaml').fsPath, 'utf8');
    await show(draft());
    await vscode.commands.executeCommand('planlint.init');
    assert.equal(nameOf(vscode.window.activeTextEditor!.document.uri), 'planlint.yaml');
    assert.equal(await readFile(file('planlint.yaml').fsPath, 'utf8'), before);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('leads through first use', async () => {
    const label = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'planlint.planlint#start', false);
    // Named after the page that it is a part of, or after itself where it has an editor of its own.
    await until(() => /Welcome|Walkthrough/.test(label()), 'walkthrough');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('turns the quiet mode on and off', async () => {
    await show(draft());
    const hint = vscode.DiagnosticSeverity.Hint;
    const preset = () => vscode.workspace.getConfiguration('planlint').inspect<string>('preset')?.workspaceValue;
    assert.ok(severities().every((severity) => severity !== hint));
    await vscode.commands.executeCommand('planlint.toggleQuietMode');
    assert.equal(preset(), 'drafting');
    await until(() => severities().length > 0 && severities().every((severity) => severity === hint), 'quiet');
    await vscode.commands.executeCommand('planlint.toggleQuietMode');
    assert.equal(preset(), undefined);
    await until(() => severities().length > 0 && severities().every((severity) => severity !== hint), 'as before');
  });

  it('is turned on and off again before the server has taken notice', async () => {
    const settings = vscode.workspace.getConfiguration();
    const preset = () => vscode.workspace.getConfiguration('planlint').inspect<string>('preset')?.workspaceValue;
    await settings.update('planlint.preset', 'strict', vscode.ConfigurationTarget.Workspace);
    await until(() => severities().length > 0, 'findings');
    for (const expected of ['drafting', 'strict', 'drafting', 'strict']) {
      await vscode.commands.executeCommand('planlint.toggleQuietMode');
      assert.equal(preset(), expected);
    }
    await settings.update('planlint.preset', undefined, vscode.ConfigurationTarget.Workspace);
  });
});
