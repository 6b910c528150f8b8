import * as vscode from 'vscode';
import type { RuleNode } from '../sideBar/findings';

/** Shows what a rule's page says of it. */
export async function openRulePage({ page }: RuleNode): Promise<void> {
  if (page !== null) await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(page));
}
