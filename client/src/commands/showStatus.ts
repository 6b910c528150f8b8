import * as vscode from 'vscode';
import type { StatusReport } from '../../../server/src/lsp/statusReport';
import type { PlanLanguageClient } from '../languageClient';
import { statusLines } from '../views/statusItem';
import { kindName, say } from '../words';

interface Choice extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

/** Lists what is loaded; documents and config open, the rest offers the ways out. */
export function showStatus(client: PlanLanguageClient): () => Promise<void> {
  return async () => {
    const { state } = client;
    const report = state.kind === 'running' ? state.report : null;
    const choices: Choice[] = [...(report ? reportChoices(report) : []), ...actions()];
    const reason = state.kind === 'failed' ? say('failedDetail', state.reason) : say('noStatus');
    const choice = await vscode.window.showQuickPick(choices, { title: say('name'), ...(report ? {} : { placeHolder: reason }) });
    await choice?.run?.();
  };
}

function reportChoices(report: StatusReport): Choice[] {
  const configUri = report.config.uri;
  const notices = report.notices.map(
    (notice): Choice => ({ label: `$(info) ${notice.message}`, ...(notice.uri && { run: () => open(notice.uri!) }) }),
  );
  return [
    ...statusLines(report).map((line): Choice => ({ label: line.label, description: line.detail })),
    ...(configUri && report.config.problems.length > 0 ? [{ label: `$(warning) ${say('openConfig')}`, run: () => open(configUri) }] : []),
    ...(notices.length > 0 ? [separator(say('notices')), ...notices] : []),
    separator(say('documents')),
    ...report.documents.map(
      (document): Choice => ({
        label: `$(file) ${document.name}`,
        description: [document.place, document.year ?? say('yearUnknown'), kindName(document.kind), say('statements', document.statements)]
          .filter((part) => part !== null)
          .join(' · '),
        run: () => open(document.uri),
      }),
    ),
  ];
}

function actions(): Choice[] {
  return [
    separator(''),
    { label: `$(refresh) ${say('restart')}`, run: () => vscode.commands.executeCommand('planlint.restartServer') },
    { label: `$(output) ${say('showOutput')}`, run: () => vscode.commands.executeCommand('planlint.showOutput') },
  ];
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function open(uri: string): Thenable<unknown> {
  return vscode.window.showTextDocument(vscode.Uri.parse(uri));
}
