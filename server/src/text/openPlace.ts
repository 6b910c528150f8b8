import type { Span } from './span';

/**
 * A place left open in a draft, with a hint of what goes there: 〔上年目标5.5%左右，上年完成5.4%〕, 〔待填：发文日期〕. What the hint says is last
 * year's or nobody's: it is no part of the text.
 */
const OPEN_PLACE = /〔(?:上年|待填)[^〔〕]{0,160}〕/gu;

/** All open places of a text. */
export function openPlaces(text: string): readonly Span[] {
  if (!text.includes('〔')) return [];
  return Array.from(text.matchAll(OPEN_PLACE), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** The text with every open place blackened, sign for sign: nothing can be read out of it. */
export function withoutHints(text: string): string {
  return text.includes('〔') ? text.replace(OPEN_PLACE, (found) => '■'.repeat(found.length)) : text;
}

/** An open place that says what is missing. Brackets of this kind are no part of it. */
export function openPlace(kind: '上年' | '待填：', hint: string): string {
  return `〔${kind}${hint.replace(/[〔〕\r\n]/gu, '').slice(0, 120)}〕`;
}
