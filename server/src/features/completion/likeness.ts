import { isCommonWord } from '../../knowledge/formulations';
import { blockOf, type CharacterIndex } from './characterIndex';

const HAN_FROM = 0x4e00;
/** Pairs of characters that stand all over tell nothing about the subject. */
const COMMON_PAIR = 600;
/** A pair tells more the rarer it is: not at all where it comes every 40 characters. */
const EVERYWHERE = 40;
/** In less text than a plan or two no pair has come often enough to look rare. */
const LEAST_LENGTH = 20_000;
/** What the sentence is about: the characters before the cursor that tell, and those before them. */
const SUBJECT = 50;
const WIDER_SUBJECT = 200;
/** A clause before the cursor, whose pairs of characters are looked for right before each place. */
const CLOSE = 24;
const SLOTS = 1 << 12;
const LONGEST_CLAUSE = 30;
const MARKS: ReadonlySet<number> = new Set(Array.from('，、；：。\n！？“”《》（）', (mark) => mark.charCodeAt(0)));

/**
 * How the weight of a place depends on what surrounds it. Fitted by hill climbing on what follows in seven plans and reports of four
 * places, each by documents of earlier years or other places: the likelihood of the next six characters. GAIN and CLOSE_POWER are a
 * little more than that gave (3.6, 0.34), which saved more keys in replays of parts of five of them.
 */
const GAIN = 4.2;
const WIDER_GAIN = 2.9;
const CLOSE_POWER = 0.45;
const SAME_STEP = 1.36;
const WITHIN_WORD = 0.35;

/** How much the places of some texts read like the place before the cursor, apart from the characters right before it. */
export class Likeness {
  readonly #before: string;
  readonly #points: ReadonlyMap<CharacterIndex, Float64Array>;
  /** Pairs of characters right before the cursor, by a hash of theirs, and which of them each is. */
  readonly #pairs = new Int32Array(SLOTS);
  readonly #which = new Uint8Array(SLOTS);
  readonly #step: number;

  constructor(indexes: readonly CharacterIndex[], before: string) {
    this.#before = before;
    this.#points = new Map(indexes.map((index) => [index, new Float64Array(blockOf(index.text.length) + 1)]));
    const sentence = Math.max(before.lastIndexOf('\n'), before.length - SUBJECT, 0);
    this.#addPoints(before.slice(sentence), GAIN);
    this.#addPoints(before.slice(Math.max(0, before.length - WIDER_SUBJECT), sentence), WIDER_GAIN);
    for (let i = Math.max(1, before.length - CLOSE), which = 0; i < before.length; i++, which++) {
      const pair = pairAt(before, i);
      if (this.#pairs[slotOf(pair)] === pair) continue;
      this.#pairs[slotOf(pair)] = pair;
      this.#which[slotOf(pair)] = which;
    }
    this.#step = stepOf(before, before.length);
  }

  /** Blocks of 32 characters by the rare pairs of characters they share with what was just written. */
  #addPoints(recent: string, gain: number): void {
    const indexes = [...this.#points.keys()];
    const written = indexes.reduce((sum, { text }) => sum + text.length, 0);
    const length = Math.max(LEAST_LENGTH, written);
    const seen = new Set<number>();
    for (let i = 1; i < recent.length; i++) {
      const [first, second] = [recent.charCodeAt(i - 1), recent.charCodeAt(i)];
      const pair = pairAt(recent, i);
      if (first < HAN_FROM || second < HAN_FROM || seen.has(pair)) continue;
      seen.add(pair);
      const found = indexes.map((index) => index.blocksOf(first, second, COMMON_PAIR));
      const count = found.reduce((sum, each) => sum + each.count, 0);
      const worth = Math.log(length / EVERYWHERE / count);
      if (count >= COMMON_PAIR || !(worth > 0)) continue;
      for (const [which, { blocks }] of found.entries()) {
        const points = this.#points.get(indexes[which]!)!;
        for (const block of blocks) points[block]! += worth * gain;
      }
    }
  }

  /** More than 1 for a place that reads alike, less for one that begins within a word; `shared` characters before it are the same. */
  weightAt(index: CharacterIndex, at: number, shared: number): number {
    const points = this.#points.get(index)!;
    const block = blockOf(at);
    const near = (by: number) => (points[block - by] ?? 0) + (points[block + by] ?? 0);
    const subject = 1 + ((points[block] ?? 0) + 0.7 * near(1) + 0.35 * near(2)) / 10;
    const close = (1 + this.#pairsBefore(index.text, at - shared)) ** CLOSE_POWER;
    const step = stepOf(index.text, at) === this.#step ? SAME_STEP : 1;
    return subject * close * step * (this.#isWithinWord(index.text, at, shared) ? WITHIN_WORD : 1);
  }

  /** How many of the pairs before the cursor stand right before a place. */
  #pairsBefore(text: string, end: number): number {
    let seen = 0;
    let count = 0;
    for (let i = Math.max(1, end - CLOSE); i < end; i++) {
      const pair = pairAt(text, i);
      const slot = slotOf(pair);
      if (this.#pairs[slot] !== pair) continue;
      const bit = 1 << this.#which[slot]!;
      if ((seen & bit) === 0) count++;
      seen |= bit;
    }
    return count;
  }

  /** Whether what is the same begins in the middle of a word here or there: 展 of 发展 and of 画展. */
  #isWithinWord(text: string, at: number, shared: number): boolean {
    const before = this.#before;
    const from = before.length - shared;
    return isCommonWord(text.slice(at - shared - 1, at - shared + 1)) || isCommonWord(before.slice(from - 1, from + 1));
  }
}

function pairAt(text: string, i: number): number {
  return (text.charCodeAt(i - 1) << 16) | text.charCodeAt(i);
}

function slotOf(pair: number): number {
  return (Math.imul(pair, 0x9e3779b1) >>> 20) & (SLOTS - 1);
}

/** How many characters a place is behind the last mark. */
function stepOf(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < LONGEST_CLAUSE && !MARKS.has(text.charCodeAt(i - 1))) i--;
  return at - i;
}
