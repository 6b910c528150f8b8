import { historyRows, isYearly, ownPoints } from '../corpus/history';
import type { Fact, FrameworkInForce, Series } from '../corpus/types';
import type { Knowledge } from '../knowledge/knowledge';
import type { Metadata } from '../plan/types';
import type { Measure, Op, Unit } from '../quantity/types';
import { UnitReader } from '../quantity/units';

/** One figure of a chart, in the chart's unit. */
export interface ChartFigure {
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly value2: number | null;
  readonly op: Op;
  /** As printed in its document: `5.5%左右`, `1.2万人以上`. */
  readonly text: string;
}

export interface ChartYear {
  readonly year: number;
  readonly target: ChartFigure | null;
  readonly actual: ChartFigure | null;
}

/** What the five-year framework wants of the series. */
export interface ChartEnd {
  /** Last year of the framework. */
  readonly year: number;
  readonly value: number;
  readonly op: Op;
  /** `end`: due in that year; `yearly`: the average of the years until then. */
  readonly mode: 'end' | 'yearly';
}

/** One series as it is drawn: plain and serialisable, the same for the hover's picture and the dashboard. */
export interface SeriesChart {
  readonly name: string;
  readonly measure: Measure;
  /** Of all figures: `%`, `亿元`; empty where none is printed. */
  readonly unit: string;
  /** Years with at least one figure, in order. */
  readonly years: readonly ChartYear[];
  readonly end: ChartEnd | null;
}

/**
 * A series of the corpus as a chart: the figures of the draft's own place that are about one year, in the series' commonest unit. Where a year has
 * several, the one that counts first (corpus/history.ts), as in the history table. The framework's end value is drawn where it binds this place.
 */
export function seriesChart(
  series: Series,
  { place, year: until }: Pick<Metadata, 'place' | 'year'>,
  framework: FrameworkInForce | null,
  knowledge: Knowledge,
): SeriesChart {
  const unit = series.points.find(({ fact }) => fact.unit?.printed === series.unit)?.fact.unit ?? null;
  const years = historyRows(ownPoints(series, place), until)
    .filter(isYearly)
    .map(
      ({ year, targets, actuals }): ChartYear => ({
        year,
        target: firstOf(
          targets.map(({ fact }) => fact),
          unit,
        ),
        actual: firstOf(
          actuals.map(({ fact }) => fact),
          unit,
        ),
      }),
    )
    .filter(({ target, actual }) => target !== null || actual !== null);
  return { name: series.name, measure: series.measure, unit: series.unit, years, end: endOf(series, unit, framework, knowledge) };
}

function firstOf(facts: readonly Fact[], unit: Unit | null): ChartFigure | null {
  for (const fact of facts) {
    const scale = scaleTo(unit, fact.unit);
    const { op, value, value2, valueText: text } = fact;
    if (scale === null || value === null || op === 'sync' || op === 'defer') continue;
    return { value: scaled(value, scale), value2: value2 === null ? null : scaled(value2, scale), op, text };
  }
  return null;
}

function endOf(series: Series, unit: Unit | null, framework: FrameworkInForce | null, knowledge: Knowledge): ChartEnd | null {
  if (series.scope !== null) return null;
  for (const { demand, own } of framework?.demands ?? []) {
    const { endValue, endYear, mode, op } = demand;
    if (!own || demand.indicator !== series.name || demand.measure !== series.measure || endValue === null || mode === 'cumulative')
      continue;
    const scale = scaleTo(unit, new UnitReader(knowledge.units).read(demand.unit, 0)?.unit ?? null);
    if (scale !== null) return { year: endYear, value: scaled(endValue, scale), op: op ?? '=', mode };
  }
  return null;
}

/** Factor from a unit to another of its dimension; null where they do not compare. */
function scaleTo(to: Unit | null, from: Unit | null): number | null {
  if (to === null || from === null) return to === from ? 1 : null;
  return to.dimension === from.dimension ? (from.magnitude * from.toBase) / (to.magnitude * to.toBase) : null;
}

/** Without the dust of floating point: 12000人 is 1.2万人. */
function scaled(value: number, scale: number): number {
  return Number((value * scale).toPrecision(12));
}
