import type { Fact } from '../../corpus/types';
import { isAmount, isRatio, predicateOf } from '../predicate';
import { defineRule } from '../rule';
import type { Fix, Match, RuleContext, Severity } from '../types';
import { claimOf } from '../wording';

interface Mixed extends Match {
  readonly fact: Fact;
  /** The change of a ratio told in %, or the growth of an amount told in points. */
  readonly kind: 'ratio' | 'amount';
}

const CHANGE = /(?:提高|提升|上升|增加|增长|下降|降低|回落|减少)了?$/u;
const RISE = /(?:提高|提升|上升|增加|增长)了?$/u;
/** Rates that may well rise by some per cent of themselves, or are no shares of a whole. */
const NO_SHARE = /(?:效率|生产率|产出率|周转率|利润率|增长率|增速率|死亡率|事故率|发案率|发病率|汇率|利率)$/u;
/** A ratio that rises by more than this is rather meant to reach it (target/measure). */
const MOST = 20;

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
      const found = mixed(fact, context);
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

function mixed(fact: Fact, { plan, knowledge }: RuleContext): { kind: Mixed['kind']; severity: Severity } | null {
  if (fact.value === null || fact.unit === null) return null;
  const predicate = predicateOf(plan, fact, knowledge);
  if (fact.measure === 'points') {
    // 增速比上年提高, 拉动增长: what moves there is a rate already.
    const grows = /(?:增长|下降)$/u.test(predicate) && !/[速幅率占]|比重|贡献|拉动|提高|加快|回落/u.test(predicate);
    // 拉动经济增长0.5个百分点 shares out a rate.
    const clause =
      plan.text
        .slice(Math.max(0, fact.start - 16), fact.start)
        .split(/[，,。；;、]/u)
        .at(-1) ?? '';
    const drawn = /拉|带动|贡献|影响|推动|促进/u.test(clause);
    return grows && !drawn && isAmount(fact, knowledge) ? { kind: 'amount', severity: 'error' } : null;
  }
  if (fact.measure !== 'growth' || fact.unit.word !== '%' || Math.abs(fact.value) >= MOST || !CHANGE.test(predicate)) return null;
  const indicator = fact.indicatorId === null ? null : knowledge.byId(fact.indicatorId);
  if (!indicator)
    return /(?:率|占比|比重|比例)$/u.test(fact.indicator) && !NO_SHARE.test(fact.indicator) && RISE.test(predicate)
      ? { kind: 'ratio', severity: 'warning' }
      : null;
  if (!isRatio(fact, knowledge) || NO_SHARE.test(indicator.name)) return null;
  // Fewer accidents, less waste may be told by how much of them is gone.
  return { kind: 'ratio', severity: indicator.direction === 'down' && !RISE.test(predicate) ? 'warning' : 'error' };
}

function fixOf(fact: Fact, kind: Mixed['kind'], { plan }: RuleContext): Fix | null {
  const value = plan.text.slice(fact.valueStart, fact.valueEnd);
  const wrong = (kind === 'ratio' ? /[%％]/gu : /个?百分点/gu).exec(value);
  if (!wrong || fact.op === 'range') return null;
  const start = fact.valueStart + wrong.index;
  const text = kind === 'ratio' ? '个百分点' : '%';
  return { title: `改为“${text}”`, start, end: start + wrong[0].length, text };
}
