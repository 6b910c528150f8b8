import { samePlace } from '../corpus/places';
import type { SeriesPoint } from '../corpus/types';
import type { Statement } from '../plan/types';
import type { FeatureContext } from './context';
import { demandsOn } from './demandLine';
import { documentLinks } from './documentLinks';
import { distinctLocations, type Location, locationIn, locationOf } from './location';
import { subjectIn } from './mentions';
import { ownFacts } from './ownFacts';

const TOP = { line: 0, character: 0 };

/**
 * The document that a title in 《》 cites; on an indicator, where its target comes from: the five-year document of the corpus that demands it; else last year's target; else the first
 * document that has a figure; else this draft's own main targets. Places of this place's documents go before others'.
 */
export function definition(context: FeatureContext, offset: number): readonly Location[] {
  const cited = documentLinks(context).find(({ start, end }) => start <= offset && offset < end);
  if (cited) return [{ uri: cited.uri, range: { start: TOP, end: TOP } }];
  const subject = subjectIn(context, offset);
  if (!subject) return [];
  const { names, statement } = subject;
  return distinctLocations(
    names.flatMap((name) => {
      const own = statement?.indicator === name ? statement : null;
      const found = [demanded(context, name, own), lastYear(context, name, own), first(context, name, own), here(context, name)];
      return found.find((locations) => locations.length > 0) ?? [];
    }),
  );
}

function demanded({ framework }: FeatureContext, name: string, statement: Statement | null): readonly Location[] {
  const demands = demandsOn(name, framework).flatMap((demand) =>
    demand.document && demand.fact ? [{ document: demand.document, fact: demand.fact }] : [],
  );
  const same = demands.filter(({ fact }) => fact.measure === statement?.measure);
  return (same.length > 0 ? same : demands).map(locationOf);
}

function lastYear(context: FeatureContext, name: string, statement: Statement | null): readonly Location[] {
  const { corpus, plan } = context;
  const previous = corpus.previousPlan(plan.meta);
  if (statement) {
    const fact = ownFacts(plan).facts[plan.statements.indexOf(statement)];
    const last = fact && corpus.lastYear(fact, plan.meta)[0];
    if (last) return [locationOf(last)];
  }
  const points = previous ? pointsOf(context, name, null).filter(({ document }) => document.uri === previous.uri) : [];
  const targets = points.filter(({ fact }) => fact.role === 'target' && fact.year === previous?.meta.year);
  const last = targets.find(({ fact }) => fact.headline) ?? targets[0];
  return last ? [locationOf(last)] : [];
}

function first(context: FeatureContext, name: string, statement: Statement | null): readonly Location[] {
  const { place } = context.plan.meta;
  const points = pointsOf(context, name, statement?.series ?? null);
  const found = points.find(({ document }) => samePlace(document.meta.place, place)) ?? points[0];
  return found ? [locationOf(found)] : [];
}

function here({ plan }: FeatureContext, name: string): readonly Location[] {
  const own = plan.statements.filter(({ indicator, role }) => indicator === name && role === 'target');
  const target = own.find(({ headline }) => headline) ?? own[0];
  return target ? [locationIn(plan, target)] : [];
}

/** Figures of an indicator in the corpus, by year; those of the statement's own series where there are any. */
function pointsOf({ corpus }: FeatureContext, name: string, series: string | null): readonly SeriesPoint[] {
  const own = series === null ? undefined : corpus.seriesById(series);
  if (own) return own.points;
  const points = corpus
    .seriesOfIndicator(name)
    .filter(({ scope }) => scope === null)
    .flatMap((each) => each.points)
    .filter(({ fact }) => fact.indicator === name);
  return points.sort((a, b) => (a.fact.year ?? Number.MAX_SAFE_INTEGER) - (b.fact.year ?? Number.MAX_SAFE_INTEGER));
}
