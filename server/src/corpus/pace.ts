import type { Knowledge } from '../knowledge/knowledge';
import type { Unit } from '../quantity/types';
import { UnitReader } from '../quantity/units';
import { amountOf, decimals } from './amount';
import { ABOUT } from './attainment';
import type { Fact, FrameworkDemand, SeriesPoint } from './types';

/** What a demand asks of one year. All values in the demand's printed unit. */
export interface Pace {
  readonly demand: FrameworkDemand;
  /** `up`: at least `needed`; `down`: at most. */
  readonly direction: 'up' | 'down';
  /** Dimension and base units of the demand's unit, to compare statements with it. */
  readonly unit: Unit;
  /** What the year must reach for even progress. */
  readonly needed: number;
  /** How much the year's needed value is known to: 0 where the demand itself names it, else what the arithmetic leaves open. */
  readonly tolerance: number;
  /** Where the way to the end begins: the last actual, or the framework's base; null for averages without history. */
  readonly from: { readonly year: number; readonly value: number; readonly point: SeriesPoint | null } | null;
  /** Change a year to the end value (`end`), rate a year (`yearly`), amount a year (`cumulative`). */
  readonly perYear: number;
  /** What is left to the end value or sum; 0 when reached. */
  readonly left: number;
  /** `steep`: the years left would have to do more than three times the best year on record. */
  readonly state: 'open' | 'reached' | 'steep';
}

const STEEP = 3;

/** Whether a statement and a demand speak of one indicator, calibre and measure, in one dimension, of the whole place. */
export function speaksOf(fact: Fact, { demand }: FrameworkDemand, knowledge: Knowledge): boolean {
  const known = knowledge.lookup(demand.indicator);
  const same = known
    ? fact.indicatorId === known.indicator.id && fact.calibre === (known.calibre?.id ?? null)
    : fact.indicatorId === null && fact.indicator === demand.indicator;
  return same && fact.scope === null && fact.measure === demand.measure;
}

/**
 * What `demand` asks of `year`, given the indicator's history in the draft's own place (any roles; only actual figures of earlier years count).
 * Null for relations, demands without a value, years outside the plan, and where units do not compare.
 * Levels go a constant rate to the end value, shares a constant step; averages and sums spread what the known years left over the others.
 */
export function paceFor(demand: FrameworkDemand, history: readonly SeriesPoint[], year: number, knowledge: Knowledge): Pace | null {
  const { endValue, endYear, mode, unit: printed } = demand.demand;
  const unit = new UnitReader(knowledge.units).read(printed, 0)?.unit;
  if (endValue === null || !unit || year > endYear || year <= endYear - 5) return null;
  const scale = unit.magnitude * unit.toBase;
  const actuals = history.flatMap((point) => {
    const { fact } = point;
    const amount = fact.role === 'target' || fact.fromYear !== null || fact.unit?.dimension !== unit.dimension ? null : amountOf(fact);
    return amount && fact.year !== null && fact.year < year ? [{ year: fact.year, value: amount.value / scale, point }] : [];
  });
  const latest = [...new Map(actuals.map((actual) => [actual.year, actual])).values()].sort((a, b) => a.year - b.year);
  const better = knowledge.lookup(demand.demand.indicator)?.indicator.direction ?? 'none';
  const pace = (mode === 'end' ? toEnd : spread)(demand, endValue, latest, year, better);
  return pace && { ...pace, unit };
}

/** How a target stands to what its year needs. */
export type Standing = 'behind' | 'kept' | 'ahead';

/**
 * How a target stands to the pace, to the precision it is printed in; null where units do not compare. Of a range, the better end must not be
 * behind, and the lesser must be ahead. Lean years behind do not make a target wrong that keeps the plan's own average.
 */
export function standingOf(fact: Fact, pace: Pace): Standing | null {
  const amount = fact.unit?.dimension === pace.unit.dimension ? amountOf(fact) : null;
  if (!amount || !fact.unit || fact.value === null) return null;
  const scale = pace.unit.magnitude * pace.unit.toBase;
  const { mode, endValue } = pace.demand.demand;
  const even = mode === 'end' ? pace.needed : (endValue ?? 0) / (mode === 'yearly' ? 1 : 5);
  const [least, most] = pace.needed < even ? [pace.needed, even] : [even, pace.needed];
  // A limit that the plan prints itself is exact; one that arithmetic gave is good to the target's last digit.
  const printed = ((10 ** -decimals(fact.value) / 2) * fact.unit.magnitude * fact.unit.toBase) / scale;
  const slack = (limit: number) => pace.tolerance + (limit === endValue ? 0 : printed) + Math.abs(limit) * 1e-9;
  const [low, high] = [amount.value / scale, amount.value2 / scale];
  if (pace.direction === 'up') return high < least - slack(least) ? 'behind' : low > most + slack(most) ? 'ahead' : 'kept';
  return low > most + slack(most) ? 'behind' : high < least - slack(least) ? 'ahead' : 'kept';
}

