import { parseChineseNumber } from '../../quantity/chineseNumber';
import { followsStandard } from '../numberForms';
import { defineTextRule } from '../textRule';
import type { Severity } from '../types';

const PERCENT = /百分之(?<chinese>[零〇一二三四五六七八九十百点]+)(?![几多余零〇一二三四五六七八九十百])|百分之(?<arabic>\d[\d.]*)/gu;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly severity: Severity;
  readonly mixed: boolean;
}

/**
 * 统计数据中的百分数用阿拉伯数字：百分之五写作5%。
 * Percentages in statistics are written in digits: 5%, not 百分之五.
 */
export const chinesePercent = defineTextRule<Found>({
  id: 'number/chinese-percent',
  severity: 'hint',
  *find(text) {
    for (const { index, 0: found, groups } of text.matchAll(PERCENT)) {
      const value = groups?.arabic ?? parseChineseNumber(groups?.chinese ?? '');
      // 百分之百 is an idiom
      if (value === null || value === 100) continue;
      const mixed = groups?.arabic !== undefined;
      const place = { start: index, end: index + found.length, replacement: `${value}%` };
      yield { ...place, severity: mixed ? 'warning' : 'hint', mixed };
    }
  },
  // a document that writes all its percentages in characters is of a piece
  holds: ({ mixed }, _text, context) => followsStandard(context) && (mixed || /\d[%％]/u.test(context.plan.text)),
  explain: ({ replacement, mixed }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” is written in ${mixed ? 'characters and digits at once' : 'Chinese characters'}`,
          why: 'GB/T 15835—2011 4.1.1: measured figures are written in Arabic digits',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”${mixed ? '汉字与数字混写' : '用汉字书写百分数'}`,
          why: '《出版物上数字用法》（GB/T 15835—2011）4.1.1：用于计量的数字采用阿拉伯数字',
          how: `改为“${replacement}”`,
        },
});
