import { readYear, YEAR } from '../../plan/timeWords';
import { titlesIn } from '../../rules/phrases';
import type { Span } from '../../text/span';
import type { TextEdit } from '../rename';

/** From which year's plan to which year's, and what the paragraph is. */
export interface Roll {
  readonly from: number;
  readonly to: number;
  /** Speaks of the year before the plan's: a review, a heading, the targets with last year's base. */
  readonly ofLastYear: boolean;
  /** Before the text: titles, who passed it, when it was issued. */
  readonly isFront: boolean;
}

const YEARS = new RegExp(`(?<![\\d一二三四五六七八九〇○零])(?<year>${YEAR})年`, 'gu');
const RANGE_BEFORE = /[\d年][-－—–―~～至]{1,2}$/u;
const RANGE_AFTER = /^[-－—–―~～至]{1,2}\d/u;
const DATE = /^(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日/u;
/** `2025年6月底前`: a deadline, where other months are of the past. */
const DEADLINE = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|中旬|上旬|下旬)?(?:底|末)?(?:之?前|以前)/u;
const MONTH = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/u;
const DIGITS = '〇一二三四五六七八九';

/**
 * Years that go on with the plan: its own becomes the new one's, in its parts on last year the year before likewise. Spans (2021—2025年),
 * cited documents, dates of events, the ends of longer plans (到2025年) and all other years stay. `ownTitle`: the plan's title without its year.
 */
export function rolledYears(text: string, { from, to, ofLastYear, isFront }: Roll, ownTitle: string | null): readonly TextEdit[] {
  const cited = titlesIn(text).filter((title) => !isOwn(text.slice(title.start + 1, title.end - 1), ownTitle));
  const edits: TextEdit[] = [];
  for (const match of text.matchAll(YEARS)) {
    const printed = match.groups?.year ?? '';
    const year = readYear(printed);
    const start = match.index;
    const end = start + printed.length;
    const before = text.slice(Math.max(0, start - 6), start);
    const after = text.slice(end + 1, end + 16);
    if (year !== from && year !== from - 1) continue;
    if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(after)) continue;
    if (cited.some((title) => title.start < start && end < title.end) || /^(?:版|以来|以后)/u.test(after)) continue;
    const date = DATE.exec(after);
    if (date) {
      if (isFront && year === from) edits.push({ start, end: end + 1 + date[0].length, text: `${spelt(to, printed)}年〔〕月〔〕日` });
      continue;
    }
    if (MONTH.test(after) && !(year === from && DEADLINE.test(after))) continue;
    if (year === from - 1 && !ofLastYear && !/[较比]$/u.test(before)) continue;
    if (year === from && /(?:到|截至)$/u.test(before) && !/^年?[底末]/u.test(after)) continue;
    edits.push({ start, end, text: spelt(year + to - from, printed) });
  }
  return edits;
}

/** The plan names itself in 《》 too: 《2025年某市国民经济和社会发展计划》已经……通过. */
function isOwn(title: string, ownTitle: string | null): boolean {
  return ownTitle !== null && withoutYear(title) === ownTitle;
}

/** A title as it is every year. */
export function withoutYear(title: string): string {
  return title.replace(YEARS, '').replace(/[\s（(][^（()）]*[）)]$|\s/gu, '');
}

/** In the figures that the year was printed in. */
function spelt(year: number, printed: string): string {
  if (/^\d/u.test(printed)) return String(year);
  const zero = /[^一二三四五六七八九]/u.exec(printed)?.[0] ?? '〇';
  return [...String(year)].map((digit) => (digit === '0' ? zero : DIGITS[Number(digit)])).join('');
}

/** Of edits that overlap the one named first; in text order. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
  for (const edit of edits) if (!kept.some((each) => overlaps(each, edit))) kept.push(edit);
  return kept.sort((a, b) => a.start - b.start);
}
