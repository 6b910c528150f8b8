import { type Formulation, formulationData, isCommonWord } from '../knowledge/formulations';
import type { Span } from '../text/span';

/** One change that turns the text into the formulation: `text` [start, end) of the paragraph should read `right`. */
export interface Slip extends Span {
  readonly right: string;
}

/** A stretch of a paragraph that is a formulation but for one or two characters. */
export interface NearMiss extends Span {
  readonly formulation: Formulation;
  /** Characters added, left out or replaced. */
  readonly edits: number;
  readonly slips: readonly Slip[];
  /** The slip stands inside, with the formulation's own characters on both sides. */
  readonly inside: boolean;
  /** What stands in place of the formulation's characters is no word. */
  readonly broken: boolean;
}

/** What a paragraph holds: formulations to the letter, and near misses. */
export interface Reading {
  readonly exact: readonly Span[];
  readonly near: readonly NearMiss[];
}

/** A text without the marks that documents put differently; `at` maps each character back. Marks that end a clause stay. */
interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** Quotation marks, enumeration marks and commas. */
const DROPPED = new Set(Array.from('“”‘’、，,', (mark) => mark.charCodeAt(0)));

export function fold(text: string): Folded {
  const at: number[] = [];
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (i < text.length && code > 0x20 && !DROPPED.has(code)) {
      at.push(i);
      continue;
    }
    if (i > from) parts.push(text.slice(from, i));
    from = i + 1;
  }
  return { text: parts.join(''), at };
}

interface Pattern {
  readonly formulation: Formulation;
  readonly text: string;
  readonly edits: number;
}

/** Shortest formulation whose near misses are looked for: shorter ones have too many neighbours in plain prose. Characters without marks. */
const SHORTEST = 8;
/** Offsets in a pattern fit in these bits. */
const OFFSET_BITS = 7;

interface Index {
  readonly patterns: readonly Pattern[];
  /** Two neighbouring characters -> pattern << OFFSET_BITS | offset. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
}

const pairAt = (text: string, i: number) => ((text.charCodeAt(i) & 0x3fff) << 16) | text.charCodeAt(i + 1);

/** Two slips in a short name may make another name: names of the leadership bear one, unless long. */
function editsOf({ core }: Formulation, length: number): number {
  return core && length < 16 ? 1 : 2;
}

let made: Index | null = null;

function index(): Index {
  made ??= buildIndex(formulationData.formulations);
  return made;
}

function buildIndex(formulations: readonly Formulation[]): Index {
  const seen = new Set<string>();
  const patterns = formulations
    .flatMap((formulation) => [formulation.text, ...formulation.also].map((text) => ({ formulation, text: fold(text).text })))
    .map(({ formulation, text }) => ({ formulation, text, edits: editsOf(formulation, text.length) }))
    .filter(({ formulation, text }) => (text.length >= SHORTEST || formulation.core) && text.length < 1 << OFFSET_BITS)
    .filter(({ text }) => !seen.has(text) && seen.add(text));
  const pairs = new Map<number, number[]>();
  for (const [number, { text }] of patterns.entries()) {
    for (let offset = 0; offset < text.length - 1; offset++) {
      const pair = pairAt(text, offset);
      const list = pairs.get(pair);
      const entry = (number << OFFSET_BITS) | offset;
      if (list) list.push(entry);
      else pairs.set(pair, [entry]);
    }
  }
  return { patterns, pairs };
}

/** Reads one paragraph: linear in its length, for each pair of characters only the formulations that hold the pair. */
export function readFormulations(text: string): Reading {
  const { patterns, pairs } = index();
  const folded = fold(text);
  const counts = new Uint16Array(patterns.length);
  /** Pattern and start, in turn, of every pair found. */
  const hits: number[] = [];
  for (let i = 0; i < folded.text.length - 1; i++) {
    const entries = pairs.get(pairAt(folded.text, i));
    if (entries === undefined) continue;
    for (const entry of entries) {
      const number = entry >> OFFSET_BITS;
      counts[number] = (counts[number] as number) + 1;
      hits.push(number, i - (entry & ((1 << OFFSET_BITS) - 1)));
    }
  }
  const starts = new Map<number, number[]>();
  for (let i = 0; i < hits.length; i += 2) {
    const number = hits[i] as number;
    if ((counts[number] as number) < neededOf(patterns[number] as Pattern)) continue;
    const list = starts.get(number);
    if (list) list.push(hits[i + 1] as number);
    else starts.set(number, [hits[i + 1] as number]);
  }
  const exact: Span[] = [];
  const near: NearMiss[] = [];
  for (const [number, list] of starts) {
    const pattern = patterns[number] as Pattern;
    for (const start of likelyStarts(list, neededOf(pattern), pattern)) {
      const alignment = align(pattern.text, folded.text, start, pattern.edits);
      if (alignment === null) continue;
      const span = { start: folded.at[alignment.start] as number, end: (folded.at[alignment.end - 1] as number) + 1 };
      if (alignment.changes.length === 0) exact.push(span);
      else near.push(nearMiss(pattern, alignment, folded, text, span));
    }
  }
  return { exact, near };
}

/** How many of its pairs a near miss holds: each edit spoils two; the rest stand where they should, an added or missing character apart. */
function neededOf({ text, edits }: Pattern): number {
  return Math.max(2, text.length - 1 - 2 * edits);
}

/** Starts at which enough of a pattern's pairs stand, each stretch of the text once. */
function likelyStarts(list: number[], needed: number, { text, edits }: Pattern): number[] {
  list.sort((a, b) => a - b);
  const found: number[] = [];
  for (let from = 0; from + needed <= list.length; from++) {
    const start = list[from] as number;
    if ((list[from + needed - 1] as number) - start > 2 * edits) continue;
    if (found.length > 0 && start - (found.at(-1) as number) < text.length / 2) continue;
    found.push(start);
  }
  return found;
}

/** Folded text [textStart, textEnd) stands for the pattern's [start, end). */
interface Change extends Span {
  readonly textStart: number;
  readonly textEnd: number;
}

interface Alignment extends Span {
  readonly changes: readonly Change[];
  readonly edits: number;
}

/** The cheapest way to read the pattern near `start` of the text: edit distance with free ends. Null when it takes more than `edits`. */
function align(pattern: string, text: string, start: number, edits: number): Alignment | null {
  const from = Math.max(0, start - edits);
  const to = Math.min(text.length, start + pattern.length + 3 * edits);
  const width = to - from + 1;
  const cost = new Uint8Array((pattern.length + 1) * width);
  for (let i = 1; i <= pattern.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j < width; j++) {
      const same = pattern[i - 1] === text[from + j - 1] ? 0 : 1;
      const replaced = (cost[(i - 1) * width + j - 1] as number) + same;
      const other = Math.min(cost[(i - 1) * width + j] as number, cost[i * width + j - 1] as number) + 1;
      cost[i * width + j] = Math.min(replaced, other);
    }
  }
  let end = 0;
  const last = pattern.length * width;
  for (let j = 1; j < width; j++) if ((cost[last + j] as number) <= (cost[last + end] as number)) end = j;
  const total = cost[last + end] as number;
  if (total > edits) return null;
  const changes: Change[] = [];
  let i = pattern.length;
  let j = end;
  while (i > 0) {
    const here = cost[i * width + j] as number;
    const same = j > 0 && pattern[i - 1] === text[from + j - 1];
    if (j > 0 && here === (cost[(i - 1) * width + j - 1] as number) + (same ? 0 : 1)) {
      if (!same) changes.push({ start: i - 1, end: i, textStart: from + j - 1, textEnd: from + j });
      i--;
      j--;
    } else if (here === (cost[(i - 1) * width + j] as number) + 1) {
      changes.push({ start: i - 1, end: i, textStart: from + j, textEnd: from + j });
      i--;
    } else {
      changes.push({ start: i, end: i, textStart: from + j - 1, textEnd: from + j });
      j--;
    }
  }
  return { start: from + j, end: from + end, changes: merged(changes.reverse()), edits: total };
}

