import { defineTextRule } from '../textRule';

const BARE = /(?<=[\p{Script=Han}（(“])\.(?<digits>\d{1,4})(?=%|‰|[万亿倍]|个百分点)/gu;

/**
 * 纯小数的小数点前要写“0”：.5%写作0.5%。
 * A pure decimal has a zero before its point: 0.5%, not .5%.
 */
export const decimalZero = defineTextRule({
  id: 'number/decimal-zero',
  severity: 'error',
  *find(text) {
    for (const { index, 0: found, groups } of text.matchAll(BARE)) {
      yield { start: index, end: index + found.length, replacement: `0.${groups?.digits}` };
    }
  },
  // where a half-width point closes sentences it may be a full stop
  holds: (_found, _text, { plan }) => !/\p{Script=Han}[.．](?:\s|$|\p{Script=Han})/mu.test(plan.text),
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” has no zero before its point`,
          why: 'GB/T 15835—2011 5.1.2: a pure decimal begins with 0, or the point is overlooked',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”小数点前缺“0”`,
          why: '《出版物上数字用法》（GB/T 15835—2011）5.1.2：纯小数必须写出小数点前的“0”，否则小数点容易看漏',
          how: `改为“${replacement}”`,
        },
});
