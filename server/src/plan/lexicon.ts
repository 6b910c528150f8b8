import grammar from './generated/grammar.json';

export type WordClass = keyof typeof grammar;

/** A word found at an edge of a text, with every class it belongs to. */
export interface Word {
  readonly text: string;
  readonly classes: ReadonlySet<WordClass>;
}

/** Longest-match look-up of grammar words at the start or the end of a stretch of text. */
class Lexicon {
  readonly #words = new Map<string, Set<WordClass>>();
  readonly #longest: number;

  constructor() {
    let longest = 0;
    for (const [name, list] of Object.entries(grammar) as [WordClass, readonly string[]][]) {
      for (const word of list) {
        const classes = this.#words.get(word) ?? new Set<WordClass>();
        classes.add(name);
        this.#words.set(word, classes);
        longest = Math.max(longest, word.length);
      }
    }
    this.#longest = longest;
  }

  /** The longest word of one of `classes` that starts at `from` and ends at or before `to`. */
  startingAt(text: string, from: number, to: number, classes: readonly WordClass[]): Word | null {
    for (let length = Math.min(this.#longest, to - from); length > 0; length--) {
      const word = this.#match(text.slice(from, from + length), classes);
      if (word !== null) return word;
    }
    return null;
  }

  /** The longest word of one of `classes` that ends at `to` and starts at or after `from`. */
  endingAt(text: string, from: number, to: number, classes: readonly WordClass[]): Word | null {
    for (let length = Math.min(this.#longest, to - from); length > 0; length--) {
      const word = this.#match(text.slice(to - length, to), classes);
      if (word !== null) return word;
    }
    return null;
  }

  /** All words of a class, longest first. */
  list(name: WordClass): readonly string[] {
    return [...grammar[name]].sort((a, b) => b.length - a.length);
  }

  has(text: string, name: WordClass): boolean {
    return this.#words.get(text)?.has(name) ?? false;
  }

  #match(text: string, classes: readonly WordClass[]): Word | null {
    const found = this.#words.get(text);
    return found !== undefined && classes.some((c) => found.has(c)) ? { text, classes: found } : null;
  }
}

export const lexicon = new Lexicon();
