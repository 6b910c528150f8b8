import { isDeepStrictEqual } from 'node:util';
import { contentHash } from '../config/contentHash';
import { LruMap } from '../config/lruMap';
import type { DocumentFacts } from '../corpus/types';
import { clausesOf, type MinedPhrase, minePhrases, type SegmentedDocument } from '../features/completion/minedPhrases';
import { nearestDocuments } from '../features/completion/wordings';
import type { Segmenter } from '../node/segmenter';
import type { Metadata, Plan } from '../plan/types';
import { breathe } from './breathe';
import { coalesce } from './coalesce';

/** What the miner reads. */
export interface MinedCorpus {
  readonly meta: Metadata;
  readonly documents: readonly DocumentFacts[];
  readonly planOf: (uri: string) => Plan | null;
}

/** Where the miner gets what it reads, and whom it tells. */
export interface MinerHost {
  /** The corpus as a draft sees it, once it is read; null where the draft is gone. */
  corpusOf(uri: string): Promise<MinedCorpus | null>;
  startSegmenter(): Segmenter;
  /** Words came from nodejieba, or from the fallback. */
  segmented(by: 'available' | 'fallback'): void;
  failed(error: unknown): void;
}

/** After the last completion or change of a file: what is being typed or read goes first. */
const IDLE_MS = 300;
/** Fewer than the service keeps plans. */
const MOST_DOCUMENTS = 30;
const MOST_CHARACTERS = 40_000;
/** Segmented at once: about a millisecond with `Intl.Segmenter`, which works on the main loop. */
const CHARACTERS_A_TURN = 500;

/**
 * Phrases that the documents around a draft share, mined while nobody waits for anything. Nothing is started before completion is asked for.
 * The segmenter then stays: nodejieba gives no memory back when its worker ends, and takes it anew at the next start.
 */
export class PhraseMiner {
  readonly #host: MinerHost;
  readonly #mineSoon: ReturnType<typeof coalesce>;
  /** By content hash. */
  readonly #clauses = new LruMap<string, string>(2 * MOST_DOCUMENTS);
  #segmenter: Segmenter | null = null;
  #uri: string | null = null;
  #segmented: readonly SegmentedDocument[] = [];
  #phrases: readonly MinedPhrase[] = [];
  /** Bumped when the corpus or the draft asked about changes. */
  #generation = 0;

  constructor(host: MinerHost) {
    this.#host = host;
    this.#mineSoon = coalesce(
      () => this.#mine(),
      IDLE_MS,
      (error) => host.failed(error),
    );
  }

  /** What is mined so far for whoever completes a draft; the first question for a draft sets off the work. */
  phrasesFor(uri: string): readonly MinedPhrase[] {
    if (this.#uri !== uri) {
      this.#uri = uri;
      this.corpusChanged();
    }
    return this.#phrases;
  }

  corpusChanged(): void {
    this.#generation++;
    if (this.#uri !== null) this.#mineSoon();
  }

  dispose(): void {
    this.#generation++;
    this.#mineSoon.dispose();
    void this.#segmenter?.close();
  }

  async #mine(): Promise<void> {
    const generation = this.#generation;
    const stale = () => generation !== this.#generation;
    const corpus = await this.#host.corpusOf(this.#uri!);
    if (!corpus || stale()) return;
    const segmented: SegmentedDocument[] = [];
    for (const { uri, meta } of nearestDocuments(corpus.documents, corpus.meta, MOST_DOCUMENTS)) {
      const plan = corpus.planOf(uri);
      await breathe();
      const clauses = plan && !stale() ? await this.#clausesOf(plan, stale) : null;
      if (stale()) return;
      if (clauses !== null) segmented.push({ uri, place: meta.place, year: meta.year, clauses });
    }
    if (isDeepStrictEqual(segmented, this.#segmented)) return;
    const mining = minePhrases(segmented);
    for (let step = mining.next(); !stale(); step = mining.next()) {
      if (step.done) {
        this.#segmented = segmented;
        this.#phrases = step.value;
        return;
      }
      await breathe();
    }
  }

  /** Null where it is not needed any more. */
  async #clausesOf({ paragraphs, text }: Plan, stale: () => boolean): Promise<string | null> {
    const hash = contentHash(text);
    const known = this.#clauses.get(hash);
    if (known !== undefined) return known;
    this.#segmenter ??= this.#host.startSegmenter();
    const prose = paragraphs
      .flatMap((each) => (each.kind === 'damaged' ? [] : [each.text]))
      .join('\n')
      .slice(0, MOST_CHARACTERS);
    const clauses: string[] = [];
    for (const part of partsOf(prose)) {
      clauses.push(clausesOf(await this.#segmenter.segment(part)));
      await breathe();
      if (stale()) return null;
    }
    this.#host.segmented(this.#segmenter.state().kind === 'nodejieba' ? 'available' : 'fallback');
    const joined = clauses.filter((each) => each !== '').join('\n');
    this.#clauses.set(hash, joined);
    return joined;
  }
}

/** A text in parts of at most CHARACTERS_A_TURN, each to the end of a paragraph or sentence where there is one. */
function* partsOf(text: string): Generator<string, void> {
  for (let start = 0; start < text.length; ) {
    const limit = start + CHARACTERS_A_TURN;
    const mark =
      limit >= text.length
        ? -1
        : Math.max(text.lastIndexOf('\n', limit - 1), text.lastIndexOf('。', limit - 1), text.lastIndexOf('，', limit - 1));
    const end = mark >= start ? mark + 1 : limit;
    yield text.slice(start, end);
    start = end;
  }
}
