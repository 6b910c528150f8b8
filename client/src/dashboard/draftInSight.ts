import * as vscode from 'vscode';

/** The plan that is being written: the active editor's, else one that can be seen, else one that is open; null where there is none. */
export function draftInSight(): string | null {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const documents = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors].map(({ document }) => document);
  const draft = [...documents, ...vscode.workspace.textDocuments].find(
    ({ languageId, isClosed, uri: { scheme } }) =>
      languageId === 'annual-plan' && !isClosed && (scheme === 'file' || scheme === 'untitled'),
  );
  return draft?.uri.toString() ?? null;
}
