import { ownPoints } from '../../corpus/history';
import type { Series } from '../../corpus/types';
import type { PlansContext } from '../context';
import { subjectIn } from '../mentions';
import { type Hover, hoverOf, MOST_CARDS } from './hover';
import { indicatorCard } from './indicatorCard';

/** On an indicator's bare name: its best-known series. */
export function nameHover(context: PlansContext, offset: number): Hover | null {
  const subject = subjectIn(context, offset);
  if (!subject) return null;
  const short = subject.names.length > 1;
  return hoverOf(
    subject,
    subject.names.slice(0, MOST_CARDS).map((name) => {
      const series = bestKnown(context, name);
      const indicatorId = series?.indicatorId ?? context.knowledge.lookup(name)?.indicator.id ?? null;
      // A name that only this draft has, without a figure here: nothing is known of it.
      if (!series && indicatorId === null) return [];
      const { id = '', measure = null, calibre = null } = series ?? {};
      return indicatorCard(context, { name, indicatorId, scope: null, measure, calibre, series: id, statement: null, short });
    }),
  );
}

/** The series of the place with most figures; of equally known ones the one named first, so that the plain calibre comes before the others. */
function bestKnown({ corpus, plan }: PlansContext, name: string): Series | undefined {
  const all = corpus.seriesOfIndicator(name).filter(({ scope }) => scope === null);
  const known = all.map((series) => ({ series, named: series.name === name, points: ownPoints(series, plan.meta.place).length }));
  known.sort((a, b) => Number(b.named) - Number(a.named) || b.points - a.points);
  return known[0]?.series;
}
