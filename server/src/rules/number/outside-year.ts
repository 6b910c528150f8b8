import type { DocumentKind } from '../../plan/types';
import { defineTextRule } from '../textRule';

const KINDS: readonly DocumentKind[] = ['annual-plan', 'plan-report', 'work-report'];

/** 今年（2025年）, 今年是2025年. */
const NAMED = /今年(?:[（(]|是)(?<year>(?:19|20)\d\d)年/gu;
/** 确保今年2027年3月底前完成: the deadline lies in another year than the sentence says. */
const DEADLINE =
  /(?:年内|今年内?|本年度?内?|年底前)[^，。；、：]{0,8}?(?<year>(?:19|20)\d\d)年(?:\d{1,2}月)?(?:底|末|初|中)?(?:之?前)?(?:全部|全面|如期|正式)?(?:完成|建成|开工|投产|竣工|投用|通车|交付|完工|投运)/gu;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/**
 * 说“今年”“年内”而写出的年份不是本计划的年份：多半是上年文本的遗留或笔误。
 * “This year” with a year that is not the plan's: mostly left over from last year's text, or a slip.
 */
export const outsideYear = defineTextRule<Found>({
  id: 'number/outside-year',
  severity: 'warning',
  *find(text) {
    for (const pattern of [NAMED, DEADLINE]) {
      for (const { index, 0: found, groups } of text.matchAll(pattern)) {
        yield { start: index, end: index + found.length, year: Number(groups?.year) };
      }
    }
  },
  holds: ({ year }, _text, { plan: { meta } }) => meta.year !== null && KINDS.includes(meta.kind) && year !== meta.year,
  explain: ({ year }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” speaks of this year and names ${year}`,
          why: 'The year is not the one this document governs',
          how: 'Check the year',
        }
      : { what: `“${excerpt}”说的是今年，写出的却是${year}年`, why: `${year}年不是本文件所管的年份`, how: '核对年份，或删去“今年”“年内”' },
});
