import type { DocumentFacts } from '../../corpus/types';
import { isCommonWord } from '../../knowledge/formulations';
import { paragraphAt } from '../paragraphMap';
import { canonical, halfWidth, writesHalfWidth } from './canonical';
import type { CompletionContext } from './completion';
import { knowledgeWordings, sourceAt, type Wordings, wordingsFor } from './wordings';

/** How a sentence may go on: what earlier documents, or this one further up, wrote after the same words. */
export interface Continuation {
  /** To be inserted at the cursor. */
  readonly text: string;
  /** Earlier documents that have it, the nearest first; none where only the draft itself does. */
  readonly documents: readonly DocumentFacts[];
}

/** What is less likely than this is not looked into. */
const LEAST_CHANCE = 0.0005;
/** How far back the same words make a place more alike. Characters. */
const LONGEST_CONTEXT = 16;
const LONGEST = 40;
const MOST_PLACES = 240;
/** Places of a frequent pair of characters, beyond which looking for more costs time and tells nothing. */
const MOST_SEEN = 1_500;
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

/**
 * The likeliest continuations at an offset, the one that saves most keys first: each next one counts what it saves where those before
 * it do not fit. None that is less likely than `leastChance`. Figures are never taken over: last year's would be wrong. Time: linear
 * scans of the wordings, which are bounded, for the last two characters.
 */
export function continuations(
  context: CompletionContext,
  offset: number,
  most: number,
  leastChance = LEAST_CHANCE,
): readonly Continuation[] {
  const { before, own } = surroundings(context, offset);
  const places = alike(wordingsFor(context), own, knowledgeWordings(context.knowledge, context.plan.meta.year), before);
  if (places.length === 0) return [];
  const picked = pick(places, most, leastChance);
  const half = writesHalfWidth(context.plan.text);
  return half ? picked.map((each) => ({ ...each, text: halfWidth(each.text) })) : picked;
}

/** The canonical text before the cursor, paragraphs apart by line breaks, and with it all of the draft. */
function surroundings({ plan }: CompletionContext, offset: number): { readonly before: string; readonly own: string } {
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
  const before = canonical(`\n${earlier.join('\n')}\n${typed}`);
  return { before, own: `${before}\n${canonical(later.join('\n'))}\n` };
}

/** The places of earlier documents and the draft that read as the text before the cursor does, those most alike. */
function alike(wordings: Wordings, own: string, known: string, before: string): readonly Place[] {
  const found: { readonly text: string; readonly at: number; readonly shared: number }[] = [];
  for (const size of [2, 1]) {
    const tail = before.slice(-size);
    if (tail.length < size) continue;
    for (const text of [own, wordings.text, known]) {
      let seen = 0;
      for (let at = text.indexOf(tail); at >= 0 && seen < MOST_SEEN; at = text.indexOf(tail, at + 1)) {
        const end = at + size;
        if (text === own && end === before.length) continue;
        const shared = size === 1 ? 1 : sharedBefore(text, end, before);
        // Pairs were seen in the first round.
        if (size === 1 && sharedBefore(text, end, before) > 1) continue;
        seen++;
        found.push({ text, at: end, shared });
      }
    }
    if (found.length >= MOST_PLACES / 4) break;
  }
  found.sort((a, b) => b.shared - a.shared);
  const places: Place[] = [];
  /** What the more alike places leave to those less alike. */
  let left = 1;
  for (let low = 0; low < found.length && places.length < MOST_PLACES; ) {
    const { shared } = found[low]!;
    const group: Place[] = [];
    for (; found[low]?.shared === shared; low++) {
      const { text, at } = found[low]!;
      const rest = restOf(text, at);
      if (rest === '' || group.length === MOST_PLACES) continue;
      const source = text === wordings.text ? sourceAt(wordings, at) : null;
      const weight = source?.weight ?? (text === own ? OWN_WEIGHT : KNOWN_WEIGHT);
      group.push({ rest, shared, weight, document: source?.document ?? null });
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

/** How many characters before `end` are those before the cursor. */
function sharedBefore(text: string, end: number, before: string): number {
  let shared = 0;
  while (shared < LONGEST_CONTEXT && shared < end && text.charCodeAt(end - 1 - shared) === before.charCodeAt(before.length - 1 - shared))
    shared++;
  return shared;
}

/** The end of a sentence or paragraph, or a figure that is no year. */
const STOP = /\n|(?<=[。！？])|(?<!\d)(?!20\d\d年)\d/u;

/** What follows, up to the end of the sentence or a figure; nothing from the middle of one. */
function restOf(text: string, at: number): string {
  const rest = text.slice(at, at + LONGEST);
  if (/\d/.test(rest[0] ?? '') && /\d/.test(text[at - 1] ?? '')) return '';
  const end = STOP.exec(rest);
  return end ? rest.slice(0, end.index) : rest;
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
