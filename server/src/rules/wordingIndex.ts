import type { Plan } from '../plan/types';
import type { Span } from '../text/span';
import { type Edit, editsBetween } from './edits';
import { keptBySentence, placed, RecentTexts, textWork } from './keptByText';
import { passagesIn, passagesOf } from './passages';
import { cutPlain, type PlainWords, plainReader } from './plainWords';

/** A passage of the indexed document. Its span is in that document's source. */
export interface IndexedPassage extends Span {
  readonly plain: PlainWords;
  /** The passage as its document has it, which `plain` indexes. */
  readonly text: string;
}

/** A passage of some paragraph (offsets in its text) beside the nearest indexed one, with what differs (offsets into the two plain texts). */
export interface NearPassage extends Span {
  readonly plain: PlainWords;
  readonly passage: IndexedPassage;
  readonly edits: readonly Edit[];
}

/** Characters that have to stand in both texts before a likeness says anything by itself. */
export const TELLING = 16;
/** Shorter ones are set phrases: they are looked up, for slips of one character. */
const SHORTEST = 10;
const LONGEST = 400;
/** Characters that may differ. */
const LIMIT = 2;
const GRAM = 3;
/** Many times the characters of a long document. */
const GRAM_BITS = 1 << 19;
/** So many edits leave one of so many pieces untouched. */
const PIECES = LIMIT + 1;

/** Passages of a document by their plain words, to find the one that differs least. Lookup cost does not depend on the document's length. */
export class WordingIndex {
  readonly #exact = new Map<string, IndexedPassage>();
  /** Passages by each of their pieces, the first pieces of all passages, the second ones … */
  readonly #pieces = Array.from({ length: PIECES }, () => new Map<string, IndexedPassage[]>());
  /**
   * Every run of `GRAM` characters: a text with more unknown ones than `LIMIT` edits can make is not near. A bit each, several runs on one bit
   * now and then: that lets a text pass that has to be looked up then, and never hides one.
   */
  readonly #grams = new Uint8Array(GRAM_BITS / 8);
  readonly #near = new RecentTexts<readonly NearPassage[]>();
  readonly #nearBySentence = keptBySentence((sentence) => [...this.#nearPassages(sentence)]);

  constructor(
    plan: Plan,
    readonly read: (text: string) => PlainWords,
  ) {
    textWork.readers++;
    for (const paragraph of plan.paragraphs) {
      if (paragraph.kind === 'damaged') continue;
      const whole = read(paragraph.text);
      for (let at = 0; at + GRAM <= whole.text.length; at++) {
        const gram = gramAt(whole.text, at);
        this.#grams[gram >> 3]! |= 1 << (gram & 7);
      }
      for (const { start, end } of passagesOf(paragraph.text)) {
        if (end - start < SHORTEST - LIMIT) continue;
        const plain = cutPlain(whole, start, end);
        const words = plain.text;
        const text = paragraph.text.slice(start, end);
        if (words.length < SHORTEST - LIMIT || words.length > LONGEST || this.#exact.has(words)) continue;
        const passage = { plain, text, start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) };
        this.#exact.set(words, passage);
        for (let piece = 0; piece < PIECES; piece++) {
          const [from, to] = cut(words.length, piece);
          const key = words.slice(from, to);
          const list = this.#pieces[piece]!.get(key);
          if (list) list.push(passage);
          else this.#pieces[piece]!.set(key, [passage]);
        }
      }
    }
  }

  /** Passages of a paragraph that are two characters at most off an indexed one (no edits: word for word), the longest of those that overlap. */
  near(paragraph: string): readonly NearPassage[] {
    const known = this.#near.get(paragraph);
    if (known !== undefined) return known;
    textWork.readings++;
    const near = placed(this.#nearBySentence(paragraph));
    this.#near.set(paragraph, near);
    return near;
  }

  /** Passages never reach over the end of a sentence. */
  *#nearPassages(sentence: string): Iterable<NearPassage> {
    const told: Span[] = [];
    const whole = this.read(sentence);
    for (const { start, end } of passagesIn(sentence)) {
      if (end - start < SHORTEST || told.some((span) => span.start < end && start < span.end)) continue;
      const plain = cutPlain(whole, start, end);
      const found = this.#nearest(plain.text);
      if (!found) continue;
      told.push({ start, end });
      yield { start, end, plain, ...found };
    }
  }

  #isLikely(words: string, limit: number): boolean {
    let unknown = 0;
    for (let at = 0; at + GRAM <= words.length; at++) {
      const gram = gramAt(words, at);
      if ((this.#grams[gram >> 3]! & (1 << (gram & 7))) === 0 && ++unknown > limit * GRAM) return false;
    }
    return true;
  }

  #nearest(words: string): Pick<NearPassage, 'passage' | 'edits'> | null {
    if (words.length < SHORTEST || words.length > LONGEST) return null;
    const exact = this.#exact.get(words);
    if (exact) return { passage: exact, edits: [] };
    const limit = words.length < TELLING ? 1 : LIMIT;
    if (!this.#isLikely(words, limit)) return null;
    for (let length = words.length - limit; length <= words.length + limit; length++) {
      for (let piece = 0; piece < PIECES; piece++) {
        const [from, to] = cut(length, piece);
        for (let shift = -limit; shift <= limit; shift++) {
          if (from + shift < 0 || to + shift > words.length) continue;
          const candidates = this.#pieces[piece]!.get(words.slice(from + shift, to + shift));
          for (const passage of candidates ?? []) {
            if (passage.plain.text.length !== length) continue;
            const edits = editsBetween(words, passage.plain.text, limit);
            if (edits) return { passage, edits };
          }
        }
      }
    }
    return null;
  }
}

/** The run of `GRAM` characters at a place as the number of a bit. */
function gramAt(text: string, at: number): number {
  return ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) % GRAM_BITS;
}

function cut(length: number, piece: number): readonly [number, number] {
  return [Math.floor((length * piece) / PIECES), Math.floor((length * (piece + 1)) / PIECES)];
}

const made = new WeakMap<Plan, Map<string, WordingIndex>>();

/** The index of a document for a pair of governments' names; made once for each document as it stands. */
export function wordingIndex(plan: Plan, names: readonly string[]): WordingIndex {
  const key = names.join(' ');
  const indexes = made.get(plan) ?? new Map<string, WordingIndex>();
  made.set(plan, indexes);
  const index = indexes.get(key) ?? new WordingIndex(plan, plainReader(names));
  indexes.set(key, index);
  return index;
}
