import { amountOf } from '../corpus/amount';
import type { Fact, SeriesPoint } from '../corpus/types';
import { seriesId } from '../plan/seriesId';
import type { Dimension } from '../quantity/types';
import { historyOf } from './targets';
import type { RuleContext } from './types';

/** What is counted, weighed or measured. Money is left out: growth is at constant prices, levels at current ones. */
const PHYSICAL: readonly (Dimension | 'count')[] = [
  'mass',
  'area',
  'floorArea',
  'length',
  'volume',
  'power',
  'energy',
  'people',
  'personTimes',
  'count',
];
/** Revisions and roundings of published figures stay within this, in percentage points; a tenth of the rate is let go as well. */
const SLACK = 1;

/** The last known level of the indicator in the draft's own place before the fact's year: what an addition adds to. */
export function latestLevel(fact: Fact, context: RuleContext): SeriesPoint | null {
  const known = levels(fact, context).filter(({ fact: point }) => point.year !== null && fact.year !== null && point.year < fact.year);
  return known.reduce<SeriesPoint | null>((best, point) => ((point.fact.year ?? 0) >= (best?.fact.year ?? 0) ? point : best), null);
}

function levels(fact: Fact, context: RuleContext): readonly SeriesPoint[] {
  const series = seriesId({ ...fact, measure: 'level', dimension: fact.unit?.dimension ?? null });
  return historyOf(context, series).filter(({ fact: point }) => point.fromYear === null);
}

export function isSame(a: Fact, b: Fact): boolean {
  return (
    a.indicatorId === b.indicatorId &&
    a.calibre === b.calibre &&
    a.scope === b.scope &&
    a.year === b.year &&
    a.role === b.role &&
    a.fromYear === b.fromYear
  );
}

export function isPhysical({ unit }: Fact): boolean {
  const dimension = unit?.dimension;
  return dimension != null && PHYSICAL.some((one) => (one === 'count' ? dimension.startsWith('count:') : one === dimension));
}

/** The actual figure of the year before in the draft's own place; a target only where no result is known and the draft tells targets. */
export function levelBefore(level: Fact, context: RuleContext): SeriesPoint | null {
  const points = historyOf(context, seriesId({ ...level, dimension: level.unit?.dimension ?? null })).filter(
    ({ fact }) => fact.role === 'actual' && fact.fromYear === null && level.year !== null && fact.year === level.year - 1,
  );
  const values = new Set(points.map(({ fact }) => amountOf(fact)?.value));
  return values.size === 1 ? (points[0] ?? null) : null;
}

export function realGrowth(level: Fact, last: Fact): number | null {
  const [now, before] = [amountOf(level), amountOf(last)];
  return now && before && before.value > 0 && now.op !== 'range' && before.op !== 'range' ? (now.value / before.value - 1) * 100 : null;
}

export function fits({ value, value2, op }: Fact, real: number): boolean {
  const slack = SLACK + Math.abs(value ?? 0) / 10 + (op === '~' ? 1 : 0);
  return real >= (value ?? 0) - slack && (op === '>=' || real <= (value2 ?? value ?? 0) + slack);
}
