import type { Fact } from '../corpus/types';
import { isAmount, isRatio, predicateOf } from './predicate';
import type { RuleContext, Severity } from './types';

const CHANGE = /(?:提高|提升|上升|增加|增长|下降|降低|回落|减少)了?$/u;
const RISE = /(?:提高|提升|上升|增加|增长)了?$/u;
/** Rates that may well rise by some per cent of themselves, or are no shares of a whole. */
const NO_SHARE = /(?:效率|生产率|产出率|周转率|利润率|增长率|增速率|死亡率|事故率|发案率|发病率|汇率|利率)$/u;
/** A ratio that rises by more than this is rather meant to reach it (target/measure). */
const MOST = 20;

/** `ratio`: a ratio's change told in %; `amount`: an amount's growth told in points; null where the unit fits or nothing is known. */
export function mixedPoints(fact: Fact, { plan, knowledge }: RuleContext): { kind: 'ratio' | 'amount'; severity: Severity } | null {
  if (fact.value === null || fact.unit === null) return null;
  if (fact.measure === 'points') {
    if (!isAmount(fact, knowledge)) return null;
    const predicate = predicateOf(plan, fact, knowledge);
    // 增速比上年提高, 拉动增长: what moves there is a rate already.
    const grows = /(?:增长|下降)$/u.test(predicate) && !/[速幅率占]|比重|贡献|拉动|提高|加快|回落/u.test(predicate);
    // 拉动经济增长0.5个百分点 shares out a rate.
    const clause =
      plan.text
        .slice(Math.max(0, fact.start - 16), fact.start)
        .split(/[，,。；;、]/u)
        .at(-1) ?? '';
    const drawn = /拉|带动|贡献|影响|推动|促进/u.test(clause);
    return grows && !drawn ? { kind: 'amount', severity: 'error' } : null;
  }
  if (fact.measure !== 'growth' || fact.unit.word !== '%' || Math.abs(fact.value) >= MOST) return null;
  const indicator = fact.indicatorId === null ? null : knowledge.byId(fact.indicatorId);
  const name = indicator?.name ?? fact.indicator;
  if (NO_SHARE.test(name) || !(indicator ? isRatio(fact, knowledge) : /(?:率|占比|比重|比例)$/u.test(name))) return null;
  const predicate = predicateOf(plan, fact, knowledge);
  if (!CHANGE.test(predicate)) return null;
  const rises = RISE.test(predicate);
  if (!indicator) return rises ? { kind: 'ratio', severity: 'warning' } : null;
  // Fewer accidents, less waste may be told by how much of them is gone.
  return { kind: 'ratio', severity: indicator.direction === 'down' && !rises ? 'warning' : 'error' };
}
