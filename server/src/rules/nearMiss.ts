import { type Formulation, formulationData, isCommonWord, isJoint, isSingle } from '../knowledge/formulations';
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
      const found = align(pattern.text, folded.text, start, pattern.edits);
      if (found === null) continue;
      const alignment = withinMarks(found, folded, pattern.text.length);
      const span = { start: folded.at[alignment.start] as number, end: (folded.at[alignment.end - 1] as number) + 1 };
      if (alignment.changes.length === 0) exact.push(span);
      else near.push(nearMiss(pattern, alignment, folded, text));
    }
  }
  return { exact, near };
}

/** How many of its pairs a near miss holds: each edit spoils two, neighbours in each other's place three; the rest stand where they should, an added or missing character apart. */
function neededOf({ text, edits }: Pattern): number {
  return Math.max(2, text.length - 2 - 2 * edits);
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

/**
 * The cheapest way to read the pattern near `start` of the text: edit distance with free ends, two neighbours in each other's place as one edit.
 * Null when it takes more than `edits`.
 */
function align(pattern: string, text: string, start: number, edits: number): Alignment | null {
  const from = Math.max(0, start - edits);
  const to = Math.min(text.length, start + pattern.length + 3 * edits);
  // Most are the formulation to the letter; of two that overlap the last counts, as below.
  const whole = text.slice(from, to).lastIndexOf(pattern);
  if (whole >= 0) return { start: from + whole, end: from + whole + pattern.length, changes: [], edits: 0 };
  const width = to - from + 1;
  const cost = new Uint8Array((pattern.length + 1) * width);
  const costAt = (i: number, j: number) => cost[i * width + j] as number;
  const isSame = (i: number, j: number) => pattern[i - 1] === text[from + j - 1];
  const isSwapped = (i: number, j: number) => i > 1 && j > 1 && !isSame(i, j) && isSame(i, j - 1) && isSame(i - 1, j);
  for (let i = 1; i <= pattern.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j < width; j++) {
      const replaced = costAt(i - 1, j - 1) + (isSame(i, j) ? 0 : 1);
      const other = Math.min(costAt(i - 1, j), costAt(i, j - 1)) + 1;
      const swapped = isSwapped(i, j) ? costAt(i - 2, j - 2) + 1 : replaced;
      cost[i * width + j] = Math.min(replaced, other, swapped);
    }
  }
  let end = 0;
  for (let j = 1; j < width; j++) if (costAt(pattern.length, j) <= costAt(pattern.length, end)) end = j;
  const total = costAt(pattern.length, end);
  if (total > edits) return null;
  const changes: Change[] = [];
  let i = pattern.length;
  let j = end;
  while (i > 0) {
    const here = costAt(i, j);
    if (j > 0 && here === costAt(i - 1, j - 1) + (isSame(i, j) ? 0 : 1)) {
      if (!isSame(i, j)) changes.push({ start: i - 1, end: i, textStart: from + j - 1, textEnd: from + j });
      i--;
      j--;
    } else if (isSwapped(i, j) && here === costAt(i - 2, j - 2) + 1) {
      changes.push({ start: i - 2, end: i, textStart: from + j - 2, textEnd: from + j });
      i -= 2;
      j -= 2;
    } else if (here === costAt(i - 1, j) + 1) {
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

/** A character in the first or last place that a mark parts from the rest, or that goes before anything (要), is no version of the formulation's own: that one is missing. */
function withinMarks({ start, end, changes, edits }: Alignment, { text, at }: Folded, length: number): Alignment {
  const isParted = (i: number) => (at[i + 1] as number) - (at[i] as number) > 1;
  const first = changes[0];
  const last = changes.at(-1);
  if (first && isReplaced(first) && first.start === 0 && (isParted(start) || isJoint(text[start] as string))) {
    return { start: start + 1, end, edits, changes: [{ ...first, textStart: first.textEnd }, ...changes.slice(1)] };
  }
  if (last && isReplaced(last) && last.end === length && isParted(end - 2)) {
    return { start, end: end - 1, edits, changes: [...changes.slice(0, -1), { ...last, textEnd: last.textStart }] };
  }
  return { start, end, changes, edits };
}

const isReplaced = ({ start, end, textStart, textEnd }: Change) => end - start === 1 && textEnd - textStart === 1;

function nearMiss(pattern: Pattern, alignment: Alignment, folded: Folded, text: string): NearMiss {
  const { changes, edits, start, end } = alignment;
  const slips = changes.map(({ start: first, end: last, textStart, textEnd }) => ({
    start: textStart < textEnd ? (folded.at[textStart] as number) : (folded.at[textStart - 1] ?? -1) + 1,
    end: (folded.at[textEnd - 1] ?? -1) + 1,
    right: pattern.text.slice(first, last),
  }));
  const inside = changes.some((change) => change.start > 0 && change.end < pattern.text.length);
  const broken = changes.some((change) => isBroken(change, pattern, folded, text));
  const span = { start: folded.at[start] as number, end: (folded.at[end - 1] as number) + 1 };
  return { ...span, formulation: pattern.formulation, edits, slips, inside, broken };
}

/**
 * Whether what stands at a change is no language: two neighbours in each other's place, or characters put in, taken out or replaced so that they
 * or a neighbour no longer belong to a word. Where a whole word is replaced nobody can tell: it may be one that no list knows, a place say.
 */
function isBroken(
  { start, end, textStart, textEnd }: Change,
  { text: pattern, formulation }: Pattern,
  folded: Folded,
  text: string,
): boolean {
  const written = folded.text.slice(textStart, textEnd);
  const right = pattern.slice(start, end);
  if (right.length === 2 && written === `${right[1]}${right[0]}`) return true;
  if (!/^\p{Script=Han}*$/u.test(written) || isWhole(right, written)) return false;
  // Two characters at the edge are what the sentence goes on from.
  if (written.length > 1 && (start === 0 || end === pattern.length)) return false;
  if (written === '' && start === 0 && formulation.core) return true;
  const isWord = (i: number): boolean => {
    const place = folded.at[i];
    return place === undefined || isCommonWord(text.slice(place - 1, place + 1)) || isCommonWord(text.slice(place, place + 2));
  };
  const isFitting = (char: string, i: number) => isWord(textStart + i) || (right === '' ? isJoint(char) : isSingle(char));
  if (!Array.from(written).every(isFitting)) return true;
  const wasWord = (i: number) => isCommonWord(pattern.slice(i - 1, i + 1)) || isCommonWord(pattern.slice(i, i + 2));
  return (start > 0 && wasWord(start - 1) && !isWord(textStart - 1)) || (end < pattern.length && wasWord(end) && !isWord(textEnd));
}

/** A word put in, taken out or replaced as a whole. */
function isWhole(right: string, written: string): boolean {
  if (written.length > 1 && right.length !== 2) return true;
  return right.length > 1 && isCommonWord(right);
}
