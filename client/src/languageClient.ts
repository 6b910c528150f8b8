import * as vscode from 'vscode';
import {
  CloseAction,
  DocumentDiagnosticRequest,
  type DocumentFilter,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { CORPUS_CHANGED_METHOD } from '../../server/src/lsp/protocol/overview';
import type { StatusReport } from '../../server/src/lsp/statusReport';
import { chartTheme } from './chartTheme';
import { HoldBack } from './holdBack';
import { SHOW_PLACES, showPlaces } from './showPlaces';
import { say } from './words';

export type ServerState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly report: StatusReport | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Plain text and Markdown are sent too; of those the server answers only for what is a plan. */
const DOCUMENT_SELECTOR: DocumentFilter[] = [
  { scheme: 'file', language: 'annual-plan' },
  { scheme: 'untitled', language: 'annual-plan' },
  { scheme: 'file', language: 'plaintext' },
  { scheme: 'file', language: 'markdown' },
];

const MOST_CRASHES = 5;
const CRASH_WINDOW_MS = 3 * 60_000;
/** A slow disk may take seconds to give the server's code. */
const LONGEST_START_MS = 15_000;

const SETTINGS = ['corpus', 'config', 'locale', 'preset', 'plans', 'ignore', 'rules', 'inlayHints'];

/** Only what the user chose: a default of the settings editor must not win over planlint.yaml. */
function chosenSettings(scope: vscode.Uri | undefined): Record<string, unknown> {
  const configuration = vscode.workspace.getConfiguration('planlint', scope);
  return Object.fromEntries(
    SETTINGS.map((key) => {
      const found = configuration.inspect(key);
      return [key, found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue ?? null];
    }),
  );
}

/** The language server's life: start, crash, restart. Every state is announced, so that the view never shows a server that is not there. */
export class PlanLanguageClient implements vscode.Disposable {
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onStateChanged = this.#stateChanged.event;
  readonly #corpusChanged = new vscode.EventEmitter<void>();
  readonly onCorpusChanged = this.#corpusChanged.event;
  readonly #module: string;
  readonly #compiled: string;
  readonly #output: vscode.LogOutputChannel;
  #state: ServerState = { kind: 'stopped' };
  #client: LanguageClient | undefined;
  #holdBack: HoldBack | undefined;
  #crashes: number[] = [];
  /** What was begun last of starting and stopping. */
  #turn: Promise<void> = Promise.resolve();

  /** `compiled`: a folder of the user's own where the server keeps its compiled code, for a shorter start. */
  constructor(module: string, compiled: string, output: vscode.LogOutputChannel) {
    this.#module = module;
    this.#compiled = compiled;
    this.#output = output;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server; a failure becomes the state `failed`, never an exception. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#start());
  }

  restart(): Promise<void> {
    return this.#inTurn(async () => {
      this.#crashes = [];
      await this.#stop();
      await this.#start();
    });
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#stop());
  }

  /** One behind the other: of two that start at the same time one would be lost, and its server go on beside the other's. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work);
    return this.#turn;
  }

  async #start(): Promise<void> {
    this.#set({ kind: 'starting' });
    const before = this.#crashes.at(-1);
    try {
      const client = this.#create();
      this.#client = client;
      client.onNotification('planlint/status', (report: StatusReport) => this.#set({ kind: 'running', report }));
      client.onNotification(CORPUS_CHANGED_METHOD, () => this.#corpusChanged.fire());
      client.onDidChangeState(({ newState }) => {
        if (client !== this.#client) return;
        if (newState === State.Starting) this.#set({ kind: 'starting' });
        if (newState === State.Running && this.#state.kind !== 'running') this.#set({ kind: 'running', report: null });
      });
      await within(client, client.start());
    } catch (error) {
      this.#output.error(String(error));
      // One that died while it was starting is followed by another, or was told of as a crash.
      if (this.#crashes.at(-1) !== before) return;
      this.#set({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Another client in the place of one whose server died while it was starting. */
  async #replace(client: LanguageClient): Promise<void> {
    if (client !== this.#client) return;
    await this.#stop();
    await this.#start();
  }

  /** Asks the server; null while there is none, or when it fails (the log says why). */
  async request<T>(method: string, params: object): Promise<T | null> {
    try {
      return this.#client?.isRunning() ? await this.#client.sendRequest<T>(method, params) : null;
    } catch (error) {
      this.#output.error(String(error));
      return null;
    }
  }

  /** Tells the server; nothing where there is none. */
  async notify(method: string, params: object): Promise<void> {
    if (this.#client?.isRunning()) await this.#client.sendNotification(method, params);
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#holdBack?.dispose();
    this.#holdBack = undefined;
    try {
      if (client) {
        await started(client);
        await client.dispose();
      }
    } catch (error) {
      // A server that crashed cannot be stopped in order; there is nothing left to stop.
      this.#output.warn(String(error));
    }
    this.#set({ kind: 'stopped' });
  }

  dispose(): void {
    void this.stop();
    this.#stateChanged.dispose();
    this.#corpusChanged.dispose();
  }

  #create(): LanguageClient {
    const server: ServerOptions = {
      run: { module: this.#module, transport: TransportKind.ipc, options: { env: { NODE_COMPILE_CACHE: this.#compiled } } },
      debug: { module: this.#module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6017'] } },
    };
    const holdBack = new HoldBack(() => this.#client?.getFeature(DocumentDiagnosticRequest.method)?.refresh());
    this.#holdBack = holdBack;
    const options: LanguageClientOptions = {
      documentSelector: DOCUMENT_SELECTOR,
      outputChannel: this.#output,
      diagnosticCollectionName: 'planlint',
      // Asked for at every start: the theme may have changed since the last.
      initializationOptions: () => ({ commands: [SHOW_PLACES], charts: chartTheme() }),
      middleware: {
        ...holdBack.middleware,
        provideCodeLenses: showPlaces,
        workspace: {
          configuration: (params, token, next) =>
            params.items.every((item) => item.section === 'planlint')
              ? params.items.map((item) => chosenSettings(item.scopeUri === undefined ? undefined : vscode.Uri.parse(item.scopeUri)))
              : next(params, token),
        },
      },
      initializationFailedHandler: () => false,
      errorHandler: {
        // Writing to a server that just died fails before its end is told: to shut down then would hide that it crashed.
        error: (error) => {
          this.#output.error(error.message);
          return { action: ErrorAction.Continue, handled: true };
        },
        closed: () => {
          if (client !== this.#client) return { action: CloseAction.DoNotRestart, handled: true };
          const now = Date.now();
          this.#crashes = [...this.#crashes.filter((at) => now - at < CRASH_WINDOW_MS), now];
          if (this.#crashes.length >= MOST_CRASHES) this.#set({ kind: 'failed', reason: say('crashed', this.#crashes.length) });
          else if (client.state === State.Running) return { action: CloseAction.Restart, handled: true };
          // A client that starts again while its first start is still failing loses sight of the one or the other.
          else void this.#inTurn(() => this.#replace(client));
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
    const client: LanguageClient = new QuietClient('planlint', say('name'), server, options);
    return client;
  }

  #set(state: ServerState): void {
    // A server that cannot start fails twice, as a crash and as a start; it is told once, by what was known first.
    if (state.kind === 'failed' && this.#state.kind === 'failed') return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}

/** Waits until a client that is starting, after a crash perhaps, has started or failed: before, it cannot be stopped. */
async function started(client: LanguageClient): Promise<void> {
  if (client.state !== State.Starting) return;
  const over = new Promise<void>((resolve) => {
    const changed = client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) return;
      changed.dispose();
      resolve();
    });
  });
  await within(client, over);
}

/** Waits for a start to be over. A server that hangs is killed, so that nothing waits for it for ever. */
async function within(client: LanguageClient, start: Promise<void>): Promise<void> {
  const hung = setTimeout(() => client.serverProcess?.kill('SIGKILL'), LONGEST_START_MS);
  try {
    await start;
  } finally {
    clearTimeout(hung);
  }
}

/** The state is told once, by the status item and a message with a way out: the library's own pop-ups only go to the log. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
