import { rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { serverProcesses } from './processes';

export function extension(): vscode.Extension<unknown> {
  return vscode.extensions.getExtension('planlint.planlint')!;
}

/** A file of the window's folder number `folder`. */
export function file(name: string, folder = 0): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![folder]!.uri, name);
}

export async function show(target: vscode.Uri | vscode.TextDocument): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(target instanceof vscode.Uri ? await vscode.workspace.openTextDocument(target) : target);
}

/** The findings of a rule that VS Code shows for a document. */
export function findings(uri: vscode.Uri, rule: string): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ code }) => (typeof code === 'object' ? code.value : code) === rule);
}

export async function until(condition: () => boolean | Promise<boolean>, what: string, ms = 30_000): Promise<void> {
  const late = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > late) throw new Error(`not within ${ms} ms: ${what}`);
    await pause(25);
  }
}

/**
 * Does `change` (to a file on disk) until `condition` holds: the operating system may lose a file event on a busy machine, and VS Code then
 * hears of the change with the next one only.
 */
export async function afterChange(change: () => Promise<void>, condition: () => boolean, what: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    await change();
    try {
      await until(condition, what, 8_000);
      return;
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export async function hoverText(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value))).join('\n');
}

export async function completions(uri: vscode.Uri, at: vscode.Position): Promise<readonly vscode.CompletionItem[]> {
  const resolved = 20;
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    at,
    undefined,
    resolved,
  );
  return list.items;
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

export function textOf(markdown: string | vscode.MarkdownString | undefined): string {
  return markdown === undefined || typeof markdown === 'string' ? (markdown ?? '') : markdown.value;
}

/** Position just before the nth appearance of `text`. */
export function positionOf(document: vscode.TextDocument, text: string, nth = 0): vscode.Position {
  let offset = -1;
  for (let i = 0; i <= nth; i++) offset = document.getText().indexOf(text, offset + 1);
  if (offset < 0) throw new Error(`not in the document: ${text}`);
  return document.positionAt(offset);
}

/** Adds a paragraph at the end, as typing does. */
export async function append(editor: vscode.TextEditor, text: string): Promise<void> {
  await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), text));
}

/** The language servers of this window, children of its extension host. */
export function serverPids(): readonly number[] {
  return serverProcesses().flatMap(({ pid, parent }) => (parent === process.pid ? [pid] : []));
}

/** The one that there should be. Null while there is none. */
export function serverPid(): number | null {
  return serverPids()[0] ?? null;
}

/** Kills the server the hard way and waits for the next one, which has only begun to start. */
export async function killServer(): Promise<void> {
  await until(() => serverPid() !== null, 'a server');
  const pid = serverPid()!;
  process.kill(pid, 'SIGKILL');
  await until(() => serverPid() !== null && serverPid() !== pid, 'the next server');
}

export function nameOf(uri: vscode.Uri): string {
  return basename(uri.fsPath);
}

/** Waits until VS Code watches the folder: what other programs write before that is seen by nobody. */
export async function watching(): Promise<void> {
  const probe = file('probe.tmp');
  let seen = false;
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(file(''), 'probe.tmp'));
  const noticed = vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(() => {
      seen = true;
    }),
    watcher.onDidChange(() => {
      seen = true;
    }),
  );
  for (let i = 0; !seen && i < 100; i++) {
    await writeFile(probe.fsPath, String(i));
    await pause(200);
  }
  noticed.dispose();
  await rm(probe.fsPath);
  if (!seen) throw new Error('VS Code does not watch the folder');
}
