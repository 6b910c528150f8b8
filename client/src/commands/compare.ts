import * as vscode from 'vscode';
import type { CompareParams } from '../../../server/src/lsp/protocol/compare';
import type { PlanLanguageClient } from '../languageClient';
import type { Comparisons } from '../views/comparison';
import { say } from '../words';

/** Compares the draft in the active editor with last year's plan or the superior's, in the diff editor; says what is missing where there is none. */
export function compare(client: PlanLanguageClient, comparisons: Comparisons, kind: CompareParams['with']): () => Promise<void> {
  return async () => {
    const draft = vscode.window.activeTextEditor?.document;
    if (!draft) {
      void vscode.window.showInformationMessage(say('noDraft'));
      return;
    }
    let params: CompareParams = { uri: draft.uri.toString(), with: kind };
    let answer = await comparisons.ask(params);
    if (answer?.kind === 'choice') {
      const items = answer.documents.map(({ uri, name, title }) => ({ label: name, description: title ?? '', uri }));
      const choice = await vscode.window.showQuickPick(items, { title: say('compareWith') });
      if (!choice) return;
      params = { ...params, other: choice.uri };
      answer = await comparisons.ask(params);
    }
    if (answer?.kind === 'compared') {
      const word = kind === 'lastYear' ? 'comparedLastYear' : 'comparedSuperior';
      await comparisons.show(answer, params, say(word, answer.document.name, nameOf(draft.uri)));
    } else if (answer?.kind === 'nothing') void vscode.window.showInformationMessage(answer.message);
    else void vscode.window.showInformationMessage(say(client.state.kind === 'running' ? 'noDraft' : 'noServer'));
  };
}

function nameOf(uri: vscode.Uri): string {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return name.replace(/(?:\.plan)?\.[^.]+$/u, '');
}
