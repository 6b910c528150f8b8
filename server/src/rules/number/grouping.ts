import { followsStandard } from '../numberForms';
import { defineTextRule } from '../textRule';

const GROUPED = /(?<![\d,.A-Za-z-])\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?(?=[%\p{Script=Han}])/gu;

/**
 * 正文里的多位数不分节：10,988户写作10988户。
 * Long numbers in running text are not grouped: 10988户, not 10,988户.
 */
export const grouping = defineTextRule({
  id: 'number/grouping',
  severity: 'hint',
  kinds: ['text'],
  *find(text) {
    for (const { index, 0: found } of text.matchAll(GROUPED)) {
      yield { start: index, end: index + found.length, replacement: found.replaceAll(',', '') };
    }
  },
  holds: (_found, _text, context) => followsStandard(context),
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” is grouped by commas`,
          why: 'GB/T 15835—2011 5.1.1: one text, one form; running text of plans does not group, and a comma may be read as parting two numbers',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”用逗号分节`,
          why: '《出版物上数字用法》（GB/T 15835—2011）5.1.1：多位数写法全文一致；计划正文通行不分节，逗号还容易看成停顿',
          how: `改为“${replacement}”`,
        },
});
