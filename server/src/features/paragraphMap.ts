import type { Plan } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';
import type { Span } from '../text/span';

/** The paragraph that holds a source offset, its end included; null between paragraphs. */
export function paragraphAt({ paragraphs }: Plan, offset: number): Paragraph | null {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (paragraphs[mid]!.start <= offset) low = mid;
    else high = mid - 1;
  }
  const found = paragraphs[low];
  return found && found.start <= offset && offset <= found.end ? found : null;
}

/** The offset in a paragraph's logical text of the last character that begins at or before a source offset; its length behind the end. */
export function logicalOffset(paragraph: Paragraph, offset: number): number {
  if (offset >= paragraph.end) return paragraph.text.length;
  let low = 0;
  let high = Math.max(0, paragraph.text.length - 1);
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (paragraph.toSource(mid) <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
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
