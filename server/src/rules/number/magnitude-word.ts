import { anyOf, followsStandard, numberForms } from '../numberForms';
import { defineTextRule } from '../textRule';

/** 3千万, 2千人; 千瓦, 千伏, 千克 are units, 百分点 and 百货 no numbers, and 3—5千万 needs more than one edit; 3千亿级 may be three of that size. */
const MIXED = new RegExp(
  `(?<![\\dA-Za-z.·—～~\\-、第])(?<number>\\d{1,2}(?:\\.\\d{1,2})?)(?<word>[千百])(?=${anyOf(numberForms.countedBy)})(?![万亿]元?级)`,
  'gu',
);
const SCALE: Readonly<Record<string, number>> = { 百: 100, 千: 1000 };

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly word: string;
}

/**
 * 阿拉伯数字后只能带“万”“亿”，不带“千”“百”“十”：3千万写作3000万。
 * Digits may be followed by 万 and 亿 only: 3000万, not 3千万.
 */
export const magnitudeWord = defineTextRule<Found>({
  id: 'number/magnitude-word',
  severity: 'error',
  *find(text) {
    for (const { index, 0: found, groups } of text.matchAll(MIXED)) {
      const value = Number(groups?.number) * (SCALE[groups?.word ?? ''] ?? Number.NaN);
      if (!Number.isInteger(value)) continue;
      yield { start: index, end: index + found.length, replacement: String(value), word: groups?.word ?? '' };
    }
  },
  holds: (_found, _text, context) => followsStandard(context),
  explain: ({ replacement, word }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” mixes digits with ${word}`,
          why: 'GB/T 15835—2011 5.3: of the magnitude words only 万 and 亿 follow Arabic digits',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”阿拉伯数字与“${word}”混用`,
          why: '《出版物上数字用法》（GB/T 15835—2011）5.3：除“万”“亿”外，阿拉伯数字不与汉字数位词混用',
          how: `改为“${replacement}”`,
        },
});
