import { defineTextRule, type TextFinding } from '../textRule';

interface Found extends TextFinding {
  readonly replacement: string;
}

const CHINESE = '[\\p{Script=Han}，、；：！？“”（）《》]';
/** Dots for 省略号 beside Chinese; the leaders of a table of contents are longer or run to a page number. */
const DOTS = new RegExp(
  `(?<=${CHINESE})(?:\\.{3,6}(?!\\.)|。{3,6}(?!。)|(?<!…)…(?!…)|…{3,5}(?!…)|·{3,6}(?!·))(?![\\d\\s]|$)|(?<=\\p{Script=Han})(?:\\.{3,6}|。{3,6})(?=”|$)`,
  'gu',
);
const WITH_ETC = /……等(?!级|额|次|差|待|距|价|同|于|式)|等……/gu;

/**
 * 省略号写作“……”，与“等”不同时用。
 * The ellipsis is written …… and is not used together with 等.
 */
export const ellipsis = defineTextRule<Found>({
  id: 'punctuation/ellipsis',
  severity: 'warning',
  kinds: ['text'],
  *find(text) {
    for (const { index, 0: found } of text.matchAll(DOTS)) yield { start: index, end: index + found.length, replacement: '……' };
    for (const { index, 0: found } of text.matchAll(WITH_ETC))
      yield { start: index, end: index + found.length, replacement: '等', severity: 'info' };
  },
  explain({ replacement }, excerpt, locale) {
    const both = replacement === '等';
    if (locale === 'en') {
      return both
        ? { what: `“${excerpt}”: an ellipsis and 等 say the same`, why: 'GB/T 15834-2011, annex A.10', how: 'Keep one of them' }
        : { what: `“${excerpt}” for an ellipsis`, why: 'The ellipsis is six dots: GB/T 15834-2011, 4.11', how: 'Write “……”' };
    }
    return both
      ? { what: `“${excerpt}”：省略号与“等”重复`, why: '省略号和“等”作用相同，只用一个（GB/T 15834—2011附录A.10）', how: '保留其中一个' }
      : { what: `省略号写成了“${excerpt}”`, why: '省略号的形式是“……”（GB/T 15834—2011第4.11条）', how: '改为“……”' };
  },
});
