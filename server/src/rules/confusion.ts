import { amountOf } from '../corpus/amount';
import type { Fact, SeriesPoint } from '../corpus/types';
import { latestLevel } from './amountLevels';
import { isAmount, isRatio, predicateOf } from './predicate';
import type { Fix, RuleContext } from './types';

/** `ratio`: a ratio's level written as its growth; `amount`: growth written as a level; `increase`: a level written as an addition. */
export type Kind = 'ratio' | 'amount' | 'increase';

const CHANGE = /(?:提高|提升|上升|增加|增长|扩大)了?$/u;
/** What an addition must be of the last known level to be taken for the level itself. */
const NEAR = { from: 0.7, to: 1.5 };

/** How a statement's verb and its figure do not fit; null where they do. `level`: the whole that an addition looks like. */
export function confused(fact: Fact, context: RuleContext): { kind: Kind; level: SeriesPoint | null } | null {
  const { plan, knowledge } = context;
  if (fact.value === null || fact.unit === null || fact.indicatorId === null || fact.relation) return null;
  const verb = plan.text.slice(Math.max(fact.start, fact.valueStart - 4), fact.valueStart);
  if (!/达到?$/u.test(verb) && !CHANGE.test(verb)) return null; // most figures, at no cost
  const predicate = predicateOf(plan, fact, knowledge);
  if (fact.measure === 'growth' && fact.unit.dimension === 'ratio') {
    if (isRatio(fact, knowledge)) return fact.value >= 20 && CHANGE.test(predicate) ? { kind: 'ratio', level: null } : null;
    // 实现8%的增长
    const after = /^(?:左右|以上)?的?(?:增|速|涨)/u.test(plan.text.slice(fact.valueEnd, fact.valueEnd + 6));
    const reaches = /^(?:预期|力争|确保)?(?:达到|达)$/u.test(predicate);
    return reaches && !after && isAmount(fact, knowledge) ? { kind: 'amount', level: null } : null;
  }
  if (fact.measure !== 'increment' || !CHANGE.test(predicate) || fact.value < 0) return null;
  const level = latestLevel(fact, context);
  const [now, whole] = [amountOf(fact)?.value ?? 0, level ? (amountOf(level.fact)?.value ?? 0) : 0];
  return now > NEAR.from * whole && now < NEAR.to * whole ? { kind: 'increase', level } : null;
}

/** The verb changed for the one that fits: 增长 before a level becomes 达到, 达到 before a rate 增长; null where the figure may be what slipped. */
export function verbFix(fact: Fact, kind: Kind, { plan }: RuleContext): Fix | null {
  const verb = (kind === 'ratio' ? /(?:提高|提升|上升|增加|增长|扩大)了?$/u : /达到?$/u).exec(plan.text.slice(fact.start, fact.valueStart));
  if (!verb || kind === 'increase') return null;
  const start = fact.start + verb.index;
  const text = kind === 'ratio' ? '达到' : '增长';
  return { title: `改为“${text}”`, start, end: start + verb[0].length, text };
}
