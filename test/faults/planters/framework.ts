import type { Fact } from '../../../server/src/corpus/types';
import type { Read } from '../documents';
import { edit } from '../edits';
import { type Other, type Planter, pick } from '../fault';
import { headlines } from './target';

/** A five-year outline of the draft's own place for its own years, with these sentences among the goals. */
export function outlineWith({ facts }: Read, ...goals: readonly string[]): readonly Other[] {
  const { year, place } = facts.meta;
  const first = 2021 + 5 * Math.floor(((year ?? 0) - 2021) / 5);
  const text = [`${place ?? '××市'}国民经济和社会发展五年规划纲要`, `到${first + 4}年，经济社会发展的主要目标是：`, ...goals].join('\n\n');
  return [{ name: 'outline.txt', text, given: { kind: 'five-year-outline', year: first, ...(place !== null && { place }) } }];
}

/** Growth targets with a figure in percent. */
function growths(document: Read): readonly Fact[] {
  return headlines(document).filter(({ measure, unit, scope }) => measure === 'growth' && unit?.dimension === 'ratio' && scope === null);
}

const relationViolated: Planter = function* (document) {
  const rates = growths(document);
  const gdp = rates.find(({ indicatorId }) => indicatorId === 'gdp' || indicatorId === 'gross-domestic-product');
  if (!gdp || gdp.value === null) return;
  for (const fact of rates) {
    if (fact === gdp || fact.value === null || fact.calibre !== null) continue;
    const others = outlineWith(document, `${fact.indicator}增速高于${gdp.indicator}增速。`);
    const value = document.plan.text.slice(fact.valueStart, fact.valueEnd);
    const start = fact.valueStart;
    for (const less of [0, 0.5, 1]) {
      const slower = `${Number((gdp.value - less).toFixed(1))}%`;
      const before = document.plan.text.slice(0, start) + `${Number((gdp.value + 2).toFixed(1))}%以上` + document.plan.text.slice(fact.valueEnd);
      if (value !== slower) yield { ...edit(document, start, fact.valueEnd, slower), before, others };
    }
  }
};

const behindPace: Planter = function* (document, chance) {
  for (const fact of growths(document)) {
    // A demand in one calibre does not bind a target in another.
    if (fact.value === null || fact.value <= 0 || fact.op === '<=' || fact.calibre !== null) continue;
    // The plan demands more a year than the target gives.
    const demanded = Number((fact.value + pick([1, 2, 3], chance)).toFixed(1));
    const others = outlineWith(document, `${fact.indicator}年均增长${demanded}%以上。`);
    const met = document.plan.text.slice(0, fact.valueStart) + `${demanded + 1}%` + document.plan.text.slice(fact.valueEnd);
    yield { text: document.plan.text, at: [{ start: fact.start, end: fact.end }], before: met, others, note: `${fact.indicator} ${fact.value}% < ${demanded}%` };
  }
};

export const framework: Readonly<Record<string, Planter>> = {
  'framework/behind-pace': behindPace,
  'framework/relation-violated': relationViolated,
};
