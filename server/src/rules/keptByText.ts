/** Texts of one generation: about as many paragraphs as a large draft and the documents around it have. */
const GENERATION = 1_000;

/** How often readers really read a paragraph since the process began, and how many readers there are: the gate of the incremental tests. */
export const textWork = { readings: 0, readers: 0 };

/** Answers by text. When a generation is full the one before it goes: what is still asked for stays, what an edit left behind does not. */
export class KeptAnswers<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  get(text: string): T | undefined {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(text);
    if (old !== undefined) this.set(text, old);
    return old;
  }

  set(text: string, answer: T): void {
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, answer);
  }
}

/**
 * A reader of one paragraph's text whose answers are kept by the text, so that an edit makes it read one paragraph again. What is no
 * paragraph's text (a slice of the source) has to be an `ownText`.
 */
export function keptByText<T, Rest extends readonly unknown[] = []>(
  read: (text: string, ...rest: Rest) => T,
): (text: string, ...rest: Rest) => T {
  const kept = new KeptAnswers<T>();
  textWork.readers++;
  return (text, ...rest) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    textWork.readings++;
    const answer = read(text, ...rest);
    kept.set(text, answer);
    return answer;
  };
}
