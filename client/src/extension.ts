import * as vscode from 'vscode';
import { followColorTheme } from './chartTheme';
import { compare } from './commands/compare';
import { initConfig } from './commands/initConfig';
import { newDraft } from './commands/newDraft';
import { restartServer } from './commands/restartServer';
import { showOutput } from './commands/showOutput';
import { showStatus } from './commands/showStatus';
import { toggleQuietMode } from './commands/toggleQuietMode';
import { registerDashboard } from './dashboard/register';
import { PlanLanguageClient } from './languageClient';
import { Comparisons } from './views/comparison';
import { markPlanFiles } from './views/planFiles';
import { createStatusItem } from './views/statusItem';
import { say } from './words';

let running: PlanLanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel(say('name'), { log: true });
  const client = new PlanLanguageClient(
    context.asAbsolutePath('dist/server.js'),
    vscode.Uri.joinPath(context.globalStorageUri, 'compiled').fsPath,
    output,
  );
  running = client;
  const comparisons = new Comparisons(client);
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
    vscode.commands.registerCommand('planlint.showStatus', showStatus(client)),
    vscode.commands.registerCommand('planlint.restartServer', restartServer(client)),
    vscode.commands.registerCommand('planlint.showOutput', showOutput(output)),
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
