/** A stretch of time a text names. `year` is the last year, `from` the first where it names several. */
export type TimeMention =
  | { readonly kind: 'year'; readonly year: number; readonly from: number | null }
  | { readonly kind: 'plan'; readonly ordinal: number }
  | { readonly kind: 'pastTerm'; readonly from: number | null }
  | { readonly kind: 'nextTerm' }
  | { readonly kind: 'lastYear' }
  | { readonly kind: 'thisYear' };

/** A mention with its place in the text it was read from (UTF-16 offsets). */
export interface TimeMatch {
  readonly mention: TimeMention;
  readonly start: number;
  readonly end: number;
}

/** First and last year of the nth national five-year plan. The first two did not follow the calendar that all later ones keep. */
export function fiveYearPlan(ordinal: number): { readonly startYear: number; readonly endYear: number } | null {
  if (!Number.isInteger(ordinal) || ordinal < 3 || ordinal > 99) return null;
  const startYear = 1951 + 5 * ordinal;
  return { startYear, endYear: startYear + 4 };
}

const ZERO = '〇○◯零Oo0';
const DIGITS = '一二三四五六七八九';
/** A four-digit year, Arabic or spelt (`二〇二六`, `一九九○`), without 年. */
export const YEAR = `(?:(?:19|20)\\d\\d|一九[${ZERO}${DIGITS}]{2}|二[${ZERO}][${ZERO}${DIGITS}]{2})`;
/** Ordinal of a five-year plan in its short name: `十四五`, or a two-character one in quotation marks. */
const SHORT_PLAN = `[“"]?(?:二?十[${DIGITS}]五)[”"]?|[“"](?:十|[三四五六七八九])五[”"](?=计划|规划|时期|期间|以来)`;
const RANGE_MARK = '[-－—–―~～至]{1,2}';

const MENTION = new RegExp(
  [
    `(?<from>${YEAR})年?${RANGE_MARK}(?<to>${YEAR})年`,
    `(?<![\\d${DIGITS}])(?<year>${YEAR})年(?!代|级)`,
    `第(?<ordinal>[${DIGITS}十]{1,3})个五年`,
    `(?<plan>${SHORT_PLAN})(?!普法)`,
    `自(?<since>${YEAR})年[^，。]{0,6}以来`,
    '(?<past>(?:刚刚)?(?:过去|近|这|前)的?五年|五年来|以来的五年|本届政府|过去五年)',
    '(?<next>(?:今后|未来|下一?个?|接下来的?)五年)',
    '(?<last>过去的?一年|一年来|这一年|去年|上年(?!度?末))',
    '(?<this>今年|本年度?)',
  ].join('|'),
  'g',
);

/** Every time the text names, in order. Linear in the text. */
export function timeMentions(text: string): TimeMatch[] {
  const out: TimeMatch[] = [];
  for (const match of text.matchAll(MENTION)) {
    const mention = toMention(match.groups ?? {});
    if (mention) out.push({ mention, start: match.index, end: match.index + match[0].length });
  }
  return out;
}

function toMention(groups: Record<string, string | undefined>): TimeMention | null {
  if (groups.to !== undefined && groups.from !== undefined) return { kind: 'year', year: readYear(groups.to), from: readYear(groups.from) };
  if (groups.year !== undefined) return { kind: 'year', year: readYear(groups.year), from: null };
  if (groups.ordinal !== undefined) return planMention(groups.ordinal);
  if (groups.plan !== undefined) return planMention(groups.plan.replace(/[“”"]/g, '').slice(0, -1));
  if (groups.since !== undefined) return { kind: 'pastTerm', from: readYear(groups.since) };
  if (groups.past !== undefined) return { kind: 'pastTerm', from: null };
  if (groups.next !== undefined) return { kind: 'nextTerm' };
  if (groups.last !== undefined) return { kind: 'lastYear' };
  return { kind: 'thisYear' };
}

function planMention(ordinal: string): TimeMention | null {
  const value = smallChineseNumber(ordinal);
  return value !== null && fiveYearPlan(value) ? { kind: 'plan', ordinal: value } : null;
}

/** `2026` or `二○二六` -> 2026. The argument must match YEAR. */
export function readYear(printed: string): number {
  let value = 0;
  for (const c of printed) {
    const spelt = DIGITS.indexOf(c);
    value = value * 10 + (spelt >= 0 ? spelt + 1 : ZERO.includes(c) ? 0 : Number(c));
  }
  return value;
}

/** 一 … 九十九 as used in ordinals; null for anything else. */
export function smallChineseNumber(text: string): number | null {
  const match = new RegExp(`^(?:([${DIGITS}]?)(十))?([${DIGITS}]?)$`).exec(text);
  if (!match || text === '') return null;
  const tens = match[2] ? (match[1] ? DIGITS.indexOf(match[1]) + 1 : 1) : 0;
  const ones = match[3] ? DIGITS.indexOf(match[3]) + 1 : 0;
  return tens * 10 + ones;
}
