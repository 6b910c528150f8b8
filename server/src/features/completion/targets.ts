import { samePlace } from '../../corpus/places';
import type { DocumentFacts, Fact } from '../../corpus/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { isSpeltFrom, spellingOf } from '../../knowledge/pinyin';
import type { DocumentKind } from '../../plan/types';
import type { FeatureContext } from '../context';
import { historyTable } from '../historyTable';
import { escapeMarkdown, linkToLine } from '../markdown';
import { verbBefore } from '../phrases';
import { escapeSnippet, type Suggestion } from './completion';
import { clauseBefore } from './cursor';

/** As many as a list can usefully show; the list is marked incomplete, so more typing brings up the rest. */
const MOST = 80;
const LONGEST_UNKNOWN = 20;
/** More names than this tell an editor nothing, and every keystroke sends them all. */
const FILTER_NAMES = 8;

interface Candidate {
  readonly name: string;
  /** All names it may be typed by, `name` first. */
  readonly names: readonly string[];
  /** The same in lower case, for matching. */
  readonly lower: readonly string[];
  /** Last year's target and its document. */
  readonly last: { readonly document: DocumentFacts; readonly fact: Fact } | null;
  readonly present: boolean;
}

/** What governs one year, the closest kin of an annual plan first. Five-year documents set their end year, not this one. */
const YEARLY: readonly DocumentKind[] = ['annual-plan', 'plan-report', 'work-report'];

/**
 * Indicators that can be written at the offset, with last year's targets: last year's order, headline ones first, those the draft
 * already has last; behind them known indicators without a target last year, once something of their name is typed. Empty where no
 * indicator can begin, such as inside a word or a number. `offset` counts UTF-16 units of the document.
 */
export function targetSuggestions(context: FeatureContext, offset: number): readonly Suggestion[] {
  const clause = clauseBefore(context.plan.text, offset).toLowerCase();
  const items: Suggestion[] = [];
  for (const candidate of candidates(context)) {
    const match = matchOf(candidate, clause);
    if (!match) continue;
    if (match.length === 0 && candidate.last === null) continue;
    items.push(toSuggestion(context, candidate, match, offset));
    if (items.length === MOST) break;
  }
  return items;
}

/** The name that what was typed belongs to, and how much of the text before the cursor it takes. */
function matchOf({ names, lower }: Candidate, clause: string): { readonly name: string; readonly length: number } | null {
  // At the beginning of a clause everything fits.
  if (clause === '') return { name: names[0]!, length: 0 };
  let best: { readonly name: string; readonly length: number } | null = null;
  for (const [i, name] of lower.entries()) {
    for (let at = clause.indexOf(name[0]!); at >= 0; at = clause.indexOf(name[0]!, at + 1)) {
      const length = clause.length - at;
      // One character in the middle of a clause begins nothing: 以人民为中 is not on the way to 中央预算内投资.
      if ((length === 1 && at > 0) || (best && length <= best.length)) break;
      if (name.startsWith(clause.slice(at))) best = { name: names[i]!, length };
    }
  }
  if (best || clause.length < 2) return best;
  const letters = /[a-z]{2,}$/.exec(clause)?.[0];
  if (letters !== undefined) return names.some((name) => isSpeltFrom(name, letters)) ? { name: names[0]!, length: letters.length } : null;
  // The middle of a name counts only for a whole clause: in 地区生产总值增长 nobody is writing 人口自然增长率.
  const inside = lower.findIndex((name) => name.includes(clause));
  return inside < 0 ? null : { name: names[inside]!, length: clause.length };
}

function candidates(context: FeatureContext): Candidate[] {
  const { plan, knowledge } = context;
  const present = new Set(plan.statements.filter((s) => s.role === 'target').map((s) => s.series));
  const presentNames = new Set(plan.statements.filter((s) => s.role === 'target').map((s) => s.indicator));
  const list = lastYearTargets(context).map((last) =>
    candidate(namesOf(last.fact.indicator, last.fact, knowledge), last, present.has(last.fact.series)),
  );
  const listed = new Set(list.map((c) => c.name));
  for (const known of knownCandidates(knowledge)) {
    if (!listed.has(known.name)) list.push(presentNames.has(known.name) ? { ...known, present: true } : known);
  }
  const rank = (c: Candidate) => (c.present ? 4 : 0) + (c.last === null ? 2 : c.last.fact.headline ? 0 : 1);
  return list.sort((a, b) => rank(a) - rank(b));
}

/** The shipped indicators, which never change: thousands of names, put into lower case once. */
function knownCandidates(knowledge: Knowledge): readonly Candidate[] {
  let known = shipped.get(knowledge);
  if (!known) {
    const byName = new Map<string, Candidate>();
    for (const indicator of knowledge.indicators) {
      for (const { name, aliases } of [indicator, ...indicator.calibres]) {
        if (name !== null && !byName.has(name)) byName.set(name, candidate([name, ...aliases], null, false));
      }
    }
    known = [...byName.values()];
    shipped.set(knowledge, known);
  }
  return known;
}
const shipped = new WeakMap<Knowledge, readonly Candidate[]>();

