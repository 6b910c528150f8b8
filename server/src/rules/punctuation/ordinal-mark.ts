import { defineTextRule, type TextFinding } from '../textRule';
import type { Severity } from '../types';

interface Found extends TextFinding {
  readonly replacement: string;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const WORDS: readonly { readonly pattern: RegExp; readonly mark: string; readonly severity: Severity }[] = [
  // 一，加快…… and 一.加快……: the number of a heading. 一是，一要 and counting (三，四产业) are none.
  {
    pattern: new RegExp(`^(?:#{1,6}\\s*)?${NUMERAL}[，,.](?!${NUMERAL}[，、,]|${NUMERAL}(?:是|产业|月|季度|[类级线]))`, 'gu'),
    mark: '、',
    severity: 'warning',
  },
  // 第一、第二季度 counts; 第一、抓…… numbers.
  { pattern: new RegExp(`(?:^|(?<=[。；！？：]))第${NUMERAL}、(?!第|${NUMERAL}|\\d)`, 'gu'), mark: '，', severity: 'warning' },
  { pattern: /(?:^|(?<=[。；！？：]))(?:首先|其次|再次|最后)、/gu, mark: '，', severity: 'hint' },
];

/**
 * “一”后用顿号，“第一”“首先”后用逗号。
 * 一 takes 、 and 第一, 首先 take a comma.
 */
export const ordinalMark = defineTextRule<Found>({
  id: 'punctuation/ordinal-mark',
  severity: 'warning',
  *find(text) {
    for (const { pattern, mark, severity } of WORDS) {
      for (const { index, 0: found } of text.matchAll(pattern)) {
        const end = index + found.length;
        yield { start: end - 1, end, replacement: mark, severity };
      }
    }
  },
  explain({ replacement }, excerpt, locale) {
    return locale === 'en'
      ? {
          what: `“${excerpt}” after an ordinal`,
          why: 'GB/T 15834-2011, annex B.3: 一、 but 第一， and 首先，',
          how: `Write “${replacement}”`,
        }
      : {
          what: `序次语后用了“${excerpt}”`,
          why: '“一、”用顿号，“第一，”“首先，”用逗号（GB/T 15834—2011附录B.3）',
          how: `改为“${replacement}”`,
        };
  },
});
