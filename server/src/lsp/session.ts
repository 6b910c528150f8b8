import { basename, dirname } from 'node:path';
import type { Diagnostic, InlineCompletionItem, SelectedCompletionInfo } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contentHash } from '../config/contentHash';
import { CONFIG_FILE_NAMES, defaultConfig } from '../config/defaults';
import { pathOf } from '../config/documents';
import { matchesAny } from '../config/glob';
import type { Corpus } from '../corpus/corpus';
import type { DocumentFacts, FrameworkInForce } from '../corpus/types';
import { type Completion, complete } from '../features/completion';
import { inlineCompletion } from '../features/completion/inline';
import type { FeatureContext } from '../features/context';
import type { DashboardContext } from '../features/dashboard';
import { hover } from '../features/hover';
import type { Hover } from '../features/hover/hover';
import type { FolderDocument } from '../features/initialConfig';
import type { InlayHintMode } from '../features/inlayHints';
import { type Heading, headingsOf, type SymbolSource } from '../features/workspaceSymbols';
import type { Metadata, Notice, Plan } from '../plan/types';
import type { Finding, Locale } from '../rules/types';
import type { PlanService, ServiceStatus } from '../service';
import { LineIndex, type Position } from '../text/lineIndex';
import { breathe } from './breathe';
import { coalesce } from './coalesce';
import { wrongEncodingText } from './fileWords';
import { isGarbled } from './isGarbled';
import { isPlan } from './isPlan';
import { type MinedCorpus, PhraseMiner } from './phraseMiner';
import { applySettings, type ClientSettings } from './settings';
import type { StatusReport } from './statusReport';
import { type ClientAbilities, configDiagnostic, encodingDiagnostic, noticeDiagnostic, toDiagnostic } from './toLsp';
import { canonicalUri, filePathOf, uriOfFile } from './uris';
import type { CorpusQuery, LoadedConfig, WorkspaceFiles } from './workspaceFiles';

/** What the session asks of the client; the connection stands behind it. */
export interface SessionHost {
  readonly abilities: ClientAbilities;
  /** Address of a rule's page in a language; null for findings that are no rule's. */
  rulePage(ruleId: string, locale: Locale): string | null;
  /** Diagnostics of open documents may have changed: ask the client to pull again, or push. */
  refresh(): void;
  publish(uri: string, diagnostics: readonly Diagnostic[]): void;
  status(report: StatusReport): void;
  /** Never given document text. */
  log(level: 'error' | 'warn' | 'info', message: string): void;
}

export interface DiagnosticAnswer {
  readonly resultId: string;
  /** Null: the same as under the result id that was asked with. */
  readonly items: readonly Diagnostic[] | null;
}

/** What lies around one document, for features that need more than its own view. */
export interface Surroundings {
  /** Every document, later years and this one among them. */
  readonly all: Corpus;
  findings(): readonly Finding[];
  /** Another document whole; null where there is none. */
  readonly planOf: (uri: string) => Plan | null;
  /** What the five-year plans demand of a document like this. */
  readonly frameworkFor: (meta: Metadata) => FrameworkInForce | null;
}

/** A file event of the client. */
export interface FileChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

/** Events come in bursts (a checkout, a folder moved in): one piece of work follows. */
const FILE_BURST_MS = 50;
/** So long the rules run before what the client sent in the meantime is read. */
const SLICE_MS = 8;
/** An empty document needs no telling. */
const UNTOLD: ReadonlySet<Notice['code']> = new Set(['empty']);
/** Told in the status of documents that are not open. */
const TOLD: ReadonlySet<Notice['code']> = new Set([
  'line-too-long',
  'too-many-statements',
  'analysis-failed',
  'bad-front-matter',
  'bad-data',
  'scan-damage',
]);
const MOST_NOTICES = 50;
/** While files are being read: asking the service would read all that are left at once. */
const NOTHING_READ: ServiceStatus = { documents: [], framework: null, dataFiles: 0 };

