import { givenMetadata, pathOf } from './config/documents';
import { LruMap } from './config/lruMap';
import { cap } from './config/pipeline/cap';
import { dedupe } from './config/pipeline/dedupe';
import { detect } from './config/pipeline/detect';
import { applySeverity } from './config/pipeline/severity';
import { sortFindings } from './config/pipeline/sort';
import { suppress } from './config/pipeline/suppress';
import { isOff } from './config/resolveSeverity';
import type { Config } from './config/types';
import { type Corpus, createCorpus, factsOf } from './corpus/corpus';
import { dataFacts } from './corpus/dataFile';
import { frameworkNote } from './corpus/framework';
import type { DocumentFacts, Series } from './corpus/types';
import type { Knowledge } from './knowledge/knowledge';
import { type AnalysisCache, parsePlan } from './plan/plan';
import type { Notice, Plan } from './plan/types';
import { rules as shippedRules } from './rules';
import { textWork } from './rules/keptByText';
import type { Finding, Locale, Rule } from './rules/types';
import { LineIndex } from './text/lineIndex';

/** What was found in a draft, and whatever kept the check from being whole. */
export interface LintResult {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}

/** What the status item shows. */
export interface ServiceStatus {
  readonly documents: readonly {
    readonly uri: string;
    readonly name: string;
    readonly kind: string;
    readonly year: number | null;
    readonly place: string | null;
    /** Last year governed. */
    readonly endYear: number | null;
    readonly title: string | null;
    readonly statements: number;
    /** What limited the reading, with the line it is told at (from 0); `unlisted`: how many more there are. */
    readonly notices: readonly { readonly message: string; readonly line: number }[];
    readonly unlisted: number;
  }[];
  readonly framework: { readonly ordinal: number; readonly titles: readonly string[]; readonly note: string | null } | null;
  readonly dataFiles: number;
}

/** How much work was done since the service began: the gates of the tests. */
export interface WorkCounters {
  /** Paragraphs really analysed (not taken from the cache). */
  paragraphsAnalysed: number;
  /** Documents whose rules were run. */
  documentsLinted: number;
  /** Paragraphs that text rules really read, each rule's reading counted (of all services of the process). */
  readonly textsRead: number;
  /** Sentences that readers of single sentences really read, likewise. */
  readonly sentencesRead: number;
}

/** The whole language service over an in-memory workspace. No file system, no protocol, no clock. */
export interface PlanService {
  /** Adds or replaces a document (.csv = data file of actual results). Text offsets are UTF-16. */
  setDocument(uri: string, text: string): void;
  removeDocument(uri: string): void;
  has(uri: string): boolean;
  uris(): readonly string[];
  plan(uri: string): Plan | null;
  /** Findings of one draft against everything else. Cached until the draft or the corpus' facts change. */
  lint(uri: string): LintResult;
  /**
   * The same in steps, one rule each, for a host that must stay responsive: the first check of a draft takes many times as long as those after a
   * keystroke. What changed in between makes the answer out of date, and `lint` then checks anew.
   */
  linting(uri: string): Generator<void, LintResult>;
  /** The corpus as `uri` sees it, or all of it. */
  corpus(uri?: string): Corpus;
  /** Series whose indicator name, alias or part of the name matches; all when no query. */
  history(query?: string): readonly Series[];
  status(uri?: string): ServiceStatus;
  /** Replaces the config; `root` is the URI of the folder its globs are relative to (unchanged when left out). */
  configure(config: Config, root?: string | null): void;
  /** Documents set but not read yet. `lint`, `corpus`, `history` and `status` read them all; a host that must stay responsive calls `readNext` first. */
  pending(): number;
  /** Reads one pending document; its URI, or null when none is left. */
  readNext(): string | null;
  readonly config: Config;
  readonly knowledge: Knowledge;
  readonly counters: WorkCounters;
}

export interface ServiceOptions {
  readonly knowledge: Knowledge;
  readonly config: Config;
  /** URI of the folder that planlint.yaml's globs are relative to. */
  readonly root?: string | null;
  /** Rules to run instead of all shipped ones. */
  readonly rules?: readonly Rule[];
  /** Never given document text. */
  readonly log?: (message: string) => void;
  readonly locale?: Locale;
}

/** Plans kept whole for features; the others are read again when asked for, from the paragraph cache. */
const PLANS_KEPT = 32;
/** Paragraph results kept, shared by all documents: about a hundred plans. */
const PARAGRAPHS_KEPT = 20_000;

/** A data file may have a notice for every line. */
const NOTICES_LISTED = 20;

