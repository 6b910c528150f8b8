import { defineTextRule } from '../textRule';
import type { Severity } from '../types';

const YEAR = /(?<![一二三四五六七八九十〇零○\dA-Za-z])(?:[一二][一二三四五六七八九〇零○0Oo]{3})(?=年)/gu;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly severity: Severity;
}

/**
 * 汉字年份里的零用“〇”，不用数字0、字母O、圆圈○或“零”：二〇三五年。
 * In years written in Chinese characters zero is 〇, not 0, O, ○ or 零: 二〇三五年.
 */
export const ideographZero = defineTextRule<Found>({
  id: 'number/ideograph-zero',
  severity: 'error',
  *find(text) {
    for (const { index, 0: found } of text.matchAll(YEAR)) {
      const replacement = found.replace(/[零○0Oo]/gu, '〇');
      // old fonts had no 〇: a circle is no slip, a digit or a letter is
      const severity = /[0Oo]/u.test(found) ? 'error' : 'hint';
      if (replacement !== found) yield { start: index, end: index + found.length, replacement, severity };
    }
  },
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” writes zero with another sign than 〇`,
          why: 'GB/T 15835—2011 5.2.5: zero in numbers that name or date is 〇 (U+3007)',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}年”中的零没有用“〇”`,
          why: '《出版物上数字用法》（GB/T 15835—2011）5.2.5：用于编号、年份的“零”写作“〇”（U+3007）',
          how: `改为“${replacement}”`,
        },
});
