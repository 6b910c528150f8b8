import type { Fact } from '../../corpus/types';
import { mixedPoints } from '../pointsAndPerCent';
import { defineRule } from '../rule';
import type { Fix, Match, RuleContext } from '../types';
import { claimOf } from '../wording';

interface Mixed extends Match {
  readonly fact: Fact;
  /** The change of a ratio told in %, or the growth of an amount told in points. */
  readonly kind: 'ratio' | 'amount';
}

/**
 * 比率（城镇化率、比重、覆盖率）的变化用“个百分点”，不用“%”；总量的增速用“%”，不用“个百分点”。
 * A ratio changes by percentage points, not by per cent; an amount grows by per cent, not by points.
 */
export const points = defineRule<Mixed>({
  id: 'target/points',
  severity: 'error',
  needs: [],
  *detect(context) {
    for (const fact of context.self.facts) {
      const found = mixedPoints(fact, context);
      const fix = found && fixOf(fact, found.kind, context);
      if (found) yield { at: fact, fact, ...found, ...(fix ? { fix } : {}) };
    }
  },
  explain({ fact, kind }, locale) {
    const en = locale === 'en';
    if (kind === 'ratio') {
      const what = en ? `${claimOf(fact)}: a ratio changes by percentage points` : `${claimOf(fact)}：比率的变化应以“个百分点”表示`;
      const why = en
        ? `Read as it stands, ${fact.indicator} would change by ${fact.valueText} of itself, a far smaller step`
        : `“${fact.indicator}”本身是百分比，写作“%”是指在原数基础上按比例变化，与增减几个百分点相差很大`;
      return { what, why, how: en ? 'Write 个百分点 for %' : '把“%”改为“个百分点”' };
    }
    const what = en ? `${claimOf(fact)}: growth of an amount is told in %` : `${claimOf(fact)}：总量的增速应以“%”表示`;
    const why = en ? 'Points tell the change of a rate' : '“百分点”只用于比率或增速的升降，不能表示总量的增速';
    return {
      what,
      why,
      how: en ? 'Write % for 个百分点, or say that the rate of growth changes' : '把“个百分点”改为“%”，或写明是增速提高',
    };
  },
});

function fixOf(fact: Fact, kind: Mixed['kind'], { plan }: RuleContext): Fix | null {
  const value = plan.text.slice(fact.valueStart, fact.valueEnd);
  const wrong = (kind === 'ratio' ? /[%％]/gu : /个?百分点/gu).exec(value);
  if (!wrong || fact.op === 'range') return null;
  const start = fact.valueStart + wrong.index;
  const text = kind === 'ratio' ? '个百分点' : '%';
  return { title: `改为“${text}”`, start, end: start + wrong[0].length, text };
}
