import * as vscode from 'vscode';
import { COMPARE_METHOD, type ComparedText, type CompareParams, type CompareResult } from '../../../server/src/lsp/protocol/compare';
import type { PlanLanguageClient } from '../languageClient';

/** Documents that exist in a comparison only. Their query says what they are. */
const COMPARE_SCHEME = 'planlint-compare';

/** What a comparison is of; the URIs of its virtual sides carry it. */
interface Query extends CompareParams {
  readonly side: 'other' | 'draft';
}

type Compared = Extract<CompareResult, { kind: 'compared' }>;

/** While someone types, the other side is arranged anew when the typing pauses. */
const PAUSE_MS = 400;

/** Serves the virtual sides of comparisons, keeps them up with both documents, and leads from each of their sentences to where it stands. */
export class Comparisons implements vscode.TextDocumentContentProvider, vscode.DefinitionProvider, vscode.Disposable {
  readonly #client: PlanLanguageClient;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  /** By virtual URI, what is shown there. */
  readonly #shown = new Map<string, { readonly source: vscode.Uri; readonly compared: ComparedText }>();
  readonly #due = new Map<string, NodeJS.Timeout>();
  readonly #subscriptions: vscode.Disposable;

  constructor(client: PlanLanguageClient) {
    this.#client = client;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(COMPARE_SCHEME, this),
      vscode.languages.registerDefinitionProvider({ scheme: COMPARE_SCHEME }, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#refresh(document.uri)),
      // Files: whatever happened to them, the server says when it has read them.
      client.onCorpusChanged(() => this.#refresh(null)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
    );
  }

  ask(params: CompareParams): Promise<CompareResult | null> {
    return this.#client.request<CompareResult>(COMPARE_METHOD, params);
  }

  /** Opens VS Code's diff editor: the other document on the left, the draft on the right. */
  async show({ document, draft }: Compared, params: CompareParams, title: string): Promise<void> {
    // As the draft changes, its side may not turn from a file into an arrangement, or back.
    const query = { ...params, other: document.uri, framed: draft !== null };
    const left = virtualUri(document.name, { ...query, side: 'other' });
    const right = draft ? virtualUri(document.name, { ...query, side: 'draft' }) : vscode.Uri.parse(params.uri);
    await vscode.commands.executeCommand('vscode.diff', left, right, title);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { side, ...params } = queryOf(uri);
    const key = uri.toString();
    const before = this.#shown.get(key);
    const answer = await this.ask(params);
    const compared = answer?.kind === 'compared' ? (side === 'other' ? answer.other : answer.draft) : null;
    // A server that is just restarting, a title without its year for a moment: what was there stays.
    if (answer?.kind !== 'compared' || !compared) return before?.compared.text ?? '';
    const isClosed = before !== undefined && !this.#shown.has(key);
    const source = vscode.Uri.parse(side === 'other' ? answer.document.uri : params.uri);
    if (!isClosed) this.#shown.set(key, { source, compared });
    return compared.text;
  }

  provideDefinition(document: vscode.TextDocument, position: vscode.Position): vscode.Location | null {
    const shown = this.#shown.get(document.uri.toString());
    const offset = document.offsetAt(position);
    const place = shown?.compared.places.findLast(({ at }) => at <= offset);
    return shown && place ? new vscode.Location(shown.source, new vscode.Position(place.line, place.character)) : null;
  }

  dispose(): void {
    for (const key of [...this.#shown.keys()]) this.#forget(key);
    this.#subscriptions.dispose();
  }

  /** `changed`: the document that was typed in; null for any. */
  #refresh(changed: vscode.Uri | null): void {
    const uri = changed?.toString() ?? null;
    for (const [key, { source }] of this.#shown) {
      const virtual = vscode.Uri.parse(key);
      if (uri !== null && source.toString() !== uri && vscode.Uri.parse(queryOf(virtual).uri).toString() !== uri) continue;
      clearTimeout(this.#due.get(key));
      this.#due.set(
        key,
        setTimeout(() => this.#changed.fire(virtual), PAUSE_MS),
      );
    }
  }

  #forget(key: string): void {
    clearTimeout(this.#due.get(key));
    this.#due.delete(key);
    this.#shown.delete(key);
  }
}

/** The name makes it a plan, with a plan's colours and wrapped lines. */
function virtualUri(name: string, query: Query): vscode.Uri {
  return vscode.Uri.from({ scheme: COMPARE_SCHEME, path: `/${name}.plan.md`, query: JSON.stringify(query) });
}

function queryOf(uri: vscode.Uri): Query {
  return JSON.parse(uri.query) as Query;
}
