import grammar from './generated/grammar.json';

export type WordClass = keyof typeof grammar;

/** A word found at an edge of a text, with every class it belongs to. */
export interface Word {
  readonly text: string;
  readonly classes: ReadonlySet<WordClass>;
}

/** Longest-match look-up of grammar words at the start or the end of a stretch of text. */
class Lexicon {
  readonly #words = new Map<string, Word>();
  readonly #byFirst = new Map<string, Word[]>();
  readonly #byLast = new Map<string, Word[]>();
  readonly #lists = new Map<WordClass, readonly string[]>();

  constructor() {
    for (const [name, list] of Object.entries(grammar) as [WordClass, readonly string[]][]) {
      for (const text of list) {
        const word = this.#words.get(text) ?? { text, classes: new Set<WordClass>() };
        (word.classes as Set<WordClass>).add(name);
        this.#words.set(text, word);
      }
      this.#lists.set(
        name,
        [...list].sort((a, b) => b.length - a.length),
      );
    }
    for (const word of [...this.#words.values()].sort((a, b) => b.text.length - a.text.length)) {
      push(this.#byFirst, word.text[0]!, word);
      push(this.#byLast, word.text[word.text.length - 1]!, word);
    }
  }

  /** The longest word of one of `classes` that starts at `from` and ends at or before `to`. */
  startingAt(text: string, from: number, to: number, classes: readonly WordClass[]): Word | null {
    if (from >= to) return null;
    const words = this.#byFirst.get(text[from] ?? '');
    if (words === undefined) return null;
    for (const word of words) {
      if (from + word.text.length <= to && text.startsWith(word.text, from) && ofClass(word, classes)) return word;
    }
    return null;
  }

  /** The longest word of one of `classes` that ends at `to` and starts at or after `from`. */
  endingAt(text: string, from: number, to: number, classes: readonly WordClass[]): Word | null {
    if (from >= to) return null;
    const words = this.#byLast.get(text[to - 1] ?? '');
    if (words === undefined) return null;
    for (const word of words) {
      const start = to - word.text.length;
      if (start >= from && text.startsWith(word.text, start) && ofClass(word, classes)) return word;
    }
    return null;
  }

  /** All words of a class, longest first. */
  list(name: WordClass): readonly string[] {
    return this.#lists.get(name) ?? [];
  }

  has(text: string, name: WordClass): boolean {
    return this.#words.get(text)?.classes.has(name) ?? false;
  }
}

function push(map: Map<string, Word[]>, key: string, word: Word): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else list.push(word);
}

function ofClass(word: Word, classes: readonly WordClass[]): boolean {
  for (const name of classes) if (word.classes.has(name)) return true;
  return false;
}

export const lexicon = new Lexicon();
