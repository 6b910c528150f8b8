import * as vscode from 'vscode';
import {
  DRAFT_SOURCES_METHOD,
  type DraftSource,
  type DraftSourcesParams,
  type DraftSourcesResult,
  NEW_DRAFT_METHOD,
  type NewDraftParams,
  type NewDraftResult,
} from '../../../server/src/lsp/protocol/newDraft';
import type { PlanLanguageClient } from '../languageClient';
import { kindName, say } from '../words';

/** Further ahead nobody plans by the year. */
const MOST_YEARS = 5;

/**
 * Makes the skeleton of a next plan from an earlier one and opens it as an untitled document: nothing on disk is touched. Without `target` (a
 * file of the explorer) the plan is picked; the year is the one after it unless another is typed, or given.
 */
export function newDraft(client: PlanLanguageClient): (target?: vscode.Uri, year?: number) => Promise<void> {
  return async (target, given) => {
    const sources = await client.request<DraftSourcesResult>(DRAFT_SOURCES_METHOD, paramsFor(target));
    if (!sources) {
      void vscode.window.showErrorMessage(say('noServer'));
      return;
    }
    const named = target && sources.find(({ uri }) => vscode.Uri.parse(uri).toString() === target.toString());
    if (sources.length === 0 || (target && !named)) {
      void vscode.window.showInformationMessage(say(target ? 'notASource' : 'noSources'));
      return;
    }
    const source = named ?? (await pick(sources));
    const year = source && (given ?? (await askYear(source.year)));
    if (!source || year === undefined) return;
    const params: NewDraftParams = { uri: source.uri, year };
    const text = await client.request<NewDraftResult>(NEW_DRAFT_METHOD, params);
    if (text === null) {
      void vscode.window.showErrorMessage(say('noDraftMade', source.name));
      return;
    }
    const document = await vscode.workspace.openTextDocument({ language: 'annual-plan', content: text });
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const open = document.positionAt(Math.max(0, text.indexOf('〔')));
    editor.selection = new vscode.Selection(open, open);
  };
}

function paramsFor(target: vscode.Uri | undefined): DraftSourcesParams {
  return { active: (target ?? vscode.window.activeTextEditor?.document.uri)?.toString() ?? null };
}

async function pick(sources: readonly DraftSource[]): Promise<DraftSource | undefined> {
  const items = sources.map((source) => ({
    label: source.title ?? source.name,
    description: [source.name, source.year, kindName(source.kind)].join(' · '),
    source,
  }));
  const options = { title: say('newDraft'), placeHolder: say('newDraftFrom'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.source;
}

async function askYear(from: number): Promise<number | undefined> {
  const isYear = (text: string) => /^\d{4}$/.test(text.trim()) && Number(text) > from && Number(text) <= from + MOST_YEARS;
  const answer = await vscode.window.showInputBox({
    title: say('newDraft'),
    prompt: say('newDraftYear'),
    value: String(from + 1),
    validateInput: (text) => (isYear(text) ? null : say('wrongYear', from + 1, from + MOST_YEARS)),
  });
  return answer === undefined ? undefined : Number(answer);
}
