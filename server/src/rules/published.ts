import { amountOf, decimals } from '../corpus/amount';
import type { Fact, SeriesPoint } from '../corpus/types';
import type { Plan } from '../plan/types';
import { before, historyOf, sentenceOf } from './targets';
import type { RuleContext } from './types';

/** Whose figure counts first: the data files of results, the statistical bulletin, then whoever reported it. */
const RANK: readonly string[] = ['data', 'bulletin'];

/** The figure of the best source that the draft's contradicts; null where one of that rank agrees, or nothing is known. */
export function contradicted(fact: Fact, context: RuleContext): SeriesPoint | null {
  const points = historyOf(context, fact.series).filter(
    ({ document, fact: point }) =>
      document !== context.self &&
      point.role === 'actual' &&
      point.year === fact.year &&
      point.fromYear === null &&
      amountOf(point) !== null,
  );
  const rank = ({ document }: SeriesPoint): number => (RANK.includes(document.meta.kind) ? RANK.indexOf(document.meta.kind) : RANK.length);
  const best = Math.min(...points.map(rank));
  const peers = points.filter((point) => rank(point) === best);
  return peers.some(({ fact: point }) => agrees(fact, point)) ? null : (peers[0] ?? null);
}

/** Equal to the coarser of the two printed precisions; a bound (超过5%) holds what it bounds. */
function agrees(fact: Fact, point: Fact): boolean {
  const [a, b] = [amountOf(fact), amountOf(point)];
  if (!a || !b || a.op === '~' || b.op === '~' || a.op === 'range' || b.op === 'range') return true;
  const slack = Math.max(step(fact), step(point)) * 0.501;
  if (a.op === '>=' || b.op === '>=') return a.op === '>=' ? b.value >= a.value - slack : a.value >= b.value - slack;
  if (a.op === '<=' || b.op === '<=') return a.op === '<=' ? b.value <= a.value + slack : a.value <= b.value + slack;
  return Math.abs(a.value - b.value) <= slack;
}

/** One unit of the last printed digit, in base units. */
function step({ value, unit }: Fact): number {
  return 10 ** -decimals(value ?? 0) * (unit ? unit.magnitude * unit.toBase : 1);
}

/** A part of the whole or of the year, wherever the sentence says so; an average or a sum over years, right before the figure. */
const PART = /其中|季度|上半年|下半年|月份|\d月/u;
const SPAN = /年均|累计|五年|展望|历年/u;
/** How far before a figure 累计 is read as speaking of it. Characters. */
const NEAR = 16;

/** Whether a figure is told of the whole place and the whole of its own year. */
export function isWhole(plan: Plan, fact: Fact): boolean {
  const from = sentenceOf(plan, fact);
  const sentence = before(plan, fact) + plan.text.slice(fact.start, fact.end);
  if (PART.test(sentence) || SPAN.test(plan.text.slice(Math.max(from, fact.start - NEAR), fact.end))) return false;
  return [...sentence.matchAll(/(\d{4})年/gu)].every(([, year]) => Number(year) === fact.year);
}
