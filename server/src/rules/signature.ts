import { readYear, smallChineseNumber, YEAR } from '../plan/timeWords';
import type { Plan } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';

/** A date as printed: numbers as read, which need not make a day that exists. Offsets in source. */
export interface PrintedDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const DAY = `(?<year>${YEAR})年(?<month>\\d{1,2}|${CHINESE})月(?<day>\\d{1,2}|${CHINESE})日`;
const ALONE = new RegExp(`^${DAY}$`);
const PASSED = new RegExp(`${DAY}[^。，；]{0,50}(?:会议|大会)(?:审议|审查|表决)?(?:通过|批准)`);
/** The signature stands under the notice, near the top, or closes the document. */
const TOP = 25;
const BOTTOM = 8;

/** Dates that stand in a paragraph of their own where a signature stands. */
export function signatures(plan: Plan): readonly PrintedDate[] {
  const { paragraphs } = plan;
  const from = Math.max(TOP, paragraphs.length - BOTTOM);
  const places = [...paragraphs.slice(0, TOP), ...paragraphs.slice(from)];
  return places.flatMap((paragraph) => dateIn(paragraph, ALONE) ?? []);
}

/** The day on which the congress or the committee passed the document, where its head says. */
export function passedOn(plan: Plan): PrintedDate | null {
  for (const paragraph of plan.paragraphs.slice(0, TOP)) {
    const found = dateIn(paragraph, PASSED);
    if (found) return found;
  }
  return null;
}

function dateIn(paragraph: Paragraph, pattern: RegExp): PrintedDate | null {
  if (paragraph.text.length > 200 || paragraph.kind === 'damaged') return null;
  const match = pattern.exec(paragraph.text);
  if (!match?.groups) return null;
  const { year = '', month = '', day = '' } = match.groups;
  const printed = `${year}年${month}月${day}日`;
  const start = match.index;
  return {
    year: readYear(year),
    month: numberOf(month),
    day: numberOf(day),
    printed,
    start: paragraph.toSource(start),
    end: paragraph.toSourceEnd(start + printed.length),
  };
}

function numberOf(printed: string): number {
  return /^\d/.test(printed) ? Number(printed) : (smallChineseNumber(printed) ?? 0);
}

/** Whether the calendar has the day. */
export function exists({ year, month, day }: PrintedDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days in order: negative when `a` is the earlier. */
export function byDay(a: PrintedDate, b: PrintedDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
