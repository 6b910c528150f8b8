import { defineTextRule } from '../textRule';

/** 增加5% of an amount; of a share it would be points (target/points has that). */
const RATE_ADDED = /(?<!率|比重|占比|比例|强度)(?:将|要|预计|计划|同比|比上年|较上年)?增加了?(?=[\d.]+[%‰](?![\d.]*个?百分点))/gu;
/** 增长3万吨: an amount with a unit that is neither a percentage nor a multiple. */
const AMOUNT_GROWN = /增长(?=(?:约|近|超)?[\d.]+[万亿]{0,2}(?:吨|斤|公斤|亩|公顷|人|户|家|个(?!百分点)|件|台|辆|立方米|千瓦|公里|头|只))/gu;

/**
 * 百分数用“增长”，绝对数用“增加”。
 * 增长 goes with percentages, 增加 with amounts.
 */
export const growthWord = defineTextRule({
  id: 'number/growth-word',
  severity: 'hint',
  *find(text) {
    for (const { index, 0: found } of text.matchAll(RATE_ADDED)) {
      const start = index + found.indexOf('增加');
      yield { start, end: start + 2, replacement: '增长' };
    }
    for (const { index } of text.matchAll(AMOUNT_GROWN)) yield { start: index, end: index + 2, replacement: '增加' };
  },
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” stands before ${replacement === '增长' ? 'a percentage' : 'an amount'}`,
          why: 'Usage of statistical reports: 增长 with rates, 增加 with amounts',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”后面是${replacement === '增长' ? '百分数' : '绝对数'}`,
          why: '统计用语习惯：百分数用“增长”，绝对数用“增加”',
          how: `改为“${replacement}”`,
        },
});
