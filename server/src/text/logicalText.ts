import { isDigit, isHan, isLatin, isSpace } from './characters';
import { normaliseWidth } from './normalise';
import type { Paragraph } from './paragraphs';
import { countLeading } from './search';

/** What parts a stretch from the one before: nothing (a comment or emphasis) or a line break. */
type Seam = 'none' | 'line';

/**
 * Collects stretches of the source and gives the logical text with its map back. White space is dropped, but for one blank between two Latin
 * words or two numbers, which would else become one, and between the cells of a table row.
 */
export class LogicalTextBuilder {
  /** Chinese characters before and after each place where white space was dropped between two of them, in turn. */
  readonly joins: number[] = [];
  readonly #source: string;
  /** Logical and source offset of each run of consecutive characters. */
  readonly #logical: number[] = [];
  readonly #from: number[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #last = 0;
  #lastEnd = -1;

  constructor(
    source: string,
    private readonly cells = false,
  ) {
    this.#source = source;
  }

  /** Adds source [start, end); in letter-spaced text no blank parts words. */
  add(start: number, end: number, seam: Seam, letterSpaced = false): void {
    let dropped = seam === 'line';
    let inLine = false;
    let tab = false;
    let at = start;
    while (at < end) {
      const code = this.#source.charCodeAt(at);
      if (isSpace(code)) {
        dropped = true;
        inLine = true;
        if (code === 9) tab = true;
        at++;
        continue;
      }
      let stop = at + 1;
      while (stop < end && !isSpace(this.#source.charCodeAt(stop))) stop++;
      if (dropped && this.#length > 0) this.#gap(code, at, inLine && !letterSpaced, tab);
      this.#run(at, stop);
      dropped = false;
      inLine = false;
      tab = false;
      at = stop;
    }
  }

  build(kind: Paragraph['kind'], kept: (text: string) => string): MappedParagraph {
    return new MappedParagraph(kept(normaliseWidth(this.#parts.join(''))), this.#logical, this.#from, this.#lastEnd, kind, this.joins);
  }

  #gap(next: number, at: number, inLine: boolean, tab: boolean): void {
    const last = this.#last;
    if (isHan(last) && isHan(next)) this.joins.push(last, next);
    const words = isLatin(last) && isLatin(next);
    // A line break inside a figure (`1411.` + `44`, `1` + `411`) is layout; a blank inside a line parts two figures.
    const figures = inLine && (isDigit(last) || isLatin(last)) && (isDigit(next) || isLatin(next));
    if (!words && !figures && !(this.cells && tab)) return;
    let blank = this.#lastEnd;
    while (blank < at - 1 && !isSpace(this.#source.charCodeAt(blank))) blank++;
    this.#logical.push(this.#length);
    this.#from.push(blank);
    this.#parts.push(' ');
    this.#length++;
    this.#lastEnd = -1;
  }

  #run(start: number, end: number): void {
    if (this.#lastEnd !== start) {
      this.#logical.push(this.#length);
      this.#from.push(start);
    }
    this.#parts.push(this.#source.slice(start, end));
    this.#length += end - start;
    this.#last = this.#source.charCodeAt(end - 1);
    this.#lastEnd = end;
  }
}

/** A paragraph whose map is a list of runs: a few numbers for each source line. */
export class MappedParagraph implements Paragraph {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Paragraph['kind'];
  /** See `LogicalTextBuilder.joins`. */
  readonly joins: readonly number[];
  readonly #logical: readonly number[];
  readonly #from: readonly number[];

  constructor(
    text: string,
    logical: readonly number[],
    from: readonly number[],
    end: number,
    kind: Paragraph['kind'],
    joins: readonly number[],
  ) {
    this.text = text;
    this.#logical = logical;
    this.#from = from;
    this.start = from[0] ?? end;
    this.end = end;
    this.kind = kind;
    this.joins = joins;
  }

  as(kind: Paragraph['kind']): MappedParagraph {
    return kind === this.kind ? this : new MappedParagraph(this.text, this.#logical, this.#from, this.end, kind, this.joins);
  }

  /** Lengths of the stretches that stand unbroken in the source, in characters. */
  get runLengths(): number[] {
    return this.#logical.map((at, i) => (this.#logical[i + 1] ?? this.text.length) - at);
  }

  toSource(offset: number): number {
    if (offset >= this.text.length) return this.end;
    const at = Math.max(0, offset);
    const run = countLeading(this.#logical.length, (i) => this.#logical[i]! <= at) - 1;
    return this.#from[run]! + at - this.#logical[run]!;
  }

  toSourceEnd(offset: number): number {
    return offset <= 0 ? this.start : this.toSource(Math.min(offset, this.text.length) - 1) + 1;
  }
}
