import type { Paragraph } from '../../server/src/text/paragraphs';
import type { Read } from './documents';
import type { Fault } from './fault';

/** A place in a paragraph, by a match in its logical text. */
export interface Found {
  readonly paragraph: Paragraph;
  readonly match: RegExpExecArray;
  /** In the source. */
  readonly start: number;
  readonly end: number;
}

/** Every match of a global expression in the paragraphs that rules read. */
export function* find({ plan }: Read, pattern: RegExp, kinds: readonly Paragraph['kind'][] = ['text', 'heading']): Iterable<Found> {
  for (const paragraph of plan.paragraphs) {
    if (!kinds.includes(paragraph.kind)) continue;
    for (const match of paragraph.text.matchAll(pattern)) {
      const start = paragraph.toSource(match.index);
      yield { paragraph, match, start, end: paragraph.toSourceEnd(match.index + match[0].length) };
    }
  }
}

/** The document with [start, end) replaced; found anywhere in the replacement (or where something was taken out). */
export function edit({ plan }: Read, start: number, end: number, replacement: string, note?: string): Fault {
  const was = plan.text.slice(start, end).replace(/\s+/gu, '');
  return {
    text: plan.text.slice(0, start) + replacement + plan.text.slice(end),
    at: [{ start, end: start + replacement.length }],
    note: note ?? `${was.slice(0, 20)} → ${replacement.slice(0, 20)}`,
  };
}

/** One fault for every match that `change` gives another text for. Matches that a line break runs through are left alone. */
export function* replaceEach(document: Read, pattern: RegExp, change: (match: RegExpExecArray) => string | null): Iterable<Fault> {
  for (const { match, start, end } of find(document, pattern)) {
    if (/[\r\n]/u.test(document.plan.text.slice(start, end))) continue;
    const replacement = change(match);
    if (replacement !== null && replacement !== match[0]) yield edit(document, start, end, replacement);
  }
}

export function quoteLiteral(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** The documents' years all one less: what its author may have written a year ago. */
export function aYearBefore(text: string): string {
  return text
    .replace(/(?<!\d)(20\d\d|19[5-9]\d)(?=年)/gu, (year) => String(Number(year) - 1))
    .replace(/(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}(?=年)/gu, (year) => {
      const before = Number([...year].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join('')) - 1;
      return [...String(before)].map((digit) => HAN_DIGITS[Number(digit)]).join('');
    });
}

const HAN_DIGITS = '〇一二三四五六七八九';
