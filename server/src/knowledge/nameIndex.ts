import type { NamedIndicator, NameMatch } from './knowledge';
import { fold, normaliseName } from './normalise';
import type { Composite, Indicator } from './types';

/** What a name stands for. */
export type Entry = { readonly named: NamedIndicator; readonly composite: null } | { readonly named: null; readonly composite: Composite };

/** Names by normalised key; the lengths that names have, longest first, by their first and by their last two characters. */
export interface NameIndex {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly lengthsByHead: ReadonlyMap<number, readonly number[]>;
  readonly lengthsByTail: ReadonlyMap<number, readonly number[]>;
  readonly longest: number;
}

/**
 * Two neighbouring characters as one number below 2^30, which engines keep unboxed.
 * Pairs that share a number only share their list of lengths: whether a name is there, `entries` decides.
 */
const pairAt = (text: string, i: number) => ((text.charCodeAt(i) & 0x3fff) << 16) | text.charCodeAt(i + 1);

function noteLength(lengths: Map<number, number[]>, pair: number, length: number): void {
  const known = lengths.get(pair);
  if (!known) lengths.set(pair, [length]);
  else if (!known.includes(length)) known.push(length);
}

/**
 * Indexes all names of the data: a few milliseconds, so the caller does it at the first look-up, not at start.
 * Names are unique; the generator checks it.
 */
export function buildIndex(indicators: readonly Indicator[], composites: readonly Composite[]): NameIndex {
  const entries = new Map<string, Entry>();
  const lengthsByHead = new Map<number, number[]>();
  const lengthsByTail = new Map<number, number[]>();
  let longest = 0;
  const add = (name: string, entry: Entry) => {
    const key = normaliseName(name);
    entries.set(key, entry);
    noteLength(lengthsByHead, pairAt(key, 0), key.length);
    noteLength(lengthsByTail, pairAt(key, key.length - 2), key.length);
    longest = Math.max(longest, key.length);
  };
  for (const indicator of indicators) {
    const plain: Entry = { named: { indicator, calibre: null, canonical: indicator.name }, composite: null };
    add(indicator.name, plain);
    for (const alias of indicator.aliases) add(alias, plain);
    for (const calibre of indicator.calibres) {
      const entry: Entry = { named: { indicator, calibre, canonical: calibre.name ?? indicator.name }, composite: null };
      if (calibre.name !== null) add(calibre.name, entry);
      for (const alias of calibre.aliases) add(alias, entry);
    }
  }
  for (const composite of composites) {
    const entry: Entry = { named: null, composite };
    add(composite.name, entry);
    for (const alias of composite.aliases) add(alias, entry);
  }
  for (const lengths of lengthsByHead.values()) lengths.sort((a, b) => b - a);
  for (const lengths of lengthsByTail.values()) lengths.sort((a, b) => b - a);
  return { entries, lengthsByHead, lengthsByTail, longest };
}

const OPENER: { readonly [closer: string]: string } = { '”': '“', '’': '‘', '》': '《', '）': '（', ')': '(', '〉': '〈', '」': '「' };
const CLOSER: { readonly [opener: string]: string } = Object.fromEntries(
  Object.entries(OPENER).map(([closer, opener]) => [opener, closer]),
);

/**
 * Widens `start`–`end` so that a quotation mark or bracket that the name cuts through is whole:
 * in `“个转企”` the name is found inside the marks, in `“专精特新”企业` it takes the opening mark in.
 * Null when the pair's other half does not stand next to the name: then the letters are not one name.
 */
function closePairs(text: string, start: number, end: number): { start: number; end: number } | null {
  const open: string[] = [];
  let from = start;
  let to = end;
  for (let i = start; i < end; i++) {
    const char = text[i] as string;
    if (CLOSER[char] !== undefined) open.push(char);
    else if (OPENER[char] !== undefined) {
      if (open.length > 0) {
        if (open.pop() !== OPENER[char]) return null;
      } else if (text[from - 1] === OPENER[char]) from--;
      else return null;
    }
  }
  while (open.length > 0) {
    if (text[to] !== CLOSER[open.pop() as string]) return null;
    to++;
  }
  return { start: from, end: to };
}

const isLatin = (char: string | undefined) => char !== undefined && /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/.test(char);

/** A name that begins or ends with a Latin letter or digit must not be part of a longer word (`5G基站` in `15G基站`). */
function cutsWord(text: string, start: number, end: number): boolean {
  return (isLatin(text[start]) && isLatin(text[start - 1])) || (isLatin(text[end - 1]) && isLatin(text[end]));
}

function toMatch(text: string, first: number, last: number, entry: Entry): NameMatch | null {
  if (cutsWord(text, first, last + 1)) return null;
  const span = closePairs(text, first, last + 1);
  return span && { ...span, named: entry.named, composite: entry.composite };
}

/** All longest, non-overlapping known names, left to right. A name has a bounded length, so this is linear in the text. */
export function findNames(index: NameIndex, text: string): NameMatch[] {
  const folded = fold(text);
  const matches: NameMatch[] = [];
  for (let i = 0; i < folded.text.length - 1; ) {
    let next = i + 1;
    for (const length of index.lengthsByHead.get(pairAt(folded.text, i)) ?? []) {
      if (i + length > folded.text.length) continue;
      const entry = index.entries.get(folded.text.slice(i, i + length));
      if (!entry) continue;
      const match = toMatch(text, folded.at[i] as number, folded.at[i + length - 1] as number, entry);
      if (!match) continue;
      matches.push(match);
      next = i + length;
      break;
    }
    i = next;
  }
  return matches;
}

/** The longest known name that ends exactly at `end`; null when none does. */
export function nameEndingAt(index: NameIndex, text: string, end: number): NameMatch | null {
  // most places end no name: the last two characters tell at once
  const tail = fold(text, Math.max(0, end - 6), end).text;
  const lengths = tail.length < 2 ? undefined : index.lengthsByTail.get(pairAt(tail, tail.length - 2));
  if (lengths === undefined) return null;
  // Marks and 的 inside a name lengthen it in the text; twice the longest name is room for them.
  const { text: folded, at } = fold(text, Math.max(0, end - 2 * Math.max(lengths[0] as number, 4)), end);
  for (const length of lengths) {
    if (length > folded.length) continue;
    const entry = index.entries.get(folded.slice(-length));
    if (!entry) continue;
    const match = toMatch(text, at[folded.length - length] as number, at[folded.length - 1] as number, entry);
    if (match && match.end === end) return match;
  }
  return null;
}
