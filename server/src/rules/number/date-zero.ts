import { defineTextRule } from '../textRule';
import type { Severity } from '../types';

/** 03月, 3月07日; the year before it or a day behind tells a date from a code. */
const PADDED = /(?<=年)0[1-9]月(?:\d{1,2}日)?|(?<=\d月)0[1-9]日|(?<![\d年])0[1-9]月\d{1,2}日/gu;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly severity: Severity;
}

/**
 * 年月日中的月、日不编虚位：03月17日写作3月17日。
 * Months and days have no leading zero: 3月17日, not 03月17日.
 */
export const dateZero = defineTextRule<Found>({
  id: 'number/date-zero',
  severity: 'error',
  *find(text) {
    // the date a document is signed by, alone in its paragraph
    const signed = /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(text);
    for (const { index, 0: found } of text.matchAll(PADDED)) {
      const replacement = found.replace(/0(?=[1-9][月日])/gu, '');
      yield { start: index, end: index + found.length, replacement, severity: signed ? 'error' : 'warning' };
    }
  },
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” has a leading zero`,
          why: 'GB/T 9704—2012 7.3.5.4: month and day are not padded',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”的月、日前多写了“0”`,
          why: '《党政机关公文格式》（GB/T 9704—2012）7.3.5.4：月、日不编虚位（1不编为01）',
          how: `改为“${replacement}”`,
        },
});
