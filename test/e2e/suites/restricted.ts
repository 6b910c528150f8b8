import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { extension, file, findings, hoverText, positionOf, show, until } from '../editor';
import { suite } from '../suite';

/** Restricted Mode: the folder's own settings ask for another corpus, which a folder that is not trusted may not. */
export const run = suite('restricted', () => {
  const draft = () => file('draft.plan.md');

  it('is a folder that is not trusted', () => assert.equal(vscode.workspace.isTrusted, false));

  it('starts when a *.plan.md is opened, not before', async () => {
    assert.equal(extension().isActive, false);
    await show(draft());
    await until(() => extension().isActive, 'active');
  });

  it('checks the draft, and does not take the corpus from the settings of the folder', async () => {
    await until(() => findings(draft(), 'target/changed').length > 0, 'compared with last year');
    assert.equal(vscode.workspace.getConfiguration('planlint', draft()).inspect('corpus')?.workspaceFolderValue, undefined);
  });

  it('takes settings that choose no files', () => {
    const [conflict] = findings(draft(), 'target/conflict');
    assert.equal(conflict?.severity, vscode.DiagnosticSeverity.Hint);
  });

  it('hovers', async () => {
    const { document } = await show(draft());
    assert.match(await hoverText(draft(), positionOf(document, '生产总值')), /5\.5%左右/);
  });
});
