import { isSingle } from '../../knowledge/formulations';
import { type Spelling, spellingOf } from '../../knowledge/pinyin';
import { isHan } from '../../text/characters';

/** A phrase that documents of several places or years share, with how often each of them uses it. */
export interface MinedPhrase {
  readonly text: string;
  readonly spelling: Spelling;
  readonly uses: readonly { readonly uri: string; readonly times: number }[];
}

/** A document cut into words: `clauses` as `clausesOf` writes them. */
export interface SegmentedDocument {
  readonly uri: string;
  readonly place: string | null;
  readonly year: number | null;
  readonly clauses: string;
}

const FEWEST_WORDS = 2;
const MOST_WORDS = 6;
const FEWEST_CHARACTERS = 6;
const MOST_CHARACTERS = 24;
/** Bounds of memory: of phrases that may be shared, and of those that are. */
const MOST_CANDIDATES = 30_000;
const MOST_PHRASES = 5000;
/** Uses from which on it tells something that a word stands beside nearly all of them. */
const MANY = 5;
const NEARLY_ALL = 0.8;
/** Hashes of word sequences: thirty documents have about a million, and two that share one only make a needless candidate. */
const BUCKETS = 1 << 21;
/** Work between two turns of whoever waits. */
const CLAUSES_A_TURN = 50;
const CANDIDATES_A_TURN = 200;

/** 第十四届, 二十大, 三中全会: what only one session, meeting or period is called, and every larger number. */
const ORDINAL = /^第?[零〇○一二三四五六七八九十百千万亿两]+(?:届|次|中全会|$)|^[零〇○一二三四五六七八九十百千万亿两]{2}/u;
/** The word behind a figure is its unit. */
const FIGURE = /[0-9０-９%％]$/u;

/** A segmenter's words as clauses, a line each, words apart by blanks. Punctuation, figures, Latin letters and ordinals end a clause. */
export function clausesOf(words: readonly string[]): string {
  const clauses: string[] = [];
  let clause: string[] = [];
  let previous = '';
  for (const word of [...words, '\n']) {
    const belongs = isPlainWord(word) && !FIGURE.test(previous);
    previous = word;
    if (belongs) clause.push(word);
    else {
      if (clause.length >= FEWEST_WORDS) clauses.push(clause.join(' '));
      clause = [];
    }
  }
  return clauses.join('\n');
}

function isPlainWord(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isHan(word.charCodeAt(i))) return false;
  return !ORDINAL.test(word);
}

interface Candidate {
  readonly words: readonly string[];
  readonly uses: Map<string, number>;
  times: number;
  readonly source: number;
  /** Used by a second source. */
  shared: boolean;
  readonly before: Neighbour;
  readonly after: Neighbour;
}

/** The commonest word beside a phrase, '' at a clause's end: `votes` is how many more uses have it than others. */
interface Neighbour {
  word: string;
  votes: number;
}

/**
 * Phrases of two to six words within a clause that documents of at least two places or years use. None begins or ends with a function word. A
 * phrase that every time stands inside the same longer wording is left out: that one is offered itself, or goes on as earlier documents do. Linear in the text;
 * yields often, so that the caller can let others run.
 */
