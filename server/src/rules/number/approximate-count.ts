import { anyOf, followsStandard, numberForms } from '../numberForms';
import { defineTextRule } from '../textRule';

/** 三、五家, 十五、六个: not after 第, another number or a list's mark, and not at the head of a paragraph, where 二、 numbers it. */
const ENUMERATED = new RegExp(
  `(?<=[^第前、。；：一二三四五六七八九十百\\d]|[^第前一二三四五六七八九十百\\d]、)(?<tens>[二三四五六七八九]?十)?(?<low>[一两二三四五六七八])、(?<high>[二三四五六七八九])(?<word>${anyOf(numberForms.approximateCounters)})`,
  'gu',
);

/**
 * 相邻两数连用表示概数时，中间不用顿号：三五家、十五六个。
 * Two numerals side by side for an approximate count take no mark between them: 三五家, 十五六个.
 */
export const approximateCount = defineTextRule({
  id: 'number/approximate-count',
  severity: 'error',
  *find(text) {
    for (const { index, 0: found, groups } of text.matchAll(ENUMERATED)) {
      const [low, high] = [order(groups?.low), order(groups?.high)];
      // 一、二 beside a counter may list two things; 二三, 三五, 五六 are counts
      if (low < 1 || (high - low !== 1 && !(low === 3 && high === 5))) continue;
      if (/^(?:[产线期季等级类号档层月]|次产业)/u.test(text.slice(index + found.length))) continue;
      // 二、三项 may be the second and the third of a list
      const severity = groups?.word === '项' ? ('warning' as const) : ('error' as const);
      yield { start: index, end: index + found.length, replacement: found.replace('、', ''), severity };
    }
  },
  holds: (_found, _text, context) => followsStandard(context),
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” has a mark inside an approximate count`,
          why: 'GB/T 15834—2011 4.5.3.4 and GB/T 15835—2011 5.2.1: none between the two numerals',
          how: `Write “${replacement}”`,
        }
      : {
          what: `概数“${excerpt}”中间用了顿号`,
          why: '《标点符号用法》（GB/T 15834—2011）4.5.3.4：相邻或相近两数字连用表示概数，不用顿号',
          how: `改为“${replacement}”`,
        },
});

function order(numeral: string | undefined): number {
  return numeral === '两' ? 2 : ' 一二三四五六七八九'.indexOf(numeral ?? '　');
}
