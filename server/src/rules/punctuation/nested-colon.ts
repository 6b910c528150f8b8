import { sentencesOf } from '../keptByText';
import { markPairs } from '../pairs';
import { defineTextRule, type TextFinding } from '../textRule';

/**
 * 一句话里不套用冒号。
 * One sentence does not use a colon within a colon.
 */
export const nestedColon = defineTextRule<TextFinding>({
  id: 'punctuation/nested-colon',
  severity: 'hint',
  kinds: ['text'],
  *find(text) {
    // A line of addresses is no sentence.
    if (text.indexOf('：') === text.lastIndexOf('：') || !/[，。]/u.test(text)) return;
    const quoted = markPairs(text);
    for (const sentence of sentencesOf(text)) {
      // A semicolon closes a sentence here, but not what a colon opened.
      const colons = [...text.slice(sentence.start, sentence.end).matchAll(/：(?!“)/gu)]
        .map(({ index }) => sentence.start + index)
        .filter((at) => at < text.length - 1 && !quoted.some(({ start, end }) => start < at && at < end));
      const second = colons[1];
      if (second !== undefined) yield { start: second, end: second + 1 };
    }
  },
  explain(_, __, locale) {
    return locale === 'en'
      ? {
          what: 'A second colon in one sentence',
          why: 'It is not clear how far each reaches: GB/T 15834-2011, annex A.7',
          how: 'Part the sentence, or use a comma',
        }
      : { what: '一句话里套用了两个冒号', why: '冒号的提示范围不清（GB/T 15834—2011附录A.7）', how: '拆成两句，或把一个冒号改为逗号' };
  },
});
