import * as vscode from 'vscode';
import type { Overview, OverviewParams } from '../../../server/src/lsp/protocol/overview';
import { OVERVIEW_METHOD } from '../../../server/src/lsp/protocol/overview';
import type { PlanLanguageClient, ServerState } from '../languageClient';
import { Pause } from '../pause';

/** Typing has paused when nothing was typed for this long. */
const TYPING_MS = 400;
/** Several reasons to look again come at once. */
const SOON_MS = 50;
const LANGUAGES: readonly string[] = ['annual-plan', 'plaintext', 'markdown'];

/**
 * What the server knows of the draft: the plan whose editor was last active. Asked for only while someone looks at it, and while typing only
 * when it pauses.
 */
export class DraftOverview implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Overview | null>();
  readonly onChanged = this.#changed.event;
  readonly #client: PlanLanguageClient;
  readonly #isWatched: () => boolean;
  readonly #soon = new Pause(() => void this.#ask(), SOON_MS);
  readonly #typed = new Pause(() => void this.#ask(), TYPING_MS);
  readonly #subscriptions: vscode.Disposable[];
  #overview: Overview | null = null;
  #active: vscode.Uri | undefined;
  #server: ServerState['kind'] | undefined;
  #asked = 0;

  constructor(client: PlanLanguageClient, isWatched: () => boolean) {
    this.#client = client;
    this.#isWatched = isWatched;
    const activate = (editor: vscode.TextEditor | undefined) => {
      if (!editor || !LANGUAGES.includes(editor.document.languageId)) return;
      this.#active = editor.document.uri;
      this.lookAgain();
    };
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(activate),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && LANGUAGES.includes(document.languageId)) this.#typed.touch();
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        if (opened.length + closed.length > 0) this.lookAgain();
      }),
      client.onStateChanged(({ kind }) => {
        if (kind !== this.#server) this.lookAgain();
        this.#server = kind;
      }),
      client.onCorpusChanged(() => this.lookAgain()),
    ];
    activate(vscode.window.activeTextEditor);
  }

  get overview(): Overview | null {
    return this.#overview;
  }

  /** What is known may no longer hold. */
  lookAgain(): void {
    this.#soon.touch();
  }

  dispose(): void {
    for (const each of [this.#soon, this.#typed, this.#changed, ...this.#subscriptions]) each.dispose();
  }

  async #ask(): Promise<void> {
    const { kind } = this.#client.state;
    // A server that starts again after a crash knows the same: until it answers, what it said stays.
    if (!this.#isWatched() || kind === 'starting') return;
    const asked = ++this.#asked;
    const overview = kind === 'running' ? await this.#find() : null;
    if (asked !== this.#asked || JSON.stringify(overview) === JSON.stringify(this.#overview)) return;
    this.#overview = overview;
    this.#changed.fire(overview);
  }

  async #find(): Promise<Overview | null> {
    const open = openUris();
    const last = this.#overview && open.has(this.#overview.uri) ? await this.#request(this.#overview.uri) : null;
    const active = this.#active?.toString();
    if (active !== undefined && active !== last?.uri && open.has(active)) {
      const found = await this.#request(active);
      if (found && !(last && isSource(found, last))) return found;
    }
    if (last) return last;
    for (const { uri, languageId } of vscode.workspace.textDocuments) {
      const found = languageId === 'annual-plan' && open.has(uri.toString()) ? await this.#request(uri.toString()) : null;
      if (found) return found;
    }
    return null;
  }

  #request(uri: string): Promise<Overview | null> {
    return this.#client.request<Overview>(OVERVIEW_METHOD, { textDocument: { uri } } satisfies OverviewParams);
  }
}

/** What stands in a tab. A document without one may live on for minutes, held by whoever asked for it. */
function openUris(): ReadonlySet<string> {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  const uris = inputs.flatMap((input) =>
    input instanceof vscode.TabInputText ? [input.uri] : input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [],
  );
  return new Set(uris.map(String));
}

/** Whether a document that is looked at is one that the draft is written from: last year's plan is no new draft. */
function isSource({ uri, year }: Overview, draft: Overview): boolean {
  const same = (other: string) => vscode.Uri.parse(other).toString() === uri;
  return (year !== null && draft.year !== null && year < draft.year) || draft.superiors.some(same);
}
