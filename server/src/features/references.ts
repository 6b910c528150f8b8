import type { Corpus } from '../corpus/corpus';
import type { FeatureContext } from './context';
import { definition } from './definition';
import { distinctLocations, type Location, locationIn, locationOf, sameLocation } from './location';
import { mentionsOf, subjectIn } from './mentions';

/**
 * Every place that speaks of the indicator under the cursor: its figures in all documents of `all` (later years too, which a draft's own
 * view leaves out), and its name anywhere in this one, by document and line. The definition is left out unless asked for.
 */
export function references(context: FeatureContext, all: Corpus, offset: number, includeDeclaration: boolean): readonly Location[] {
  const { plan, knowledge } = context;
  const subject = subjectIn(context, offset);
  if (!subject) return [];
  const { names } = subject;
  const figures = names.flatMap((name) =>
    all
      .seriesOfIndicator(name)
      .flatMap((series) => series.points)
      .filter(({ document, fact }) => fact.indicator === name && document.uri !== plan.uri),
  );
  figures.sort(
    (a, b) => order(a.document.meta.year, b.document.meta.year) || byText(a.document.uri, b.document.uri) || a.fact.start - b.fact.start,
  );
  const mentions = mentionsOf(plan, knowledge).filter((mention) => mention.names.some((name) => names.includes(name)));
  // 城乡居民人均可支配收入分别…: the second figure stands far from the name that it shares.
  const apart = plan.statements.filter(
    ({ indicator, start, end }) => names.includes(indicator) && !mentions.some((mention) => start <= mention.start && mention.end <= end),
  );
  const own = [...mentions, ...apart].sort((a, b) => a.start - b.start).map((span) => locationIn(plan, span));
  const found = distinctLocations([...own, ...figures.map(locationOf)]);
  if (includeDeclaration) return found;
  const declared = definition(context, offset);
  return found.filter((location) => !declared.some((each) => sameLocation(each, location)));
}

/** The latest first: what a drafter looks for is last year's. */
function order(a: number | null, b: number | null): number {
  return (b ?? 0) - (a ?? 0);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
