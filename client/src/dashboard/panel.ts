import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import {
  DASHBOARD_METHOD,
  DASHBOARD_SERIES_METHOD,
  type DashboardHead,
  type DashboardPage,
  type DashboardParams,
  type DashboardRow,
  type DashboardSeries,
  type DashboardSeriesParams,
  type DashboardSeriesResult,
} from '../../../server/src/lsp/protocol/dashboard';
import type { PlanLanguageClient } from '../languageClient';
import { Pause } from '../pause';
import { isEnglish, say } from '../words';
import { csvHead, csvLines } from './csv';
import { draftInSight } from './draftInSight';
import { pageHtml } from './html';
import { type DashboardStatus, type FromPage, readMessage, type ToPage } from './messages';
import { saveFile } from './save';

export const VIEW_TYPE = 'planlint.dashboard';

/** Typing has paused: what the draft says now is shown. */
const PAUSE_MS = 700;
/** Series whose figures are asked for at once when the table is saved. */
const SERIES_AT_ONCE = 100;

/** One open dashboard. The rows are kept here: the page forgets them whenever it is hidden. */
export class DashboardPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #client: PlanLanguageClient;
  readonly #folder: vscode.Uri;
  readonly #subscriptions: vscode.Disposable[];
  #draft: string | null;
  /** VS Code said so, as it does too when the language is changed. */
  #draftClosed = false;
  #drawn!: (rows: number) => void;
  /** Resolves with the number of rows when they are first on the screen. */
  readonly drawn = new Promise<number>((resolve) => {
    this.#drawn = resolve;
  });
  #head: DashboardHead | null = null;
  #rows: readonly DashboardRow[] = [];
  /** Whatever documents the page was told of: no others are opened for it. */
  readonly #documents = new Set<string>();
  /** Numbers the loads: a later one drops those before. */
  #load = 0;
  #loading = false;
  readonly #pause = new Pause(() => void this.#refresh(), PAUSE_MS);
  #serverState: string;
  /** Something changed while the panel was hidden. */
  #stale = false;

  /** `folder`: where the page's files lie. */
  constructor(panel: vscode.WebviewPanel, client: PlanLanguageClient, folder: vscode.Uri, draft: string | null) {
    this.#panel = panel;
    this.#client = client;
    this.#folder = folder;
    this.#draft = draft;
    this.#serverState = client.state.kind;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message) => {
        const known = readMessage(message);
        if (known) void this.#answer(known);
      }),
      this.#pause,
      client.onCorpusChanged(() => this.#refreshSoon()),
      client.onStateChanged(({ kind }) => {
        if (kind !== this.#serverState) this.#refreshSoon();
        this.#serverState = kind;
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId === 'annual-plan' && contentChanges.length > 0) this.#refreshSoon();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#followRename(oldUri.toString(), newUri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        // A file can be read again; of an untitled draft nothing is left, or the file that it was saved as.
        if (uri.scheme !== 'untitled' || uri.toString() !== this.#draft) return;
        this.#draftClosed = true;
        this.#refreshSoon();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('planlint.locale')) this.#render();
      }),
    ];
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.#render();
  }

  /** Brings it to the front, about `draft` from now on; null leaves the draft as it is. */
  reveal(draft: string | null): void {
    this.#panel.reveal();
    if (draft === null || draft === this.#draft) return;
    this.#draft = draft;
    void this.#refresh();
  }

  dispose(): void {
    this.#load++;
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The page anew, in the language of the settings; it asks for its rows by itself. */
  #render(): void {
    const { webview } = this.#panel;
    const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(this.#folder, name)).toString();
    const files = {
      script: address('dashboard.js'),
      style: address('dashboard.css'),
      source: webview.cspSource,
      nonce: randomBytes(16).toString('base64'),
    };
    this.#panel.title = say('dashboard');
    webview.html = pageHtml(files, isEnglish() ? 'en' : 'zh-CN', say('dashboard'));
  }

  async #answer(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        if (this.#head) this.#tell({ kind: 'rows', head: this.#head, rows: this.#rows, first: true, last: true });
        // The first pages of a load that is under way went to the page before this one.
        if (!this.#head || this.#stale || this.#loading) return this.#refresh();
        this.#tell({ kind: 'status', status: this.#status() ?? 'ready' });
        return;
      case 'drawn':
        return this.#drawn(message.rows);
      case 'restart':
        await vscode.commands.executeCommand('planlint.restartServer');
        return;
      case 'series':
        this.#tell({ kind: 'series', keys: message.keys, series: (await this.#seriesOf(message.keys)) ?? [] });
        return;
      case 'open':
        return this.#open(message.uri, message.line);
      case 'saveTable':
        return this.#saveTable(message.keys);
      case 'savePicture':
        return saveFile(this.#fileName(message.name), 'png', Buffer.from(message.png, 'base64'));
    }
  }

  #fileName(name: string): string {
    return this.#head?.year ? `${name}-${this.#head.year}` : name;
  }

  #tell(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }

  #refreshSoon(): void {
    this.#stale = !this.#panel.visible;
    if (!this.#stale) this.#pause.touch();
  }

  /** All rows anew. The page shows those it has until the last one has come. */
  async #refresh(): Promise<void> {
    const load = ++this.#load;
    this.#stale = false;
    this.#leaveClosedDraft();
    const missing = this.#status();
    this.#loading = !missing;
    this.#tell({ kind: 'status', status: missing ?? 'loading' });
    if (missing) return;
    if (this.#draft !== null) await openQuietly(this.#draft);
    const rows: DashboardRow[] = [];
    let head: DashboardHead | null = null;
    let after: string | null = null;
    if (load !== this.#load) return;
    do {
      const page: DashboardPage = await this.#ask<DashboardParams, DashboardPage>(DASHBOARD_METHOD, { draft: this.#draft, after });
      if (load !== this.#load) return;
      if (!page) {
        this.#loading = false;
        // It is starting, or it failed: then the log says why, and what is shown may be old.
        this.#tell({ kind: 'status', status: this.#client.state.kind === 'starting' ? 'loading' : 'stopped' });
        return;
      }
      for (const { lastTarget, lastActual, target } of page.rows) this.#remember([lastTarget, lastActual, target]);
      this.#tell({ kind: 'rows', head: page.head, rows: page.rows, first: after === null, last: page.next === null });
      rows.push(...page.rows);
      head = page.head;
      after = page.next;
    } while (after !== null);
    this.#loading = false;
    this.#head = head;
    this.#rows = rows;
    this.#tell({ kind: 'status', status: 'ready' });
  }

  /** The draft, or a folder it lies in, has another name. */
  #followRename(from: string, to: string): void {
    if (this.#draft !== from && !this.#draft?.startsWith(`${from}/`)) return;
    this.#draft = to + this.#draft.slice(from.length);
    this.#refreshSoon();
  }

  #leaveClosedDraft(): void {
    const isOpen = () => vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === this.#draft);
    if (this.#draftClosed && !isOpen()) this.#draft = draftInSight();
    this.#draftClosed = false;
  }

  /** What keeps it from having rows; null where nothing does. */
  #status(): DashboardStatus | null {
    const { kind } = this.#client.state;
    if (kind === 'stopped' || kind === 'failed') return 'stopped';
    return this.#draft === null && !vscode.workspace.workspaceFolders?.length ? 'noFolder' : null;
  }

  #remember(places: readonly ({ readonly uri: string } | null)[]): void {
    for (const place of places) if (place) this.#documents.add(place.uri);
  }

  #ask<P extends object, R>(method: string, params: P): Promise<R | null> {
    return this.#client.request<R>(method, params);
  }

  /** Null while no server runs, or it has no list yet. */
  async #seriesOf(keys: readonly string[]): Promise<readonly DashboardSeries[] | null> {
    const found = await this.#ask<DashboardSeriesParams, DashboardSeriesResult>(DASHBOARD_SERIES_METHOD, { keys });
    for (const { points } of found ?? []) this.#remember(points);
    return found;
  }

  /** Every figure of the rows, in their order, as CSV. */
  async #saveTable(keys: readonly string[]): Promise<void> {
    const locale = isEnglish() ? 'en' : 'zh-CN';
    const rows = new Map(this.#rows.map((row) => [row.key, row]));
    let text = csvHead(locale);
    for (let i = 0; i < keys.length; i += SERIES_AT_ONCE) {
      const found = await this.#seriesOf(keys.slice(i, i + SERIES_AT_ONCE));
      if (!found) {
        void vscode.window.showErrorMessage(say('noServer'));
        return;
      }
      for (const series of found) {
        const row = rows.get(series.key);
        if (row && this.#head) text += csvLines(row, series, this.#head.measures[row.measure], locale);
      }
    }
    await saveFile(this.#fileName(say('dashboard')), 'csv', new TextEncoder().encode(text));
  }

  /** Beside the dashboard, which stays in sight. */
  async #open(uri: string, line: number): Promise<void> {
    if (!this.#documents.has(uri)) return;
    const beside = vscode.window.visibleTextEditors.find(
      (editor) => editor.viewColumn !== undefined && editor.viewColumn !== this.#panel.viewColumn,
    );
    const at = new vscode.Range(line, 0, line, 0);
    try {
      await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
        viewColumn: beside?.viewColumn ?? vscode.ViewColumn.Beside,
        selection: at,
      });
    } catch {
      void vscode.window.showWarningMessage(say('documentGone'));
    }
  }
}

/** The server knows drafts outside the corpus only while they are open, which one behind another tab is not after a restart. */
async function openQuietly(draft: string): Promise<void> {
  const uri = vscode.Uri.parse(draft);
  if (uri.scheme !== 'file') return;
  try {
    await vscode.workspace.openTextDocument(uri);
  } catch {
    // It is gone: then there is no draft.
  }
}
