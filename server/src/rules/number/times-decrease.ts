import { anyOf, numberForms } from '../numberForms';
import { defineTextRule } from '../textRule';

const DECREASE = new RegExp(`(?:${anyOf(numberForms.decreases)})了?(?:近|约|超过?)?(?:\\d[\\d.]*|[一两二三四五六七八九十]+)多?倍`, 'gu');

/**
 * 减少、下降、降低不能用倍数：减少一倍就是零。
 * Nothing falls by so many times (倍): one time less is nothing at all.
 */
export const timesDecrease = defineTextRule({
  id: 'number/times-decrease',
  severity: 'error',
  *find(text) {
    for (const { index, 0: found } of text.matchAll(DECREASE)) yield { start: index, end: index + found.length };
  },
  explain: (_found, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}”: a fall is counted in 倍`,
          why: 'A fall of one 倍 leaves nothing; falls are given in percent, fractions or as what is left',
          how: 'Give the fall in percent (下降50%) or what is left (降至原来的一半)',
        }
      : {
          what: `“${excerpt}”用倍数表示减少`,
          why: '减少一倍即为零，减少不能用倍数，只能用百分数、分数或剩余数表示',
          how: '按实际情况改为百分数（如“下降50%”）或“降至原来的一半”',
        },
});
