import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChartDrawer } from '../node/chartDrawer';
import { rules } from '../rules';
import type { Locale } from '../rules/types';
import type { PlanService } from '../service';
import { coalesce } from './coalesce';
import { HoverPictures } from './hoverPictures';
import { COLOR_THEME_METHOD } from './protocol/colorTheme';
import { CORPUS_CHANGED_METHOD } from './protocol/overview';
import { READING_CAPABILITIES, registerReading } from './reading';
import { registerRequests } from './requests';
import { describe, type FileChange, Session } from './session';
import { type ClientSettings, readSettings } from './settings';
import { STATUS_METHOD } from './statusReport';
import { type ClientAbilities, toCompletionItems, toHover } from './toLsp';
import { filePathOf } from './uris';
import type { WorkspaceFiles } from './workspaceFiles';

/** A client that says it has settings but never answers must not keep the corpus from being read. */
const SETTINGS_TIMEOUT_MS = 2000;

/** Marks after which something can be told that no typed word asks for: a new clause, a cited title. Characters and figures ask by themselves. */
const COMPLETION_TRIGGERS: readonly string[] = ['，', '、', '；', '。', '《', '“', ...'0123456789'];

/** Wires a session to a connection and starts listening. */
export function connect(connection: Connection, service: PlanService, files: WorkspaceFiles, drawer: ChartDrawer): void {
  const documents = new TextDocuments(TextDocument);
  let client: ClientCapabilities = {};
  let abilities: ClientAbilities = {
    relatedInformation: true,
    codeDescription: true,
    markdown: true,
    snippets: true,
    changeAnnotations: false,
  };
  let folders: readonly string[] = [];
  let initial: unknown = {};
  /** Settings pushed by clients that cannot be asked for them. */
  let pushed: unknown;
  /** Numbers the reloads: a later one drops those that still wait for their settings. */
  let reloads = 0;

  const log = (error: unknown) => connection.console.error(describe(error));
  const session = new Session(service, files, {
    get abilities() {
      return abilities;
    },
    rulePage,
    refresh,
    publish: (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }),
    status: (report) => void connection.sendNotification(STATUS_METHOD, report),
    log: (level, message) => connection.console[level](message),
  });

  const pictures = new HoverPictures(drawer);
  connection.onNotification(COLOR_THEME_METHOD, (params: unknown) => pictures.useTheme(params));

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    abilities = abilitiesOf(client);
    folders = foldersOf(params);
    initial = params.initializationOptions;
    pictures.useTheme(chartsOption(initial));
    return {
      serverInfo: { name: 'planlint' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        diagnosticProvider: { identifier: 'planlint', interFileDependencies: true, workspaceDiagnostics: false },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
        inlineCompletionProvider: true,
        ...READING_CAPABILITIES,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(async () => {
    // Loading does not wait for the registrations, nor they for it.
    void reload();
    await Promise.all([
      client.workspace?.didChangeConfiguration?.dynamicRegistration &&
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'planlint' }),
      client.workspace?.didChangeWatchedFiles?.dynamicRegistration &&
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] }),
      client.workspace?.workspaceFolders &&
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(pathsOf(removed));
          folders = [...folders.filter((folder) => !gone.has(folder)), ...pathsOf(added)];
          void reload();
        }),
    ]).catch(log);
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    pushed = settings;
    void reload();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes.map(({ uri, type }) => ({ uri, kind: KINDS[type] }))));

  documents.onDidChangeContent(({ document }) => {
    session.changed(document);
    if (!canPull()) pushSoon();
  });

  // Where the client watches no files, a save is the moment to look at the folder again.
  documents.onDidSave(({ document }) => {
    if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) session.filesChanged([{ uri: document.uri, kind: 'created' }]);
  });

  documents.onDidClose(({ document }) => {
    session.closed(document);
    reading.closed(document.uri);
    published.delete(document.uri);
    if (!canPull()) connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }).catch(log);
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const answer = await session.diagnostics(textDocument.uri, previousResultId, () => token.isCancellationRequested);
    if (!answer) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'superseded');
    const { resultId, items } = answer;
    if (items === null) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  });

  connection.onHover(async ({ textDocument, position }) => {
    const found = await session.hover(textDocument.uri, position);
    if (!found) return null;
    const picture = await pictures.of(found.hover, session.locale);
    return toHover(found.hover, found.plan.lines, abilities, session.locale, picture);
  });

  connection.onCompletion(async ({ textDocument, position }) => {
    const found = await session.completions(textDocument.uri, position);
    return { isIncomplete: true, items: found ? toCompletionItems(found.items, found.plan, abilities, session.locale) : [] };
  });

  connection.languages.inlineCompletion.on(async ({ textDocument, position, context }) => {
    const item = await session.ghostText(textDocument.uri, position, context.selectedCompletionInfo);
    return item === null ? [] : [item];
  });

  const reading = registerReading(connection, session, () => (knowsCommand(initial, SHOW_PLACES) ? SHOW_PLACES : null));

  registerRequests(connection, session);

  connection.onRequest(STATUS_METHOD, async () => {
    await session.whenReady();
    return session.report();
  });

  connection.onShutdown(() => {
    pushSoon.dispose();
    session.dispose();
    void drawer.close();
  });

  // Clients without pull diagnostics are sent what changed, as soon as what they sent has been read.

  const published = new Map<string, string>();
  const pushSoon = coalesce(push, 0, log);

  async function push(): Promise<void> {
    for (const document of documents.all()) {
      const { version } = document;
      const answer = await session.diagnostics(
        document.uri,
        published.get(document.uri),
        () => documents.get(document.uri)?.version !== version,
      );
      if (!answer?.items || documents.get(document.uri)?.version !== version) continue;
      published.set(document.uri, answer.resultId);
      await connection.sendDiagnostics({ uri: document.uri, version, diagnostics: [...answer.items] });
    }
  }

  function canPull(): boolean {
    return client.textDocument?.diagnostic !== undefined;
  }

  function refresh(): void {
    if (!canPull()) pushSoon();
    else if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh().catch(log);
    // What these show comes from other documents too.
    if (client.workspace?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(log);
    if (client.workspace?.codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(log);
    connection.sendNotification(CORPUS_CHANGED_METHOD).catch(log);
  }

  async function reload(): Promise<void> {
    const reload = ++reloads;
    try {
      const chosen = await settings();
      // An answer that comes after the one to a later question is out of date.
      if (reload === reloads) await session.load(folders, chosen);
    } catch (error) {
      log(error);
    }
  }

  /** What the client is asked for wins over what it pushed, and that over what it started with. */
  async function settings(): Promise<ClientSettings> {
    const asked = client.workspace?.configuration ? await askForSettings() : undefined;
    const sources = [initial, pushed, asked].map(readSettings);
    return { ...Object.assign({}, ...sources), mistakes: sources.flatMap((source) => source.mistakes) };
  }

  async function askForSettings(): Promise<unknown> {
    const timeout = new Promise<undefined>((resolve) => {
      setTimeout(resolve, SETTINGS_TIMEOUT_MS, undefined).unref();
    });
    return Promise.race([connection.workspace.getConfiguration('planlint'), timeout]).catch((error) => {
      log(error);
      return undefined;
    });
  }

  documents.listen(connection);
  connection.listen();
}

/** The client's command that opens a list of places: URI, position, places. */
const SHOW_PLACES = 'planlint.showPlaces';

/** A client names the commands of its own that it can run as `initializationOptions.commands`. */
function knowsCommand(options: unknown, command: string): boolean {
  const commands = typeof options === 'object' && options !== null && 'commands' in options ? options.commands : null;
  return Array.isArray(commands) && commands.includes(command);
}

/** A client that draws images in hovers says so by its colour theme: `initializationOptions.charts`, later changes by the notification. */
function chartsOption(options: unknown): unknown {
  return typeof options === 'object' && options !== null && 'charts' in options ? options.charts : null;
}

const RULE_IDS: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** The page that ships beside the bundle: no network is needed to read it. */
function rulePage(ruleId: string, locale: Locale): string | null {
  if (!RULE_IDS.has(ruleId)) return null;
  return pathToFileURL(join(__dirname, '..', 'docs', 'rules', `${ruleId}${locale === 'en' ? '.en' : ''}.md`)).href;
}

const KINDS: Readonly<Record<FileChangeType, FileChange['kind']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

/** What a client leaves unsaid is sent all the same: an unknown field does no harm, a missing link does. */
function abilitiesOf({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  const shown = textDocument?.publishDiagnostics;
  return {
    relatedInformation: shown?.relatedInformation ?? true,
    codeDescription: shown?.codeDescriptionSupport ?? true,
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    changeAnnotations: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.changeAnnotationSupport !== undefined,
  };
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return pathsOf(workspaceFolders);
  if (rootUri) return pathsOf([{ uri: rootUri }]);
  return rootPath ? [resolve(rootPath)] : [];
}

function pathsOf(folders: readonly { readonly uri: string }[]): readonly string[] {
  return folders.flatMap((folder) => {
    const path = filePathOf(folder.uri);
    // Without a slash at the end, which some clients send.
    return path === null ? [] : [resolve(path)];
  });
}
