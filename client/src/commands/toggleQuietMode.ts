import * as vscode from 'vscode';
import type { PlanLanguageClient } from '../languageClient';
import { say } from '../words';

const SETTING = 'planlint.preset';
/** The preset of someone who writes: quiet about what an unfinished draft cannot have yet. */
const QUIET = 'drafting';
/** Where the preset that held before is kept while the quiet mode is on. */
const BEFORE = 'presetBeforeQuietMode';

/**
 * 起草安静模式: the preset `drafting` for this workspace, on and off again. Turned off, the workspace has the preset it had before; where
 * planlint.yaml itself says `drafting`, the recommended one.
 */
export function toggleQuietMode(client: PlanLanguageClient, memory: vscode.Memento): () => Promise<void> {
  return async () => {
    const report = client.state.kind === 'running' ? client.state.report : null;
    if (!report) {
      void vscode.window.showErrorMessage(say('noServer'));
      return;
    }
    const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    const settings = vscode.workspace.getConfiguration();
    const found = settings.inspect<string>(SETTING);
    const chosen = target === vscode.ConfigurationTarget.Workspace ? found?.workspaceValue : found?.globalValue;
    // Not the preset of the report: that is the server's, which takes a moment to follow the settings.
    const turnOn = (found?.workspaceValue ?? found?.globalValue ?? report.config.filePreset) !== QUIET;
    const elsewhere =
      report.config.filePreset === QUIET || (target === vscode.ConfigurationTarget.Workspace && found?.globalValue === QUIET);
    const before = memory.get<string>(BEFORE) ?? (chosen === QUIET && !elsewhere ? undefined : 'recommended');
    await settings.update(SETTING, turnOn ? QUIET : before, target);
    // Behind the settings: where they cannot be written, what held before still does.
    await memory.update(BEFORE, turnOn ? chosen : undefined);
    vscode.window.setStatusBarMessage(say(turnOn ? 'quietOn' : 'quietOff'), 5000);
  };
}