/** Neighbouring changes as one. */
function merged(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last && last.end === change.start && last.textEnd === change.textStart)
      result[result.length - 1] = { ...last, end: change.end, textEnd: change.textEnd };
    else result.push(change);
  }
  return result;
}

/** Characters of the formulation that must stand on both sides of a slip for it to be inside. */
const EDGE = 2;

const isSingle = ({ start, end, textStart, textEnd }: Change) => Math.max(end - start, textEnd - textStart) === 1;

function nearMiss(pattern: Pattern, alignment: Alignment, folded: Folded, text: string, span: Span): NearMiss {
  const { changes, edits } = alignment;
  const slips = changes.map(({ start, end, textStart, textEnd }) => ({
    start: textStart < textEnd ? (folded.at[textStart] as number) : (folded.at[textStart - 1] ?? -1) + 1,
    end: (folded.at[textEnd - 1] ?? -1) + 1,
    right: pattern.text.slice(start, end),
  }));
  const length = pattern.text.length;
  const isInside = ({ start, end }: Span) => start >= EDGE && end <= length - EDGE;
  const inside = changes.some(isInside);
  // Two characters together may be a word that no list knows, a place say.
  const broken = changes.some((change) => isSingle(change) && isBroken(change, folded, text));
  return { ...span, formulation: pattern.formulation, edits, slips, inside, broken };
}

/** Whether a character at a change belongs to no common word: what was put in, or, where something is missing, what now stands side by side. */
function isBroken({ textStart, textEnd }: Change, { text: folded, at }: Folded, text: string): boolean {
  const [from, to] = textStart < textEnd ? [textStart, textEnd] : [textStart - 1, textStart + 1];
  for (let i = Math.max(0, from); i < Math.min(to, folded.length); i++) {
    const char = folded[i] as string;
    const place = at[i] as number;
    if (!/\p{Script=Han}/u.test(char)) continue;
    const isWord = isCommonWord(char) || isCommonWord(text.slice(place - 1, place + 1)) || isCommonWord(text.slice(place, place + 2));
    if (!isWord) return true;
  }
  return false;
}
