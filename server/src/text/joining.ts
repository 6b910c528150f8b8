import { isDigit, isLatin, isNeverFirst, openerOf, sameBracket } from './characters';
import type { Continuity } from './continuity';
import type { Line } from './lines';
import { isFull, type WrapWidth } from './wrapWidth';

/** Lines taken together so far, and what must be known of the whole. */
export interface Group {
  readonly lines: Line[];
  /** Full stops, commas, digits and columns in all its lines. */
  stops: number;
  commas: number;
  digits: number;
  width: number;
}

/** What the document as a whole tells about its layout. */
export interface Layout {
  /** Per line, see `wrapWidths`. */
  readonly widths: readonly WrapWidth[];
  /** Columns from which a line is indented as a paragraph's first line is; null where the layout has no such indent. */
  readonly firstLineIndent: number | null;
  /** Blank lines between lines of one paragraph: 1 where every line is followed by one, mostly 0. */
  readonly spacing: number;
  /** Opening characters of numbered lines that mostly open paragraphs (`（一）……。……`) rather than stand as headings. */
  readonly runIn: ReadonlySet<number>;
  /** Torn columns were found: halves of sentences are only put together where the wording says that they belong together. */
  readonly torn: boolean;
  /** Made on first use: few documents need it. */
  readonly continuity: () => Continuity;
}

/** Columns that no title leaves a doubt about. */
const WIDE_LINE = 50;
const COLON = 0x3a;
/** Columns a first line is indented by at least. */
const INDENT = 2;
/** How far a heading that runs on may fall short of the full width: a mark or figure that could not be parted. */
const HEADING_SLACK = 6;
/** A numbered line shorter than full by so much does not run on. */
const SHORT = 12;
/** A line wider than the wrap width by more than this is a paragraph of its own. */
const BEYOND = 20;
const ORDINAL = '第'.charCodeAt(0);
/** Blank lines that a page break may leave inside a sentence. */
const MOST_BLANKS = 3;

/** Whether line `at`, `b`, goes on with the paragraph `group`. */
export function goesOn(group: Group, b: Line, next: Line | undefined, at: number, layout: Layout): boolean {
  const a = group.lines.at(-1)!;
  if (b.glued) return true;
  if (b.barrier || a.mark === 'markdown' || a.mark === 'row') return false;
  if (b.mark === 'markdown' || b.mark === 'row' || b.mark === 'bullet') return false;
  // `其中一、` + `二、三产业……`, `第` + `四、第五……`: no heading follows a line that calls for more.
  if (b.mark === 'heading') return b.blanks === 0 && (a.ending === 'comma' || a.last === ORDINAL) && group.stops + group.commas > 0;
  if (b.blanks > MOST_BLANKS && !b.pageBreak) return false;
  if (isNeverFirst(b.first) && b.mark === 'none') return b.blanks <= 1 || b.pageBreak;
  // `12.4:40.1:` + `47.5`, `large language` + `model`.
  if (a.last === COLON && isDigit(b.first) && a.digits > 1 && group.commas > 1) return true;
  if (isLatin(a.last) && isLowerCase(b.first) && a.mark === 'none' && b.blanks <= layout.spacing) return true;
  const openBracket = a.opens !== 0 && b.closes !== 0 && sameBracket(a.opens, b.closes);
  if (openBracket && b.mark === 'none' && a.ending !== 'stop') return true;

  if (isEnclosed(group)) return false;
  const here = layout.widths[at]!;
  const width = here.narrow > 0 ? here : layout.widths[at - 1]!;
  const wrapped = width.narrow > 0;
  const apart = b.blanks > layout.spacing || b.pageBreak;
  const { firstLineIndent } = layout;
  const indented = firstLineIndent !== null && b.indent >= firstLineIndent;
  const isHeading = opensAsHeading(group);

  const unindented = firstLineIndent !== null && !indented && b.mark === 'none';
  if (a.ending === 'stop' && b.pageBreak && wrapped) return unindented && !isHeading && isFull(a, width);
  // `……主要目标是：` at the end of a full line: no list follows, so the sentence goes on.
  if (a.ending === 'colon' && wrapped && isFull(a, width) && !indented && !isHeading && b.mark === 'none' && b.blanks <= 1) return true;
  if (a.ending === 'stop' || a.ending === 'semicolon' || a.ending === 'colon')
    return !apart && !indented && !isHeading && b.mark === 'none' && wrapped && runsOnAfterStop(a, b, width, layout);
  if (a.ending === 'comma' && !indented && !isHeading) return b.mark === 'none' || wrapped;

  if (wrapped) {
    if (isHeading) return !apart && !indented && b.mark === 'none' && headingRunsOn(group, a, b, width, layout);
    if (indented && !apart) return false;
    const full = isFull(a, width);
    // A line that stands by itself between blank lines, like the one before it: captions and titles.
    if (apart && !b.pageBreak && a.blanks > layout.spacing && (!next || next.blanks > layout.spacing)) return false;
    if (b.mark !== 'none') return full && !apart && group.lines[0]!.mark === 'none';
    if (group.lines.length > 1 && (group.stops > 0 || group.commas > 0 || full)) return soundJoin(a, b, apart, layout);
    if (!full || b.width > width.wide + BEYOND) return proseIsCut(group, a, b, at, layout);
    if (apart && group.stops === 0 && group.commas === 0 && a.digits === 0 && a.blanks > 0) return false;
    return soundJoin(a, b, apart, layout);
  }
  if (unindented && !apart && !isHeading && a.width >= WIDE_LINE && (a.indent >= firstLineIndent || group.lines.length > 1)) return true;
  return !isHeading && b.mark === 'none' && proseIsCut(group, a, b, at, layout);
}

