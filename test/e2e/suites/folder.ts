import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { DRAFT_2027 } from '../../lsp/folder';
import {
  afterChange,
  append,
  completions,
  extension,
  file,
  findings,
  hoverText,
  killServer,
  labelOf,
  nameOf,
  pause,
  positionOf,
  serverPid,
  serverPids,
  show,
  textOf,
  until,
  watching,
} from '../editor';
import { suite } from '../suite';

export const run = suite('folder', () => {
  const draft = () => file('draft.plan.md');

  it('starts with a folder that has a planlint.yaml', async () => {
    await until(() => extension().isActive, 'active');
    assert.equal((await show(draft())).document.languageId, 'annual-plan');
  });

  it('registers every command that the manifest declares', async () => {
    const known = await vscode.commands.getCommands(true);
    const declared: { command: string }[] = extension().packageJSON.contributes.commands;
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !known.includes(command)),
      [],
    );
  });

  it('shows findings, with links to the other place and to the page of the rule', async () => {
    await until(() => findings(draft(), 'target/conflict').length === 1, 'conflict within the draft');
    const [conflict] = findings(draft(), 'target/conflict');
    assert.equal(conflict!.source, 'planlint');
    assert.match(conflict!.message, /地区生产总值/);
    assert.deepEqual(
      conflict!.relatedInformation!.map(({ location }) => [nameOf(location.uri), location.range.start.line]),
      [['draft.plan.md', 4]],
    );
    assert.ok(typeof conflict!.code === 'object' && existsSync(conflict!.code.target.fsPath), 'the rule has its page');

    await until(() => findings(draft(), 'target/changed').length > 0, 'change against last year');
    const related = findings(draft(), 'target/changed').flatMap(({ relatedInformation = [] }) => relatedInformation);
    assert.ok(related.some(({ location }) => nameOf(location.uri) === 'plan-2026.txt' && location.range.start.line === 8));
  });

  it('hovers with the history of the indicator', async () => {
    const { document } = await show(draft());
    const text = await hoverText(draft(), positionOf(document, '生产总值'));
    assert.match(text, /地区生产总值/);
    assert.match(text, /\|\s*2026.*5\.5%左右.*5?/);
    assert.match(text, /\|\s*2025.*5\.8%/);
    assert.match(text, /plan-2026/);
  });

  it('completes an indicator with its target of last year', async () => {
    const editor = await show(draft());
    await append(editor, '\n城镇');
    const items = await completions(draft(), editor.document.lineAt(editor.document.lineCount - 1).range.end);
    const item = items.find((each) => labelOf(each) === '城镇新增就业');
    assert.ok(item, items.map(labelOf).join(' '));
    assert.match(`${item.detail ?? ''}${textOf(item.documentation)}`, /1\.2万人/);
    await vscode.commands.executeCommand('undo');
  });

  it('holds back what newly appears while typing, and takes away at once what is mended', async () => {
    const editor = await show(draft());
    const count = () => findings(draft(), 'target/conflict').length;
    await until(() => count() === 1, 'one conflict');
    const typed = Date.now();
    await append(editor, '\n规模以上工业增加值增长9%。');
    await until(() => count() === 2, 'second conflict');
    assert.ok(Date.now() - typed >= 350, `shown after ${Date.now() - typed} ms`);
    await vscode.commands.executeCommand('undo');
    await until(() => count() === 1, 'mended');
  });

  it('does not take a finding away while its line is moved', async () => {
    const editor = await show(draft());
    const count = () => findings(draft(), 'target/conflict').length;
    await until(() => count() === 1, 'one conflict');
    const seen: number[] = [];
    const listening = vscode.languages.onDidChangeDiagnostics(() => seen.push(count()));
    const at = positionOf(editor.document, '确保');
    await editor.edit((edit) => edit.insert(at, '\n'));
    await pause(700);
    await editor.edit((edit) => edit.delete(new vscode.Range(at, at.translate(1).with({ character: 0 }))));
    await pause(700);
    listening.dispose();
    assert.deepEqual([...new Set(seen)], [1], seen.join());
    assert.equal(findings(draft(), 'target/conflict')[0]!.range.start.line, at.line);
  });

  it('opens its status and its log', async () => {
    const closed = vscode.commands.executeCommand('planlint.showStatus');
    await pause(200);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closed;
    await vscode.commands.executeCommand('planlint.showOutput');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('gives the files that planlint.yaml names their language whenever they are opened, and leaves alone what is chosen by hand', async () => {
    const uri = file('notes.txt');
    const notes = () => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    for (let round = 0; round < 2; round++) {
      // Not openTextDocument: a document that an extension asked for stays open for minutes.
      await vscode.commands.executeCommand('vscode.open', uri);
      await until(() => notes()?.languageId === 'annual-plan', `language ${round}`, 5000);
      if (round === 1) await vscode.languages.setTextDocumentLanguage(notes()!, 'plaintext');
      await pause(300);
      assert.equal(notes()!.languageId, round === 1 ? 'plaintext' : 'annual-plan');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await until(() => !notes(), 'closed');
    }
  });

  it('follows a corpus file that another program writes, deletes and writes again', async () => {
    await show(draft());
    await watching();
    const path = file('plan-2026.txt').fsPath;
    const before = await readFile(path, 'utf8');
    const changedTo = (value: string) => findings(draft(), 'target/changed').some(({ message }) => message.includes(value));
    await until(() => changedTo('5.5%'), 'last year as it was');
    const raised = before.replace('地区生产总值增长5.5%左右', '地区生产总值增长7.5%左右');
    await afterChange(
      () => writeFile(path, raised),
      () => changedTo('7.5%'),
      'last year as it is now',
    );
    await until(() => findings(draft(), 'target/dropped').length > 0, 'dropped');
    const none = () => findings(draft(), 'target/dropped').length + findings(draft(), 'target/changed').length === 0;
    await afterChange(() => rm(path, { force: true }), none, 'no last year');
    await afterChange(
      () => writeFile(path, before),
      () => changedTo('5.5%'),
      'last year again',
    );
  });

  it('lets go of an open draft that is deleted and closed', async () => {
    const uri = file('second.plan.md');
    await writeFile(uri.fsPath, DRAFT_2027);
    // Not openTextDocument: a document that an extension asked for stays open for minutes.
    await vscode.commands.executeCommand('vscode.open', uri);
    await until(() => findings(uri, 'target/conflict').length === 1, 'conflict');
    await rm(uri.fsPath);
    await pause(300);
    assert.equal(findings(uri, 'target/conflict').length, 1, 'its text is still on the screen');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until(() => vscode.languages.getDiagnostics(uri).length === 0, 'nothing said of a file that is gone');
    await show(draft());
    await until(() => findings(draft(), 'target/conflict').length === 1, 'the other draft');
  });

  it('marks mistakes in planlint.yaml where they are, and goes on when they are mended', async () => {
    const uri = file('planlint.yaml');
    const before = await readFile(uri.fsPath, 'utf8');
    await writeFile(uri.fsPath, `${before}ruls: {}\n`);
    const mistakes = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'planlint');
    await until(() => mistakes().length > 0, 'mistake');
    assert.match(mistakes()[0]!.message, /ruls/);
    assert.equal(mistakes()[0]!.range.start.line, 2);
    await writeFile(uri.fsPath, `${before}rules:\n  target/conflict: 'off'\n`);
    await until(() => mistakes().length === 0 && findings(draft(), 'target/conflict').length === 0, 'rule off');
    await writeFile(uri.fsPath, before);
    await until(() => findings(draft(), 'target/conflict').length === 1, 'rule on');
  });

  it('speaks English when it is asked to', async () => {
    const settings = vscode.workspace.getConfiguration('planlint');
    await settings.update('locale', 'en', vscode.ConfigurationTarget.Workspace);
    const message = () => findings(draft(), 'target/conflict')[0]?.message ?? '';
    await until(() => /\bdraft\b|\btarget\b/i.test(message()), 'English');
    await settings.update('locale', undefined, vscode.ConfigurationTarget.Workspace);
    await until(() => message() !== '' && !/\bdraft\b|\btarget\b/i.test(message()), 'Chinese');
  });

  it('starts anew on command', async () => {
    const pid = serverPid();
    assert.ok(pid !== null);
    await vscode.commands.executeCommand('planlint.restartServer');
    await until(() => serverPid() !== null && serverPid() !== pid, 'another server');
    await until(() => findings(draft(), 'target/conflict').length === 1, 'findings');
  });

  it('has one server however often it is started anew at once, and while it starts after a crash', async () => {
    await show(draft());
    const restart = () => vscode.commands.executeCommand('planlint.restartServer');
    await Promise.all([restart(), restart(), restart()]);
    await until(() => serverPids().length === 1, 'one server', 5000);
    await killServer();
    await restart();
    await until(() => serverPids().length === 1, 'one server after the crash', 5000);
    await until(() => findings(draft(), 'target/conflict').length === 1, 'its findings, once', 5000);
  });

  it('goes on when its server dies while it is starting, and when it has just started', async () => {
    for (let round = 0; round < 8; round++) {
      const before = serverPid();
      const restarted = vscode.commands.executeCommand('planlint.restartServer');
      if (round % 2 === 0) await restarted;
      await until(() => serverPid() !== null && serverPid() !== before, 'the next server');
      if (round % 2 === 1) await pause(round * 20);
      await killServer();
      await restarted;
      await until(() => findings(draft(), 'target/conflict').length === 1, `findings ${round}`, 5000);
    }
  });

  it('goes on after its server was killed three times, twice while it was starting', async () => {
    const editor = await show(draft());
    await killServer();
    await killServer();
    await pause(100);
    await killServer();
    await until(() => findings(draft(), 'target/conflict').length === 1, 'findings');
    await append(editor, '\n规模以上工业增加值增长9%。');
    await until(() => findings(draft(), 'target/conflict').length === 2, 'findings on what was typed since');
    await vscode.commands.executeCommand('undo');
    await until(() => findings(draft(), 'target/conflict').length === 1, 'undone');
    assert.match(await hoverText(draft(), positionOf(editor.document, '生产总值')), /2026/);
  });
});
