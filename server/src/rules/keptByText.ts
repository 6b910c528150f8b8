import { ownText } from '../text/ownText';
import { sentences } from '../text/sentences';
import type { Span } from '../text/span';

/** Texts of one generation: about as many paragraphs as a large draft and the documents around it have. */
const GENERATION = 1_000;
/** Sentences of one generation: as many as those paragraphs have. */
const SENTENCES = 5_000;

/**
 * How often readers really read a paragraph since the process began, and how many readers there are: the gate of the incremental tests. The same
 * of readers of single sentences.
 */
export const textWork = { readings: 0, readers: 0, sentences: 0, sentenceReaders: 0 };

/** Things by text. When a generation is full the one before it goes: what is still asked for stays, what an edit left behind does not. */
export class RecentTexts<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  constructor(private readonly generation = GENERATION) {}

  get(text: string): T | undefined {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(text);
    if (old !== undefined) this.set(text, old);
    return old;
  }

  set(text: string, thing: T): void {
    if (this.#young.size >= this.generation) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, thing);
  }
}

/** What readers answered about one text, by the reader's number. */
export type Answers = unknown[];

const kept = new RecentTexts<Answers>();

/** The answers about a text, for all readers together: what is looked up thousands of times for a keystroke should lie close together. */
export function answersAbout(text: string): Answers {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const answers: Answers = [];
  kept.set(text, answers);
  return answers;
}

/**
 * A reader of one paragraph's text whose answers are kept by the text, so that an edit makes it read one paragraph again. What is no
 * paragraph's text (a slice of the source) has to be an `ownText`. Readers are made once for the process, never for a document.
 */
export function keptByText<T, Rest extends readonly unknown[] = []>(
  read: (text: string, ...rest: Rest) => T,
): (text: string, ...rest: Rest) => T {
  const number = textWork.readers++;
  return (text, ...rest) => {
    const answers = answersAbout(text);
    const known = answers[number] as T | undefined;
    if (known !== undefined) return known;
    textWork.readings++;
    const answer = read(text, ...rest);
    answers[number] = answer;
    return answer;
  };
}

/** Where the sentences of a paragraph's text stand. */
export const sentencesOf = keptByText((text): readonly Span[] => sentences(text));

/**
 * What a reader finds in each sentence of a text, for readers that look at nothing around a sentence: kept by the sentence, so that an edit in a
 * long paragraph makes it read one sentence again. Each answer with the offset at which its sentence begins.
 */
export function keptBySentence<T, Rest extends readonly unknown[] = []>(
  read: (sentence: string, ...rest: Rest) => T,
): (text: string, ...rest: Rest) => readonly { readonly at: number; readonly found: T }[] {
  const answers = new RecentTexts<{ readonly found: T }>(SENTENCES);
  textWork.sentenceReaders++;
  return (text, ...rest) =>
    sentencesOf(text).map(({ start, end }) => {
      const sentence = text.slice(start, end);
      const known = answers.get(sentence);
      if (known !== undefined) return { at: start, found: known.found };
      textWork.sentences++;
      const found = read(sentence, ...rest);
      // A slice would keep the paragraph that it was cut from, with each sentence of it that was ever typed.
      answers.set(ownText(sentence), { found });
      return { at: start, found };
    });
}

/** What was found in the sentences of a text, by offsets of the text. */
export function placed<T extends Span>(bySentence: readonly { readonly at: number; readonly found: readonly T[] }[]): T[] {
  return bySentence.flatMap(({ at, found }) => found.map((each) => ({ ...each, start: each.start + at, end: each.end + at })));
}
