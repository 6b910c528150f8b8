import { samePlace } from '../corpus/places';
import type { Fact, SeriesPoint } from '../corpus/types';
import type { Locale } from '../rules/types';
import type { Span } from '../text/span';
import type { FeatureContext } from './context';
import { lastTarget, yearTargets } from './lastTarget';
import { distinctLocations, type Location, locationOf } from './location';
import { signedDistance } from './valueChange';

/** A line over the text that opens a list of places. */
export interface CodeLens extends Span {
  readonly title: string;
  /** The indicator's figures in other documents of this place, by year. */
  readonly places: readonly Location[];
}

/** Over the main targets, one for each indicator with a history: `地区生产总值 5份文件 · 较上年 −0.5`. */
export function codeLenses({ plan, corpus, locale }: FeatureContext): readonly CodeLens[] {
  return yearTargets(plan).flatMap((fact) => {
    const own = fact.headline ? ownHistory(fact.series, { plan, corpus }) : [];
    if (own.length === 0) return [];
    const last = lastTarget(fact, corpus, plan.meta);
    const parts = [countOf(own, locale), ...(last ? [change(fact, last.fact, locale)] : [])].filter((part) => part !== '');
    const title = `${fact.scope ?? ''}${fact.indicator} ${parts.join(' · ')}`;
    return [{ start: fact.start, end: fact.end, title, places: historyPlaces(fact.series, { plan, corpus }) }];
  });
}

/** The figures of a series in this place's other documents, by year. */
function ownHistory(series: string, { plan, corpus }: Pick<FeatureContext, 'plan' | 'corpus'>): readonly SeriesPoint[] {
  const points = corpus.seriesById(series)?.points ?? [];
  return points.filter(({ document }) => samePlace(document.meta.place, plan.meta.place));
}

/** Where those figures stand: the list that a code lens and the side bar open. */
export function historyPlaces(series: string, context: Pick<FeatureContext, 'plan' | 'corpus'>): readonly Location[] {
  return distinctLocations(ownHistory(series, context).map(locationOf));
}

function countOf(points: readonly SeriesPoint[], locale: Locale): string {
  const count = new Set(points.map(({ document }) => document.uri)).size;
  return locale === 'en' ? `${count} document${count === 1 ? '' : 's'}` : `${count}份文件`;
}

/** `较上年 −0.5`, in points for rates and in the figure's own unit else; empty where the two do not compare. */
function change(fact: Fact, last: Fact, locale: Locale): string {
  const distance = signedDistance(fact, last, locale)?.replace(/个百分点$| percentage points$/u, '');
  const lead = locale === 'en' ? 'against last year' : '较上年';
  if (distance === '') return locale === 'en' ? 'as last year' : `${lead}持平`;
  return distance === undefined ? '' : `${lead} ${distance}`;
}
