import type { Unit, UnitTable } from './types';

const MAGNITUDES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
]);

/** Finds the unit printed at `at`: magnitudes, then the longest unit word. Built once from the unit table. */
export class UnitReader {
  readonly #byFirst = new Map<string, string[]>();
  readonly #table: UnitTable;

  constructor(table: UnitTable) {
    this.#table = table;
    for (const word of table.keys()) {
      const first = word[0];
      if (first === undefined) continue;
      const list = this.#byFirst.get(first) ?? [];
      list.push(word);
      this.#byFirst.set(first, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.length - a.length);
  }

  /** The longest unit word starting at `at`, or null. */
  wordAt(text: string, at: number): string | null {
    const list = this.#byFirst.get(text[at] ?? '');
    return list?.find((word) => text.startsWith(word, at)) ?? null;
  }

  /**
   * Reads `万千瓦`, `亿元`, `%`, `万亿` at `at`.
   * @returns the unit and where it ends; `word` is empty when magnitudes stand alone; null when there is neither.
   */
  read(text: string, at: number): { unit: Unit; end: number } | null {
    let end = at;
    let magnitude = 1;
    for (;;) {
      const power = MAGNITUDES.get(text[end] ?? '');
      // 千 of 千瓦, 千米, 千克 belongs to the unit word
      if (power === undefined || this.wordAt(text, end) !== null) break;
      magnitude *= power;
      end++;
      if (magnitude > 1e16) return null;
    }
    const word = this.wordAt(text, end);
    if (word === null) {
      if (end === at) return null;
      return { unit: { printed: text.slice(at, end), word: '', magnitude, dimension: null, toBase: 1 }, end };
    }
    const entry = this.#table.get(word);
    if (entry === undefined) return null;
    end += word.length;
    return { unit: { printed: text.slice(at, end), word, magnitude, dimension: entry.dimension, toBase: entry.toBase }, end };
  }

  /** The unit made of a magnitude string and a unit word, as if printed together. */
  compose(magnitudes: string, word: string): Unit | null {
    const read = this.read(magnitudes + word, 0);
    return read !== null && read.end === magnitudes.length + word.length ? read.unit : null;
  }
}
