import { defineTextRule } from '../textRule';
import type { Severity } from '../types';

const SIGNED = /[￥¥](?<amount>\d[\d.,]*(?:万亿|[万亿])?)(?<word>元)?/gu;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly severity: Severity;
}

/**
 * 正文里的金额写“元”，不用￥；两者更不能同用。
 * Amounts in running text are given in 元, without the sign ￥, least of all with both.
 */
export const currencySign = defineTextRule<Found>({
  id: 'number/currency-sign',
  severity: 'warning',
  *find(text) {
    for (const { index, 0: found, groups } of text.matchAll(SIGNED)) {
      const severity = groups?.word === undefined ? 'hint' : 'warning';
      yield { start: index, end: index + found.length, replacement: `${groups?.amount}元`, severity };
    }
  },
  explain: ({ replacement, severity }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” ${severity === 'warning' ? 'gives the currency twice' : 'has a currency sign in running text'}`,
          why: 'Official prose names the unit 元',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”${severity === 'warning' ? '货币单位重复' : '在正文中用了货币符号'}`,
          why: '公文正文的金额以“元”为单位，不用货币符号',
          how: `改为“${replacement}”`,
        },
});
