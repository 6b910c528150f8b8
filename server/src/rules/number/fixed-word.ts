import { anyOf, numberForms } from '../numberForms';
import { defineTextRule } from '../textRule';

const RIGHT = new Map(numberForms.fixedWords.map(({ wrong, right }) => [wrong, right]));
const WRONG = new RegExp(`(?<![\\d.第])(?:${anyOf([...RIGHT.keys()])})`, 'gu');

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * 定型的词语、缩略语里的数字用汉字：“五位一体”、第一产业、党的二十大。
 * Numbers in set terms are written in characters: 五位一体, 第一产业, 党的二十大.
 */
export const fixedWord = defineTextRule<Found>({
  id: 'number/fixed-word',
  severity: 'error',
  *find(text) {
    for (const { index, 0: found } of text.matchAll(WRONG)) {
      const replacement = RIGHT.get(found);
      if (replacement !== undefined) yield { start: index, end: index + found.length, replacement };
    }
  },
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `The set term ${replacement} is written with digits: “${excerpt}”`,
          why: 'GB/T 15835—2011 4.2.3: numbers that have become part of a word are written in characters',
          how: `Write ${replacement}`,
        }
      : {
          what: `定型词语“${excerpt.replace(/[“”]/gu, '')}”用了阿拉伯数字`,
          why: '《出版物上数字用法》（GB/T 15835—2011）4.2.3：已稳定成词的数字用汉字',
          how: `改为${/^“/u.test(replacement) ? replacement : `“${replacement}”`}`,
        },
});
