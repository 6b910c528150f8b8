import { amountOf } from '../corpus/amount';
import { placeNamed, surelySamePlace } from '../corpus/places';
import type { Fact, FrameworkDemand, SeriesPoint } from '../corpus/types';
import { isYearTarget } from './targets';
import type { RuleContext } from './types';

/** 同步 leaves this much room, in percentage points: rates half a point apart still go in step. */
const IN_STEP = 0.5;

/**
 * Whether growth `fact` may be above growth `other` by `margin` points: false only where the two targets rule it out. 6% is not above
 * 6%以上 (that one promises 6 or more); 6%以上 may be above 6%; 5.5%以上 promises less than 6%. In step is not above.
 */
export function keepsAbove(fact: Fact, other: Fact, margin: number): boolean {
  const b = amountOf(other);
  // Held against the superior's figure of the same indicator, a target in step with another one says nothing.
  if (fact.op === 'sync') return fact.series === other.series || fact.relation?.kind !== 'sync';
  const a = amountOf(fact);
  if (!a || !b || b.op === '<=' || a.op === '<=') return true; // a ceiling promises nothing
  const floor = b.value + margin;
  return a.op === '>=' ? a.value >= floor : a.value2 > floor || (margin > 0 && a.value2 === floor);
}

/** Whether growth `fact` may go in step with growth `other`: false where it is clearly below what the other promises. Faster is no fault. */
export function keepsStep(fact: Fact, other: Fact): boolean {
  const [a, b] = [amountOf(fact), amountOf(other)];
  if (!a || !b || a.op === '<=' || b.op === '<=') return true;
  return a.value2 >= b.value - IN_STEP;
}

/** What the target is held against: the draft's own target of the other indicator, or the superior's of the same one. */
export function otherSide(fact: Fact, { demand }: FrameworkDemand, targets: readonly Fact[], context: RuleContext): SeriesPoint | null {
  const relation = demand.relation;
  if (!relation) return null;
  if (relation.otherPlace === null) {
    const wanted = context.knowledge.lookup(relation.other);
    const other = targets.find(
      (target) =>
        target.scope === null &&
        target.measure === fact.measure &&
        (wanted ? target.indicatorId === wanted.indicator.id : target.indicator === relation.other),
    );
    return other ? { document: context.self, fact: other } : null;
  }
  const superior = placeNamed(relation.otherPlace, context.self.meta.place);
  const points = context.corpus.seriesById(fact.series)?.points ?? [];
  const found = points.filter(
    ({ document, fact: point }) => isYearTarget(point, fact.year) && superior !== null && surelySamePlace(document.meta.place, superior),
  );
  return found.find(({ fact: point }) => point.headline) ?? found[0] ?? null;
}
