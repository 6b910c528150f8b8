import { Continuity } from './continuity';
import { type Damage, findDamage } from './damage';
import { withoutFurniture } from './furniture';
import { type Group, goesOn, hasFirstLineIndent, type Layout } from './joining';
import { type Line, readLines } from './lines';
import { LogicalTextBuilder, type MappedParagraph } from './logicalText';
import { kindOf } from './paragraphKind';
import type { Span } from './span';
import { titleLines } from './titles';
import { wrapWidths } from './wrapWidth';

/**
 * A logical paragraph: hard-wrapped source lines joined, layout white space taken out, one-to-one width normalisation done.
 * `text` is what the grammar reads; offsets into it are mapped back by `toSource`.
 */
export interface Paragraph extends Span {
  /** Logical text, no line breaks: full-width digits, letters and `％` as ASCII, one UTF-16 unit for one. Also its cache key. */
  readonly text: string;
  /** Maps an offset in `text` (0 … length) to the source offset of that character; `end` maps an exclusive end. */
  toSource(offset: number): number;
  toSourceEnd(offset: number): number;
  /** `damaged`: a torn column or page furniture: no statement is read from it. */
  readonly kind: 'text' | 'heading' | 'damaged';
}

/**
 * Source text -> logical paragraphs, in order and not overlapping. Front matter, HTML comments, rules, page numbers and running heads are in none.
 * Linear in the text's length; never throws, whatever the UTF-16.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = withoutFurniture(text, readLines(text));
  const widths = wrapWidths(lines);
  const firstLineIndent = hasFirstLineIndent(lines);
  let made: Continuity | null = null;
  const continuity = (): Continuity => {
    made ??= new Continuity(lineRuns(text, lines));
    return made;
  };
  const read = (torn: boolean): { paragraphs: MappedParagraph[]; damage: Damage } => {
    const paragraphs = group(text, lines, { widths, firstLineIndent, torn, continuity }).map((g) => build(text, g));
    return { paragraphs, damage: findDamage(paragraphs, continuity) };
  };
  let { paragraphs, damage } = read(false);
  if (damage.torn) ({ paragraphs, damage } = read(true));
  return paragraphs.map((paragraph, i) => (damage.paragraphs[i] ? paragraph.as('damaged') : paragraph));
}

function group(text: string, lines: readonly Line[], layout: Layout): Group[] {
  const groups: Group[] = [];
  let current: Group | null = null;
  let title = 0;
  lines.forEach((line, i) => {
    if (i >= title) title = i + titleLines(text, lines, i);
    const inTitle = i > 0 && i < title && title - titleLines(text, lines, title - 1) !== i;
    if (current && (inTitle || goesOn(current, line, i, layout))) {
      current.lines.push(line);
      current.stops += line.stops;
      current.commas += line.commas;
    } else {
      current = { lines: [line], stops: line.stops, commas: line.commas };
      groups.push(current);
    }
    if (line.ending === 'stop') current.stops++;
  });
  return groups;
}

function build(text: string, group: Group): MappedParagraph {
  const builder = new LogicalTextBuilder(text, group.lines[0]!.mark === 'row');
  for (const line of group.lines) line.pieces.forEach((piece, i) => builder.add(piece.start, piece.end, i === 0 ? 'line' : 'none'));
  return builder.build(kindOf(group, text));
}

/** Stretches without blanks, as the measure of what belongs together. */
function* lineRuns(text: string, lines: readonly Line[]): Generator<string> {
  for (const line of lines) {
    for (const piece of line.pieces) yield* text.slice(piece.start, piece.end).split(/\s+/);
  }
}