/**
 * One editor's workspace: which documents are open, which are on disk, and what the client wants to know about them. Open documents win over
 * their files. Nothing is answered before the corpus is read, and between any two files the loop is free.
 */
export class Session {
  readonly #service: PlanService;
  readonly #files: WorkspaceFiles;
  readonly #host: SessionHost;
  /** By canonical URI. */
  readonly #open = new Map<string, TextDocument>();
  /** Files of the corpus by canonical URI: what `find` listed, open or not. */
  #corpus = new Set<string>();
  readonly #unreadable = new Map<string, string>();
  /** Headings of documents that are not open: reading 300 plans again for every letter of a query would take a second each time. */
  readonly #headings = new Map<string, readonly Heading[]>();
  #folders: readonly string[] = [];
  #settings: ClientSettings = { mistakes: [] };
  #loadedConfig: LoadedConfig | null = null;
  #configNotices: readonly string[] = [];
  #findNotices: StatusReport['notices'] = [];
  #segmenter: StatusReport['segmenter']['state'] = 'fallback';
  /** The draft last asked about: the framework in force is its. */
  #current: string | undefined;
  #state: StatusReport['state'] = 'loading';
  #generation = 0;
  #ready: Promise<void> = new Promise(() => undefined);
  #started!: () => void;
  readonly #begun = new Promise<void>((resolve) => {
    this.#started = resolve;
  });
  readonly #events = new Map<string, FileChange['kind']>();
  readonly #handleEvents: ReturnType<typeof coalesce>;
  readonly #sendStatus: ReturnType<typeof coalesce>;
  readonly #miner: PhraseMiner;
  #lastStatus = '';

  constructor(service: PlanService, files: WorkspaceFiles, host: SessionHost) {
    this.#service = service;
    this.#files = files;
    this.#host = host;
    this.#handleEvents = coalesce(
      () => this.#applyEvents(),
      FILE_BURST_MS,
      (error) => host.log('error', describe(error)),
    );
    this.#sendStatus = coalesce(
      () => this.#announce(),
      0,
      (error) => host.log('error', describe(error)),
    );
    this.#miner = new PhraseMiner({
      corpusOf: (uri) => this.#corpusOf(uri),
      startSegmenter: () => files.startSegmenter(),
      segmented: (by) => {
        this.#segmenter = by;
        this.#sendStatus();
      },
      failed: (error) => host.log('error', describe(error)),
    });
  }

  /** Loads config and corpus afresh; called at the start, and when folders, settings or planlint.yaml change. Never rejects. */
  load(folders: readonly string[], settings: ClientSettings): Promise<void> {
    this.#folders = folders;
    this.#settings = settings;
    this.#ready = this.#load(++this.#generation).catch((error) => {
      this.#configNotices = [...this.#configNotices, `资料库读取失败：${describe(error)}`];
      this.#host.log('error', describe(error));
      this.#state = 'ready';
      this.#sendStatus();
    });
    this.#started();
    return this.#ready;
  }

  /** Resolves when everything that was on disk at the last `load` has been read. */
  async whenReady(): Promise<void> {
    await this.#begun;
    let ready: Promise<void>;
    do {
      ready = this.#ready;
      await ready;
    } while (ready !== this.#ready);
  }

  get openDocuments(): readonly TextDocument[] {
    return [...this.#open.values()];
  }

  get abilities(): ClientAbilities {
    return this.#host.abilities;
  }

  get locale(): Locale {
    return this.#service.config.locale;
  }

  get inlayHints(): InlayHintMode {
    return this.#settings.inlayHints ?? 'headline';
  }

  /** The client's own spelling of a document's URI. */
  clientUri(uri: string): string {
    return this.#open.get(uri)?.uri ?? uri;
  }

  /** Opened, or its text changed. */
  changed(document: TextDocument): void {
    const uri = canonicalUri(document.uri);
    const isNew = !this.#open.has(uri);
    this.#open.set(uri, document);
    if (this.#counting(uri)) {
      if (this.#corpus.has(uri)) this.#service.setDocument(uri, document.getText());
    } else this.#event(uri, 'changed');
    if (isNew) this.#sendStatus();
  }

  /** The file on disk counts again, or nothing where there is none in the corpus. */
  closed(document: TextDocument): void {
    const uri = canonicalUri(document.uri);
    this.#open.delete(uri);
    if (this.#current === uri) this.#current = [...this.#open.keys()].at(-1);
    if (this.#corpus.has(uri)) this.#event(uri, 'changed');
    else this.#service.removeDocument(uri);
    this.#sendStatus();
  }

  filesChanged(changes: readonly FileChange[]): void {
    for (const { uri, kind } of changes) {
      const canonical = canonicalUri(uri);
      if (this.#matters(canonical)) this.#event(canonical, kind);
      else if (kind === 'created') void this.#folderCreated(canonical);
    }
  }

  /** Findings and notices of a draft. `previousResultId` saves sending what the client already has. */
  async diagnostics(clientUri: string, previousResultId: string | undefined, isCancelled: () => boolean): Promise<DiagnosticAnswer | null> {
    await this.whenReady();
    // What the client sent in the meantime (a newer edit, a cancellation) is read first: stale work is dropped, not done.
    await breathe();
    if (isCancelled()) return null;
    const uri = canonicalUri(clientUri);
    if (this.#focus(uri) && !(await this.#check(uri, isCancelled))) return null;
    const plan = this.#focus(uri);
    const garbled = this.#open.has(uri) && !this.#counting(uri);
    const items = plan ? this.#diagnosticsOf(plan) : garbled ? [encodingDiagnostic(wrongEncodingText(this.locale))] : [];
    // Of what the client is sent, not of the findings: their offsets stay while the lines they stand on change.
    const resultId = contentHash(JSON.stringify(items));
    if (resultId === previousResultId) return { resultId, items: null };
    return { resultId, items };
  }

  #diagnosticsOf(plan: Plan): readonly Diagnostic[] {
    const { findings, notices } = this.#service.lint(plan.uri);
    const shown = findings.map((finding) =>
      toDiagnostic(
        finding,
        plan.lines,
        this.#host.abilities,
        (id) => this.#host.rulePage(id, this.locale),
        (to) => this.clientUri(to),
      ),
    );
    const told = notices.filter(({ code }) => !UNTOLD.has(code));
    return [...shown, ...told.map((notice) => noticeDiagnostic(notice, plan.lines))];
  }

  async hover(clientUri: string, position: Position): Promise<{ readonly hover: Hover; readonly plan: Plan } | null> {
    return this.withPlan(clientUri, (context, { planOf }) => {
      const found = hover({ ...context, planOf }, context.plan.lines.offsetAt(position));
      return found && { hover: found, plan: context.plan };
    });
  }

  async completions(clientUri: string, position: Position): Promise<{ readonly items: readonly Completion[]; readonly plan: Plan } | null> {
    return this.withPlan(clientUri, (context, { planOf }) => ({
      items: complete({ ...context, planOf, mined: this.#miner.phrasesFor(context.plan.uri) }, context.plan.lines.offsetAt(position)),
      plan: context.plan,
    }));
  }

  /** How the text at the position most likely goes on; null where that is anyone's guess. With the item that an open list has selected: it and what follows it. */
  async ghostText(clientUri: string, position: Position, selected?: SelectedCompletionInfo): Promise<InlineCompletionItem | null> {
    return this.withPlan(clientUri, (context, { planOf }) => {
      const { lines, text } = context.plan;
      const offset = lines.offsetAt(position);
      const typed = selected ? text.slice(lines.offsetAt(selected.range.start), offset) : '';
      if (selected && !selected.text.startsWith(typed)) return null;
      const insertText = inlineCompletion({ ...context, planOf }, offset, selected?.text.slice(typed.length));
      if (insertText === null) return null;
      if (selected) return { insertText: selected.text + insertText, range: selected.range };
      // Without a range VS Code takes the text to replace the word before the position, a whole Chinese clause.
      return { insertText, range: { start: position, end: position } };
    });
  }

  /** Tells the status soon, if it says anything new. */
  announce(): void {
    this.#sendStatus();
  }

  report(): StatusReport {
    const { documents, framework, dataFiles } = this.#state === 'ready' ? this.#serviceStatus() : NOTHING_READ;
    const config = this.#loadedConfig;
    const en = this.locale === 'en';
    return {
      documents,
      framework,
      dataFiles,
      state: this.#state,
      segmenter: {
        state: this.#segmenter,
        note:
          this.#segmenter === 'available'
            ? null
            : en
              ? 'nodejieba is not installed; findings are the same without it'
              : '未安装 nodejieba；检查结果不受影响',
      },
      notices: [
        ...[...this.#settings.mistakes, ...this.#configNotices].map((message) => ({ uri: null, message })),
        ...this.#findNotices,
        ...[...this.#unreadable].map(([uri, message]) => ({ uri, message })),
        ...(this.#state === 'ready' ? this.#documentNotices() : []),
      ],
      config: {
        uri: config && uriOfFile(config.path),
        problems: config?.problems ?? [],
        preset: this.#service.config.preset,
        filePreset: config?.config.preset ?? null,
        plans: this.#folders.flatMap((folder) => this.#service.config.plans.map((glob) => ({ folder: uriOfFile(folder), glob }))),
      },
    };
  }

  dispose(): void {
    this.#generation++;
    this.#handleEvents.dispose();
    this.#sendStatus.dispose();
    this.#miner.dispose();
  }

  async #load(generation: number): Promise<void> {
    const stale = () => generation !== this.#generation;
    this.#state = 'loading';
    const { config, locale } = this.#settings;
    const [loaded, segmenter] = await Promise.all([this.#files.loadConfig(this.#folders, config, locale), this.#files.segmenter()]);
    if (stale()) return;
    this.#segmenter = segmenter;
    this.#useConfig(loaded);
    this.#sendStatus();
    await this.#scan(stale, () => true);
    if (stale()) return;
    this.#state = 'ready';
    this.#host.log(
      'info',
      `corpus: ${this.#corpus.size} files, ${this.#unreadable.size} of them not readable; config: ${loaded?.path ?? 'none'}`,
    );
    this.#corpusChanged();
  }

  #useConfig(loaded: LoadedConfig | null): void {
    const before = this.#loadedConfig;
    this.#loadedConfig = loaded;
    this.#service.configure(applySettings(loaded?.config ?? defaultConfig, this.#settings), this.#rootUri());
    this.#configNotices = this.#configNoticesFor(loaded);
    if (before && before.path !== loaded?.path) this.#host.publish(uriOfFile(before.path), []);
    if (!loaded) return;
    const lines = new LineIndex(loaded.text);
    this.#host.publish(
      uriOfFile(loaded.path),
      loaded.problems.map((problem) => configDiagnostic(problem, lines)),
    );
  }

  #configNoticesFor(loaded: LoadedConfig | null): readonly string[] {
    const en = this.locale === 'en';
    if (loaded)
      return loaded.ignored.map((path) =>
        en ? `Not used, as another planlint.yaml counts: ${path}` : `已有另一个 planlint.yaml 生效，未使用：${path}`,
      );
    const { config } = this.#settings;
    if (config === undefined) return [];
    return [en ? `Config not found or unreadable: ${config}` : `配置文件不存在或无法读取：${config}`];
  }

  #serviceStatus(): ServiceStatus {
    const current = this.#current !== undefined && this.#service.has(this.#current) ? this.#current : undefined;
    const status = this.#service.status(current);
    // Open drafts that are no part of the corpus are not loaded for anyone but themselves; notes that state nothing are no documents of it.
    const documents = status.documents.filter(
      ({ uri, kind, statements }) => this.#corpus.has(uri) && (kind !== 'unknown' || statements > 0),
    );
    return { ...status, documents };
  }

  /** What limits the reading of single documents, for those that are not open and show it nowhere else. */
  #documentNotices(): StatusReport['notices'] {
    return this.#service
      .corpus()
      .documents.filter(({ uri }) => this.#corpus.has(uri))
      .flatMap(({ uri, name, notices }) =>
        notices.filter(({ code }) => TOLD.has(code)).map(({ message }) => ({ uri, message: `${name}：${message}` })),
      )
      .slice(0, MOST_NOTICES);
  }

  /** Brings the service in line with the disk: lists the corpus, reads what `again` names and what is new, forgets what is gone. */
  async #scan(stale: () => boolean, again: (uri: string) => boolean): Promise<void> {
    const { paths, notices } = await this.#files.find({ folders: this.#folders, config: this.#service.config, from: this.#corpusSource() });
    if (stale()) return;
    this.#findNotices = notices;
    const before = this.#corpus;
    this.#corpus = new Set(paths.map(uriOfFile));
    for (const uri of before) if (!this.#corpus.has(uri)) this.#forget(uri);
    await this.#readEach(
      [...this.#corpus].filter((uri) => this.#open.has(uri) || !before.has(uri) || again(uri)),
      stale,
    );
  }

  async #readEach(uris: readonly string[], stale: () => boolean): Promise<void> {
    for (const uri of uris) {
      const document = this.#counting(uri);
      if (document) this.#service.setDocument(uri, document.getText());
      else await this.#read(uri);
      if (stale()) return;
      await this.#readPending(stale);
    }
  }

  async #read(uri: string): Promise<void> {
    const path = filePathOf(uri);
    if (path === null) return;
    const result = await this.#files.read(path, this.locale);
    // Opened, or gone from the corpus, while it was being read: what is known since then is newer.
    if (this.#counting(uri) || !this.#corpus.has(uri)) return;
    this.#headings.delete(uri);
    if ('text' in result) {
      this.#unreadable.delete(uri);
      this.#service.setDocument(uri, result.text);
    } else {
      this.#service.removeDocument(uri);
      this.#unreadable.set(uri, result.problem);
      this.#host.log('warn', `${uri}: ${result.problem}`);
    }
  }

  async #readPending(stale: () => boolean): Promise<void> {
    while (!stale() && this.#service.pending() > 0) {
      this.#service.readNext();
      await breathe();
    }
  }

  /** Lints a document, with room for other work where that takes long, as the first time; false when nobody wants to know any more. */
  async #check(uri: string, isCancelled: () => boolean): Promise<boolean> {
    let begun = performance.now();
    for (const _ of this.#service.linting(uri)) {
      if (performance.now() - begun < SLICE_MS) continue;
      await breathe();
      if (isCancelled()) return false;
      begun = performance.now();
    }
    return true;
  }

  #forget(uri: string): void {
    this.#headings.delete(uri);
    this.#unreadable.delete(uri);
    if (!this.#open.has(uri)) this.#service.removeDocument(uri);
  }

  /** A folder that is moved in is told of as itself, not as its files. Its name says nothing: `1.历年计划` is no file with an extension. */
  async #folderCreated(uri: string): Promise<void> {
    const path = filePathOf(uri);
    if (path !== null && !this.#isPassedOver(uri) && (await this.#files.isFolder(path))) this.#event(uri, 'created');
  }

  #event(uri: string, kind: FileChange['kind']): void {
    this.#events.set(uri, kind);
    this.#handleEvents();
  }

  async #applyEvents(): Promise<void> {
    await this.whenReady();
    const events = new Map(this.#events);
    this.#events.clear();
    if ([...events.keys()].some((uri) => this.#isConfigFile(filePathOf(uri)!))) {
      await this.load(this.#folders, this.#settings);
      return;
    }
    const generation = this.#generation;
    const stale = () => generation !== this.#generation;
    // A folder that is deleted or moved is one event for many files: the list of files tells. What was merely saved needs no new list.
    if ([...events].every(([uri, kind]) => kind === 'changed' && this.#corpus.has(uri))) await this.#readEach([...events.keys()], stale);
    else await this.#scan(stale, (uri) => events.has(uri));
    if (stale()) return;
    this.#corpusChanged();
  }

  /** For work that no one looks at: the document does not become the one that the status is about. */
  async #corpusOf(uri: string): Promise<MinedCorpus | null> {
    await this.whenReady();
    const plan = this.#planOf(uri);
    return plan && { meta: plan.meta, documents: this.#service.corpus(uri).documents, planOf: (other) => this.#service.plan(other) };
  }

  #corpusChanged(): void {
    this.#sendStatus();
    this.#miner.corpusChanged();
    this.#host.refresh();
  }

  /** Clients report every file; what cannot change the corpus costs nothing. */
  #matters(uri: string): boolean {
    const path = filePathOf(uri);
    if (path === null) return false;
    if (this.#corpus.has(uri) || this.#isConfigFile(path)) return true;
    if (this.#isPassedOver(uri)) return false;
    if (this.#files.isDocument(path)) return true;
    const { plans, corpus } = this.#service.config;
    const prefix = `${uri}/`;
    return (
      matchesAny([...plans, ...(corpus ?? [])], pathOf(uri, this.#rootUri())) || [...this.#corpus].some((each) => each.startsWith(prefix))
    );
  }

  /** Whether it lies in (or is) something below the workspace that is never entered. The workspace itself may lie anywhere. */
  #isPassedOver(uri: string): boolean {
    const folder = this.#folders.map(uriOfFile).find((root) => uri.startsWith(root.endsWith('/') ? root : `${root}/`));
    return /(?:^|\/)(?:node_modules|\.[^/]*)(?:\/|$)/.test(pathOf(uri, folder ?? null));
  }

  #isConfigFile(path: string): boolean {
    const name = basename(path);
    const { config } = this.#settings;
    if (config !== undefined && name === config.split(/[\\/]/).at(-1)) return true;
    return CONFIG_FILE_NAMES.some((each) => each === name) && this.#folders.includes(dirname(path));
  }

  #corpusSource(): CorpusQuery['from'] {
    if (this.#settings.corpus) return 'settings';
    return this.#loadedConfig && { configFolder: dirname(this.#loadedConfig.path) };
  }

  #rootUri(): string | null {
    const folder = this.#loadedConfig ? dirname(this.#loadedConfig.path) : this.#folders[0];
    return folder === undefined ? null : uriOfFile(folder);
  }

  /** The document as a plan, which from now on is the one that the status is about. */
  #focus(uri: string): Plan | null {
    const plan = this.#planOf(uri);
    if (plan && this.#open.has(uri) && this.#current !== uri) {
      this.#current = uri;
      this.#sendStatus();
    }
    return plan;
  }

  /**
   * The document as a plan with the service set to answer for it; null where it is none of ours. Open documents that are no part of the
   * corpus (untitled, outside the folder, left out by config) are drafts only: they never count as history of the one asked about.
   */
  #planOf(uri: string): Plan | null {
    this.#leaveDraftsOut(uri);
    const document = this.#counting(uri);
    // Where one is open in a wrong encoding, its file's places would be told for another text.
    if (!document) return this.#corpus.has(uri) && !this.#open.has(uri) ? this.#service.plan(uri) : null;
    this.#service.setDocument(uri, document.getText());
    const plan = this.#service.plan(uri);
    const { plans } = this.#service.config;
    const declared = plans.length > 0 && matchesAny(plans, pathOf(uri, this.#rootUri()));
    if (!isPlan(uri, document.languageId, declared, plan)) {
      if (!this.#corpus.has(uri)) this.#service.removeDocument(uri);
      return null;
    }
    return plan;
  }

  /** The open document where its text counts: for a file that the editor opened in a wrong encoding, what is on disk still does. */
  #counting(uri: string): TextDocument | undefined {
    const document = this.#open.get(uri);
    return document && this.#corpus.has(uri) && isGarbled(document.getText()) ? undefined : document;
  }

  /** Takes open documents that are no part of the corpus out of the service, but for one. */
  #leaveDraftsOut(but?: string): void {
    for (const uri of this.#open.keys()) if (uri !== but && !this.#corpus.has(uri)) this.#service.removeDocument(uri);
  }

  /** Answers for one document; null where it is no plan. Waits until the corpus is read. */
  async withPlan<T>(clientUri: string, answer: (context: FeatureContext, around: Surroundings) => T | null): Promise<T | null> {
    await this.whenReady();
    const uri = canonicalUri(clientUri);
    const plan = this.#focus(uri);
    if (!plan) return null;
    const { knowledge, config } = this.#service;
    const corpus = this.#service.corpus(uri);
    const framework = corpus.frameworkFor(plan.meta, knowledge, config.frameworks);
    return answer(
      { plan, corpus, knowledge, framework, locale: config.locale },
      {
        all: this.#service.corpus(),
        findings: () => this.#service.lint(uri).findings,
        planOf: (other) => this.#service.plan(other),
        frameworkFor: (meta) => this.#service.corpus().frameworkFor(meta, knowledge, config.frameworks),
      },
    );
  }

  /** The documents of the corpus below a folder of the client's. */
  async documentsBelow(folder: string): Promise<readonly FolderDocument[]> {
    await this.whenReady();
    const root = canonicalUri(folder);
    const below = this.#service.corpus().documents.filter(({ uri }) => uri.startsWith(root.endsWith('/') ? root : `${root}/`));
    return below.map(({ uri, meta }) => ({ path: pathOf(uri, root), meta }));
  }

  /** Every document of the corpus, by year. */
  async documents(): Promise<readonly DocumentFacts[]> {
    await this.whenReady();
    return this.#service.corpus().documents.filter(({ uri }) => this.#corpus.has(uri));
  }

  /**
   * Answers from every document and the one that is the draft; null, or what is no plan, is none. Waits until the corpus is read. What is
   * told holds while `answer` runs, and no longer: the corpus is alive.
   */
  async everything<T>(draft: string | null, answer: (context: DashboardContext) => T): Promise<T> {
    await this.whenReady();
    const uri = draft === null ? null : canonicalUri(draft);
    if (uri === null) this.#leaveDraftsOut();
    const plan = uri === null ? null : this.#planOf(uri);
    const corpus = this.#service.corpus();
    const { knowledge, config } = this.#service;
    return answer({
      corpus,
      draft: (plan && corpus.get(plan.uri)) ?? null,
      knowledge,
      frameworks: config.frameworks,
      locale: config.locale,
    });
  }

  /** What every document has to be found by. The loop is free between any two that must be read again. */
  async symbolSources(): Promise<readonly SymbolSource[]> {
    await this.whenReady();
    const sources: SymbolSource[] = [];
    for (const document of this.#service.corpus().documents) {
      let headings = this.#counting(document.uri) ? undefined : this.#headings.get(document.uri);
      if (!headings) {
        const plan = this.#service.plan(document.uri);
        headings = plan ? headingsOf(plan) : [];
        this.#headings.set(document.uri, headings);
        await breathe();
      }
      sources.push({ document, headings });
    }
    return sources;
  }

  #announce(): void {
    const report = this.report();
    const text = JSON.stringify(report);
    if (text === this.#lastStatus) return;
    this.#lastStatus = text;
    this.#host.status(report);
  }
}

/** An error for the log: its message and place, never a document's text. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
}
