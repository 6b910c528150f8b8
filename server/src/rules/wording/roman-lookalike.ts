import { defineTextRule } from '../textRule';

/** Latin letters as a class of water: before 类水, or 劣, 好于, 达到 and their like behind. */
const LATIN =
  /(?<![A-Za-z\d])(?:I{1,3}|IV|V)(?=类(?:水|断面|标准|及以[上下]|以[上下]))|(?<=劣|好于|优于|达到|保持|达)(?:I{1,3}|IV|V)(?=类)/gu;
const ROMAN: Readonly<Record<string, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ', V: 'Ⅴ' };

/**
 * 水质类别用罗马数字Ⅰ—Ⅴ，不用形似的拉丁字母：劣Ⅴ类、Ⅲ类水体。
 * Classes of water are Roman numerals Ⅰ–Ⅴ, not the Latin letters that look like them.
 */
export const romanLookalike = defineTextRule({
  id: 'wording/roman-lookalike',
  severity: 'warning',
  *find(text) {
    for (const { index, 0: found } of text.matchAll(LATIN)) {
      yield { start: index, end: index + found.length, replacement: ROMAN[found] ?? found };
    }
  },
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” is written with Latin letters`,
          why: 'GB 3838—2002 prints the classes of surface water as Ⅰ–Ⅴ; look-alikes are missed by search and comparison',
          how: `Write “${replacement}” (U+${code(replacement)})`,
        }
      : {
          what: `水质类别“${excerpt}”用了拉丁字母`,
          why: '《地表水环境质量标准》（GB 3838—2002）的类别写作Ⅰ—Ⅴ；形似字符检索、比对时会漏掉',
          how: `改为罗马数字“${replacement}”（U+${code(replacement)}）`,
        },
});

function code(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase();
}
