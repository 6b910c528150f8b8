import { isCommonWord } from '../../knowledge/formulations';
import type { DocumentFacts } from '../../corpus/types';
import { paragraphAt } from '../paragraphMap';
import { canonical, halfWidth, writesHalfWidth } from './canonical';
import type { CompletionContext } from './completion';
import { sourceAt, type Wordings, wordingsFor } from './wordings';

/** How a sentence may go on: what earlier documents, or this one further up, wrote after the same words. */
export interface Continuation {
  /** To be inserted at the cursor. */
  readonly text: string;
  /** Share of the places that go on so, weighted by how much of what stands before the cursor is the same there. */
  readonly share: number;
  /** Keys it is expected to save. */
  readonly gain: number;
  /** Earlier documents that have it, the nearest first; none where only the draft itself does. */
  readonly documents: readonly DocumentFacts[];
}

/** How far back the same words make a place more alike. Characters. */
const LONGEST_CONTEXT = 16;
const LONGEST = 40;
const MOST_PLACES = Number(process.env.MP ?? 240);
/** Places of a frequent pair of characters, beyond which looking for more costs time and tells nothing. */
const MOST_SEEN = 1_500;
/** How much more a place counts for each further character it has in common with what was typed. */
const PER_CHARACTER = Number(process.env.PC ?? 2.2);
/** The draft's own wording comes again more than others'. */
const OWN_WEIGHT = 1.2;

interface Place {
  /** What follows. */
  readonly rest: string;
  /** How many characters before the cursor are the same. */
  readonly shared: number;
  readonly weight: number;
  /** Null in the draft itself. */
  readonly document: DocumentFacts | null;
}

/**
 * The likeliest continuations at an offset, the one that saves most keys first: each next one counts what it saves where those before
 * it do not fit. Figures are never continued: last year's would be wrong. Time: linear scans of the wordings (bounded) for a pair of characters.
 */
export function continuations(context: CompletionContext, offset: number, most: number): readonly Continuation[] {
  const { before, own } = surroundings(context, offset);
  const places = alike(wordingsFor(context), own, before);
  if (places.length === 0) return [];
  const picked = pick(places, most);
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
function alike(wordings: Wordings, own: string, before: string): readonly Place[] {
  const found: { readonly text: string; readonly at: number; readonly shared: number }[] = [];
  for (const size of [2, 1]) {
    const tail = before.slice(-size);
    if (tail.length < size) continue;
    for (const text of [own, wordings.text]) {
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
  for (const { text, at, shared } of found) {
    const rest = restOf(text, at);
    if (rest === '') continue;
    const source = text === own ? null : sourceAt(wordings, at);
    const weight = (source?.weight ?? OWN_WEIGHT) * PER_CHARACTER ** (shared - found[0]!.shared);
    places.push({ rest, shared, weight, document: source?.document ?? null });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

/** How many characters before `end` are those before the cursor. */
function sharedBefore(text: string, end: number, before: string): number {
  let shared = 0;
  while (shared < LONGEST_CONTEXT && shared < end && text.charCodeAt(end - 1 - shared) === before.charCodeAt(before.length - 1 - shared)) shared++;
  return shared;
}

/** What follows, up to the end of the sentence, of the paragraph or to a figure other than a year. */
function restOf(text: string, at: number): string {
  const line = text.slice(at, at + LONGEST);
  const end = /\n|(?<=[。！？])|(?!20\d\d年)(?<!\d)\d|(?<=^\d*)\d/u.exec(line);
  return end ? line.slice(0, end.index) : line;
}

/**
 * ESCAPE[n]: how much weight, beside one place that agrees in n characters, goes to what follows in none. From the share of places that
 * agree in one character more, counted in plans and reports of several years: 0.12 at one or two, 0.3 at four, 0.85 from nine on.
 */
const ESCAPE: readonly number[] = [7, 7, 7, 3.7, 2.3, 1.2, 0.67, 0.43, 0.33];
const LEAST_ESCAPE = 0.15;

/** What is less likely than this is not looked into. */
const LEAST_CHANCE = Number(process.env.LC ?? 0.004);

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

function pick(unsorted: readonly Place[], most: number): readonly Continuation[] {
  const places = [...unsorted].sort((a, b) => (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : 0));
  const nodes = treeOf(places);
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
      share: node.chance,
      gain: bestGain,
      documents: [...new Set(members.flatMap(({ document }) => document ?? []))],
    });
  }
  return picked;
}

function treeOf(places: readonly Place[]): readonly Node[] {
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
      const escape = Number(process.env.ES ?? 1) * (ESCAPE[child.shared + depth] ?? LEAST_ESCAPE);
      const childChance = (chance * child.weight) / (total + escape * children.length);
      if (childChance < LEAST_CHANCE) continue;
      inner += childChance;
      const at = nodes.length;
      const text = places[child.low]!.rest;
      const node: Node = { low: child.low, high: child.high, depth: depth + 1, chance: childChance, mass: 0, end: 0, whole: isWordEnd(text, depth + 1) };
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
