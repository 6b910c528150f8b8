import confusionData from './generated/confusions.json';
import doubledData from './generated/doubled.json';
import { keptByText } from './keptByText';
import { markPairs } from './pairs';
import type { Severity } from './types';

/** A wrong form and the right one, with what must or must not stand directly beside it. */
interface Confusion {
  readonly wrong: string;
  readonly right: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
  /** None of these later in the sentence: 既将……又将……. */
  readonly unlessLater?: readonly string[];
  /** What sets this entry apart, in Chinese, in place of the list's reason. */
  readonly note?: string;
}

/** Confusions of one sort; `typo`: the wrong form is no word at all. */
interface ConfusionList {
  readonly id: 'typo' | 'variant' | 'misuse' | 'redundant' | 'style';
  readonly severity: Severity;
  readonly why: { readonly zh: string; readonly en: string };
  readonly entries: readonly Confusion[];
}

export interface FoundConfusion {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly list: ConfusionList;
  readonly note: string | null;
}

/** `了了` is a slip, but not where the first or the second makes a word with its neighbour (`为了了解`). */
interface Particle {
  readonly word: string;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
}

export const doubled: {
  readonly particles: readonly Particle[];
  readonly words: readonly string[];
  readonly wordTails: readonly string[];
  readonly adverbs: readonly string[];
  readonly verbs: readonly string[];
  readonly unitVariants: readonly (readonly string[])[];
} = doubledData;

/** How far on `unlessLater` looks at most. */
const SENTENCE = 100;

const lists = confusionData.lists as readonly ConfusionList[];

interface Candidate {
  readonly entry: Confusion;
  readonly list: ConfusionList;
}

/** By first character, the longest form first; made when first asked for, not at every start. */
let candidates: ReadonlyMap<number, readonly Candidate[]> | null = null;
/** 1 for a character that some form begins with: most places of a text are passed over at no cost. */
const isFirst = new Uint8Array(0x10000);

function candidatesByFirst(): ReadonlyMap<number, readonly Candidate[]> {
  const all = lists.flatMap((list) => list.entries.map((entry) => ({ entry, list })));
  const map = new Map<number, Candidate[]>();
  for (const candidate of all.sort((a, b) => b.entry.wrong.length - a.entry.wrong.length)) {
    const first = candidate.entry.wrong.charCodeAt(0);
    isFirst[first] = 1;
    const list = map.get(first);
    if (list) list.push(candidate);
    else map.set(first, [candidate]);
  }
  return map;
}

/** Confusions in a text, left to right, not overlapping. In 《》 and “” only those that are no words at all: a title is cited as it stands. */
export function* confusionsIn(text: string): Iterable<FoundConfusion> {
  candidates ??= candidatesByFirst();
  for (let at = 0; at < text.length; at++) {
    if (isFirst[text.charCodeAt(at)] === 0) continue;
    const found = candidates.get(text.charCodeAt(at))?.find(({ entry }) => text.startsWith(entry.wrong, at) && fits(text, at, entry));
    if (!found) continue;
    const end = at + found.entry.wrong.length;
    if (found.list.id === 'typo' || !isExempt(text, at, true))
      yield { start: at, end, right: found.entry.right, list: found.list, note: found.entry.note ?? null };
    at = end - 1;
  }
}

function fits(text: string, at: number, { wrong, before, after, notBefore, notAfter, unlessLater }: Confusion): boolean {
  const end = at + wrong.length;
  const stands = (word: string) => at >= word.length && text.startsWith(word, at - word.length);
  const follows = (word: string) => text.startsWith(word, end);
  if (before && !before.some(stands)) return false;
  if (after && !after.some(follows)) return false;
  if (unlessLater) {
    const rest = text.slice(end, end + SENTENCE).split(/[。；]/u, 1)[0] ?? '';
    if (unlessLater.some((word) => rest.includes(word))) return false;
  }
  return !notBefore?.some(stands) && !notAfter?.some(follows);
}

/** How many titles 《》 and how many quotations “” each character stands in. */
const depthsOf = keptByText((text: string) => {
  const titles = new Int16Array(text.length + 1);
  const quotations = new Int16Array(text.length + 1);
  for (const { open, start, end } of markPairs(text)) {
    const depths = open === '《' ? titles : open === '“' ? quotations : null;
    if (!depths) continue;
    depths[start] = (depths[start] ?? 0) + 1;
    depths[end] = (depths[end] ?? 0) - 1;
  }
  for (const depths of [titles, quotations]) {
    for (let at = 1; at < depths.length; at++) depths[at] = (depths[at] ?? 0) + (depths[at - 1] ?? 0);
  }
  return { titles, quotations };
});

/** In a title 《》; with `quotations`, in “” too. */
export function isExempt(text: string, at: number, quotations: boolean): boolean {
  const depths = depthsOf(text);
  return (depths.titles[at] ?? 0) > 0 || (quotations && (depths.quotations[at] ?? 0) > 0);
}
