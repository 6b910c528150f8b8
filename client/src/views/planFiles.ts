import * as vscode from 'vscode';
import type { PlanLanguageClient } from '../languageClient';

/**
 * Gives files that planlint.yaml declares plans their language (colours, snippets). Each document once while it is open: who then chooses
 * another language by hand is left alone.
 */
export function markPlanFiles(client: PlanLanguageClient): vscode.Disposable {
  // Another language makes no other document; opening a file again does.
  const seen = new WeakSet<vscode.TextDocument>();
  const mark = (document: vscode.TextDocument) => {
    const { state } = client;
    if (state.kind !== 'running' || !state.report || document.languageId === 'annual-plan') return;
    const selector = state.report.config.plans.map(({ folder, glob }) => ({
      pattern: new vscode.RelativePattern(vscode.Uri.parse(folder), glob),
    }));
    if (selector.length === 0 || vscode.languages.match(selector, document) === 0) return;
    if (seen.has(document)) return;
    seen.add(document);
    void vscode.languages.setTextDocumentLanguage(document, 'annual-plan');
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(mark),
    client.onStateChanged(() => vscode.workspace.textDocuments.forEach(mark)),
  );
}
