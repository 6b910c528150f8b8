import punctuation from './generated/punctuation.json';

const ANY = (words: readonly string[]): string => `(?:${words.join('|')})`;
const AFTER = new RegExp(
  `、(?<word>以及|及其|${ANY(punctuation.listConjunction.words)})(?=[\\p{Script=Han}“《])(?<rest>[^，。；：、]{0,30})`,
  'gu',
);
/** 和平, but not 和平台. */
const NAMES = new RegExp(
  `^${ANY(Object.entries(punctuation.listConjunction.exceptions).map(([name, not]) => (not === '' ? name : `${name}(?![${not}])`)))}`,
  'u',
);
const PREPOSITIONAL = new RegExp(ANY(punctuation.listConjunction.prepositional), 'u');

/** `、和` before an item of a list; the span covers mark and conjunction. */
export interface ListConjunction {
  readonly start: number;
  readonly end: number;
  /** Nothing but a conjunction: `以及`. The others also open names that no list holds in full. */
  readonly certain: boolean;
}

/** Both 、 and a conjunction before an item, where the conjunction opens no word or name of its own and is no preposition (和……相适应). */
export function* listConjunctions(text: string): Iterable<ListConjunction> {
  for (const { index: start, groups } of text.matchAll(AFTER)) {
    const word = groups?.word ?? '';
    const rest = groups?.rest ?? '';
    const certain = word.length > 1;
    if (!certain && (NAMES.test(word + rest) || PREPOSITIONAL.test(rest))) continue;
    yield { start, end: start + 1 + word.length, certain };
  }
}
