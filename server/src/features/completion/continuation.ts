import type { DocumentFacts } from '../../corpus/types';
import { isCommonWord } from '../../knowledge/formulations';
import { paragraphAt } from '../paragraphMap';
import { canonical, halfWidth, writesHalfWidth } from './canonical';
import { CharacterIndex, Subject } from './characterIndex';
import type { CompletionContext } from './completion';
import { fittingPart } from './fittingPart';
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
const LEAST_BEGINNING = 0.3;
/** Wordings that agree in no more than this rest on many places. */
const SHORT_CONTEXT = 3;
/** A clause of so many characters is not the same by chance. */
const LONG_CLAUSE = 7;
/** How far back the same words make a place more alike. Characters, a figure counted as one. */
const LONGEST_CONTEXT = 16;
const LONGEST = 40;
const MOST_PLACES = 240;
/** Places of a frequent pair of characters in one document, beyond which looking for more costs time and tells nothing. */
const MOST_SEEN = 400;
/** As many places that agree in two characters are enough to go by. */
const ENOUGH = 60;
/** What the sentence is about: the characters before the cursor that tell. */
const SUBJECT = 50;
/** The draft's own wording comes again more than others'. */
const OWN_WEIGHT = 1.2;
/** Names and formulations of the knowledge data come less often than whatever a document wrote. */
const KNOWN_WEIGHT = 0.4;

interface Place {
  /** What follows. */
  readonly rest: string;
  /** How many characters before the cursor are the same. */
  readonly shared: number;
  readonly weight: number;
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
  const best = pick(places, 1, LEAST_GHOST_CHANCE).filter(({ text }) => isWellFounded(text, places, before));
  return offered(context, before, best)[0] ?? null;
}

/**
 * Whether the first two characters rest on more than a chance agreement: on many places, on several that agree most and all go on so, or
 * on one that has the whole clause so far. A single place is else mostly one that the drafter has just left: of such ghost texts one in
 * ten was right, of those let through here more than a third (`npm run bench`).
 */
function isWellFounded(text: string, places: readonly Place[], before: string): boolean {
  const fitting = (place: Place) => place.rest.startsWith(text.slice(0, 2));
  const members = places.filter(fitting);
  if (members.reduce((sum, { weight }) => sum + weight, 0) < LEAST_BEGINNING) return false;
  const shared = Math.max(...members.map((place) => place.shared));
  if (shared <= SHORT_CONTEXT) return true;
  const closest = places.filter((place) => place.shared === shared);
  const clause = /[^，、；：。\n]*$/u.exec(before)![0].length;
  return closest.every(fitting) && (closest.length > 1 || (clause >= LONG_CLAUSE && shared >= Math.min(clause, LONGEST_CONTEXT)));
}

