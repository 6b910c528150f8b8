import * as vscode from 'vscode';
import { say } from '../words';

/** Asks where to, writes, and offers to open what was written. */
export async function saveFile(name: string, extension: 'csv' | 'png', bytes: Uint8Array): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = `${name.replace(/[\\/:*?"<>|\s]+/gu, '-')}.${extension}`;
  const target = await vscode.window.showSaveDialog({
    filters: { [extension.toUpperCase()]: [extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    void vscode.window.showErrorMessage(say('notSaved', error instanceof Error ? error.message : String(error)));
    return;
  }
  const open = say('open');
  const choice = await vscode.window.showInformationMessage(say('saved', vscode.workspace.asRelativePath(target)), open);
  if (choice === open) await vscode.commands.executeCommand('vscode.open', target);
}
