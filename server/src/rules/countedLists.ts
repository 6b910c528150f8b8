import type { Plan } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';
import type { Span } from '../text/span';
import { spanIn } from './draftPlace';
import { type NumberedParagraph, numberingOf, STYLES, siblingsOf } from './numbering';
import { pointsOf } from './points';
import { type PromisedCount, promiseAtEnd } from './promisedCount';
import { sequenceFaults } from './sequence';

/** Paragraphs between a heading and the list it announces, the heading included. */
const LEAD = 3;

/** A promised count, the paragraph that holds it, and how many stand in the list that follows. */
export interface CountedList {
  readonly promise: PromisedCount;
  readonly in: Paragraph;
  readonly listed: number;
  /** The first entry, in the source. */
  readonly first: Span;
}

/** Promises at the end of a paragraph with the numbered paragraphs right after it, and before 一是 with the points. Broken sequences are another rule's. */
export function* countedLists(plan: Plan): Iterable<CountedList> {
  for (const siblings of siblingsOf(plan)) {
    const [first] = siblings;
    const paragraph = first && promising(plan.paragraphs, first);
    const promise = paragraph && promiseAtEnd(paragraph.text);
    if (!first || !paragraph || !promise || isBroken(siblings.map(({ numbering }) => numbering.value))) continue;
    yield { promise, in: paragraph, listed: siblings.length, first: first.paragraph };
  }
  for (const points of pointsOf(plan)) {
    const [first] = points;
    if (!first || isBroken(points.map(({ value }) => value))) continue;
    const paragraph = first.start > 0 ? first.paragraph : plan.paragraphs[first.index - 1];
    if (!paragraph || paragraph.kind === 'damaged') continue;
    const promise = promiseAtEnd(first.start > 0 ? paragraph.text.slice(0, first.start) : paragraph.text);
    if (promise) yield { promise, in: paragraph, listed: points.length, first: spanIn(first.paragraph, first.start, first.end + 1) };
  }
}

/** What announces the numbered paragraphs from `first` on: the paragraph right before them, or the heading above with a little text between. */
function promising(paragraphs: readonly Paragraph[], { index, numbering }: NumberedParagraph): Paragraph | undefined {
  for (let i = index - 1; i >= Math.max(0, index - LEAD); i--) {
    const paragraph = paragraphs[i];
    if (!paragraph || paragraph.kind === 'damaged') return undefined;
    const own = numberingOf(paragraph.text);
    if (own && STYLES.indexOf(own.style) >= STYLES.indexOf(numbering.style)) return undefined;
    if ((i === index - 1 || own) && promiseAtEnd(paragraph.text)) return paragraph;
    if (own) return undefined;
  }
  return undefined;
}

function isBroken(values: readonly number[]): boolean {
  return values.length < 2 || [...sequenceFaults(values)].length > 0;
}
