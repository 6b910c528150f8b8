import type { Plan, Section } from '../plan/types';
import { frontMatter } from '../text/frontMatter';
import type { LineIndex } from '../text/lineIndex';

/** Lines that can be folded into the first of them; they count from 0. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'section' | 'front-matter' | 'comment';
}

/** Sections under their headings, front matter, and comments over several lines. A document on one line folds nowhere. */
export function foldingRanges({ text, lines, sections }: Plan): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const add = (start: number, end: number, kind: FoldingRange['kind']) => {
    const startLine = lines.positionAt(start).line;
    const endLine = lastLine(lines, end);
    if (endLine > startLine) ranges.push({ startLine, endLine, kind });
  };
  const matter = frontMatter(text);
  if (matter) add(matter.start, matter.end, 'front-matter');
  const walk = (list: readonly Section[]) => {
    for (const { headingEnd, end, children } of list) {
      // A heading over two lines stays whole: what folds begins on its last one.
      add(Math.max(0, headingEnd - 1), end, 'section');
      walk(children);
    }
  };
  walk(sections);
  for (let at = text.indexOf('<!--'); at >= 0; ) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) break;
    add(at, close + 3, 'comment');
    at = text.indexOf('<!--', close + 3);
  }
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** The line of the last character before an end. */
function lastLine(lines: LineIndex, end: number): number {
  return lines.positionAt(Math.max(0, end - 1)).line;
}