/** In torn documents the wording has to bear out a join across a gap. */
function soundJoin(a: Line, b: Line, apart: boolean, layout: Layout): boolean {
  return !(layout.torn && apart) || layout.continuity().joins(a.last, b.first);
}

/** `（此件公开发布）` on a line of its own. */
function isEnclosed(group: Group): boolean {
  const first = group.lines[0]!;
  return first.mark === 'none' && (first.first === 0xff08 || first.first === 0x28) && openerOf(group.lines.at(-1)!.last) !== undefined;
}

/** A numbered line without a full stop is a heading; with one it opens a paragraph. */
function opensAsHeading(group: Group): boolean {
  return group.lines[0]!.mark === 'heading' && group.stops === 0 && group.lines.at(-1)!.ending !== 'stop';
}

/** A wrapped line that ends in a full stop by chance: the paragraph goes on unless the line falls short. */
function runsOnAfterStop(a: Line, b: Line, width: WrapWidth, layout: Layout): boolean {
  if (a.width < width.narrow - 4)
    return layout.firstLineIndent !== null && a.width >= width.narrow * 0.5 && b.indent < layout.firstLineIndent;
  // The indent of a paragraph's first line may be lost; then the line is two characters short.
  return layout.firstLineIndent !== null || b.width > width.narrow - 4 || b.ending === 'stop';
}

/** A heading over two lines: the first is full, the second is short and closes nothing. */
function headingRunsOn(group: Group, a: Line, b: Line, width: WrapWidth, layout: Layout): boolean {
  if (!isFull(a, width) || a.width < width.narrow - HEADING_SLACK || b.width > width.wide + BEYOND) return false;
  if (b.ending === 'open' && b.width <= width.wide * 0.75 && b.stops === 0) return group.lines.length < 3;
  if (layout.firstLineIndent !== null && a.indent >= layout.firstLineIndent) return true;
  // Two characters short of full, and going on: the first line of a paragraph whose indent was lost.
  if (b.ending !== 'stop' && b.width <= width.narrow - 4 && b.width > width.narrow * 0.75) return false;
  // A full numbered line may also be the first of a paragraph. Figures say so; else the wording decides.
  if ((a.digits > 2 && a.commas > 0) || layout.runIn.has(group.lines[0]!.first)) return true;
  return layout.continuity().joins(a.last, b.first);
}

/** Lines are paragraphs here, yet `a` stops in mid-sentence: a page break or a stray line break parted it from `b`. */
function proseIsCut(group: Group, a: Line, b: Line, at: number, layout: Layout): boolean {
  if (b.mark !== 'none' || !isProse(b)) return false;
  if (layout.torn) return group.stops > 0 && layout.continuity().joins(a.last, b.first);
  const wide = group.width;
  const cut =
    group.stops > 0
      ? wide >= 30
      : group.commas > 0 &&
        (wide >= 100 ||
          (b.pageBreak && wide >= 30) ||
          (wide >= 40 && b.width <= a.width + 4) ||
          (group.digits > 1 && b.blanks <= layout.spacing));
  if (!cut) return false;
  return !(layout.firstLineIndent !== null && b.indent >= layout.firstLineIndent) || (at > 0 && layout.continuity().joins(a.last, b.first));
}

function isProse(line: Line): boolean {
  return line.ending === 'stop' || line.ending === 'semicolon' || line.ending === 'colon' || line.stops > 0 || line.commas > 1;
}

/** See `Layout.firstLineIndent`: lines after a full stop are often indented, the wrapped lines between them are not, or all of them by less. */
export function firstLineIndentOf(lines: readonly Line[]): number | null {
  const starts: Line[] = [];
  const middles: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    const before = lines[i - 1]!;
    if (line.mark !== 'none' || (before.mark !== 'none' && before.mark !== 'dash')) continue;
    if (before.ending === 'stop') starts.push(line);
    else if (before.ending === 'open' && before.width >= 20) middles.push(line.indent);
  }
  middles.sort((a, b) => a - b);
  const base = middles.length > 4 ? middles[middles.length >> 1]! : 0;
  const indented = starts.filter((line) => line.indent >= base + INDENT).length;
  return indented > 0 && indented >= starts.length * 0.3 ? base + INDENT : null;
}

/** See `Layout.runIn`; only bracketed numbers open paragraphs. */
export function runInHeadings(lines: readonly Line[], widths: readonly WrapWidth[]): ReadonlySet<number> {
  const balance = new Map<number, number>();
  for (const [i, line] of lines.entries()) {
    if (line.mark !== 'heading' || (line.first !== 0xff08 && line.first !== 0x28)) continue;
    // A short heading line outweighs several run-in ones: to glue a heading to its text is the worse mistake.
    const weight = line.stops > 0 ? 1 : line.ending === 'open' && line.width < Math.max(40, widths[i]!.narrow - SHORT) ? -4 : 0;
    balance.set(line.first, (balance.get(line.first) ?? 0) + weight);
  }
  return new Set([...balance].filter(([, value]) => value > 0).map(([key]) => key));
}

/** Blank lines between most lines of the text: documents turned into text line by line have one after each. */
export function spacingOf(lines: readonly Line[]): number {
  let spaced = 0;
  for (const line of lines) if (line.blanks > 0) spaced++;
  return spaced >= lines.length * 0.7 ? 1 : 0;
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}
