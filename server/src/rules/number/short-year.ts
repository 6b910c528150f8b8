import { defineTextRule } from '../textRule';
import type { Severity } from '../types';

/** 26年3月, 26年底, 比25年增长: a year told by what follows or stands before it. */
const SHORT =
  /(?<![\d\s.,、—–～~\-〔［[第续近满时足超逾约达建共每])(?<year>[123]\d)年(?=\d{1,2}月(?!内|份?以)|底(?!蕴)|末|全年|上半年|下半年)|(?<=[比较])(?<base>[123]\d)年(?=增|下|提|降|减|同期|上升)/gu;

/** Years away from the document's own that a shortened year may mean. */
const NEAR = 15;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly year: number;
  readonly severity: Severity;
}

/**
 * 年份写四位数字：26年底写作2026年底。
 * Years are written with four digits: 2026年底, not 26年底.
 */
export const shortYear = defineTextRule<Found>({
  id: 'number/short-year',
  severity: 'error',
  *find(text) {
    for (const { index, 0: found, groups } of text.matchAll(SHORT)) {
      const year = 2000 + Number(groups?.year ?? groups?.base);
      const severity = groups?.year !== undefined && /^\d/u.test(text.slice(index + found.length)) ? 'error' : 'warning';
      yield { start: index, end: index + found.length, replacement: `${year}年`, year, severity };
    }
  },
  holds: ({ year }, _text, { plan }) => plan.meta.year !== null && Math.abs(plan.meta.year - year) <= NEAR,
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `The year “${excerpt}” is shortened`,
          why: 'GB/T 15835—2011 5.1.4: years are not shortened',
          how: `Write “${replacement}”`,
        }
      : {
          what: `年份“${excerpt}”只写了后两位`,
          why: '《出版物上数字用法》（GB/T 15835—2011）5.1.4：年份不简写',
          how: `改为“${replacement}”`,
        },
});
