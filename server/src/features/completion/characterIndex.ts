const HAN_FROM = 0x4e00;
const BUCKETS = 1 << 12;
const DIGIT = 48;
/** Blocks of 32 characters. */
const BLOCK_BITS = 5;

/** How many characters were put into an index since the process began: the gate of the tests. */
export const indexWork = { characters: 0 };

/** All digits are one: 增长5% and 增长6.5% are the same place of a sentence. */
function kindOf(code: number): number {
  return code >= 48 && code <= 57 ? DIGIT : code;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where each character of a text stands. Built in one pass over the text; three typed arrays, 4 bytes a character. */
export class CharacterIndex {
  readonly text: string;
  readonly #starts = new Int32Array(BUCKETS + 1);
  readonly #offsets: Int32Array;

  constructor(text: string) {
    this.text = text;
    indexWork.characters += text.length;
    const starts = this.#starts;
    for (let i = 0; i < text.length; i++) starts[(kindOf(text.charCodeAt(i)) % BUCKETS) + 1]!++;
    for (let i = 0; i < BUCKETS; i++) starts[i + 1]! += starts[i]!;
    const next = starts.slice();
    this.#offsets = new Int32Array(text.length);
    for (let i = 0; i < text.length; i++) this.#offsets[next[kindOf(text.charCodeAt(i)) % BUCKETS]!++] = i;
  }

  /** Offsets behind `second` where `first` stands before it, the last first, at most `most`; digits stand for each other. `first` null: behind `second` wherever it is. */
  after(first: number | null, second: number, most: number): number[] {
    const wanted = kindOf(second);
    const found: number[] = [];
    for (let i = this.#starts[(wanted % BUCKETS) + 1]! - 1; i >= this.#starts[wanted % BUCKETS]! && found.length < most; i--) {
      const at = this.#offsets[i]!;
      if (kindOf(this.text.charCodeAt(at)) !== wanted) continue;
      if (first !== null && (at === 0 || kindOf(this.text.charCodeAt(at - 1)) !== kindOf(first))) continue;
      found.push(at + 1);
    }
    return found;
  }

  /** How many characters before `end` are those at the end of `before`, figures counted as one and alike; at most `most`. */
  sharedBefore(end: number, before: string, most: number): number {
    const { text } = this;
    let shared = 0;
    let i = end - 1;
    for (let j = before.length - 1; shared < most && i >= 0 && j >= 0; shared++) {
      const code = text.charCodeAt(i);
      const other = before.charCodeAt(j);
      if (isDigit(code) && isDigit(other)) {
        i = beforeFigure(text, i);
        j = beforeFigure(before, j);
      } else if (code === other) {
        i--;
        j--;
      } else break;
    }
    return shared;
  }
}

function beforeFigure(text: string, at: number): number {
  let i = at;
  while (i >= 0 && (isDigit(text.charCodeAt(i)) || text[i] === '.')) i--;
  return i;
}

/** Pairs of characters that stand all over tell nothing about the subject. */
const COMMON_PAIR = 600;
/** A pair tells more the rarer it is: not at all where it comes every 40 characters. */
const EVERYWHERE = 40;
/** Places that share nothing with the sentence before the cursor weigh 1; `s` points (about ten pairs' worth a tenth) add GAIN · (s/10)². */
const GAIN = 3;

/** How much the surroundings of each place of some texts are about what was just written: blocks of 32 characters by the rare pairs of characters they share with it. */
export class Subject {
  readonly #points = new Map<CharacterIndex, Float64Array>();

  /** `recent`: the last sentence or so before the cursor. */
  constructor(indexes: readonly CharacterIndex[], recent: string) {
    let length = 0;
    for (const index of indexes) {
      length += index.text.length;
      this.#points.set(index, new Float64Array((index.text.length >> BLOCK_BITS) + 1));
    }
    const seen = new Set<string>();
    for (let i = 1; i < recent.length; i++) {
      const first = recent.charCodeAt(i - 1);
      const second = recent.charCodeAt(i);
      if (first < HAN_FROM || second < HAN_FROM || seen.has(recent.slice(i - 1, i + 1))) continue;
      seen.add(recent.slice(i - 1, i + 1));
      const found = indexes.map((index) => index.after(first, second, COMMON_PAIR));
      const count = found.reduce((sum, offsets) => sum + offsets.length, 0);
      const worth = Math.log(length / EVERYWHERE / count);
      if (count >= COMMON_PAIR || !(worth > 0)) continue;
      for (const [which, offsets] of found.entries()) {
        const points = this.#points.get(indexes[which]!)!;
        let last = -1;
        for (const at of offsets) {
          const block = (at - 1) >> BLOCK_BITS;
          if (block !== last) points[block]! += worth;
          last = block;
        }
      }
    }
  }

  /** 1 where nothing is shared, more where the surroundings are about the same. */
  weightAt(index: CharacterIndex, at: number): number {
    const points = this.#points.get(index)!;
    const block = at >> BLOCK_BITS;
    const near = (by: number) => (points[block - by] ?? 0) + (points[block + by] ?? 0);
    const sum = (points[block] ?? 0) + 0.7 * near(1) + 0.35 * near(2);
    return 1 + GAIN * (sum / 10) ** 2;
  }
}
