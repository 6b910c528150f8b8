import { type Amount, amountOf } from '../../corpus/amount';
import type { Fact, SeriesPoint } from '../../corpus/types';
import { guess, isSteady } from '../magnitude';
import { defineRule } from '../rule';
import { historyOf } from '../targets';
import type { Match, RuleContext } from '../types';
import { claimOf, placeOf, round } from '../wording';

interface Jump extends Match {
  readonly fact: Fact;
  readonly near: SeriesPoint;
  readonly ratio: number;
}

/** Figures this many times apart in neighbouring years are a slip rather than a policy. */
const JUMP = 8;
/** How far back a figure still says something of this year's size. */
const YEARS = 5;
/**
 * 数值与历年数相差约十倍、万倍：多半是小数点或“万”“亿”写错。
 * A figure is many times larger or smaller than those of neighbouring years: mostly a slipped decimal point, 万 or 亿.
 */
export const unitJump = defineRule<Jump>({
  id: 'target/unit-jump',
  severity: 'warning',
  needs: ['corpus'],
  *detect(context) {
    for (const fact of context.self.facts) {
      const jump = fact.role === 'baseline' || fact.fromYear !== null ? null : jumpOf(fact, context);
      if (jump)
        yield { at: { start: fact.valueStart, end: fact.valueEnd }, fact, ...jump, related: [placeOf(jump.near.document, jump.near.fact)] };
    }
  },
  explain({ fact, near, ratio }, locale) {
    const times = ratio >= 1 ? round(ratio) : round(1 / ratio);
    if (locale === 'en') {
      return {
        what: `${claimOf(fact)} is ${ratio >= 1 ? `${times} times` : `one ${times}th of`} the figure of ${near.fact.year} (${near.fact.valueText})`,
        why: guess(ratio, locale),
        how: 'Check the figure and its unit',
      };
    }
    const what =
      ratio >= 1
        ? `是${near.fact.year}年（${near.fact.valueText}）的${times}倍`
        : `只有${near.fact.year}年（${near.fact.valueText}）的${times}分之一`;
    return { what: claimOf(fact) + what, why: guess(ratio, locale), how: '核对数值和计量单位' };
  },
});

function jumpOf(fact: Fact, context: RuleContext): Pick<Jump, 'near' | 'ratio'> | null {
  const amount = amountOf(fact);
  if (!amount || fact.year === null || amount.value === 0) return null;
  const year = fact.year;
  const near = historyOf(context, fact.series)
    .filter(
      (point) =>
        // 托位数由0.5个增至4.8个: who writes both figures together sees how far they lie apart
        !(point.document === context.self && point.fact.paragraph === fact.paragraph) &&
        point.fact.year !== null &&
        point.fact.year !== year &&
        Math.abs(point.fact.year - year) <= YEARS &&
        point.fact.fromYear === null,
    )
    .flatMap((point) => ({ point, amount: amountOf(point.fact) }))
    .filter((one): one is { point: SeriesPoint; amount: Amount } => one.amount !== null && one.amount.value !== 0)
    .sort((a, b) => Math.abs((a.point.fact.year ?? 0) - year) - Math.abs((b.point.fact.year ?? 0) - year));
  const first = near[0];
  if (
    !first ||
    !isSteady(
      fact,
      near.map((one) => Math.abs(one.amount.value)),
    )
  )
    return null;
  const ratios = near.map((one) => Math.abs(amount.value / one.amount.value));
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  // Rates may fall to nearly nothing, and rise from there: only a rise to an unheard-of height is a slip.
  const isJump = fact.measure === 'growth' ? low >= JUMP && Math.abs(amount.value) >= 30 : low >= JUMP || high <= 1 / JUMP;
  return isJump ? { near: first.point, ratio: Math.abs(amount.value / first.amount.value) } : null;
}
