import { samePlace, superiorOf } from '../../corpus/places';
import type { SeriesPoint } from '../../corpus/types';
import { superiorPlace } from '../../rules/superior';
import type { PlansContext } from '../context';
import { escapeMarkdown, linkToLine } from '../markdown';
import { ownFacts } from '../ownFacts';
import { valuePhrase } from '../phrases';
import type { Asked } from './indicatorCard';

/** What the places above planned for the year in the same series, the nearest first; where that year's plan is missing, the latest before. */
export function superiorLine(context: PlansContext, { series, statement }: Asked): string | null {
  const { plan, corpus, locale } = context;
  const year = statement?.year ?? plan.meta.year;
  if (year === null) return null;
  const targets = corpus.seriesById(series)?.points.filter(({ fact }) => isYearsTarget(fact, year)) ?? [];
  const found: string[] = [];
  for (let place = superiorPlace({ self: ownFacts(plan), corpus, plan }); place !== null; place = superiorOf(place)) {
    const above = targets.filter(({ document: { meta } }) => meta.place !== null && samePlace(meta.place, place));
    const best = latest(above);
    if (best) found.push(targetOf(best, place, year, locale));
  }
  if (found.length === 0) return null;
  return locale === 'en' ? `**Above** · ${found.join('; ')}` : `**上级目标** · ${found.join('；')}`;
}

function isYearsTarget({ role, year, fromYear, op }: SeriesPoint['fact'], asked: number): boolean {
  return role === 'target' && year !== null && year <= asked && fromYear === null && op !== 'defer';
}

/** Of the latest year, the main passage first. */
function latest(points: readonly SeriesPoint[]): SeriesPoint | undefined {
  const last = Math.max(...points.map(({ fact }) => fact.year!));
  const current = points.filter(({ fact, document: { meta } }) => fact.year === last && meta.year === last && meta.endYear === last);
  return current.find(({ fact }) => fact.headline) ?? current[0];
}

function targetOf({ document, fact }: SeriesPoint, place: string, year: number, locale: PlansContext['locale']): string {
  const when = fact.year === year ? '' : locale === 'en' ? ` in ${fact.year}` : `${fact.year}年`;
  const link = linkToLine(document.name, document.uri, fact.valueRange.start.line);
  return `${escapeMarkdown(document.meta.place ?? place)}${when} ${escapeMarkdown(valuePhrase(fact))} ${link}`;
}
