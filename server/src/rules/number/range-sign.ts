import { followsStandard, quantitiesOf } from '../numberForms';
import { defineTextRule } from '../textRule';

/** 2021-2035年: two full years, no date and no part of a longer number. */
const YEARS = /(?<![\d\-/.A-Za-z])((?:19|20)\d\d)[-~–]((?:19|20)\d\d)(?=[年）)])/gu;

/**
 * 数值、年份的起止之间用一字线“—”或波纹线“～”，不用半角连字符。
 * Ranges of numbers and years take a dash (—) or ～, not a hyphen.
 */
export const rangeSign = defineTextRule({
  id: 'number/range-sign',
  severity: 'hint',
  *find(text, knowledge) {
    for (const { index, 0: range, 1: from, 2: to } of text.matchAll(YEARS)) {
      if (Number(from) < Number(to)) yield { start: index, end: index + range.length, replacement: `${from}—${to}` };
    }
    for (const { coreStart, coreEnd, value2 } of quantitiesOf(text, knowledge)) {
      const printed = text.slice(coreStart, coreEnd);
      const replacement = printed.replace(/[-~–](?=\d)/u, '—');
      // 4.5-5% has a graver fault than its hyphen: number/range-unit mends both
      if (value2 !== null && replacement !== printed && !isElided(printed)) yield { start: coreStart, end: coreEnd, replacement };
    }
  },
  holds(found, text, context) {
    // A full-width － (U+FF0D) stands for a dash in many fonts; the logical text does not tell it from a hyphen.
    const printed = text.slice(found.start, found.end);
    const wide = printed.includes('-') && context.plan.text.includes(printed.replace('-', '－'));
    return followsStandard(context) && !wide;
  },
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” joins the ends of a range by a hyphen`,
          why: 'GB/T 15834—2011 4.13.3 gives ranges a dash; the hyphen links words and codes',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”用连字符连接数值的起止`,
          why: '《标点符号用法》（GB/T 15834—2011）4.13.3规定起止用一字线或浪纹线，连字符用于编号和复合词',
          how: `改为“${replacement}”`,
        },
});

function isElided(printed: string): boolean {
  return /^[\d.,]+[-~–][\d.,]+(?:[%‰]|[千百]?[万亿])/u.test(printed);
}