export function* minePhrases(documents: readonly SegmentedDocument[]): Generator<void, readonly MinedPhrase[]> {
  const sources = new Map<string, number>();
  const read = documents.map(({ uri, place, year, clauses }) => {
    const source = `${place} ${year}`;
    if (!sources.has(source)) sources.set(source, sources.size + 1);
    return { uri, source: sources.get(source)!, clauses: clauses.split('\n') };
  });

  // Most sequences of words stand in one document only: a first walk tells them by their hash alone.
  const first = new Uint16Array(BUCKETS);
  const shared = new Uint8Array(BUCKETS);
  let walked = 0;
  for (const { source, clauses } of read) {
    for (const clause of clauses) {
      for (const { hash } of sequencesOf(clause.split(' '))) {
        if (first[hash] === 0) first[hash] = source;
        else if (first[hash] !== source) shared[hash] = 1;
      }
      if (++walked % CLAUSES_A_TURN === 0) yield;
    }
  }

  const candidates = new Map<string, Candidate>();
  for (const { uri, source, clauses } of read) {
    for (const clause of clauses) {
      const words = clause.split(' ');
      for (const { hash, text, start, end } of sequencesOf(words)) {
        if (shared[hash] === 0) continue;
        const before = words[start - 1] ?? '';
        const after = words[end] ?? '';
        const known = candidates.get(text);
        if (known) {
          known.uses.set(uri, (known.uses.get(uri) ?? 0) + 1);
          known.times++;
          if (known.source !== source) known.shared = true;
          vote(known.before, before);
          vote(known.after, after);
        } else if (candidates.size < MOST_CANDIDATES) {
          const uses = new Map([[uri, 1]]);
          candidates.set(text, {
            words: words.slice(start, end),
            uses,
            times: 1,
            source,
            shared: false,
            before: { word: before, votes: 1 },
            after: { word: after, votes: 1 },
          });
        }
      }
      if (++walked % CLAUSES_A_TURN === 0) yield;
    }
  }

  for (const [text, { shared, before, after, times }] of candidates) {
    if (!shared || isFixed(before, times) || isFixed(after, times)) candidates.delete(text);
    if (++walked % CANDIDATES_A_TURN === 0) yield;
  }
  const inside = new Set<string>();
  for (const { words, times } of candidates.values()) {
    for (const { text, start, end } of sequencesOf(words)) {
      if (end - start < words.length && candidates.get(text)?.times === times) inside.add(text);
    }
    if (++walked % CANDIDATES_A_TURN === 0) yield;
  }
  const kept = [...candidates].filter(([text]) => !inside.has(text));
  kept.sort(([, a], [, b]) => b.uses.size - a.uses.size || b.times - a.times);
  const phrases: MinedPhrase[] = [];
  for (const [text, { uses }] of kept.slice(0, MOST_PHRASES)) {
    phrases.push({ text, spelling: spellingOf(text), uses: [...uses].map(([uri, times]) => ({ uri, times })) });
    if (phrases.length % CANDIDATES_A_TURN === 0) yield;
  }
  return phrases;
}

interface Sequence {
  /** Of words, from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Below BUCKETS. */
  readonly hash: number;
}

/** Every sequence of words that may be a phrase. */
function* sequencesOf(words: readonly string[]): Generator<Sequence, void> {
  for (let start = 0; start < words.length; start++) {
    if (isFunctionWord(words[start]!)) continue;
    let text = '';
    let hash = 0x811c9dc5;
    for (let end = start + 1; end <= words.length && end - start <= MOST_WORDS; end++) {
      const word = words[end - 1]!;
      text += word;
      if (text.length > MOST_CHARACTERS) break;
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
      if (end - start < FEWEST_WORDS || text.length < FEWEST_CHARACTERS || isFunctionWord(word)) continue;
      yield { start, end, text, hash: ((hash >>> 11) ^ hash) & (BUCKETS - 1) };
    }
  }
}

/** 的, 和, 在, 把, a numeral, a short verb: what a sentence takes in at will, and no phrase begins or ends with. */
function isFunctionWord(word: string): boolean {
  return word.length === 1 && isSingle(word);
}

/** Keeps the word that more than half of the uses have, if there is one. */
function vote(neighbour: Neighbour, word: string): void {
  if (neighbour.word === word) neighbour.votes++;
  else if (neighbour.votes > 0) neighbour.votes--;
  else Object.assign(neighbour, { word, votes: 1 });
}

/** Whether the word beside a phrase makes it a part of a longer wording: always there, or with many uses nearly always. */
function isFixed({ word, votes }: Neighbour, times: number): boolean {
  if (word === '') return false;
  return times < MANY ? votes === times && !isFunctionWord(word) : votes >= NEARLY_ALL * times;
}
