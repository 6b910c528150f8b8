import { type Pace, paceFor, type Standing, speaksOf, standingOf } from '../corpus/pace';
import { samePlace } from '../corpus/places';
import type { DocumentFacts, Fact, FrameworkDemand, SeriesPoint } from '../corpus/types';
import type { Demand } from '../knowledge/types';
import { isBinding, mentions } from '../rules/demand';
import { round } from '../rules/wording';
import type { FeatureContext, PlansContext } from './context';
import { demandLine, dueText } from './demandLine';
import { yearTargets } from './lastTarget';
import { type Location, locationOf } from './location';
import { escapeMarkdown } from './markdown';
import { ownFacts } from './ownFacts';
import { valuePhrase } from './phrases';

/** One demand of a framework, and where the draft answers it. */
export interface DemandEntry {
  /** Unique within its framework. */
  readonly id: string;
  readonly name: string;
  readonly attribute: Demand['attribute'];
  /** `到2030年年均增长6%左右` */
  readonly due: string;
  /** `target`: the draft has a target in the demand's measure; `other`: in another measure or calibre; `named`: it only names the indicator. */
  readonly coverage: 'target' | 'other' | 'named' | 'absent';
  /** The draft's target. */
  readonly target: { readonly value: string; readonly range: Location['range'] } | null;
  /** What the year needs of an own demand, in its printed unit, and how the draft's target stands to it. */
  readonly pace: { readonly needed: string; readonly reached: boolean; readonly standing: Standing | null } | null;
  /** Where the corpus has the demand. */
  readonly source: Location | null;
  /** Markdown. */
  readonly tooltip: string;
}

/** A framework in force, as one source gives it. */
export interface FrameworkEntry {
  readonly title: string;
  /** 15 for 2026–2030. */
  readonly ordinal: number;
  readonly place: string | null;
  /** Made for the draft's own place. */
  readonly own: boolean;
  /** Whether the indicator table is wholly known; null where demands were read from a text of the corpus. */
  readonly complete: boolean | null;
  readonly demands: readonly DemandEntry[];
}

/** What the five-year plans in force demand and which of it the draft takes up; own place first, then its superiors. */
export function frameworkCoverage(context: PlansContext): readonly FrameworkEntry[] {
  const { framework, plan, knowledge } = context;
  if (!framework) return [];
  const self = ownFacts(plan);
  const targets = yearTargets(plan);
  const named = mentions({ plan, self, knowledge });
  const bySource = new Map<string, FrameworkDemand[]>();
  for (const demand of framework.demands) {
    const source = JSON.stringify([demand.title, demand.place]);
    bySource.set(source, [...(bySource.get(source) ?? []), demand]);
  }
  return [...bySource.values()].map((demands) => {
    const { title, place, own } = demands[0]!;
    return {
      title,
      ordinal: framework.ordinal,
      place,
      own,
      complete: demands.find((demand) => demand.framework)?.framework?.complete ?? null,
      demands: demands.map((demand, index) => entryOf(demand, index, context, { self, targets, named })),
    };
  });
}

interface Around {
  readonly self: DocumentFacts;
  readonly targets: readonly Fact[];
  /** Ids of the indicators that the draft names. */
  readonly named: ReadonlySet<string>;
}

function entryOf(entry: FrameworkDemand, index: number, context: PlansContext, around: Around): DemandEntry {
  const { knowledge, locale } = context;
  const { demand, document, fact } = entry;
  const indicator = knowledge.lookup(demand.indicator)?.indicator.id ?? null;
  const whole = around.targets.filter((target) => target.scope === null);
  const same = whole.find((target) => speaksOf(target, entry, knowledge));
  const target = same ?? whole.find((other) => indicator !== null && other.indicatorId === indicator) ?? null;
  const pace = paceOf(entry, context, around.self);
  return {
    id: `${demand.indicator} ${demand.measure} ${index}`,
    // A document may speak of two at once (城乡居民收入); a table prints what it means.
    name: document ? demand.indicator : demand.printed,
    attribute: isBinding(entry, context) ? 'binding' : demand.attribute,
    due: dueText(entry, locale),
    coverage: same ? 'target' : target ? 'other' : indicator !== null && around.named.has(indicator) ? 'named' : 'absent',
    target: target && { value: valuePhrase(target), range: target.range },
    pace: pace && {
      needed: round(pace.needed) + demand.unit,
      reached: pace.state === 'reached',
      standing: same ? standingOf(same, pace) : null,
    },
    source: document && fact ? locationOf({ document, fact }) : null,
    tooltip: [demandLine(entry, context), ...(demand.note ? [escapeMarkdown(demand.note)] : [])].join('\n\n'),
  };
}

/** What the year needs of the own place's demand: a superior's end value does not bind it. */
function paceOf(entry: FrameworkDemand, { plan, corpus, knowledge }: FeatureContext, self: DocumentFacts): Pace | null {
  if (!entry.own || plan.meta.year === null || entry.demand.endValue === null) return null;
  const points = [
    ...corpus.seriesOfIndicator(entry.demand.indicator).flatMap((series) => series.points),
    ...self.facts.map((fact): SeriesPoint => ({ document: self, fact })),
  ];
  const history = points.filter(
    ({ document, fact }) => samePlace(document.meta.place, plan.meta.place) && speaksOf(fact, entry, knowledge),
  );
  return paceFor(entry, history, plan.meta.year, knowledge);
}
