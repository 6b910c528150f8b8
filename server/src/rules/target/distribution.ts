import { type Distribution, distributions } from '../distribution';
import { defineTextRule } from '../textRule';

/**
 * “分别”前的项数与后面的数值个数不等：有的项没有数，或多出一个数。
 * 分别 joins as many names as values: here one side has more.
 */
export const distribution = defineTextRule<Distribution>({
  id: 'target/distribution',
  severity: 'warning',
  kinds: ['text'],
  *find(text, knowledge) {
    for (const found of distributions(text, knowledge)) if (found.names !== found.values) yield found;
  },
  explain({ names, values }, excerpt, locale) {
    if (locale === 'en')
      return {
        what: `“${excerpt}”: names: ${names}, values: ${values}`,
        why: '分别 gives each name its value in turn',
        how: 'Add what is missing, or drop 分别',
      };
    if (values === 1) {
      const what = `“${excerpt}”：前有${names}项，后面只有一个数`;
      return { what, why: '“分别”用于各项各有一数，同为一数时用“均”', how: '改“分别”为“均”，或补齐各项的数' };
    }
    return {
      what: `“${excerpt}”：前有${names}项，后有${values}个数`,
      why: '“分别”要求各项与各数依次对应',
      how: '补齐漏写的项或数，或改写句子',
    };
  },
});
