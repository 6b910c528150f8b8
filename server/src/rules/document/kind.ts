import { YEAR } from '../../plan/timeWords';
import { defineTextRule, type TextFinding } from '../textRule';

interface WrongKind extends TextFinding {
  readonly replacement: '计划' | '规划';
}

const ANNUAL = new RegExp(
  `(?<![—–至到-])(?:${YEAR}年度?|年度)[^。，；：、》“”—–-]{0,14}国民经济(?:和|与)社会发展(规划)(?!纲要|期|建议|的建议)`,
  'g',
);
/** 八五, 九五 and 十五 were 计划; from the eleventh on they are 规划. */
const FIVE_YEAR = /(?:[“"]?二?十[一二三四五六七八九]五[”"]?|第二?十[一二三四五六七八九]个五年)(?:国民经济和社会发展)?(计划)(?!生育|单列)/gu;

/**
 * 年度的叫“计划”，五年的叫“规划”：两种文件不得混称。
 * A year's document is a 计划, a five-year one a 规划 (since the eleventh): the two are not to be confused.
 */
export const documentKind = defineTextRule<WrongKind>({
  id: 'document/kind',
  severity: 'warning',
  *find(text) {
    for (const [pattern, replacement] of [
      [ANNUAL, '计划'],
      [FIVE_YEAR, '规划'],
    ] as const) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        yield { start: end - 2, end, replacement };
      }
    }
  },
  explain({ replacement }, excerpt, locale) {
    const annual = replacement === '计划';
    if (locale === 'en') {
      return {
        what: `${annual ? 'A year’s document is called' : 'A five-year document is called'} ${replacement}, not ${excerpt}`,
        why: annual
          ? 'The Organic Law of Local People’s Congresses and Governments (articles 11, 50 and 73) parts 规划纲要 from 计划'
          : 'Five-year documents are called 规划 since the eleventh (2006)',
        how: `Write ${replacement}, in the title, the notice and the text alike`,
      };
    }
    return {
      what: annual ? `年度文件应称“计划”，不称“${excerpt}”` : `“十一五”以来的五年文件应称“规划”，不称“${excerpt}”`,
      why: annual
        ? '《地方各级人民代表大会和地方各级人民政府组织法》第十一条、第五十条、第七十三条把“规划纲要”和“计划”分列，人大审查批准的是年度计划'
        : '自“十一五”（2006年）起国家把五年计划改称五年规划',
      how: `改为“${replacement}”，标题、通知和正文一并统一`,
    };
  },
});
