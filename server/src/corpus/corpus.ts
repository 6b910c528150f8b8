import type { Knowledge } from '../knowledge/knowledge';
import type { Metadata } from '../plan/types';
import { frameworkInForce } from './framework';
import { isOwnDocument } from './ownDocuments';
import { surelySamePlace } from './places';
import { same } from './same';
import { byDocument, byYear, seriesOf } from './series';
import type { DocumentFacts, Fact, FrameworkInForce, Series, SeriesPoint } from './types';

export { factsOf } from './facts';

/** All other plans and data files of a workspace, linked into series. */
export interface Corpus {
  /** By year governed, then URI. */
  readonly documents: readonly DocumentFacts[];
  get(uri: string): DocumentFacts | undefined;
  /** Every series, in order of first appearance. */
  series(): readonly Series[];
  seriesById(id: string): Series | undefined;
  /** All series of an indicator (any measure, calibre, scope), by canonical name or alias. */
  seriesOfIndicator(name: string): readonly Series[];
  /** The place's plan or report that governs the year before, annual plan before work report; null when the corpus has none. */
  previousPlan(meta: Metadata): DocumentFacts | null;
  /** Last year's targets for one fact's series from `previousPlan` or any other plan or report of that year; `previousPlan` first, all kept. */
  lastYear(fact: Fact, meta: Metadata): readonly SeriesPoint[];
  /** A view for linting `uri`: without that document, and without plans that govern later years than `year`. */
  viewFor(uri: string, year: number | null): Corpus;
  /** What five-year demands bind a document of this year and place; `only` limits the shipped frameworks to these ids. */
  frameworkFor(meta: Metadata, knowledge: Knowledge, only?: readonly string[] | null): FrameworkInForce | null;
}

/** The mutable store behind it: replacing one file's facts touches only that file's series. */
export interface CorpusStore extends Corpus {
  set(facts: DocumentFacts): void;
  delete(uri: string): void;
  /** Bumped when the facts of any document really changed (compared by value, not by text). */
  readonly version: number;
}

/** Plans and reports that set a year's targets, the one that counts first first. */
const YEARLY_KINDS: readonly string[] = ['annual-plan', 'plan-report', 'work-report'];

/** Views kept for the drafts being written: more are rarely open at once. */
const VIEWS_KEPT = 16;

/** Which documents and facts a view shows. */
type Filter = (point: SeriesPoint | { readonly document: DocumentFacts; readonly fact: null }) => boolean;

const everything: Filter = () => true;

