import { isOwnDocument } from '../corpus/ownDocuments';
import type { DocumentFacts, Fact, Series, SeriesPoint } from '../corpus/types';
import type { Metadata, Plan } from '../plan/types';
import { countLeading } from '../text/search';
import type { RuleContext } from './types';

/** Documents that set one year's targets; a document of unknown kind that has a year may be one. */
const YEARLY: readonly string[] = ['annual-plan', 'plan-report', 'work-report', 'unknown'];

function isYearly(meta: Metadata): boolean {
  return meta.year !== null && YEARLY.includes(meta.kind);
}

/** The draft's targets for its own year, in text order; none where the draft sets no yearly targets. Sums over several years are left out. */
export function targetsOf({ self }: Pick<RuleContext, 'self'>): readonly Fact[] {
  const known = targetsKept.get(self);
  if (known) return known;
  const targets = isYearly(self.meta) ? self.facts.filter((fact) => isYearTarget(fact, self.meta.year)) : [];
  targetsKept.set(self, targets);
  return targets;
}

/** A dozen rules ask for them at every keystroke. */
const targetsKept = new WeakMap<DocumentFacts, readonly Fact[]>();

/** The first target of each series, as `firstOfEach` says; what most rules on targets go by. */
export function firstTargets(context: Pick<RuleContext, 'self'>): readonly Fact[] {
  const known = firstKept.get(context.self) ?? firstOfEach(targetsOf(context));
  firstKept.set(context.self, known);
  return known;
}

const firstKept = new WeakMap<DocumentFacts, readonly Fact[]>();

export function isYearTarget(fact: Fact, year: number | null): boolean {
  return fact.role === 'target' && fact.year === year && fact.fromYear === null;
}

/** The first fact of each series, the headline one before others. */
export function firstOfEach(facts: readonly Fact[]): readonly Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    const known = first.get(fact.series);
    if (!known || (fact.headline && !known.headline)) first.set(fact.series, fact);
  }
  return [...first.values()];
}

/** A series' points of the draft's own place, the draft's own figures included. */
export function historyOf({ self, corpus }: Pick<RuleContext, 'self' | 'corpus'>, series: string): readonly SeriesPoint[] {
  const others = corpus.seriesById(series);
  const own = factsIn(self, series).map((fact) => ({ document: self, fact }));
  return [...(others ? pointsOfPlace(others, self.meta, corpus.documents) : []), ...own];
}

const pointsByPlace = new WeakMap<Series, { readonly of: string; readonly points: readonly SeriesPoint[] }>();

/** A view keeps its series, so that what one place has of each is sorted out once for all rules and keystrokes. */
function pointsOfPlace(series: Series, meta: Metadata, documents: readonly DocumentFacts[]): readonly SeriesPoint[] {
  const of = `${meta.place} ${meta.level}`;
  const known = pointsByPlace.get(series);
  if (known?.of === of) return known.points;
  const points = series.points.filter(({ document }) => isOwnDocument(document, meta, documents));
  pointsByPlace.set(series, { of, points });
  return points;
}

const factsBySeries = new WeakMap<DocumentFacts, ReadonlyMap<string, readonly Fact[]>>();

/** A document's figures of a series, sorted out once for all rules. */
export function factsIn(document: DocumentFacts, series: string): readonly Fact[] {
  const sorted = factsBySeries.get(document) ?? byKey(document.facts, (fact) => fact.series);
  factsBySeries.set(document, sorted);
  return sorted.get(series) ?? [];
}

const stops = new WeakMap<Plan, readonly number[]>();

/** Where each sentence ends, in the source: looked up once for a draft, for a paragraph may be the whole of it. */
function stopsOf(plan: Plan): readonly number[] {
  const known = stops.get(plan) ?? [...plan.text.matchAll(/[。；;！]/gu)].map(({ index }) => index + 1);
  stops.set(plan, known);
  return known;
}

/** Where the sentence that holds a fact begins, in the source. */
export function sentenceOf(plan: Plan, { paragraph, start }: Fact): number {
  const ends = stopsOf(plan);
  const passed = countLeading(ends.length, (i) => ends[i]! <= start);
  return Math.max(plan.paragraphs[paragraph]?.start ?? 0, ends[passed - 1] ?? 0);
}

/** What stands farther before a fact says nothing of it, even in one sentence. Characters. */
const LOOK_BACK = 400;

/** What stands in the same sentence before a fact. */
export function before(plan: Plan, fact: Fact): string {
  return plan.text.slice(Math.max(sentenceOf(plan, fact), fact.start - LOOK_BACK), fact.start);
}

/**
 * Where a finding about the main targets passage as a whole stands: on the words that announce it, else on its targets; on the draft's first
 * paragraph where it has none.
 */
export function headlineSpan({ plan, self }: Pick<RuleContext, 'plan' | 'self'>): { readonly start: number; readonly end: number } {
  const headline = targetsOf({ self }).filter((fact) => fact.headline);
  const paragraph = headline[0]?.paragraph;
  const facts = headline.filter((fact) => fact.paragraph === paragraph);
  const first = plan.paragraphs.find(({ start, end }) => end > start);
  if (facts.length === 0) return { start: first?.start ?? 0, end: first?.end ?? 0 };
  const start = Math.min(...facts.map((fact) => fact.start));
  return leadWords(plan, start) ?? { start, end: Math.max(...facts.map((fact) => fact.end)) };
}

/** The words that announce the targets, `主要预期目标`: a finding about the passage as a whole marks them and not every figure in it. */
function leadWords({ text }: RuleContext['plan'], before: number): { readonly start: number; readonly end: number } | null {
  const from = Math.max(0, before - LEAD);
  const found = [...text.slice(from, before).matchAll(/(?:主要)?(?:发展)?(?:预期)?(?:发展)?目标/gu)].at(-1);
  return found === undefined ? null : { start: from + found.index, end: from + found.index + found[0].length };
}

/** How far before the first target its announcement is looked for. Characters. */
const LEAD = 60;

/** Last year's plan, as `previousPlan` says, when the draft sets yearly targets. */
export function lastPlan({ self, corpus }: Pick<RuleContext, 'self' | 'corpus'>): DocumentFacts | null {
  return isYearly(self.meta) ? corpus.previousPlan(self.meta) : null;
}

/** Items with one key together, in order of first appearance (`Map.groupBy` is not in Node 20). */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Iterable<readonly T[]> {
  return byKey(items, keyOf).values();
}

/** The same, by their keys. */
export function byKey<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
