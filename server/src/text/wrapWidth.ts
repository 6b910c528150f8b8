import type { Line } from './lines';

/** Beyond this many columns a line is a paragraph of its own, not a wrapped line. */
const WIDEST = 130;
const NARROWEST = 20;
/** Lines judged together, and how many around them bear witness. */
const BLOCK = 6;
const AROUND = 12;
/** How far a wrapped line may fall short: a lost first-line indent (4 columns), a mark or figure that could not be parted (4 more). */
export const SLACK = 8;

/**
 * For each line the width in columns at which the text around it is hard-wrapped, 0 where it is not. Evidence is local, as papers set boxes and
 * columns of several widths: many lines that end in mid-sentence, nearly all of them about equally wide.
 */
export function wrapWidths(lines: readonly Line[]): Uint16Array {
  const out = new Uint16Array(lines.length);
  for (let from = 0; from < lines.length; from += BLOCK) {
    const width = widthAround(lines, Math.max(0, from - AROUND), Math.min(lines.length, from + BLOCK + AROUND));
    if (width > 0) out.fill(width, from, from + BLOCK);
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
    if (isFull(line, width)) full++;
  }
  return full >= 2 && open >= eligible * 0.4 && full >= open * 0.6 ? width : 0;
}

function bearsWitness(line: Line): boolean {
  return line.mark === 'none' || line.mark === 'dash' || (line.mark === 'number' && (line.stops > 0 || line.commas > 0));
}

/** The line goes as far as the wrap width lets it. */
export function isFull(line: Line, width: number): boolean {
  return line.width >= Math.max(width - SLACK, width * 0.7) && line.width <= width + 6;
}
