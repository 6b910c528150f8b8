import { strict as assert } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { DRAFT_2027 } from '../../lsp/folder';
import { append, completions, extension, findings, hoverText, labelOf, positionOf, show, until } from '../editor';
import { suite } from '../suite';

export const run = suite('noFolder', () => {
  it('has no folder', () => assert.equal(vscode.workspace.workspaceFolders, undefined));

  it('checks an untitled draft', async () => {
    const editor = await show(await vscode.workspace.openTextDocument({ language: 'annual-plan', content: DRAFT_2027 }));
    const { uri } = editor.document;
    assert.equal(uri.scheme, 'untitled');
    await until(() => extension().isActive, 'active');
    await until(() => findings(uri, 'target/conflict').length === 1, 'conflict');
    const [conflict] = findings(uri, 'target/conflict');
    assert.equal(conflict!.relatedInformation![0]!.location.uri.toString(), uri.toString());
    assert.match(await hoverText(uri, positionOf(editor.document, '生产总值')), /地区生产总值/);
    await append(editor, '\n社会消费');
    const items = await completions(uri, editor.document.lineAt(editor.document.lineCount - 1).range.end);
    assert.ok(items.map(labelOf).includes('社会消费品零售总额'), items.map(labelOf).join(' '));
  });

  it('checks a file that lies outside any folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'planlint-loose-'));
    const uri = vscode.Uri.file(join(folder, 'loose.plan.md'));
    await writeFile(uri.fsPath, DRAFT_2027);
    const { document } = await show(uri);
    assert.equal(document.languageId, 'annual-plan');
    await until(() => findings(uri, 'target/conflict').length === 1, 'conflict');
    await rm(folder, { recursive: true });
  });
});
