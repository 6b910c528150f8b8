import { samePlace, superiorOf, surelySamePlace } from '../../corpus/places';
import type { DocumentFacts } from '../../corpus/types';
import { formulationData, isInUse } from '../../knowledge/formulations';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Metadata, Plan } from '../../plan/types';
import { canonical } from './canonical';
import { CharacterIndex } from './characterIndex';
import type { CompletionContext } from './completion';

/** What one earlier document says. */
export interface Wordings {
  readonly document: DocumentFacts;
  /** Of its text, canonical, paragraphs apart by line breaks, years moved to the draft's. */
  readonly index: CharacterIndex;
  /** How much it counts: the place's own latest plan 1, others less. */
  readonly weight: number;
}

/** Bounds of memory and time: the nearest documents are enough to write by. Fewer documents than the service keeps plans. */
const MOST_DOCUMENTS = 20;
const MOST_CHARACTERS = 500_000;
/** Documents whose text is first read for one request: the others follow with the next keys. */
const READ_AT_ONCE = 2;
const PROSE: ReadonlySet<string> = new Set(['annual-plan', 'plan-report', 'work-report', 'five-year-outline', 'five-year-proposal']);

/** By plan and by how many years it is moved: an edited document is a new plan. */
const indexes = new WeakMap<Plan, Map<number, CharacterIndex>>();

/** The wordings that a draft can be written by, nearest documents first: read and indexed once, some with each request. */
export function wordingsFor({ plan, corpus, planOf }: CompletionContext): readonly Wordings[] {
  let unread = READ_AT_ONCE;
  let length = 0;
  const chosen: Wordings[] = [];
  for (const document of nearestDocuments(corpus.documents, plan.meta, MOST_DOCUMENTS)) {
    const other = planOf(document.uri);
    if (!other) continue;
    const shift = yearShift(document.meta, plan.meta);
    if (!indexes.get(other)?.has(shift) && unread-- <= 0) break;
    const index = indexOf(other, shift);
    length += index.text.length;
    if (length > MOST_CHARACTERS && chosen.length > 0) break;
    chosen.push({ document, index, weight: weightOf(document.meta, plan.meta) });
  }
  return chosen;
}

let lastKnown: { readonly knowledge: Knowledge; readonly year: number | null; readonly index: CharacterIndex } | null = null;

/** Formulations in use in a year, and the indicators' names, a line each. */
export function knowledgeWordings(knowledge: Knowledge, year: number | null): CharacterIndex {
  if (lastKnown?.knowledge !== knowledge || lastKnown.year !== year) {
    const formulations = formulationData.formulations.filter((each) => isInUse(each, year)).map(({ text }) => text);
    const names = knowledge.indicators.flatMap(({ name, calibres }) => [name, ...calibres.flatMap((calibre) => calibre.name ?? [])]);
    lastKnown = { knowledge, year, index: new CharacterIndex(`\n${[...formulations, ...names].join('\n')}\n`) };
  }
  return lastKnown.index;
}

function indexOf(plan: Plan, shift: number): CharacterIndex {
  const byShift = indexes.get(plan) ?? new Map<number, CharacterIndex>();
  indexes.set(plan, byShift);
  let index = byShift.get(shift);
  if (!index) {
    const joined = canonical(plan.paragraphs.flatMap(({ kind, text }) => (kind === 'damaged' ? [] : [text])).join('\n'));
    index = new CharacterIndex(`\n${moved(joined, plan.meta.year, shift)}\n`);
    byShift.set(shift, index);
  }
  return index;
}

/** Only the years a yearly document is written about move with it: 2025年预期目标 becomes 2026年预期目标, 1947年 stays. */
function moved(text: string, year: number | null, shift: number): string {
  if (shift === 0 || year === null) return text;
  return text.replace(/(?<!\d)20\d\d(?=年)/g, (digits) => (Math.abs(Number(digits) - year) <= 1 ? String(Number(digits) + shift) : digits));
}

function yearShift(meta: Metadata, draft: Metadata): number {
  if (meta.year === null || draft.year === null || meta.kind.startsWith('five-year')) return 0;
  return draft.year - meta.year;
}

/** The documents in prose that a draft can be written by, those that count most first. */
export function nearestDocuments(documents: readonly DocumentFacts[], draft: Metadata, most: number): readonly DocumentFacts[] {
  return documents
    .filter(({ meta }) => PROSE.has(meta.kind))
    .sort((a, b) => weightOf(b.meta, draft) - weightOf(a.meta, draft))
    .slice(0, most);
}

/** The place's own plans before its reports, before its superior's, before other places'; the later the better. */
function weightOf(meta: Metadata, draft: Metadata): number {
  const own = surelySamePlace(meta.place, draft.place) || (meta.place === null && samePlace(meta.place, draft.place));
  const superior = surelySamePlace(meta.place, superiorOf(draft.place));
  const place = own ? 1 : superior ? 0.7 : 0.5;
  const kind = meta.kind === draft.kind ? 1 : 0.8;
  const age = meta.year === null || draft.year === null ? 3 : Math.min(20, Math.abs(draft.year - meta.year));
  return place * kind * 0.97 ** age;
}
