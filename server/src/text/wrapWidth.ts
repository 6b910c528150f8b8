import type { Line } from './lines';

/** Beyond this many columns a line is a paragraph of its own, not a wrapped line. */
const WIDEST = 130;
const NARROWEST = 20;
/** Lines judged together, and how many around them bear witness. */
const BLOCK = 6;
const AROUND = 12;
/** How far a wrapped line may fall short: a lost first-line indent (4 columns), a mark or figure that could not be parted (4 more). */
const SLACK = 8;

/** The widths in columns at which the text around a line is hard-wrapped: where boxes of two widths meet, both. Both 0 where it is not. */
export interface WrapWidth {
  readonly narrow: number;
  readonly wide: number;
}

const NOT_WRAPPED: WrapWidth = { narrow: 0, wide: 0 };

/**
 * For each line how the text around it is hard-wrapped. Evidence is local, as papers set boxes and columns of several widths: many lines that end in
 * mid-sentence, nearly all of them about equally wide. A rule or ornament parts boxes.
 */
export function wrapWidths(lines: readonly Line[]): WrapWidth[] {
  const out: WrapWidth[] = [];
  let boxStart = 0;
  while (boxStart < lines.length) {
    let boxEnd = boxStart + 1;
    while (boxEnd < lines.length && !lines[boxEnd]!.barrier) boxEnd++;
    for (let from = boxStart; from < boxEnd; from += BLOCK) {
      const to = Math.min(boxEnd, from + BLOCK);
      const before = Math.max(boxStart, from - AROUND);
      const after = Math.min(boxEnd, to + AROUND);
      const found = [widthAround(lines, before, after), widthAround(lines, before, to), widthAround(lines, from, after)].filter(
        (width) => width > 0,
      );
      const width = found.length > 0 ? { narrow: Math.min(...found), wide: Math.max(...found) } : NOT_WRAPPED;
      for (let i = from; i < to; i++) out.push(width);
    }
    boxStart = boxEnd;
  }
  return out;
}

function widthAround(lines: readonly Line[], from: number, to: number): number {
  const widths: number[] = [];
  let eligible = 0;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (!bearsWitness(line)) continue;
    eligible++;
    if (line.width <= WIDEST) widths.push(line.width);
  }
  if (widths.length < 3 || widths.length < eligible * 0.7) return 0;
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.85)]!;
  if (width < NARROWEST) return 0;
  let open = 0;
  let full = 0;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (!bearsWitness(line) || (line.ending !== 'open' && line.ending !== 'comma')) continue;
    open++;
    if (fills(line, width)) full++;
  }
  return full >= 2 && open >= eligible * 0.4 && full >= open * 0.6 ? width : 0;
}

function bearsWitness(line: Line): boolean {
  return line.mark === 'none' || line.mark === 'dash' || (line.mark === 'number' && (line.stops > 0 || line.commas > 0));
}

/** The line goes as far as the wrap width lets it. */
export function isFull(line: Line, width: WrapWidth): boolean {
  return fills(line, width.narrow) || (width.wide > width.narrow && fills(line, width.wide));
}

function fills(line: Line, width: number): boolean {
  return line.width >= Math.max(width - SLACK, width * 0.7) && line.width <= width + 6;
}
