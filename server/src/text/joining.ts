import { isNeverFirst, sameBracket } from './characters';
import type { Continuity } from './continuity';
import type { Line } from './lines';
import { isFull } from './wrapWidth';

/** Lines taken together so far, and what must be known of the whole. */
export interface Group {
  readonly lines: Line[];
  /** Full stops and commas in all its lines. */
  stops: number;
  commas: number;
}

/** What the document as a whole tells about its layout. */
export interface Layout {
  /** Per line, see `wrapWidths`. */
  readonly widths: Uint16Array;
  /** Paragraphs open with an indent and wrapped lines do not. */
  readonly firstLineIndent: boolean;
  /** Torn columns were found: halves of sentences are only put together where the wording says that they belong together. */
  readonly torn: boolean;
  /** Made on first use: few documents need it. */
  readonly continuity: () => Continuity;
}

/** Blank lines that a page break may leave inside a sentence. */
const MOST_BLANKS = 3;

/** Whether line `at`, `b`, goes on with the paragraph `group`. */
export function goesOn(group: Group, b: Line, at: number, layout: Layout): boolean {
  const a = group.lines.at(-1)!;
  if (b.barrier || a.mark === 'markdown' || a.mark === 'row') return false;
  if (b.mark === 'markdown' || b.mark === 'row' || b.mark === 'heading' || b.mark === 'bullet') return false;
  if (b.blanks > MOST_BLANKS && !b.pageBreak) return false;
  if (isNeverFirst(b.first) && b.mark === 'none') return b.blanks <= 1 || b.pageBreak;
  const openBracket = a.opens !== 0 && b.closes !== 0 && sameBracket(a.opens, b.closes);
  if (openBracket && b.mark === 'none' && a.ending !== 'stop') return true;

  const width = Math.max(layout.widths[at]!, layout.widths[at - 1]!);
  const apart = b.blanks > 0 || b.pageBreak;
  const indented = layout.firstLineIndent && b.indent >= 2;
  const isHeading = opensAsHeading(group);

  if (a.ending === 'stop' || a.ending === 'semicolon' || a.ending === 'colon') return !apart && !indented && !isHeading && b.mark === 'none' && width > 0 && runsOnAfterStop(a, b, width, layout);
  if (a.ending === 'comma' && !indented && !isHeading) return b.mark === 'none' || width > 0;

  if (width > 0) {
    if (isHeading) return !apart && !indented && b.mark === 'none' && headingRunsOn(group, a, b, width, layout);
    if (indented && !apart) return false;
    const full = isFull(a, width);
    if (b.mark !== 'none') return full && !apart && group.lines[0]!.mark === 'none';
    if (group.lines.length > 1 && (group.stops > 0 || group.commas > 0 || full)) return soundJoin(a, b, apart, layout);
    if (!full || b.width > width + 20) return proseIsCut(group, a, b, at, layout);
    if (apart && group.stops === 0 && group.commas === 0 && a.digits === 0 && a.blanks > 0) return false;
    return soundJoin(a, b, apart, layout);
  }
  return !isHeading && b.mark === 'none' && proseIsCut(group, a, b, at, layout);
}

/** In torn documents the wording has to bear out a join across a gap. */
function soundJoin(a: Line, b: Line, apart: boolean, layout: Layout): boolean {
  return !(layout.torn && apart) || layout.continuity().joins(a.last, b.first);
}

/** A numbered line without a full stop is a heading; with one it opens a paragraph. */
function opensAsHeading(group: Group): boolean {
  return group.lines[0]!.mark === 'heading' && group.stops === 0 && group.lines.at(-1)!.ending !== 'stop';
}

/** A wrapped line that ends in a full stop by chance: the paragraph goes on unless the line falls short. */
function runsOnAfterStop(a: Line, b: Line, width: number, layout: Layout): boolean {
  if (a.width < width - 4) return layout.firstLineIndent && a.width >= width * 0.5 && b.indent < 2;
  // The indent of a paragraph's first line may be lost; then the line is two characters short.
  return layout.firstLineIndent || b.width > width - 4 || b.ending === 'stop';
}

/** A heading over two lines: the first is full, the second is short and closes nothing. */
function headingRunsOn(group: Group, a: Line, b: Line, width: number, layout: Layout): boolean {
  if (!isFull(a, width)) return false;
  if (b.ending === 'open' && b.width <= width * 0.75 && b.stops === 0) return group.lines.length < 3;
  // A full numbered line may also be the first of a paragraph. Figures say so; else the wording decides.
  if (a.digits > 2 && a.commas > 0) return true;
  return layout.continuity().joins(a.last, b.first);
}

/** Lines are paragraphs here, yet `a` stops in mid-sentence: a page break or a stray line break parted it from `b`. */
function proseIsCut(group: Group, a: Line, b: Line, at: number, layout: Layout): boolean {
  if (b.mark !== 'none' || !isProse(b)) return false;
  if (layout.torn) return group.stops > 0 && layout.continuity().joins(a.last, b.first);
  const wide = group.lines.reduce((sum, line) => sum + line.width, 0);
  const cut = group.stops > 0 ? wide >= 30 : group.commas > 0 && (wide >= 100 || (wide >= 40 && b.width <= a.width + 4));
  if (!cut) return false;
  return !(layout.firstLineIndent && b.indent >= 2) || (at > 0 && layout.continuity().joins(a.last, b.first));
}

function isProse(line: Line): boolean {
  return line.ending === 'stop' || line.ending === 'semicolon' || line.ending === 'colon' || line.stops > 0 || line.commas > 1;
}

/** First lines of paragraphs are indented: most prose lines after a full stop are, and where text is wrapped the others are not. */
export function hasFirstLineIndent(lines: readonly Line[]): boolean {
  let starts = 0;
  let indented = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (lines[i - 1]!.ending !== 'stop' || line.mark === 'row' || line.mark === 'bullet') continue;
    starts++;
    if (line.indent >= 2) indented++;
  }
  return starts >= 1 && indented >= Math.max(1, starts * 0.3);
}
