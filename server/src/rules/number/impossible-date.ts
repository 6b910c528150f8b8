import { defineTextRule } from '../textRule';

const DATE = /(?<![\d.,/\-—～~第满])(?:(?<year>(?:19|20)\d\d)年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?/gu;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly month: number;
  readonly days: number | null;
}

/**
 * 日期必须存在：没有2月30日、4月31日、13月，平年没有2月29日。
 * A date must exist: no 30 February, no 31 April, no month 13, no 29 February but in leap years.
 */
export const impossibleDate = defineTextRule<Found>({
  id: 'number/impossible-date',
  severity: 'error',
  *find(text) {
    for (const { index, 0: found, groups } of text.matchAll(DATE)) {
      const [year, month, day] = [groups?.year, groups?.month, groups?.day].map((part) => (part === undefined ? null : Number(part)));
      if (month == null) continue;
      const days = month === 2 && year != null && !isLeap(year) ? 28 : (DAYS[month - 1] ?? null);
      const place = { start: index, end: index + found.length, month, days };
      // 13月 by itself may count months
      if (days === null ? year != null || day != null : day != null && (day < 1 || day > days)) yield place;
    }
  },
  explain: ({ month, days }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `The date “${excerpt}” does not exist`,
          why: days === null ? `There is no month ${month}` : `Month ${month} has ${days} days`,
          how: 'Check the date',
        }
      : { what: `日期“${excerpt}”不存在`, why: days === null ? `没有${month}月` : `${month}月只有${days}天`, how: '核对日期' },
});

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