/** Whether a target itself comes to the demand's end value (of a range the better end); false where units do not compare or the end is a sum or an average. */
export function reachesEnd(fact: Fact, pace: Pace): boolean {
  const { mode, endValue } = pace.demand.demand;
  const amount = fact.unit?.dimension === pace.unit.dimension ? amountOf(fact) : null;
  if (!amount || mode !== 'end' || endValue === null) return false;
  const scale = pace.unit.magnitude * pace.unit.toBase;
  return pace.direction === 'up' ? amount.value2 / scale >= endValue : amount.value / scale <= endValue;
}

type Actual = NonNullable<Pace['from']>;
type Better = 'up' | 'down' | 'none';

function toEnd(demand: FrameworkDemand, end: number, actuals: readonly Actual[], year: number, better: Better): Omit<Pace, 'unit'> | null {
  const { baseYear, baseValue, endYear, op, measure } = demand.demand;
  const base = baseYear !== null && baseValue !== null ? { year: baseYear, value: baseValue, point: null } : null;
  const from = actuals.at(-1) ?? base;
  if (!from)
    return year === endYear
      ? { ...still(demand, end, op === '<=' || (op !== '>=' && better === 'down') ? 'down' : 'up'), from, left: Number.NaN }
      : null;
  // Where more is better, a figure above the end has reached it; where neither is, the way from the base tells.
  const falls = better === 'down' || (better === 'none' && (base?.value ?? from.value) > end);
  const direction = op === '<=' || (op !== '>=' && falls) ? 'down' : 'up';
  if (direction === 'up' ? from.value >= end : from.value <= end)
    return { ...still(demand, end, direction), from, left: 0, state: 'reached' };
  const years = endYear - from.year;
  const passed = year - from.year;
  const steady = measure === 'level' && from.value > 0 && end > 0;
  const needed = steady ? from.value * (end / from.value) ** (passed / years) : from.value + ((end - from.value) * passed) / years;
  const perYear = steady ? ((end / from.value) ** (1 / years) - 1) * from.value : (end - from.value) / years;
  const best = Math.max(...actuals.slice(1).map((actual, i) => stepOf(actuals[i], actual, direction)), 0);
  const steep = actuals.length > 2 && Math.abs(perYear) > STEEP * best;
  const tolerance = op === '~' ? Math.abs(end) * ABOUT : 0;
  return { demand, direction, needed, tolerance, from, perYear, left: end - from.value, state: steep ? 'steep' : 'open' };
}

/** Nothing left to gain: the end value itself is what every year must hold. */
function still(demand: FrameworkDemand, end: number, direction: Pace['direction']): Omit<Pace, 'from' | 'left' | 'unit'> {
  const tolerance = demand.demand.op === '~' ? Math.abs(end) * ABOUT : 0;
  return { demand, direction, needed: end, tolerance, perYear: 0, state: 'open' };
}

function stepOf(earlier: Actual | undefined, later: Actual, direction: Pace['direction']): number {
  if (!earlier || later.year === earlier.year) return 0;
  return ((later.value - earlier.value) / (later.year - earlier.year)) * (direction === 'up' ? 1 : -1);
}

/** Averages and sums: the years of the plan without a known figure share evenly what is left. Rates are added, not compounded: over five years the difference is below the printed precision. */
function spread(demand: FrameworkDemand, end: number, actuals: readonly Actual[], year: number, better: Better): Omit<Pace, 'unit'> | null {
  const { endYear, mode, op } = demand.demand;
  const total = mode === 'yearly' ? end * 5 : end;
  const done = actuals.filter((actual) => actual.year > endYear - 5 && actual.year < year);
  const left = total - done.reduce((sum, actual) => sum + actual.value, 0);
  const direction = total < 0 || op === '<=' || (op !== '>=' && better === 'down') ? 'down' : 'up';
  const reached = direction === 'up' ? left <= 0 : left >= 0;
  const perYear = reached ? 0 : left / (5 - done.length);
  const even = total / 5;
  const best = Math.max(...done.map((actual) => Math.abs(actual.value)), 0);
  const state = reached ? 'reached' : done.length > 1 && Math.abs(perYear) > STEEP * best ? 'steep' : 'open';
  const tolerance = op === '~' ? Math.abs(even) * ABOUT : 0;
  return { demand, direction, needed: perYear, tolerance, from: done.at(-1) ?? null, perYear, left: reached ? 0 : left, state };
}
