import type { Plan } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';
import { countLeading } from '../text/search';
import type { Span } from '../text/span';

/** The paragraph that holds a source offset, its end included; null between paragraphs. */
export function paragraphAt({ paragraphs }: Plan, offset: number): Paragraph | null {
  const found = paragraphs[countLeading(paragraphs.length, (i) => paragraphs[i]!.start <= offset) - 1];
  return found && offset <= found.end ? found : null;
}

/** The offset in a paragraph's logical text of the last character that begins at or before a source offset; its length behind the end. */
export function logicalOffset(paragraph: Paragraph, offset: number): number {
  if (offset >= paragraph.end) return paragraph.text.length;
  return Math.max(0, countLeading(paragraph.text.length, (i) => paragraph.toSource(i) <= offset) - 1);
}

/** A span of logical text in the source; it may hold line breaks and page furniture. */
export function sourceSpan(paragraph: Paragraph, { start, end }: Span): Span {
  return { start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) };
}

/** A span of logical text as the stretches that stand unbroken in the source, none across a line break: at least one for a span that is not empty. */
export function runsOf({ text }: Pick<Plan, 'text'>, paragraph: Paragraph, { start, end }: Span): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  for (let at = start; at < end; at++) {
    const source = paragraph.toSource(at);
    const code = text.charCodeAt(source);
    // Two Latin words over a line break are parted by a blank that stands for the break.
    if (code === 10 || code === 13) continue;
    const last = runs.at(-1);
    if (last?.end === source) last.end++;
    else runs.push({ start: source, end: source + 1 });
  }
  return runs;
}
