import { isHan } from './characters';

/** Pairs are counted up to here: enough to know a document by. */
const SAMPLE = 400_000;
/** With fewer pairs nothing can be said. */
const FEWEST_PAIRS = 300;
/** Size of the table of pairs: sparse, so that two pairs seldom share a slot. */
const MOST_BITS = 22;
const FEWEST_BITS = 18;

/**
 * Tells text that goes on across a break from text that was torn there, by the document's own wording: plans repeat themselves, so the two
 * characters at a sound join mostly stand side by side somewhere else in the document too; at a torn one they hardly ever do.
 * No dictionary is needed, and the expected rates are measured in the document itself.
 */
export class Continuity {
  readonly #seen: Uint8Array;
  readonly #shift: number;
  /** Log-likelihood that a join is sound rather than torn, given that its pair was seen elsewhere, or was not. */
  readonly #hit: number;
  readonly #miss: number;

  /** `runs`: stretches of the document without break or blank; `length`: its characters. */
  constructor(runs: Iterable<string>, length: number) {
    const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(length + 1)) + 6));
    this.#seen = new Uint8Array(1 << bits);
    this.#shift = 32 - bits;
    let total = 0;
    let repeated = 0;
    let random = 0;
    let randomHits = 0;
    const kept: string[] = [];
    for (const run of runs) {
      kept.push(run);
      for (let i = 1; i < run.length; i++) {
        const a = run.charCodeAt(i - 1);
        const b = run.charCodeAt(i);
        if (!isHan(a) || !isHan(b)) continue;
        total++;
        const slot = this.#slot(a, b);
        const count = this.#seen[slot]!;
        if (count < 255) this.#seen[slot] = count + 1;
      }
      if (total > SAMPLE) break;
    }
    // What share of pairs was seen a second time, and of pairs that do not belong together at all.
    const far: number[] = [];
    for (const run of kept) {
      for (let i = 1; i < run.length; i += 3) {
        const a = run.charCodeAt(i - 1);
        const b = run.charCodeAt(i);
        if (!isHan(a) || !isHan(b)) continue;
        if (this.#seen[this.#slot(a, b)]! > 1) repeated += 3;
        far.push(a);
        const other = far[far.length - 24];
        if (other === undefined) continue;
        random++;
        if (this.#seen[this.#slot(other, b)]! > 0) randomHits++;
      }
    }
    const sound = clamp((repeated + 1) / (total + 2));
    const torn = clamp((randomHits + 1) / (random + 2));
    const usable = total >= FEWEST_PAIRS && sound > torn * 2;
    this.#hit = usable ? Math.log(sound / torn) : 0;
    this.#miss = usable ? Math.log((1 - sound) / (1 - torn)) : 0;
  }

  /** True when the pair stands side by side elsewhere in the document. False says little. */
  joins(a: number, b: number): boolean {
    return isHan(a) && isHan(b) && this.#seen[this.#slot(a, b)]! > 0;
  }

  /** Above 0: the joins look sound; below: torn. `pairs` holds the characters before and after each join in turn. */
  score(pairs: readonly number[]): number {
    let sum = 0;
    for (let i = 0; i + 1 < pairs.length; i += 2) sum += this.#seen[this.#slot(pairs[i]!, pairs[i + 1]!)]! > 0 ? this.#hit : this.#miss;
    return sum;
  }

  #slot(a: number, b: number): number {
    return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> this.#shift;
  }
}

function clamp(rate: number): number {
  return Math.min(0.95, Math.max(0.02, rate));
}