/** One document of the workspace. */
interface Entry {
  readonly uri: string;
  text: string;
  /** Null = not read yet. */
  facts: DocumentFacts | null;
  /** Bumped when the text changes. */
  version: number;
  /** Bumped when the facts of any other document change. */
  others: number;
  linted: Linted | null;
}

/** A result, and the state of everything it rests on. */
interface Linted {
  readonly version: number;
  readonly others: number;
  readonly epoch: number;
  /** Versions of the documents whose wording a rule asked for. */
  readonly consulted: ReadonlyMap<string, number>;
  readonly result: LintResult;
}

export function createPlanService(options: ServiceOptions): PlanService {
  const { knowledge, rules = shippedRules, log = () => {} } = options;
  const store = createCorpus(knowledge);
  const cache: AnalysisCache = { entries: new LruMap(PARAGRAPHS_KEPT), analysed: 0 };
  const plans = new LruMap<string, Plan>(PLANS_KEPT);
  const entries = new Map<string, Entry>();
  const unread = new Set<string>();
  let documentsLinted = 0;
  let config = options.config;
  let root = options.root ?? null;
  /** Bumped by every change of config. */
  let epoch = 0;

  // Documents

  function setDocument(uri: string, text: string): void {
    const entry = entries.get(uri);
    if (entry?.text === text) return;
    if (entry) Object.assign(entry, { text, facts: null, version: entry.version + 1 });
    else entries.set(uri, { uri, text, facts: null, version: 0, others: 0, linted: null });
    plans.delete(uri);
    unread.add(uri);
  }

  function removeDocument(uri: string): void {
    if (!entries.delete(uri)) return;
    unread.delete(uri);
    plans.delete(uri);
    changeCorpus(uri, () => store.delete(uri));
  }

  function read(entry: Entry): DocumentFacts {
    unread.delete(entry.uri);
    const facts = isDataFile(entry.uri) ? readData(entry) : factsOf(readPlan(entry));
    entry.facts = facts;
    changeCorpus(entry.uri, () => (tellsSomething(facts) ? store.set(facts) : store.delete(entry.uri)));
    return facts;
  }

  function readPlan({ uri, text }: Entry): Plan {
    const plan = parsePlan(uri, text, { knowledge, cache, given: givenMetadata(config, pathOf(uri, root)) });
    plans.set(uri, plan);
    return plan;
  }

  function readData({ uri, text }: Entry): DocumentFacts {
    return dataFacts(uri, text, { knowledge, given: givenMetadata(config, pathOf(uri, root)) });
  }

  function readNext(): string | null {
    for (const uri of unread) {
      read(entries.get(uri)!);
      return uri;
    }
    return null;
  }

  function readAll(): void {
    while (readNext() !== null);
  }

  /** Makes a change to the corpus and, when facts really changed, tells every other document. */
  function changeCorpus(uri: string, change: () => void): void {
    const before = store.version;
    change();
    if (store.version !== before) for (const entry of entries.values()) if (entry.uri !== uri) entry.others++;
  }

  function plan(uri: string): Plan | null {
    const entry = entries.get(uri);
    if (!entry || isDataFile(uri)) return null;
    if (!entry.facts) read(entry);
    return plans.get(uri) ?? readPlan(entry);
  }

  // Findings

  function lint(uri: string): LintResult {
    const steps = linting(uri);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  function* linting(uri: string): Generator<void, LintResult> {
    const entry = entries.get(uri);
    if (!entry) return { findings: [], notices: [] };
    readAll();
    const { version, others, linted } = entry;
    if (linted && linted.version === version && linted.others === others && linted.epoch === epoch && unchanged(linted.consulted)) {
      return linted.result;
    }
    const draft = plan(uri);
    const consulted = new Map<string, number>();
    const begun = epoch;
    const result = draft ? yield* check(draft, entry.facts!, consulted) : { findings: [], notices: entry.facts!.notices };
    // Marked with the state that it rests on: what changed between two steps makes it count for nothing.
    if (entry.version === version && entry.others === others) entry.linted = { version, others, epoch: begun, consulted, result };
    return result;
  }

  function unchanged(consulted: ReadonlyMap<string, number>): boolean {
    for (const [uri, version] of consulted) if (entries.get(uri)?.version !== version) return false;
    return true;
  }

  /** Another document whole, noted in `consulted`. */
  function consult(uri: string, consulted: Map<string, number>): Plan | null {
    const entry = entries.get(uri);
    // As it stood when it was first asked for: between two steps of a check it may change.
    if (entry && !consulted.has(uri)) consulted.set(uri, entry.version);
    return plan(uri);
  }

  function* check(draft: Plan, self: DocumentFacts, consulted: Map<string, number>): Generator<void, LintResult> {
    documentsLinted++;
    const locale = options.locale ?? config.locale;
    const path = pathOf(draft.uri, root);
    const others = store.viewFor(draft.uri, draft.meta.year);
    const framework = others.frameworkFor(draft.meta, knowledge, config.frameworks);
    const enabled = rules.filter(({ id }) => !isOff(id, path, config));

    const planOf = (uri: string): Plan | null => (others.get(uri) ? consult(uri, consulted) : null);
    const detected = yield* detect(enabled, { plan: draft, self, corpus: others, framework, knowledge, planOf }, locale);
    for (const notice of detected.notices) log(notice.message);
    const kept = suppress(detected.findings, {
      text: draft.text,
      lines: draft.lines,
      locale,
      known: rules.map((rule) => rule.id),
      ran: detected.ran,
    });
    const weighed = applySeverity(kept, path, config);
    const single = dedupe(weighed);
    const sorted = sortFindings(single);
    const capped = cap(sorted, locale);
    return { findings: capped.findings, notices: [...draft.notices, ...detected.notices, ...(capped.notice ? [capped.notice] : [])] };
  }

  // Questions

  function corpus(uri?: string): Corpus {
    readAll();
    return uri === undefined ? store : store.viewFor(uri, entries.get(uri)?.facts?.meta.year ?? null);
  }

  function history(query?: string): readonly Series[] {
    const name = query?.trim() ?? '';
    const all = corpus().series();
    if (name === '') return all;
    const exact = store.seriesOfIndicator(name);
    const known = new Set(exact.map((series) => series.id));
    return [...exact, ...all.filter((series) => !known.has(series.id) && series.name.includes(name))];
  }

  function status(uri?: string): ServiceStatus {
    readAll();
    const all = [...entries.values()].map((entry) => entry.facts!);
    const meta = (uri === undefined ? newest(all) : entries.get(uri)?.facts)?.meta;
    const inForce = meta ? corpus(uri).frameworkFor(meta, knowledge, config.frameworks) : null;
    return {
      documents: all.map(({ uri, name, meta, facts, notices }) => ({
        uri,
        name,
        kind: meta.kind,
        year: meta.year,
        place: meta.place,
        endYear: meta.endYear,
        title: meta.title,
        statements: facts.length,
        notices: linesOf(notices.slice(0, NOTICES_LISTED), uri),
        unlisted: Math.max(0, notices.length - NOTICES_LISTED),
      })),
      framework: inForce && {
        ordinal: inForce.ordinal,
        titles: inForce.titles,
        note: meta ? frameworkNote(inForce, meta, options.locale ?? config.locale) : null,
      },
      dataFiles: all.filter(({ uri }) => isDataFile(uri)).length,
    };
  }

  function linesOf(notices: readonly Notice[], uri: string): ServiceStatus['documents'][number]['notices'] {
    if (notices.length === 0) return [];
    const lines = new LineIndex(entries.get(uri)!.text);
    return notices.map(({ message, start }) => ({ message, line: lines.positionAt(start).line }));
  }

  function configure(next: Config, nextRoot: string | null = root): void {
    const sameDocuments = root === nextRoot && JSON.stringify(config.documents) === JSON.stringify(next.documents);
    config = next;
    root = nextRoot;
    epoch++;
    if (sameDocuments) return;
    for (const entry of entries.values()) {
      entry.facts = null;
      plans.delete(entry.uri);
      unread.add(entry.uri);
    }
  }

  return {
    setDocument,
    removeDocument,
    has: (uri) => entries.has(uri),
    uris: () => [...entries.keys()],
    plan,
    lint,
    linting,
    corpus,
    history,
    status,
    configure,
    pending: () => unread.size,
    readNext,
    get config() {
      return config;
    },
    knowledge,
    get counters() {
      return { paragraphsAnalysed: cache.analysed, documentsLinted, textsRead: textWork.readings, sentencesRead: textWork.sentences };
    },
  };
}

function isDataFile(uri: string): boolean {
  return uri.toLowerCase().endsWith('.csv');
}

/** A file that is no plan and states nothing (a README, notes) is shown in the status but is no part of the corpus. */
function tellsSomething({ meta, facts }: DocumentFacts): boolean {
  return meta.kind !== 'unknown' || facts.length > 0;
}

/** The document that governs the latest year. */
function newest(documents: readonly DocumentFacts[]): DocumentFacts | null {
  return documents.reduce<DocumentFacts | null>((best, each) => ((each.meta.year ?? 0) > (best?.meta.year ?? 0) ? each : best), null);
}
