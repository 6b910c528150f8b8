import type { DocumentFacts } from '../../corpus/types';
import { paragraphAt } from '../paragraphMap';
import { canonical, halfWidth, writesHalfWidth } from './canonical';
import { CharacterIndex } from './characterIndex';
import type { CompletionContext } from './completion';
import { type Branch, LONGEST_CONTEXT, type Place, pick } from './continuationTree';
import { fittingPart } from './fittingPart';
import { Likeness } from './likeness';
import { knowledgeWordings, wordingsFor } from './wordings';

/** How a sentence may go on: what earlier documents, or this one further up, wrote after the same words. */
export interface Continuation {
  /** To be inserted at the cursor. */
  readonly text: string;
  /** Earlier documents that have it, the nearest first; none where only the draft itself does. */
  readonly documents: readonly DocumentFacts[];
}

/** What is less likely than this is not looked into. */
const LEAST_CHANCE = 0.0005;
/** Ghost text is read whether wanted or not: it has to be likely as a whole, and its first two characters more so. */
const LEAST_GHOST_CHANCE = 0.1;
const LEAST_BEGINNING = 0.75;
/** Wordings that agree in no more than this rest on many places. */
const SHORT_CONTEXT = 3;
/** A clause of so many characters is not the same by chance. */
const LONG_CLAUSE = 7;
const LONGEST = 40;
const MOST_PLACES = 240;
/** Places of a frequent pair of characters in one document, beyond which looking for more costs time and tells nothing. */
const MOST_SEEN = 400;
/** As many places that agree in two characters are enough to go by. */
const ENOUGH = 60;
/** The draft's own wording a thousand characters away, to which what was just written is less likely than what is further away. */
const OWN_WEIGHT = 0.6;
const FAR = 1000;
const RECENCY = 0.35;
/** Names and formulations of the knowledge data. */
const KNOWN_WEIGHT = 1.6;

interface Found extends Place {
  /** Null in the draft itself and in the knowledge data. */
  readonly document: DocumentFacts | null;
}

/** One text that continuations are taken from. */
interface Origin {
  readonly index: CharacterIndex;
  readonly weight: number;
  readonly document: DocumentFacts | null;
}

/**
 * The likeliest continuations at an offset, the one that saves most keys first: each next one counts what it saves where those before it
 * do not fit. Figures are never taken over: last year's would be wrong; nor what does not fit the draft's place and year. Time: the places
 * of the last two characters, whose number is bounded.
 */
export function continuations(context: CompletionContext, offset: number, most: number): readonly Continuation[] {
  const { before, later } = surroundings(context, offset, '');
  return offered(context, before, pick(alike(context, before, later), most, LEAST_CHANCE));
}

/** The one continuation behind an offset and what is `added` there that can be shown without being asked for; null where that is anyone's guess. */
export function likeliest(context: CompletionContext, offset: number, added = ''): Continuation | null {
  const { before, later } = surroundings(context, offset, added);
  const places = alike(context, before, later);
  const best = pick(places, 1, LEAST_GHOST_CHANCE).filter((branch) => isWellFounded(branch, places, before));
  return offered(context, before, best)[0] ?? null;
}

/**
 * Whether the first two characters rest on more than a chance agreement: on many places, on several that agree most and all go on so, or
 * on one that has the whole clause so far, or as much as is compared. A single place is else often one that the drafter has just left: in
 * report-shanghai-2014 one such ghost text in five was right, of those let through here one in two (`npm run bench`).
 */
function isWellFounded({ text, beginning }: Branch<Found>, places: readonly Place[], before: string): boolean {
  if (beginning < LEAST_BEGINNING) return false;
  const fitting = (place: Place) => place.rest.startsWith(text.slice(0, 2));
  const members = places.filter(fitting);
  const shared = Math.max(...members.map((place) => place.shared));
  if (shared <= SHORT_CONTEXT) return true;
  const closest = places.filter((place) => place.shared === shared);
  const clause = /[^，、；：。\n]*$/u.exec(before)![0].length;
  const whole = shared === LONGEST_CONTEXT || (clause >= LONG_CLAUSE && shared >= clause);
  return closest.every(fitting) && (closest.length > 1 || whole);
}

/** As the draft writes it, and only what fits it. */
function offered(context: CompletionContext, before: string, found: readonly Branch<Found>[]): readonly Continuation[] {
  const half = writesHalfWidth(context.plan.text);
  return found.flatMap(({ text, places }) => {
    const documents = [...new Set(places.flatMap(({ document }) => document ?? []))];
    const fitting = fittingPart(context, before, { text, documents });
    return fitting === '' ? [] : [{ text: half ? halfWidth(fitting) : fitting, documents }];
  });
}

