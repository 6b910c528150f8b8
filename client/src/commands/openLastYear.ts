import * as vscode from 'vscode';
import type { IndicatorNode } from '../sideBar/indicators';
import { openArguments } from '../sideBar/nodeTree';

/** Goes to last year's statement of an indicator. */
export async function openLastYear({ last }: IndicatorNode): Promise<void> {
  if (last) await vscode.commands.executeCommand('vscode.open', ...openArguments(last));
}