/** As the draft writes it, and only what fits it. */
function offered(context: CompletionContext, before: string, found: readonly Continuation[]): readonly Continuation[] {
  const half = writesHalfWidth(context.plan.text);
  return found.flatMap((each) => {
    const text = fittingPart(context, before, each);
    return text === '' ? [] : [{ ...each, text: half ? halfWidth(text) : text }];
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
function alike(context: CompletionContext, before: string, later: string): readonly Place[] {
  if (before.length < 2) return [];
  const origins: readonly Origin[] = [
    { index: new CharacterIndex(`${before}\n${later}\n`), weight: OWN_WEIGHT, document: null },
    ...wordingsFor(context),
    { index: knowledgeWordings(context.knowledge, context.plan.meta.year), weight: KNOWN_WEIGHT, document: null },
  ];
  const subject = new Subject(
    origins.map(({ index }) => index),
    before.slice(Math.max(before.lastIndexOf('\n'), before.length - SUBJECT)),
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
        found.push({ origin, at, shared, weight: origin.weight * subject.weightAt(index, at) });
      }
    }
    if (found.length >= ENOUGH) break;
  }
  found.sort((a, b) => b.shared - a.shared || b.weight - a.weight);
  const places: Place[] = [];
  /** What the more alike places leave to those less alike. */
  let left = 1;
  for (let low = 0; low < found.length && places.length < MOST_PLACES; ) {
    const { shared } = found[low]!;
    const group: Place[] = [];
    for (; found[low]?.shared === shared; low++) {
      const { origin, at, weight } = found[low]!;
      if (group.length === MOST_PLACES) continue;
      const rest = restOf(origin.index.text, at, origin === origins[0] && at < before.length ? before.length : Infinity);
      if (rest !== '') group.push({ rest, shared, weight, document: origin.document });
    }
    const total = group.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) continue;
    const kinds = new Set(group.map(({ rest }) => rest[0])).size;
    const told = (left * group.length) / (group.length + unseenAt(shared) * kinds);
    places.push(...group.map((place) => ({ ...place, weight: (place.weight / total) * told })));
    left -= told;
  }
  return places;
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

/**
 * UNSEEN[n]: how much weight, beside one place that agrees in n characters, goes to what no place has. Of plans and reports of several
 * years, 0.12 of the places that agree in one or two characters agree in one more, 0.3 at four, 0.7 at seven, 0.85 from nine on; a little
 * more caution than follows from it saved more keys in test/bench/keystrokes.ts.
 */
const UNSEEN: readonly number[] = [10, 10, 10, 5.5, 3.5, 1.8, 1, 0.65, 0.5];
const LEAST_UNSEEN = 0.25;

function unseenAt(shared: number): number {
  return UNSEEN[shared] ?? LEAST_UNSEEN;
}

/** One character of the tree of continuations, in preorder: its descendants follow it. */
interface Node {
  readonly low: number;
  readonly high: number;
  readonly depth: number;
  /** That the text goes on up to and with this character. */
  readonly chance: number;
  /** That it does, and not with any of the children. */
  mass: number;
  /** Index behind the last descendant. */
  end: number;
  /** A place to stop at: a word's end, or where continuations part. */
  whole: boolean;
}

function pick(unsorted: readonly Place[], most: number, leastChance: number): readonly Continuation[] {
  const places = [...unsorted].sort((a, b) => (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : 0));
  const nodes = treeOf(places, leastChance);
  /** Keys saved at each node by what is picked already. */
  const saved = new Float64Array(nodes.length);
  const picked: Continuation[] = [];
  while (picked.length < most) {
    let best = -1;
    let bestGain = 0;
    for (const [i, node] of nodes.entries()) {
      const saves = node.depth - 1 - picked.length;
      if (!node.whole || saves <= 0 || node.chance * saves <= bestGain) continue;
      let gain = 0;
      for (let j = i; j < node.end; j++) gain += nodes[j]!.mass * Math.max(0, saves - saved[j]!);
      if (gain > bestGain) [best, bestGain] = [i, gain];
    }
    const node = nodes[best];
    if (!node) break;
    for (let j = best; j < node.end; j++) saved[j] = Math.max(saved[j]!, node.depth - 1 - picked.length);
    const members = places.slice(node.low, node.high).sort((a, b) => b.weight - a.weight);
    picked.push({
      text: members[0]!.rest.slice(0, node.depth),
      documents: [...new Set(members.flatMap(({ document }) => document ?? []))],
    });
  }
  return picked;
}

function treeOf(places: readonly Place[], leastChance: number): readonly Node[] {
  const nodes: Node[] = [];
  const grow = (low: number, high: number, depth: number, chance: number): { readonly inner: number; readonly parts: number } => {
    const children: { low: number; high: number; weight: number; shared: number }[] = [];
    let total = 0;
    for (let i = low; i < high; i++) {
      const { rest, weight, shared } = places[i]!;
      total += weight;
      if (rest.length === depth) continue;
      const last = children.at(-1);
      if (last && rest[depth] === places[last.low]!.rest[depth]) {
        last.high = i + 1;
        last.weight += weight;
        last.shared = Math.max(last.shared, shared);
      } else children.push({ low: i, high: i + 1, weight, shared });
    }
    let inner = 0;
    for (const child of children) {
      // The weights of the first characters leave room for what no place has already.
      const count = high - low;
      const known =
        depth === 0 ? child.weight : (child.weight / total) * (count / (count + unseenAt(child.shared + depth) * children.length));
      const childChance = chance * known;
      if (childChance < leastChance) continue;
      inner += childChance;
      const at = nodes.length;
      const text = places[child.low]!.rest;
      const node: Node = {
        low: child.low,
        high: child.high,
        depth: depth + 1,
        chance: childChance,
        mass: 0,
        end: 0,
        whole: isWordEnd(text, depth + 1),
      };
      nodes.push(node);
      const below = grow(child.low, child.high, depth + 1, childChance);
      node.mass = Math.max(0, childChance - below.inner);
      node.end = nodes.length;
      if (below.parts !== 1) nodes[at]!.whole = true;
    }
    return { inner, parts: children.length };
  };
  grow(0, places.length, 0, 1);
  return nodes;
}

/** Not in the middle of a common word. */
function isWordEnd(text: string, at: number): boolean {
  return !isCommonWord(text.slice(at - 1, at + 1));
}
