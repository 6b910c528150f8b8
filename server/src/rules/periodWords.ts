import type { Knowledge } from '../knowledge/knowledge';
import type { Period } from '../knowledge/types';
import type { Span } from '../text/span';
import type { TextFinding } from './textRule';

/** What is said of a five-year period's year, and which year that is. */
export interface PeriodWord extends TextFinding {
  /** `十五五` */
  readonly period: string;
  /** `开局之年`; null for the years in brackets (“十五五”（2026—2030年）). */
  readonly word: string | null;
  /** The year it is said of, where the clause prints it; null where it says 今年 or the like. */
  readonly year: number | null;
  /** Years before the document's own: 今年 0, 去年 -1; used where `year` is null. */
  readonly offset: number;
  /** The year that would be right. */
  readonly right: string;
}

const SAID =
  /[“"]?(十[一二三四五六七]五)[”"]?(?:规划|计划|时期|发展)?[^，。；;“”\d]{0,6}?(开局(?:起步)?之?年|起步之年|收官之年|最后一年|谋篇布局之年|谋篇之年|谋划之年|第[一二三四五]年)/gu;
const YEARS = /[“"]?(十[一二三四五六七]五)[”"]?(?:规划|计划)?(?:时期|期间)?[（(](\d{4})年?[—–～~至-]{1,2}(\d{4})年?[）)]/gu;
const TOKEN = /(\d{4})年|今年|本年|去年|上年|明年/gu;
const OFFSETS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 明年: 1 };
/** `2026年是`, `今年，既是`; or nothing at all between the year and the period. */
const IS = /^[，,]?(?:既|也|又|正|恰)?(?:是|为|系|作为)/u;
/** How far before the period its year may stand, in one sentence. Characters. */
const REACH = 80;

/** All claims of a paragraph that the text itself dates: wrong ones where it prints the year, every one where it says 今年. */
export function* periodWords(text: string, knowledge: Knowledge): Iterable<PeriodWord> {
  const periods = new Map(knowledge.calendar.periods.map((period) => [period.word, period]));
  for (const match of text.matchAll(SAID)) {
    const [said, name = '', word = ''] = match;
    const period = periods.get(name);
    const when = period && yearBefore(text, match.index);
    if (!period || !when) continue;
    const right = yearOf(word, period);
    if (when.year === right) continue;
    const replacement = when.year === null ? null : mended(said, word, when.year, period, knowledge.calendar.periods);
    const found = { start: match.index, end: match.index + said.length, period: name, word, ...when, right: `${right}年` };
    yield { ...found, severity: replacement === null ? 'warning' : 'error', ...(replacement === null ? {} : { replacement }) };
  }
  for (const { 0: said, 1: name = '', 2: from, 3: to, index } of text.matchAll(YEARS)) {
    const period = periods.get(name);
    if (!period || (Number(from) === period.startYear && Number(to) === period.endYear)) continue;
    const right = `${period.startYear}—${period.endYear}年`;
    const start = index + said.search(/\d{4}/u);
    const end = index + said.length - 1;
    yield { start, end, period: name, word: null, year: 0, offset: 0, right, replacement: right, severity: 'error' };
  }
}

/** What a text says a period's year is: `“十四五”规划收官之年`, whatever year it says it of. */
export interface PeriodClaim extends Span {
  readonly period: Period;
  readonly word: string;
  /** The year that it is true of. */
  readonly year: number;
}

export function periodClaims(text: string, { calendar }: Knowledge): readonly PeriodClaim[] {
  return [...text.matchAll(SAID)].flatMap(({ index, 0: said, 1: name, 2: word = '' }) => {
    const period = calendar.periods.find((each) => each.word === name);
    return period ? [{ start: index, end: index + said.length, period, word, year: yearOf(word, period) }] : [];
  });
}

/** Whether `今年` makes a claim wrong in a document of this year. */
export function isWrongIn(found: PeriodWord, documentYear: number | null): boolean {
  return found.year !== null || (documentYear !== null && documentYear + found.offset !== Number.parseInt(found.right, 10));
}

/** The year that the sentence last named before `at`, where it goes on with 是. */
function yearBefore(text: string, at: number): { year: number | null; offset: number } | null {
  const window = text.slice(Math.max(0, at - REACH), at);
  const sentence = window.slice(Math.max(...['。', '；', ';'].map((stop) => window.lastIndexOf(stop))) + 1);
  const token = [...sentence.matchAll(TOKEN)].at(-1);
  if (!token) return null;
  const between = sentence.slice(token.index + token[0].length);
  if (between !== '' && !IS.test(between)) return null;
  return token[1] === undefined ? { year: null, offset: OFFSETS[token[0]] ?? 0 } : { year: Number(token[1]), offset: 0 };
}

function yearOf(word: string, { startYear, endYear }: Period): number {
  if (word.startsWith('谋')) return startYear - 1;
  if (word.startsWith('第')) return startYear + '一二三四五'.indexOf(word[1] ?? '一');
  return /收官|最后/u.test(word) ? endYear : startYear;
}

/** The claim with the one word changed that makes it true: the period's first or last year, or the period that it fits; null where neither does. */
function mended(said: string, word: string, year: number, period: Period, all: readonly Period[]): string | null {
  if (year === period.startYear) return said.replace(word, '开局之年');
  if (year === period.endYear) return said.replace(word, '收官之年');
  const other = all.find((one) => yearOf(word, one) === year);
  return other ? said.replace(period.word, other.word) : null;
}
