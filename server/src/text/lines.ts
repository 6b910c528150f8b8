import {
  isComma,
  isDigit,
  isHan,
  isLatin,
  isLineBreak,
  isNeverLast,
  isOpener,
  isSemicolon,
  isSpace,
  isStop,
  isWide,
  openerOf,
  sameBracket,
} from './characters';
import { frontMatter } from './frontMatter';
import { type Mark, markOf } from './marks';
import type { Span } from './span';

/** How a line ends: with a full stop, a semicolon, a colon, a mark that calls for more (，（《), or in the open. */
type Ending = 'stop' | 'semicolon' | 'colon' | 'comma' | 'open';

/** One line of the source that holds text, with what tells whether it goes on in the next one. */
export interface Line extends Span {
  /** What is left of the line without HTML comments, emphasis and list marks, in order. */
  readonly pieces: readonly Span[];
  /** Columns of white space before the text. */
  readonly indent: number;
  /** Columns of the text without white space: two for a Chinese character. */
  readonly width: number;
  readonly mark: Mark;
  readonly ending: Ending;
  readonly first: number;
  readonly last: number;
  /** Full stops and semicolons before the end; commas and colons; Chinese characters; digits. */
  readonly stops: number;
  readonly commas: number;
  readonly han: number;
  readonly digits: number;
  /** An opening mark the line leaves open, and the opening mark of one it closes without having opened it: 0 when none. */
  readonly opens: number;
  readonly closes: number;
  /** Set with a blank between every two characters. */
  readonly letterSpaced: boolean;
  /** Lines without text before this one; whether a new page starts here; whether a rule or ornament stands before. */
  blanks: number;
  pageBreak: boolean;
  barrier: boolean;
  /** A comment took the line break before this line: it goes on with the one before. */
  glued: boolean;
}

/** Runs of ideographic spaces inside a line part paragraphs when the line is longer than a title can be. */
const LONGEST_TITLE = 120;

/** Lines that hold text, in order. Front matter and HTML comments are left out. */
export function readLines(text: string): Line[] {
  const reader = new LineReader(text, findComments(text));
  const front = frontMatter(text);
  let at = front ? front.end : 0;
  while (at <= text.length) {
    let stop = at;
    while (stop < text.length && !isLineBreak(text.charCodeAt(stop))) stop++;
    reader.read(at, stop);
    const code = text.charCodeAt(stop);
    if (code === 12) reader.pageBreak = true;
    at = code === 13 && text.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
  }
  return reader.lines;
}

function findComments(text: string): Span[] {
  const out: Span[] = [];
  let at = text.indexOf('<!--');
  while (at >= 0) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) break;
    out.push({ start: at, end: close + 3 });
    at = text.indexOf('<!--', close + 3);
  }
  return out;
}

class LineReader {
  readonly lines: Line[] = [];
  pageBreak = false;
  #blanks = 0;
  #barrier = false;
  #comment = 0;
  #inComment = false;

  constructor(
    private readonly text: string,
    private readonly comments: readonly Span[],
  ) {}

  /** Reads the source line [start, end), which holds no line break; it may hold several paragraphs parted by ideographic spaces. */
  read(start: number, end: number): void {
    while (this.#comment < this.comments.length && this.comments[this.#comment]!.end <= start) this.#comment++;
    const inside = this.comments[this.#comment];
    if (inside && inside.start < end) {
      // Comment lines are neither text nor gap: what stands before and after them belongs together as if they were not there.
      this.#emit(start, end, true);
      return;
    }
    let from = start;
    for (const cut of paragraphCuts(this.text, start, end)) {
      this.#emit(from, cut, false);
      from = cut;
    }
    this.#emit(from, end, false);
  }

  #emit(start: number, end: number, commented: boolean): void {
    const pieces = commented ? this.#withoutComments(start, end) : [{ start, end }];
    const line = measure(this.text, pieces);
    // Text, then a comment that ends on a later line, then text: one line to the reader.
    const glued = this.#inComment;
    if (commented) this.#inComment = (line !== null || this.#inComment) && (this.#lastComment(end)?.end ?? 0) > end;
    else this.#inComment = false;
    if (line === null) {
      if (!commented) this.#blanks++;
      return;
    }
    if (line === 'ornament') {
      this.#barrier = true;
      return;
    }
    this.lines.push({ ...line, blanks: this.#blanks, pageBreak: this.pageBreak, barrier: this.#barrier, glued });
    this.#blanks = 0;
    this.pageBreak = false;
    this.#barrier = false;
  }

  /** The last comment that starts before `end`. */
  #lastComment(end: number): Span | undefined {
    let i = this.#comment;
    while (i + 1 < this.comments.length && this.comments[i + 1]!.start < end) i++;
    return this.comments[i];
  }

  #withoutComments(start: number, end: number): Span[] {
    const out: Span[] = [];
    let from = start;
    for (let i = this.#comment; i < this.comments.length && this.comments[i]!.start < end; i++) {
      const comment = this.comments[i]!;
      if (comment.start > from) out.push({ start: from, end: comment.start });
      from = Math.max(from, comment.end);
    }
    if (from < end) out.push({ start: from, end });
    return out;
  }
}

/** Where a new paragraph starts inside a line: after a run of two or more ideographic (or no-break) spaces. */
function paragraphCuts(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  if (!/[\u3000\xa0]/.test(text.slice(start, end))) return cuts; // most lines, at no cost
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  let from = at;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code !== 0x3000 && code !== 0xa0) {
      at++;
      continue;
    }
    let stop = at;
    while (stop < end && isSpace(text.charCodeAt(stop))) stop++;
    const needed = code === 0x3000 ? 2 : 4;
    if (stop - at >= needed && stop < end) {
      const before = text.charCodeAt(at - 1);
      // `第一章　　总则`, `目　　录`: blanks inside a title; a bare label is followed by its own title.
      const label = at - from <= 1 || /^(?:第.{1,6}|.{1,4}[、.．）)])$/.test(text.slice(Math.max(from, at - 8), at));
      if (isStop(before) || isSemicolon(before) || before === 0x201d || (end - start > LONGEST_TITLE && !label)) {
        cuts.push(at);
        from = stop;
      }
    }
    at = stop;
  }
  return cuts;
}

