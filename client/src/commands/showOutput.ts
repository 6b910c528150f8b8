import type * as vscode from 'vscode';

export function showOutput(output: vscode.LogOutputChannel): () => void {
  return () => output.show();
}
