import * as vscode from 'vscode';
import type { PlanLanguageClient } from '../languageClient';
import { draftInSight } from './draftInSight';
import { readState } from './pageState';
import { DashboardPanel, VIEW_TYPE } from './panel';

/** The command that opens the dashboard, and the dashboard that was open when the window was closed. There is one at most. */
export function registerDashboard(client: PlanLanguageClient, context: vscode.ExtensionContext): vscode.Disposable {
  const files = vscode.Uri.joinPath(context.extensionUri, 'dist');
  let open: DashboardPanel | null = null;

  const use = (panel: vscode.WebviewPanel, draft: string | null) => {
    const dashboard = new DashboardPanel(panel, client, files, draft);
    open = dashboard;
    panel.onDidDispose(() => {
      dashboard.dispose();
      if (open === dashboard) open = null;
    });
  };

  /** Resolves with the number of rows when they are on the screen. */
  const show = async (): Promise<number | undefined> => {
    const draft = draftInSight();
    if (open) open.reveal(draft);
    // Not kept alive while hidden: the page tells VS Code its state, and the rows are at hand here.
    else use(vscode.window.createWebviewPanel(VIEW_TYPE, '', vscode.ViewColumn.Active, {}), draft);
    return open?.drawn;
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('planlint.showDashboard', show),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, kept) => use(panel, readState(kept).draft ?? draftInSight()),
    }),
    { dispose: () => open?.dispose() },
  );
}
