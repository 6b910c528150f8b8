import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CompletionList,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type InlineCompletionItem,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  type SelectedCompletionInfo,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CORPUS_CHANGED_METHOD } from '../../server/src/lsp/protocol/overview';
import type { StatusReport } from '../../server/src/lsp/statusReport';

const SERVER = join(__dirname, '..', '..', 'dist', 'server.js');

/** What a modern editor can do; tests take away what they are about. */
export const MODERN: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
  },
};

export interface StartOptions {
  readonly folder?: string;
  /** Where the server's compiled code is kept, as the extension gives it. */
  readonly compiled?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answer to workspace/configuration for the section `planlint`. */
  readonly settings?: unknown;
}

/** A minimal editor over the built server's stdio: what is asked and answered, and everything the server says by itself. */
export class TestClient {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusReport[] = [];
  readonly logs: string[] = [];
  readonly registrations: { readonly method: string; readonly registerOptions?: unknown }[] = [];
  refreshes = 0;
  corpusChanges = 0;
  settings: unknown;
  /** What an answer to workspace/configuration waits for; the settings are those at the time of the question. */
  configured: Promise<unknown> = Promise.resolve();
  initializeResult!: InitializeResult;
  #listeners: (() => void)[] = [];

  constructor({ settings, compiled }: StartOptions) {
    if (!existsSync(SERVER)) throw new Error('dist/server.js is missing: npm run build');
    this.settings = settings;
    this.process = spawn(process.execPath, [SERVER, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...(compiled !== undefined && { NODE_COMPILE_CACHE: compiled }) },
    });
    this.connection = createMessageConnection(new StreamMessageReader(this.process.stdout!), new StreamMessageWriter(this.process.stdin!));
    const on = (method: string, handler: (params: never) => void) =>
      this.connection.onNotification(method, (params) => {
        handler(params as never);
        this.#changed();
      });
    on('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => this.published.push(params));
    on(CORPUS_CHANGED_METHOD, () => this.corpusChanges++);
    on('planlint/status', (report: StatusReport) => this.statuses.push(report));
    on('window/logMessage', ({ message }: { message: string }) => this.logs.push(message));
    this.connection.onRequest('workspace/configuration', async ({ items }: { items: unknown[] }) => {
      const answer = items.map(() => this.settings ?? null);
      await this.configured;
      return answer;
    });
    this.connection.onRequest('client/registerCapability', (params: { registrations: TestClient['registrations'] }) => {
      this.registrations.push(...params.registrations);
      this.#changed();
      return null;
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#changed();
      return null;
    });
    this.connection.listen();
    this.process.stderr!.on('data', (data) => this.logs.push(String(data)));
    // A request to a server that died would otherwise wait for ever.
    this.process.once('exit', () => this.connection.dispose());
  }

  static async start(options: StartOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    client.initializeResult = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.folder === undefined ? null : [{ uri: pathToFileURL(options.folder).href, name: 'test' }],
      capabilities: options.capabilities ?? MODERN,
      initializationOptions: options.initializationOptions,
    });
    client.notify('initialized', {});
    return client;
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'annual-plan'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Incremental: each change is a range and the text that replaces it. */
  edit(uri: string, version: number, ...contentChanges: { readonly range?: Range; readonly text: string }[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The findings of a full report; fails on "unchanged". */
  async findings(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('unchanged without a previous result');
    return report.items;
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  completion(uri: string, line: number, character: number): Promise<CompletionList> {
    return this.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line, character } });
  }

  /** Ghost text; as an editor asks for it while typing, with the item selected in its open list. */
  async inlineCompletion(
    uri: string,
    line: number,
    character: number,
    selectedCompletionInfo?: SelectedCompletionInfo,
  ): Promise<readonly (InlineCompletionItem & { insertText: string })[]> {
    return this.connection.sendRequest('textDocument/inlineCompletion', {
      textDocument: { uri },
      position: { line, character },
      context: { triggerKind: 2, selectedCompletionInfo },
    });
  }

  status(): Promise<StatusReport> {
    return this.connection.sendRequest('planlint/status');
  }

  fileEvent(uri: string, type: 1 | 2 | 3): void {
    this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** Waits until the server has said what is looked for. */
  async until(condition: () => boolean, what: string, timeout = 8000): Promise<void> {
    const late = Date.now() + timeout;
    while (!condition()) {
      const left = late - Date.now();
      if (left <= 0) throw new Error(`not within ${timeout} ms: ${what}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#listeners.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Orderly end; the exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const code = this.exited();
    this.notify('exit', undefined);
    return code;
  }

  exited(): Promise<number | null> {
    if (this.process.exitCode !== null) return Promise.resolve(this.process.exitCode);
    return new Promise((resolve) => this.process.once('exit', resolve));
  }

  kill(): void {
    this.connection.dispose();
    this.process.kill();
  }

  #changed(): void {
    for (const listener of this.#listeners.splice(0)) listener();
  }
}
