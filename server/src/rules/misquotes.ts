import { superiorOf, surelySamePlace } from '../corpus/places';
import type { DocumentFacts } from '../corpus/types';
import { isForYear, isInUse } from '../knowledge/formulations';
import type { Plan } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';
import type { Span } from '../text/span';
import { listFaultsIn } from './fixedLists';
import { keptByText } from './keptByText';
import { fold, type NearMiss, type Reading, readFormulations } from './nearMiss';
import { isWithinOne, overlaps, quotesIn, titlesIn } from './phrases';
import type { Fix, Locale, RuleContext } from './types';
import { wrongFormsIn } from './wrongForms';

/** A near miss with its paragraph. */
export interface Misquote {
  readonly near: NearMiss;
  readonly paragraph: Paragraph;
}

const readingOf = keptByText((text: string): Reading => readFormulations(text));
const foldedOf = keptByText((text: string): string => fold(text).text);

/** Both rules of misquoted formulations ask for the same places. */
const misquotesKept = new WeakMap<Plan, readonly Misquote[]>();

/** Formulations of the draft's year that are one or two characters off, one for each place; `core` tells which ones. */
export function misquotesIn({ plan }: Pick<RuleContext, 'plan'>, core: boolean): readonly Misquote[] {
  const all = misquotesKept.get(plan) ?? [...allMisquotesIn(plan)];
  misquotesKept.set(plan, all);
  return all.filter(({ near }) => near.formulation.core === core);
}

function* allMisquotesIn(plan: Plan): Iterable<Misquote> {
  const slipsIn = slipsOfYear(plan.meta.year);
  for (const paragraph of plan.paragraphs) {
    if (paragraph.kind !== 'damaged') for (const near of slipsIn(paragraph.text)) yield { near, paragraph };
  }
}

const readersByYear = new Map<number | null, (text: string) => readonly NearMiss[]>();

/** What counts as a slip depends on the text and the draft's year only. */
function slipsOfYear(year: number | null): (text: string) => readonly NearMiss[] {
  const reader = readersByYear.get(year) ?? keptByText((text: string) => [...slipsIn(text, year)]);
  readersByYear.set(year, reader);
  return reader;
}

function* slipsIn(text: string, year: number | null): Iterable<NearMiss> {
  const { exact, near } = readingOf(text);
  if (near.length === 0) return;
  const spared = [...wrongFormsIn(text).filter(({ entry }) => isForYear(entry, year)), ...listFaultsIn(text)];
  const slips = near
    .filter((one) => isInUse(one.formulation, year) && isSlip(one, text))
    .filter((one) => !exact.some((span) => one.slips.every((slip) => isIn(slip, span))))
    .sort((a, b) => rank(a) - rank(b) || a.edits - b.edits || b.end - b.start - (a.end - a.start));
  const taken: Span[] = [...spared];
  for (const one of slips) {
    if (taken.some((span) => overlaps(span, one))) continue;
    taken.push(one);
    yield one;
  }
}

/** Names of the leadership before longer wordings that hold them. */
const rank = ({ formulation }: NearMiss) => (formulation.core ? 0 : 1);

/** A place where something is missing lies between two characters, which must both be inside. */
const isIn = ({ start, end }: Span, outer: Span) =>
  start === end ? outer.start < start && end < outer.end : outer.start <= start && end <= outer.end;

/** Whether the difference is a slip, not a wording of the writer's own. */
function isSlip(near: NearMiss, text: string): boolean {
  const { core, strict } = near.formulation;
  if (isWithinOne(near, titlesIn(text)) || (!core && isWithinOne(near, quotesIn(text)))) return false;
  // 质的有效提升、量的合理增长、势的蓄积壮大: a list that goes on is the writer's own
  if (text[near.end] === '、' && near.slips.every(({ right }) => /^[和与及]$/u.test(right))) return false;
  if (near.broken) return true;
  // A word put into a name makes another name: …中国特色社会主义经济思想.
  const adds = near.slips.every(({ right }) => right === '');
  return near.inside && strict && !(core && adds && near.edits > 1);
}

/** How many superior and party documents are asked for the draft's wording. */
const ASKED = 8;
/** Documents whose last year lies further back say nothing about today's wording. */
const RECENT = 2;

/** Documents that the draft follows, up to `age` years old: its own party committee's, its superiors', the centre's. The newest first. */
export function* followedPlans({ plan, corpus, planOf }: RuleContext, age = RECENT): Iterable<Plan> {
  const followed = corpus.documents
    .filter((document) => isFollowedBy(document, plan.meta, age))
    .sort((a, b) => (b.meta.year ?? 0) - (a.meta.year ?? 0));
  for (const { uri } of followed.slice(0, ASKED)) {
    const other = planOf(uri);
    if (other) yield other;
  }
}

/** Whether a wording stands in a document that the draft follows. */
export function isFollowed(excerpt: string, context: RuleContext): boolean {
  const folded = fold(excerpt).text;
  for (const plan of followedPlans(context)) if (holds(plan, folded)) return true;
  return false;
}

const asked = new WeakMap<Plan, Map<string, boolean>>();
const ANSWERS_KEPT = 5_000;

/** Kept by document: the same few wordings are asked for at every keystroke. */
function holds(plan: Plan, folded: string): boolean {
  const answers = asked.get(plan) ?? new Map<string, boolean>();
  asked.set(plan, answers);
  const known = answers.get(folded);
  if (known !== undefined) return known;
  const found = plan.paragraphs.some(({ text }) => foldedOf(text).includes(folded));
  if (answers.size < ANSWERS_KEPT) answers.set(folded, found);
  return found;
}

function isFollowedBy({ meta }: DocumentFacts, own: RuleContext['plan']['meta'], age: number): boolean {
  if (meta.endYear !== null && own.year !== null && meta.endYear < own.year - age) return false;
  if (surelySamePlace(meta.place, own.place)) return meta.kind === 'five-year-proposal';
  for (let at = superiorOf(own.place); at !== null; at = superiorOf(at)) if (surelySamePlace(at, meta.place)) return true;
  return surelySamePlace(meta.place, '全国');
}

/** The one edit from the first slip to the last. */
export function fixOf({ near, paragraph }: Misquote, source: string): Fix | null {
  const first = near.slips[0];
  const last = near.slips.at(-1);
  if (!first || !last) return null;
  const parts = near.slips.map(({ end, right }, i) => right + paragraph.text.slice(end, near.slips[i + 1]?.start ?? last.end));
  const start = first.start === first.end && first.start > 0 ? paragraph.toSourceEnd(first.start) : paragraph.toSource(first.start);
  const end = Math.max(start, paragraph.toSourceEnd(last.end));
  if (/[\r\n]/u.test(source.slice(start, end))) return null;
  return { title: `改为“${near.formulation.text}”`, start, end, text: parts.join('') };
}

/** `“砌”应为“彻”`, `缺“展”`, `多“的”`. */
export function slipsOf({ slips }: NearMiss, text: string, locale: Locale): string {
  const zh = locale !== 'en';
  const one = (start: number, end: number, right: string): string => {
    const written = text.slice(start, end);
    if (written === '') return zh ? `缺“${right}”` : `“${right}” is missing`;
    if (right === '') return zh ? `多“${written}”` : `“${written}” is too much`;
    return zh ? `“${written}”应为“${right}”` : `“${written}” for “${right}”`;
  };
  return slips.map(({ start, end, right }) => one(start, end, right)).join(zh ? '，' : ', ');
}
