import { Continuity } from './continuity';
import { type Damage, findDamage } from './damage';
import { withoutFurniture } from './furniture';
import { firstLineIndentOf, type Group, goesOn, type Layout, runInHeadings, spacingOf } from './joining';
import { type Line, readLines } from './lines';
import { LogicalTextBuilder, type MappedParagraph } from './logicalText';
import { kindOf, sentencesAreHeadings } from './paragraphKind';
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
 * Linear in the text's length; never throws, whatever the UTF-16. `kept` gives a paragraph's text as it was first read, where it was.
 */
export function splitParagraphs(text: string, kept: (text: string) => string = (each) => each): Paragraph[] {
  const lines = withoutFurniture(text, readLines(text));
  const widths = wrapWidths(lines);
  const firstLineIndent = firstLineIndentOf(lines);
  const spacing = spacingOf(lines);
  const runIn = runInHeadings(lines, widths);
  let made: Continuity | null = null;
  const continuity = (): Continuity => {
    made ??= new Continuity(lineRuns(text, lines), text.length);
    return made;
  };
  const read = (torn: boolean): { paragraphs: MappedParagraph[]; damage: Damage } => {
    const groups = group(text, lines, { widths, firstLineIndent, spacing, runIn, torn, continuity });
    const sentencesHead = sentencesAreHeadings(groups);
    const paragraphs = groups.map((g) => build(text, g, sentencesHead, kept));
    return { paragraphs, damage: findDamage(paragraphs, continuity) };
  };
  let { paragraphs, damage } = read(false);
  if (damage.torn) ({ paragraphs, damage } = read(true));
  return paragraphs.map((paragraph, i) => (damage.paragraphs[i] ? paragraph.as('damaged') : paragraph));
}

function group(text: string, lines: readonly Line[], layout: Layout): Group[] {
  const groups: Group[] = [];
  let current: Group | null = null;
  let titleEnd = -1;
  lines.forEach((line, i) => {
    const inTitle = i < titleEnd;
    const afterTitle = i > 0 && i === titleEnd;
    if (!inTitle) titleEnd = current && isMidSentence(current, line) ? -1 : endOfTitle(text, lines, i);
    if (current && (inTitle || (!afterTitle && goesOn(current, line, lines[i + 1], i, layout)))) {
      current.lines.push(line);
      current.stops += line.stops;
      current.commas += line.commas;
      current.digits += line.digits;
      current.width += line.width;
    } else {
      current = { lines: [line], stops: line.stops, commas: line.commas, digits: line.digits, width: line.width };
      groups.push(current);
    }
    if (line.ending === 'stop') current.stops++;
  });
  return groups;
}

/** The paragraph so far is prose that has not come to its full stop, and nothing parts the line from it. */
function isMidSentence(group: Group, line: Line): boolean {
  const { ending } = group.lines.at(-1)!;
  return group.commas + group.stops > 0 && (ending === 'open' || ending === 'comma') && line.blanks === 0;
}

/** Where the title that starts with line `at` ends; -1 when none does. */
function endOfTitle(text: string, lines: readonly Line[], at: number): number {
  const count = titleLines(text, lines, at);
  return count > 0 ? at + count : -1;
}

function build(text: string, group: Group, sentencesHead: boolean, kept: (text: string) => string): MappedParagraph {
  const builder = new LogicalTextBuilder(text, group.lines[0]!.mark === 'row');
  for (const line of group.lines) {
    for (const [i, piece] of line.pieces.entries()) builder.add(piece.start, piece.end, i === 0 ? 'line' : 'none', line.letterSpaced);
  }
  return builder.build(kindOf(group, text, sentencesHead), kept);
}

/** Stretches without blanks, as the measure of what belongs together. */
function* lineRuns(text: string, lines: readonly Line[]): Generator<string> {
  for (const line of lines) {
    for (const piece of line.pieces) yield* text.slice(piece.start, piece.end).split(/\s+/);
  }
}