type Measured = Omit<Line, 'blanks' | 'pageBreak' | 'barrier' | 'glued'>;

function measure(text: string, given: readonly Span[]): Measured | 'ornament' | null {
  let indent = 0;
  let start = -1;
  let end = -1;
  for (const piece of given) {
    let from = piece.start;
    for (; from < piece.end && isSpace(text.charCodeAt(from)); from++) {
      const code = text.charCodeAt(from);
      if (start < 0) indent += code === 9 ? 4 : code === 0x3000 ? 2 : code === 0xfeff ? 0 : 1;
    }
    if (from === piece.end) continue;
    if (start < 0) start = from;
    end = piece.end;
    while (isSpace(text.charCodeAt(end - 1))) end--;
  }
  if (start < 0) return null;
  const mark = markOf(text.slice(start, Math.min(end, start + 40)), text.slice(start, Math.min(end, start + 400)));
  const pieces = textPieces(text, given, start + mark.skip, end);

  let width = 0;
  let stops = 0;
  let commas = 0;
  let han = 0;
  let digits = 0;
  let letters = 0;
  let first = 0;
  let last = 0;
  let core = 0;
  let closes = 0;
  let characters = 0;
  let blanks = 0;
  let afterSpace = false;
  const open: number[] = [];
  for (const piece of pieces) {
    for (let i = piece.start; i < piece.end; i++) {
      const code = text.charCodeAt(i);
      const chinese = isHan(code);
      if (!chinese && isSpace(code)) {
        afterSpace = true;
        continue;
      }
      if (afterSpace) blanks++;
      afterSpace = false;
      characters++;
      width += isWide(code) ? 2 : 1;
      if (first === 0) first = code;
      last = code;
      if (chinese) han++;
      else if (isDigit(code)) digits++;
      else if (isLatin(code)) letters++;
      else if (isStop(code) || isSemicolon(code)) stops++;
      else if (isComma(code)) commas++;
      else if (isOpener(code)) open.push(code);
      else {
        const opener = openerOf(code);
        if (opener !== undefined) {
          const at = open.length - 1;
          if (at >= 0 && sameBracket(open[at]!, opener)) open.pop();
          else if (closes === 0) closes = opener;
          continue;
        }
        if (code === 0x22 || code === 0x27) continue;
      }
      core = code;
    }
  }
  if (width === 0 || han + digits + letters === 0) return 'ornament';
  let ending: Ending = 'open';
  if (isNeverLast(last)) ending = 'comma';
  else if (isStop(core)) ending = 'stop';
  else if (isSemicolon(core)) ending = 'semicolon';
  else if (core === 0xff1a || core === 0x3a) ending = 'colon';
  if (ending === 'stop' || ending === 'semicolon') stops--;
  return {
    start: pieces[0]!.start,
    end,
    pieces,
    indent,
    width,
    mark: mark.kind,
    ending,
    first,
    last,
    stops,
    commas,
    han,
    digits,
    opens: open.at(-1) ?? 0,
    closes,
    letterSpaced: blanks > 5 && blanks > characters * 0.6,
  };
}

/** The pieces from `start` to `end` without `**`, which is emphasis and no text. */
function textPieces(text: string, given: readonly Span[], start: number, end: number): Span[] {
  const out: Span[] = [];
  for (const piece of given) {
    let from = Math.max(piece.start, start);
    const to = Math.min(piece.end, end);
    // Slices are searched, for the text behind the line is not to be looked through once for every line.
    for (let at = text.slice(from, to).indexOf('**'); at >= 0; at = text.slice(from, to).indexOf('**')) {
      if (at > 0) out.push({ start: from, end: from + at });
      from += at + 2;
    }
    if (from < to) out.push({ start: from, end: to });
  }
  return out.length > 0 ? out : [{ start, end }];
}
