import * as vscode from 'vscode';
import { INITIAL_CONFIG_METHOD, type InitialConfigParams, type InitialConfigResult } from '../../../server/src/lsp/protocol/initialConfig';
import type { PlanLanguageClient } from '../languageClient';
import { say } from '../words';

const NAMES = ['planlint.yaml', 'planlint.yml'];

/** Writes a planlint.yaml into a folder of the workspace and shows it; one that is there is only shown. */
export function initConfig(client: PlanLanguageClient): () => Promise<void> {
  return async () => {
    const folder = await chooseFolder();
    if (!folder) return;
    const existing = await findConfig(folder);
    if (existing) {
      await vscode.window.showTextDocument(existing);
      void vscode.window.showInformationMessage(say('configExists', vscode.workspace.asRelativePath(existing)));
      return;
    }
    const params: InitialConfigParams = { folder: folder.toString() };
    const text = await client.request<InitialConfigResult>(INITIAL_CONFIG_METHOD, params);
    if (text === null) {
      void vscode.window.showErrorMessage(say('noServer'));
      return;
    }
    const uri = vscode.Uri.joinPath(folder, NAMES[0]!);
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    } catch (error) {
      void vscode.window.showErrorMessage(say('notWritten', uri.fsPath, error instanceof Error ? error.message : String(error)));
      return;
    }
    await vscode.window.showTextDocument(uri);
  };
}

/** The only folder, or the one that is picked; undefined when there is none or the picking was given up. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0]) return folders[0].uri;
  const open = say('openFolder');
  if ((await vscode.window.showInformationMessage(say('noFolder'), open)) === open) {
    await vscode.commands.executeCommand('workbench.action.files.openFolder');
  }
  return undefined;
}

async function findConfig(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const name of NAMES) {
    const uri = vscode.Uri.joinPath(folder, name);
    const found = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (found) return uri;
  }
  return undefined;
}
