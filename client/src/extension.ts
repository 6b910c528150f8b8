import * as vscode from 'vscode';
import { followColorTheme } from './chartTheme';
import { compare } from './commands/compare';
import { initConfig } from './commands/initConfig';
import { newDraft } from './commands/newDraft';
import { openLastYear } from './commands/openLastYear';
import { openRulePage } from './commands/openRulePage';
import { restartServer } from './commands/restartServer';
import { showIndicatorHistory } from './commands/showIndicatorHistory';
import { showOutput } from './commands/showOutput';
import { showStatus } from './commands/showStatus';
import { toggleQuietMode } from './commands/toggleQuietMode';
import { turnRuleOff } from './commands/turnRuleOff';
import { registerDashboard } from './dashboard/register';
import { PlanLanguageClient } from './languageClient';
import { SideBar, type SideBarTrees } from './sideBar/sideBar';
import { Comparisons } from './views/comparison';
import { markPlanFiles } from './views/planFiles';
import { createStatusItem } from './views/statusItem';
import { say } from './words';

let running: PlanLanguageClient | undefined;

/** What other extensions, and tests, may look into. */
export interface Exports {
  readonly sideBar: SideBarTrees;
}

export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const output = vscode.window.createOutputChannel(say('name'), { log: true });
  const client = new PlanLanguageClient(
    context.asAbsolutePath('dist/server.js'),
    vscode.Uri.joinPath(context.globalStorageUri, 'compiled').fsPath,
    output,
  );
  running = client;
  const comparisons = new Comparisons(client);
  const sideBar = new SideBar(client, context.workspaceState);
  context.subscriptions.push(
    output,
    createStatusItem(client),
    markPlanFiles(client),
    followColorTheme(client),
    comparisons,
    vscode.commands.registerCommand('planlint.newDraft', newDraft(client)),
    vscode.commands.registerCommand('planlint.compareLastYear', compare(client, comparisons, 'lastYear')),
    vscode.commands.registerCommand('planlint.compareSuperior', compare(client, comparisons, 'superior')),
    registerDashboard(client, context),
    vscode.commands.registerCommand('planlint.init', initConfig(client)),
    vscode.commands.registerCommand('planlint.toggleQuietMode', toggleQuietMode(client, context.workspaceState)),
    sideBar,
    vscode.commands.registerCommand('planlint.groupBySection', () => sideBar.groupBy('section')),
    vscode.commands.registerCommand('planlint.groupByCategory', () => sideBar.groupBy('category')),
    vscode.commands.registerCommand('planlint.showIndicatorHistory', showIndicatorHistory(client)),
    vscode.commands.registerCommand('planlint.openLastYear', openLastYear),
    vscode.commands.registerCommand('planlint.openRulePage', openRulePage),
    vscode.commands.registerCommand('planlint.turnRuleOff', turnRuleOff),
    vscode.commands.registerCommand('planlint.showStatus', showStatus(client)),
    vscode.commands.registerCommand('planlint.restartServer', restartServer(client)),
    vscode.commands.registerCommand('planlint.showOutput', showOutput(output)),
  );
  await client.start();
  return { sideBar: sideBar.trees };
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
