import { isWrongIn, type PeriodWord, periodWords } from '../periodWords';
import { defineTextRule } from '../textRule';

/**
 * 五年规划期的年份用语（开局之年、收官之年、第几年、谋篇布局之年、起止年份）与所说的年份不合。
 * Words for a year of a five-year period (开局之年, 收官之年, 第二年, its first and last year) do not fit the year they are said of.
 */
export const periodWordsRule = defineTextRule<PeriodWord>({
  id: 'framework/period-words',
  severity: 'warning',
  find: periodWords,
  holds: (found, _text, { self }) => isWrongIn(found, self.meta.year),
  explain({ period, word, year, offset, right }, excerpt, locale) {
    const en = locale === 'en';
    if (word === null)
      return en
        ? { what: `“${period}” covers ${right}`, why: '', how: `Write ${right}` }
        : { what: `“${period}”的起止年份应为${right}`, why: '', how: `改为“${right}”` };
    const said = year === null ? ({ '-1': '去年', 0: '今年', 1: '明年' }[offset] ?? '') : `${year}年`;
    if (en)
      return {
        what: `${said} is not ${excerpt}: that is ${right}`,
        why: 'A five-year period opens with its first and closes with its last year',
        how: 'Correct the period or the word',
      };
    return { what: `${said}不是${excerpt}（应为${right}）`, why: '五年规划的首年为开局之年，末年为收官之年', how: '改正规划期或年份用语' };
  },
});
