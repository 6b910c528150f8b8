import * as vscode from 'vscode';
import type { RuleNode } from '../sideBar/findings';
import { say } from '../words';

/** Turns a rule off in the settings of the workspace (of the user, where there is no folder), and says how to take it back. */
export async function turnRuleOff({ rule }: RuleNode): Promise<void> {
  const settings = vscode.workspace.getConfiguration('planlint');
  const chosen = settings.inspect<Record<string, string>>('rules');
  const inFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const before = inFolder ? chosen?.workspaceValue : chosen?.globalValue;
  const target = inFolder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  // What stands in the workspace hides what the user set for all: it is taken along.
  await settings.update('rules', { ...(before ?? chosen?.globalValue), [rule]: 'off' }, target);
  const undo = say('undo');
  if ((await vscode.window.showInformationMessage(say('ruleOff', rule), undo)) === undo) await settings.update('rules', before, target);
}
