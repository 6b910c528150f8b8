import * as vscode from 'vscode';

/** Lines and columns count from 0, as the server sends them. */
export interface Place {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** One row of a tree, and what lies under it. Plain data: two trees are equal when their JSON is. */
export interface Node {
  /** Unique in the tree, and the same while the row means the same: by it VS Code keeps what is unfolded and selected. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** A codicon's name, and the colour it is drawn in. */
  readonly icon?: string;
  readonly color?: string;
  /** Markdown. */
  readonly tooltip?: string;
  /** What the icon means, in words, for those who cannot see it. */
  readonly status?: string;
  /** What the menus of package.json go by. */
  readonly context?: string;
  /** What choosing the row opens; in passing (VS Code's preview) where `passing`, else to stay beside the draft. */
  readonly place?: Place;
  readonly passing?: boolean;
  readonly children?: readonly Node[];
  readonly folded?: boolean;
}

/** A tree of plain rows. Shown anew only where something differs, so that nothing flickers. */
export class NodeTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #roots: readonly Node[] = [];
  #json = '[]';

  show(roots: readonly Node[]): void {
    const json = JSON.stringify(roots);
    if (json === this.#json) return;
    this.#json = json;
    this.#roots = roots;
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    return [...(node ? (node.children ?? []) : this.#roots)];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(node.label, node.children ? (node.folded ? Collapsed : Expanded) : None);
    item.id = node.id;
    if (node.description !== undefined) item.description = node.description;
    if (node.icon !== undefined)
      item.iconPath = new vscode.ThemeIcon(node.icon, node.color ? new vscode.ThemeColor(node.color) : undefined);
    if (node.tooltip !== undefined) item.tooltip = new vscode.MarkdownString(node.tooltip, true);
    if (node.context !== undefined) item.contextValue = node.context;
    if (node.place) item.command = { command: 'vscode.open', title: '', arguments: openArguments(node.place, node.passing) };
    item.accessibilityInformation = { label: [node.label, node.description, node.status].filter((part) => part).join('，') };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** What `vscode.open` takes to show a place. Not in passing: that would put the place where the draft stands, if it was opened in passing. */
export function openArguments({ uri, range: { start, end } }: Place, passing = false): [vscode.Uri, vscode.TextDocumentShowOptions] {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return [vscode.Uri.parse(uri), { selection, preview: passing }];
}

/** Plain text in Markdown. */
export function escaped(text: string): string {
  return new vscode.MarkdownString().appendText(text).value;
}
