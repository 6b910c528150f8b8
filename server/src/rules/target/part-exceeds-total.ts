import { amountOf } from '../../corpus/amount';
import type { Fact } from '../../corpus/types';
import { parts } from '../parts';
import { defineRule } from '../rule';
import type { Match } from '../types';
import { claimOf, placeOf } from '../wording';

interface Part extends Match {
  readonly fact: Fact;
  readonly total: Fact;
}

/**
 * “其中”后面的分项数大于前面的总数。
 * A part named after 其中 is larger than the total before it.
 */
export const partExceedsTotal = defineRule<Part>({
  id: 'target/part-exceeds-total',
  severity: 'warning',
  needs: [],
  *detect(context) {
    for (const { fact, total } of parts(context)) {
      const [part, whole] = [amountOf(fact), amountOf(total)];
      if (part && whole && part.value > whole.value2 + part.rounding + whole.rounding) {
        // 投资1亿元，其中市本级1.2亿元: the second figure goes by the first one's name.
        const at = fact.start <= total.start ? { start: fact.valueStart, end: fact.valueEnd } : fact;
        yield { at, fact, total, related: [placeOf(context.self, total)] };
      }
    }
  },
  explain({ fact, total }, locale) {
    if (locale === 'en')
      return {
        what: `The part ${claimOf(fact)} is larger than its total ${claimOf(total)}`,
        why: 'What follows 其中 is part of what stands before it',
        how: 'Check both figures and their units',
      };
    return { what: `分项${claimOf(fact)}大于总数${claimOf(total)}`, why: '“其中”所列应是前面总数的一部分', how: '核对两个数及其单位' };
  },
});
