import * as vscode from 'vscode';
import type { Location, Position, ProvideCodeLensesSignature } from 'vscode-languageclient/node';

/** The command that the server's code lenses name: it opens a list of places. The server is told that there is one. */
export const SHOW_PLACES = 'planlint.showPlaces';

/** VS Code's own list of references takes its own types, not the protocol's: the lenses' arguments are turned into them. */
export async function showPlaces(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  next: ProvideCodeLensesSignature,
): Promise<vscode.CodeLens[] | null | undefined> {
  const lenses = await next(document, token);
  for (const lens of lenses ?? []) {
    if (lens.command?.command !== SHOW_PLACES) continue;
    const [uri, at, places] = lens.command.arguments as [string, Position, Location[]];
    lens.command = {
      title: lens.command.title,
      command: 'editor.action.showReferences',
      arguments: [vscode.Uri.parse(uri), toPosition(at), places.map(toLocation)],
    };
  }
  return lenses;
}

function toPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

/** A place of the protocol as VS Code takes it. */
export function toLocation({ uri, range }: Pick<Location, 'uri' | 'range'>): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(toPosition(range.start), toPosition(range.end)));
}
