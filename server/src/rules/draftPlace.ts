import type { Plan } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';
import type { Span } from '../text/span';
import type { Fix, RelatedPlace } from './types';

/** A place of a plan as related information; offsets are of its source. */
export function placeIn(plan: Plan, { start, end }: Span, message: string): RelatedPlace {
  return { uri: plan.uri, start, end, range: { start: plan.lines.positionAt(start), end: plan.lines.positionAt(end) }, message };
}

/** Source span of [start, end) of a paragraph's logical text. */
export function spanIn(paragraph: Paragraph, start: number, end: number): Span {
  const from = paragraph.toSource(start);
  return { start: from, end: Math.max(from, paragraph.toSourceEnd(end)) };
}

/** The edit that makes a place read `text`; none across a line break, which it would have to move. */
export function fixAt(plan: Plan, { start, end }: Span, text: string): { readonly fix?: Fix } {
  if (/[\r\n]/u.test(plan.text.slice(start, end))) return {};
  return { fix: { title: text === '' ? '删去' : `改为“${text}”`, start, end, text } };
}
