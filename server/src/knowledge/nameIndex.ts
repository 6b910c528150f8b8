import type { NamedIndicator, NameMatch } from './knowledge';
import { fold, normaliseName } from './normalise';
import type { Composite, Indicator } from './types';

/** What a name stands for. */
export type Entry = { readonly named: NamedIndicator; readonly composite: null } | { readonly named: null; readonly composite: Composite };

/** Names by normalised key; the lengths that names have, longest first, by their first and by their last two characters. */
export interface NameIndex {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly lengthsByHead: ReadonlyMap<string, readonly number[]>;
  readonly lengthsByTail: ReadonlyMap<string, readonly number[]>;
  readonly longest: number;
}

/** Every normalised name of the data with what it names. Names are unique: the generator checks it. */
function* allNames(indicators: readonly Indicator[], composites: readonly Composite[]): Iterable<[string, Entry]> {
  for (const indicator of indicators) {
    const plain: Entry = { named: { indicator, calibre: null, canonical: indicator.name }, composite: null };
    yield [indicator.name, plain];
    for (const alias of indicator.aliases) yield [alias, plain];
    for (const calibre of indicator.calibres) {
      const entry: Entry = { named: { indicator, calibre, canonical: calibre.name ?? indicator.name }, composite: null };
      if (calibre.name !== null) yield [calibre.name, entry];
      for (const alias of calibre.aliases) yield [alias, entry];
    }
  }
  for (const composite of composites) {
    const entry: Entry = { named: null, composite };
    yield [composite.name, entry];
    for (const alias of composite.aliases) yield [alias, entry];
  }
}

export function buildIndex(indicators: readonly Indicator[], composites: readonly Composite[]): NameIndex {
  const entries = new Map<string, Entry>();
  const heads = new Map<string, Set<number>>();
  const tails = new Map<string, Set<number>>();
  let longest = 0;
  const note = (sets: Map<string, Set<number>>, key: string, length: number) => {
    const set = sets.get(key);
    if (set) set.add(length);
    else sets.set(key, new Set([length]));
  };
  for (const [name, entry] of allNames(indicators, composites)) {
    const key = normaliseName(name);
    entries.set(key, entry);
    note(heads, key.slice(0, 2), key.length);
    note(tails, key.slice(-2), key.length);
    longest = Math.max(longest, key.length);
  }
  const descending = (sets: Map<string, Set<number>>) =>
    new Map([...sets].map(([key, set]) => [key, [...set].sort((a, b) => b - a)] as const));
  return { entries, lengthsByHead: descending(heads), lengthsByTail: descending(tails), longest };
}

const OPENER: { readonly [closer: string]: string } = { '”': '“', '’': '‘', '》': '《', '）': '（', ')': '(', '〉': '〈', '」': '「' };
const CLOSER: { readonly [opener: string]: string } = Object.fromEntries(Object.entries(OPENER).map(([closer, opener]) => [opener, closer]));

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
    for (const length of index.lengthsByHead.get(folded.text.slice(i, i + 2)) ?? []) {
      const entry = index.entries.get(folded.text.slice(i, i + length));
      if (!entry || i + length > folded.text.length) continue;
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
  // Marks and 的 inside a name lengthen it in the text; twice the longest name is room for them.
  const { text: folded, at } = fold(text, Math.max(0, end - 2 * index.longest), end);
  for (const length of index.lengthsByTail.get(folded.slice(-2)) ?? []) {
    if (length > folded.length) continue;
    const entry = index.entries.get(folded.slice(-length));
    if (!entry) continue;
    const match = toMatch(text, at[folded.length - length] as number, at[folded.length - 1] as number, entry);
    if (match && match.end === end) return match;
  }
  return null;
}
