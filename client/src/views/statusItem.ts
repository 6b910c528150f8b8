import * as vscode from 'vscode';
import type { StatusReport } from '../../../server/src/lsp/statusReport';
import type { PlanLanguageClient, ServerState } from '../languageClient';
import { planOrdinal, say } from '../words';

/** The status bar item: what is loaded, or why nothing is checked. A failed server is also told by a message with a way out. */
export function createStatusItem(client: PlanLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('planlint.status', vscode.StatusBarAlignment.Right, 100);
  item.name = say('name');
  item.command = 'planlint.showStatus';
  const show = (state: ServerState) => {
    const { text, tooltip, severity } = describe(state);
    item.text = text;
    item.tooltip = tooltip;
    item.backgroundColor = severity ? new vscode.ThemeColor(`statusBarItem.${severity}Background`) : undefined;
    item.show();
    if (state.kind === 'failed') void offerRestart(state.reason);
  };
  show(client.state);
  return vscode.Disposable.from(item, client.onStateChanged(show));
}

interface Face {
  readonly text: string;
  readonly tooltip: string;
  readonly severity: 'error' | 'warning' | null;
}

function describe(state: ServerState): Face {
  switch (state.kind) {
    case 'starting':
      return { text: `$(sync~spin) ${say('starting')}`, tooltip: say('name'), severity: null };
    case 'stopped':
      return { text: `$(circle-slash) ${say('stopped')}`, tooltip: say('name'), severity: 'warning' };
    case 'failed':
      return { text: `$(error) ${say('failed')}`, tooltip: say('failedDetail', state.reason), severity: 'error' };
    case 'running':
      return state.report ? describeReport(state.report) : { text: `$(sync~spin) ${say('loading')}`, tooltip: say('name'), severity: null };
  }
}

function describeReport(report: StatusReport): Face {
  const problems = report.config.problems.length;
  const lines = statusLines(report).map(({ label, detail }) => `${label}：${detail}`);
  const icon = report.state === 'loading' ? '$(sync~spin)' : problems > 0 ? '$(warning)' : '$(book)';
  const quiet = report.config.preset === 'drafting' ? ` · $(bell-slash) ${say('quiet')}` : '';
  const framework = report.framework ? ` · ${planOrdinal(report.framework.ordinal)}` : '';
  return {
    text: `${icon} ${report.state === 'loading' ? say('loading') : say('loaded', report.documents.length) + framework + quiet}`,
    tooltip: lines.join('\n'),
    severity: problems > 0 ? 'warning' : null,
  };
}

/** The report in lines, shared by the tooltip and the list that the item opens. */
export function statusLines(report: StatusReport): readonly { readonly label: string; readonly detail: string }[] {
  const statements = report.documents.reduce((sum, document) => sum + document.statements, 0);
  const { framework } = report;
  return [
    {
      label: say('documents'),
      detail:
        report.documents.length + report.dataFiles === 0
          ? say('noDocuments')
          : say('documentsCount', report.documents.length, statements, report.dataFiles),
    },
    {
      label: say('framework'),
      detail: framework
        ? say('frameworkInForce', planOrdinal(framework.ordinal), framework.titles.join('、')) +
          (framework.note ? `（${framework.note}）` : '')
        : say('noFramework'),
    },
    {
      label: say('segmenter'),
      detail: report.segmenter.state === 'available' ? say('segmenterAvailable') : (report.segmenter.note ?? say('segmenterFallback')),
    },
    {
      label: say('config'),
      detail:
        report.config.problems.length > 0
          ? say('configProblems', report.config.problems.length)
          : report.config.uri
            ? vscode.workspace.asRelativePath(vscode.Uri.parse(report.config.uri))
            : say('noConfig'),
    },
  ];
}

async function offerRestart(reason: string): Promise<void> {
  const restart = say('restart');
  const output = say('showOutput');
  const choice = await vscode.window.showErrorMessage(say('failedDetail', reason), restart, output);
  if (choice === restart) await vscode.commands.executeCommand('planlint.restartServer');
  if (choice === output) await vscode.commands.executeCommand('planlint.showOutput');
}