/** An empty corpus. Series are linked by their ids alone (plan/seriesId.ts), and kept up file by file. */
export function createCorpus(knowledge: Knowledge): CorpusStore {
  const documents = new Map<string, DocumentFacts>();
  /** Series id -> its points, unsorted until read. */
  const points = new Map<string, SeriesPoint[]>();
  /** Indicator id or unknown name -> the ids of its series. */
  const byIndicator = new Map<string, Set<string>>();
  const sorted = new Set<string>();
  let ordered: readonly DocumentFacts[] | null = null;
  let version = 0;

  function link(document: DocumentFacts): void {
    documents.set(document.uri, document);
    for (const fact of document.facts) {
      const list = points.get(fact.series);
      if (list) list.push({ document, fact });
      else points.set(fact.series, [{ document, fact }]);
      sorted.delete(fact.series);
      const key = fact.indicatorId ?? fact.indicator;
      const ids = byIndicator.get(key);
      if (ids) ids.add(fact.series);
      else byIndicator.set(key, new Set([fact.series]));
    }
  }

  function unlink(document: DocumentFacts): void {
    documents.delete(document.uri);
    for (const id of new Set(document.facts.map((fact) => fact.series))) {
      const rest = points.get(id)?.filter((point) => point.document !== document) ?? [];
      if (rest.length > 0) points.set(id, rest);
      else points.delete(id);
    }
    for (const fact of document.facts) {
      if (points.has(fact.series)) continue;
      const key = fact.indicatorId ?? fact.indicator;
      const ids = byIndicator.get(key);
      ids?.delete(fact.series);
      if (ids?.size === 0) byIndicator.delete(key);
    }
  }

  function pointsOf(id: string): readonly SeriesPoint[] {
    const list = points.get(id);
    if (!list) return [];
    if (!sorted.has(id)) {
      list.sort(byYear);
      sorted.add(id);
    }
    return list;
  }

  function allDocuments(): readonly DocumentFacts[] {
    ordered ??= [...documents.values()].sort(byDocument);
    return ordered;
  }

  function viewOf(filter: Filter): Corpus {
    /** Series, last year's plans and frameworks of a view, kept: rules ask for the same ones again and again. The whole corpus changes under its view. */
    const keptSeries = new Map<string, Series | null>();
    const keptPlans = new Map<string, readonly DocumentFacts[]>();
    const keptFrameworks = new Map<string, FrameworkInForce | null>();
    const shown = (id: string): Series | null => {
      if (filter === everything) return seriesOf(id, pointsOf(id), knowledge);
      const known = keptSeries.get(id);
      if (known !== undefined) return known;
      const series = seriesOf(id, pointsOf(id).filter(filter), knowledge);
      keptSeries.set(id, series);
      return series;
    };
    const plansBefore = (meta: Metadata): readonly DocumentFacts[] => {
      if (filter === everything) return previousPlans(allDocuments(), meta);
      const key = JSON.stringify([meta.year, meta.place, meta.level]);
      const plans = keptPlans.get(key) ?? previousPlans(view.documents, meta);
      keptPlans.set(key, plans);
      return plans;
    };
    const visible = (document: DocumentFacts): DocumentFacts | null => {
      if (filter === everything) return document;
      if (!filter({ document, fact: null })) return null;
      const facts = document.facts.filter((fact) => filter({ document, fact }));
      return facts.length === document.facts.length ? document : { ...document, facts };
    };
    let list: readonly DocumentFacts[] | null = null;
    const view: Corpus = {
      get documents() {
        if (filter === everything) return allDocuments();
        list ??= allDocuments().flatMap((document) => visible(document) ?? []);
        return list;
      },
      get(uri) {
        const document = documents.get(uri);
        return document && (visible(document) ?? undefined);
      },
      series() {
        const ids = new Set(view.documents.flatMap((document) => document.facts.map((fact) => fact.series)));
        return [...ids].flatMap((id) => shown(id) ?? []);
      },
      seriesById: (id) => shown(id) ?? undefined,
      seriesOfIndicator(name) {
        const keys = [knowledge.lookup(name)?.indicator.id, name];
        const ids = keys.flatMap((key) => (key === undefined ? [] : [...(byIndicator.get(key) ?? [])]));
        return ids.sort().flatMap((id) => shown(id) ?? []);
      },
      previousPlan: (meta) => plansBefore(meta)[0] ?? null,
      lastYear(fact, meta) {
        const year = (meta.year ?? 0) - 1;
        const points = shown(fact.series)?.points.filter((point) => point.fact.role === 'target' && point.fact.year === year) ?? [];
        if (points.length === 0) return [];
        return plansBefore(meta).flatMap((plan) => points.filter(({ document }) => document.uri === plan.uri));
      },
      viewFor: (uri, year) => viewOf((point) => filter(point) && isVisible(point, uri, year)),
      frameworkFor(meta, known, only = null) {
        if (filter === everything) return frameworkInForce(allDocuments(), meta, known, only);
        const key = JSON.stringify([meta.year, meta.place, meta.level, only]);
        if (!keptFrameworks.has(key)) keptFrameworks.set(key, frameworkInForce(view.documents, meta, known, only));
        return keptFrameworks.get(key) ?? null;
      },
    };
    return view;
  }

  const all = viewOf(everything);
  const views = new Map<string, { readonly year: number | null; readonly view: Corpus }>();

  /** A draft's view does not show the draft: it stays good while only the draft is edited, so that typing builds it once. */
  function viewFor(uri: string, year: number | null): Corpus {
    const known = views.get(uri);
    if (known && known.year === year) return known.view;
    const view = all.viewFor(uri, year);
    if (views.size >= VIEWS_KEPT) views.clear();
    views.set(uri, { year, view });
    return view;
  }

  function changed(uri: string): void {
    ordered = null;
    version++;
    for (const other of views.keys()) if (other !== uri) views.delete(other);
  }

  return {
    get documents() {
      return all.documents;
    },
    get: all.get,
    series: all.series,
    seriesById: all.seriesById,
    seriesOfIndicator: all.seriesOfIndicator,
    previousPlan: all.previousPlan,
    lastYear: all.lastYear,
    viewFor,
    frameworkFor: all.frameworkFor,
    set(facts) {
      const old = documents.get(facts.uri);
      if (old && same(old, facts)) return;
      if (old) unlink(old);
      link(facts);
      changed(facts.uri);
    },
    delete(uri) {
      const old = documents.get(uri);
      if (!old) return;
      unlink(old);
      changed(uri);
    },
    get version() {
      return version;
    },
  };
}

/** A draft sees neither itself nor plans of later years; of a data file or bulletin it sees the years up to its own. */
function isVisible({ document, fact }: Parameters<Filter>[0], uri: string, year: number | null): boolean {
  if (document.uri === uri) return false;
  if (year === null) return true;
  if (document.meta.kind === 'data') return fact === null || fact.year === null || fact.year <= year;
  return document.meta.year === null || document.meta.year <= year;
}

/**
 * The same place's plans and reports of the year before, the one to compare with first. A document without a place counts as the same
 * place, unless that leaves several places to choose from; a superior's documents are never last year's plan.
 */
function previousPlans(documents: readonly DocumentFacts[], meta: Metadata): readonly DocumentFacts[] {
  if (meta.year === null) return [];
  const year = meta.year - 1;
  const candidates = documents.filter(
    (document) =>
      document.meta.year === year &&
      YEARLY_KINDS.includes(document.meta.kind) &&
      isOwnDocument(document, meta, documents) &&
      sameLevel(document.meta, meta),
  );
  const rank = (document: DocumentFacts): number =>
    YEARLY_KINDS.indexOf(document.meta.kind) + (surelySamePlace(document.meta.place, meta.place) ? 0 : YEARLY_KINDS.length);
  return candidates.sort((a, b) => rank(a) - rank(b) || byDocument(a, b));
}

function sameLevel(a: Metadata, b: Metadata): boolean {
  return a.level === null || b.level === null || a.level === b.level;
}