function candidate(names: readonly string[], last: Candidate['last'], present: boolean): Candidate {
  return { name: names[0]!, names, lower: names.map((n) => n.toLowerCase()), last, present };
}

/** Each series' target for the year before the draft's, of the draft's place, in the order of last year's plan, then of its other documents. */
function lastYearTargets({ plan, corpus }: FeatureContext): { readonly document: DocumentFacts; readonly fact: Fact }[] {
  const { meta } = plan;
  const year = meta.year === null ? latestYear(corpus.documents) : meta.year - 1;
  if (year === null) return [];
  const previous = meta.year === null ? null : corpus.previousPlan(meta);
  const others = corpus.documents
    .filter((d) => d !== previous && d.meta.year === year && YEARLY.includes(d.meta.kind))
    .filter((d) => samePlace(d.meta.place, meta.place))
    .sort((a, b) => YEARLY.indexOf(a.meta.kind) - YEARLY.indexOf(b.meta.kind));
  const seen = new Set<string>();
  const targets: { document: DocumentFacts; fact: Fact }[] = [];
  for (const document of previous ? [previous, ...others] : others) {
    for (const fact of document.facts) {
      if (fact.role !== 'target' || fact.year !== year || fact.op === 'defer' || seen.has(fact.series) || !isName(fact)) continue;
      seen.add(fact.series);
      targets.push({ document, fact });
    }
  }
  return targets;
}

/** An indicator that only the general grammar knows may be a stretch of the sentence: too short or too long to be written as it stands. */
function isName({ indicator, indicatorId }: Fact): boolean {
  return indicatorId !== null || (indicator.length > 1 && indicator.length <= LONGEST_UNKNOWN && !/[，、；]/.test(indicator));
}

function latestYear(documents: readonly DocumentFacts[]): number | null {
  const years = documents.flatMap((d) => (d.meta.year !== null && YEARLY.includes(d.meta.kind) ? [d.meta.year] : []));
  return years.length === 0 ? null : Math.max(...years);
}

function namesOf(name: string, fact: Fact, knowledge: Knowledge): readonly string[] {
  const known = fact.indicatorId === null ? null : knowledge.byId(fact.indicatorId);
  const calibre = known?.calibres.find((c) => c.id === fact.calibre && c.name === name);
  const aliases = calibre ? calibre.aliases : known && known.name === name ? known.aliases : [];
  // One who types the plain name is to see the calibre that last year's plan used: 固定资产投资 -> 限额以上固定资产投资.
  const plain = known && known.name !== name ? [known.name, ...known.aliases] : [];
  return [name, ...aliases, ...plain];
}

function toSuggestion(context: FeatureContext, candidate: Candidate, match: { name: string; length: number }, offset: number): Suggestion {
  const { corpus, knowledge, locale } = context;
  const { last, name } = candidate;
  const others = candidate.names.filter((n) => n !== match.name);
  let snippet = escapeSnippet(name);
  let detail: string | null = null;
  let documentation: string | null = null;
  if (last) {
    const { fact, document } = last;
    const phrase = verbBefore(fact, fact.valueText);
    snippet = `${escapeSnippet((fact.scope ?? '') + name + calibreMark(fact, knowledge) + phrase)}\${1:${escapeSnippet(fact.valueText)}}`;
    detail = locale === 'en' ? `${fact.year} target: ${phrase}${fact.valueText}` : `${fact.year}年目标 ${phrase}${fact.valueText}`;
    const series = corpus.seriesById(fact.series);
    const table = series && historyTable(series, context);
    const link = linkToLine(document.name, document.uri, fact.valueRange.start.line);
    documentation = table ? `**${escapeMarkdown(name)}**\n\n${table}` : `**${escapeMarkdown(name)}** ${link}`;
  }
  const { full, initials } = spellingOf(name);
  return {
    kind: 'target',
    start: offset - match.length,
    end: offset,
    label: last?.fact.scope ? `${name}（${last.fact.scope}）` : name,
    detail,
    snippet,
    filterText: [match.name, ...others.slice(0, FILTER_NAMES), full, initials].join(' '),
    documentation,
  };
}

/** A calibre that is no part of the name is written behind it: 一般公共预算收入按可比口径增长8%. */
function calibreMark(fact: Fact, knowledge: Knowledge): string {
  if (fact.calibre === null || fact.indicatorId === null) return '';
  const calibre = knowledge.byId(fact.indicatorId)?.calibres.find((c) => c.id === fact.calibre);
  return calibre && calibre.name === null ? (calibre.marks[0] ?? `（${calibre.id}）`) : '';
}
