import { samePlace, superiorOf, surelySamePlace } from '../../corpus/places';
import type { DocumentFacts } from '../../corpus/types';
import { formulationData, isInUse } from '../../knowledge/formulations';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Metadata, Plan } from '../../plan/types';
import { countLeading } from '../../text/search';
import { canonical } from './canonical';
import type { CompletionContext } from './completion';

/** One earlier document's text in `Wordings.text`. */
export interface Source {
  readonly start: number;
  readonly document: DocumentFacts;
  /** How much its wordings count: the place's own latest plan 1, others less. */
  readonly weight: number;
}

/** What earlier documents say, as one text: paragraphs apart by line breaks, years moved to the draft's. */
export interface Wordings {
  readonly text: string;
  /** In the order of `start`. */
  readonly sources: readonly Source[];
}

/** Bounds of memory and time: the nearest documents are enough to write by. Fewer documents than the service keeps plans. */
const MOST_DOCUMENTS = 20;
const MOST_CHARACTERS = 500_000;
/** Documents whose text is first read for one request: the others follow with the next keys. */
const READ_AT_ONCE = 4;
const PROSE: ReadonlySet<string> = new Set(['annual-plan', 'plan-report', 'work-report', 'five-year-outline', 'five-year-proposal']);

/** Canonical text by plan and by how many years it is moved: an edited document is a new plan. */
const texts = new WeakMap<Plan, Map<number, string>>();
let last: { readonly parts: readonly string[]; readonly wordings: Wordings } | null = null;

/** The wordings that a draft can be written by, nearest documents first. Built lazily, document by document; the join is kept while nothing changes. */
export function wordingsFor({ plan, corpus, planOf }: CompletionContext): Wordings {
  let unread = READ_AT_ONCE;
  let length = 0;
  const chosen: { readonly document: DocumentFacts; readonly text: string }[] = [];
  for (const document of nearest(corpus.documents, plan.meta)) {
    const other = planOf(document.uri);
    if (!other) continue;
    const shift = yearShift(document.meta, plan.meta);
    if (!texts.get(other)?.has(shift) && unread-- <= 0) break;
    const text = textOf(other, shift);
    length += text.length;
    if (length > MOST_CHARACTERS && chosen.length > 0) break;
    chosen.push({ document, text });
  }
  const parts = chosen.map(({ text }) => text);
  if (last && last.parts.length === parts.length && last.parts.every((part, i) => part === parts[i])) {
    if (last.wordings.sources.every(({ document }, i) => document === chosen[i]!.document)) return last.wordings;
  }
  let start = 1;
  const sources = chosen.map(({ document, text }): Source => {
    const source = { start, document, weight: weightOf(document.meta, plan.meta) };
    start += text.length + 1;
    return source;
  });
  const wordings = { text: `\n${parts.join('\n')}\n`, sources };
  last = { parts, wordings };
  return wordings;
}

let lastKnown: { readonly knowledge: Knowledge; readonly year: number | null; readonly text: string } | null = null;

/** Formulations in use in a year, and the indicators' names, a line each. */
export function knowledgeWordings(knowledge: Knowledge, year: number | null): string {
  if (lastKnown?.knowledge !== knowledge || lastKnown.year !== year) {
    const formulations = formulationData.formulations.filter((each) => isInUse(each, year)).map(({ text }) => text);
    const names = knowledge.indicators.flatMap(({ name, calibres }) => [name, ...calibres.flatMap((calibre) => calibre.name ?? [])]);
    lastKnown = { knowledge, year, text: `\n${[...formulations, ...names].join('\n')}\n` };
  }
  return lastKnown.text;
}

/** Which document an offset of `Wordings.text` lies in. */
export function sourceAt({ sources }: Wordings, offset: number): Source {
  return sources[countLeading(sources.length, (i) => sources[i]!.start <= offset) - 1]!;
}

function textOf(plan: Plan, shift: number): string {
  const known = texts.get(plan)?.get(shift);
  if (known !== undefined) return known;
  const year = plan.meta.year;
  const joined = canonical(plan.paragraphs.flatMap(({ kind, text }) => (kind === 'damaged' ? [] : [text])).join('\n'));
  // Only the years a yearly document is written about move with it: 2025年预期目标 becomes 2026年预期目标, 1947年 stays.
  const text =
    shift === 0 || year === null
      ? joined
      : joined.replace(/(?<!\d)20\d\d(?=年)/g, (digits) =>
          Math.abs(Number(digits) - year) <= 1 ? String(Number(digits) + shift) : digits,
        );
  const byShift = texts.get(plan) ?? new Map<number, string>();
  texts.set(plan, byShift.set(shift, text));
  return text;
}

function yearShift(meta: Metadata, draft: Metadata): number {
  if (meta.year === null || draft.year === null || meta.kind.startsWith('five-year')) return 0;
  return draft.year - meta.year;
}

function nearest(documents: readonly DocumentFacts[], draft: Metadata): readonly DocumentFacts[] {
  return documents
    .filter(({ meta }) => PROSE.has(meta.kind))
    .sort((a, b) => weightOf(b.meta, draft) - weightOf(a.meta, draft))
    .slice(0, MOST_DOCUMENTS);
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