/** The canonical text before the cursor, paragraphs apart by line breaks, and the rest of the draft. */
function surroundings({ plan }: CompletionContext, offset: number, added: string): { readonly before: string; readonly later: string } {
  const here = paragraphAt(plan, offset);
  const earlier: string[] = [];
  const later: string[] = [];
  for (const paragraph of plan.paragraphs) {
    if (paragraph === here || paragraph.kind === 'damaged') continue;
    (paragraph.start < offset ? earlier : later).push(paragraph.text);
  }
  let typed = '';
  if (here) {
    // Source and logical text differ by line breaks and layout blanks only: the part before the cursor is as long as what maps before it.
    let length = 0;
    while (length < here.text.length && here.toSource(length) < offset) length++;
    typed = here.text.slice(0, length);
    later.unshift(here.text.slice(length));
  }
  return { before: canonical(`\n${earlier.join('\n')}\n${typed}${added}`), later: canonical(later.join('\n')) };
}

/** The places of earlier documents and the draft that read as the text before the cursor does, those most alike. */
function alike(context: CompletionContext, before: string, later: string): readonly Found[] {
  if (before.length < 2) return [];
  const origins: readonly Origin[] = [
    { index: new CharacterIndex(`${before}\n${later}\n`), weight: OWN_WEIGHT, document: null },
    ...wordingsFor(context),
    { index: knowledgeWordings(context.knowledge, context.plan.meta.year), weight: KNOWN_WEIGHT, document: null },
  ];
  const likeness = new Likeness(
    origins.map(({ index }) => index),
    before,
  );
  const found: { readonly origin: Origin; readonly at: number; readonly shared: number; readonly weight: number }[] = [];
  const [first, last] = [before.charCodeAt(before.length - 2), before.charCodeAt(before.length - 1)];
  for (const pair of [true, false]) {
    for (const origin of origins) {
      const { index } = origin;
      for (const at of index.after(pair ? first : null, last, MOST_SEEN)) {
        const shared = index.sharedBefore(at, before, LONGEST_CONTEXT);
        // The cursor itself; pairs were seen in the first round.
        if ((origin === origins[0] && at === before.length) || (!pair && shared > 1)) continue;
        const own = origin === origins[0] ? (Math.abs(at - before.length) / FAR) ** RECENCY : 1;
        found.push({ origin, at, shared, weight: origin.weight * own * likeness.weightAt(index, at, shared) });
      }
    }
    if (found.length >= ENOUGH) break;
  }
  found.sort((a, b) => b.shared - a.shared || b.weight - a.weight);
  const places: Found[] = [];
  const contexts = contextsOf(found);
  for (const { origin, at, shared, weight: whole } of found) {
    const weight = shared === found[0]!.shared ? whole : whole / contexts.get(contextOf(origin.index.text, at, shared))!;
    const rest = restOf(origin.index.text, at, origin === origins[0] && at < before.length ? before.length : Infinity);
    if (rest !== '') places.push({ rest, shared, weight, document: origin.document });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

/**
 * Of places that agree in less than others do: behind 牧区, those of 区 tell how often 区 goes on so behind any word. All those behind 地
 * (地区生产总值) count as one (Kneser and Ney 1995); a word that stands everywhere would else come before what two documents have behind
 * four characters in agreement.
 */
function contextsOf(
  found: readonly { readonly origin: Origin; readonly at: number; readonly shared: number }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { origin, at, shared } of found) {
    const context = contextOf(origin.index.text, at, shared);
    counts.set(context, (counts.get(context) ?? 0) + 1);
  }
  return counts;
}

/** How many characters are the same, the first one that is not, and the next one to come. */
function contextOf(text: string, at: number, shared: number): string {
  return `${shared}${text[at - shared - 1] ?? ''}${text[at] ?? ''}`;
}

/** The end of a sentence or paragraph, a figure that is no year, or the number of a term or session. */
const STOP = /\n|(?<=[。！？])|(?<!\d)(?!20\d\d年)\d|[一二三四五六七八九十]{1,3}(?=届|次(?:会议|全会|全体)|中全会)/u;

/** What follows, up to the end of the sentence or a figure; nothing from the middle of one. */
function restOf(text: string, at: number, end: number): string {
  const rest = text.slice(at, Math.min(end, at + LONGEST));
  if (/\d/.test(rest[0] ?? '') && /\d/.test(text[at - 1] ?? '')) return '';
  const stop = STOP.exec(rest);
  return stop ? rest.slice(0, stop.index) : rest;
}
