import { paceFor, type Standing, speaksOf, standingOf } from '../corpus/pace';
import type { DocumentFacts, Fact, SeriesPoint } from '../corpus/types';
import type { Section } from '../plan/types';
import { lostTargets } from '../rules/lostTargets';
import { qualifierChange } from '../rules/qualifier';
import { type Superior, superiorFor, superiorTarget } from '../rules/superior';
import { historyOf, isYearTarget } from '../rules/targets';
import type { Finding } from '../rules/types';
import { round } from '../rules/wording';
import { calibreMark } from './calibreMark';
import type { FeatureContext, PlansContext } from './context';
import { demandLine } from './demandLine';
import { headingText } from './documentSymbols';
import { lastTarget, yearTargets } from './lastTarget';
import { type Location, locationOf } from './location';
import { escapeMarkdown, linkToLine } from './markdown';
import { ownFacts } from './ownFacts';
import { valueCell, valuePhrase } from './phrases';
import { signedDistance, type ValueChange, valueChange } from './valueChange';

/** One target of the draft for its own year, and what it has to answer to. */
export interface IndicatorEntry {
  /** Stays while the draft is edited elsewhere; unique in the draft. */
  readonly id: string;
  /** With scope and calibre. */
  readonly name: string;
  readonly value: string;
  readonly range: Location['range'];
  readonly series: string;
  /** In the main expected-targets passage. */
  readonly headline: boolean;
  /** Heading of the section it stands in, of the second level at most; null before the first. */
  readonly section: string | null;
  /** Group of the knowledge data (经济, 就业收入 …); null for an indicator it does not know. */
  readonly category: string | null;
  /** `new`: last year's plan has none; `recast`: it has one in another calibre or measure. Null without a plan of last year. */
  readonly change: ValueChange | 'new' | 'recast' | null;
  /** Last year's target as a table has it, and how far this one is from it (`+0.5个百分点`, empty where there is no distance to tell). */
  readonly last: { readonly value: string; readonly distance: string; readonly location: Location } | null;
  /** Against what the own five-year plan needs of the year; null where it demands nothing comparable. */
  readonly pace: Standing | null;
  /** The gravest error or warning on it. */
  readonly finding: 'error' | 'warning' | null;
  /** Markdown. */
  readonly tooltip: string;
}

/** A main target of last year's plan that the draft no longer has in any form. */
export interface DroppedEntry {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly document: string;
  readonly location: Location;
}

export interface IndicatorsOverview {
  readonly indicators: readonly IndicatorEntry[];
  readonly dropped: readonly DroppedEntry[];
  /** The document that last year's targets come from, before others of that year. */
  readonly previous: string | null;
  /** The superior government's documents that the draft is held against. */
  readonly superiors: readonly string[];
}

/** What of one draft's targets is new, moved, behind or found fault with, in text order. `findings` are the draft's. */
export function indicatorsOverview(context: PlansContext, findings: readonly Finding[]): IndicatorsOverview {
  const { plan, corpus, knowledge } = context;
  const self = ownFacts(plan);
  const superior = superiorFor({ self, corpus, plan });
  const previous = corpus.previousPlan(plan.meta);
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const counts = new Map<string, number>();
  const indicators = yearTargets(plan).map((fact): IndicatorEntry => {
    const nth = counts.get(fact.series) ?? 0;
    counts.set(fact.series, nth + 1);
    const on = grave.filter(({ start, end }) => start < fact.end && fact.start < end);
    return { id: `${fact.series}#${nth}`, ...entryOf(fact, context, { self, superior, previous, findings: on }) };
  });
  const dropped = lostTargets({ plan, self, corpus, knowledge }).filter(({ now }) => now === null);
  return {
    indicators,
    dropped: dropped.map(({ last, plan: document }) => ({
      id: last.series,
      name: `${last.scope ?? ''}${last.indicator}`,
      value: valuePhrase(last),
      document: document.name,
      location: locationOf({ document, fact: last }),
    })),
    previous: previous?.uri ?? null,
    superiors: superior?.documents.map(({ uri }) => uri) ?? [],
  };
}

interface Around {
  readonly self: DocumentFacts;
  readonly superior: Superior | null;
  readonly previous: DocumentFacts | null;
  readonly findings: readonly Finding[];
}

function entryOf(fact: Fact, context: PlansContext, around: Around): Omit<IndicatorEntry, 'id'> {
  const { plan, knowledge, locale } = context;
  const last = lastTarget(fact, context.corpus, plan.meta) ?? recastFrom(fact, around.previous);
  const same = last?.fact.series === fact.series;
  const calibre = calibreMark(fact, knowledge);
  const name = `${fact.scope ?? ''}${fact.indicator}${calibre === '' ? '' : locale === 'en' ? ` (${calibre})` : `（${calibre}）`}`;
  const pace = paceOf(fact, context, around.self);
  return {
    name,
    value: valuePhrase(fact),
    range: fact.range,
    series: fact.series,
    headline: fact.headline,
    section: sectionAt(plan.sections, fact.start, context),
    category: (fact.indicatorId !== null && knowledge.byId(fact.indicatorId)?.group) || null,
    change: last ? (same ? valueChange(fact, last.fact) : 'recast') : around.previous ? 'new' : null,
    last: last && {
      value: valueCell(last.fact),
      distance: (same && signedDistance(fact, last.fact, locale)) || '',
      location: locationOf(last),
    },
    pace: pace?.standing ?? null,
    finding: around.findings.some(({ severity }) => severity === 'error') ? 'error' : around.findings.length > 0 ? 'warning' : null,
    tooltip: tooltipOf(fact, name, last, pace?.needed ?? null, context, around),
  };
}

/** Last year's target of the same indicator in another calibre or measure. */
function recastFrom(fact: Fact, previous: DocumentFacts | null): SeriesPoint | null {
  if (!previous || fact.indicatorId === null) return null;
  const others = previous.facts.filter(
    (other) => other.indicatorId === fact.indicatorId && other.scope === fact.scope && isYearTarget(other, previous.meta.year),
  );
  const other = others.find(({ headline }) => headline) ?? others[0];
  return other ? { document: previous, fact: other } : null;
}

function paceOf(
  fact: Fact,
  context: FeatureContext,
  self: DocumentFacts,
): { readonly standing: Standing | null; readonly needed: string | null } | null {
  const { framework, corpus, knowledge, plan } = context;
  for (const demand of framework?.demands ?? []) {
    // A superior's end value does not bind the draft's place.
    if (!demand.own || plan.meta.year === null || !speaksOf(fact, demand, knowledge)) continue;
    const pace = paceFor(demand, historyOf({ self, corpus }, fact.series), plan.meta.year, knowledge);
    if (!pace) continue;
    // What even progress to an end value asks for is told with the demand itself.
    const needed = demand.demand.mode === 'end' ? null : round(pace.needed) + demand.demand.unit;
    return { standing: standingOf(fact, pace), needed };
  }
  return null;
}

/** The deepest section of the first two levels: deeper ones would leave one target a group. */
function sectionAt(sections: readonly Section[], offset: number, context: FeatureContext, depth = 1): string | null {
  const section = sections.find(({ start, end }) => start <= offset && offset < end);
  if (!section) return null;
  const within = depth < 2 ? sectionAt(section.children, offset, context, depth + 1) : null;
  return within ?? (headingText(context, section) || section.title);
}

function tooltipOf(
  fact: Fact,
  name: string,
  last: SeriesPoint | null,
  needed: string | null,
  context: PlansContext,
  { self, superior, findings }: Around,
): string {
  const { plan, corpus, framework, knowledge, locale } = context;
  const en = locale === 'en';
  const year = plan.meta.year ?? 0;
  const results = historyOf({ self, corpus }, fact.series).filter(
    (point) => point.fact.role === 'actual' && point.fact.year === year - 1 && point.fact.fromYear === null,
  );
  // What the year was judged by: the result reported first.
  const actual = results[0];
  const above = superior && superiorTarget(fact, superior);
  const change =
    last && last.fact.series === fact.series ? [signedDistance(fact, last.fact, locale), qualifierChange(fact, last.fact, locale)] : [];
  const changed = change.filter((part) => part).join(en ? '; ' : '；');
  const line = (label: string, point: SeriesPoint | null | undefined, note = ''): string[] =>
    point
      ? [`${label}${en ? ': ' : '：'}${escapeMarkdown(valuePhrase(point.fact))} ${linkOf(point)}${note && ` · ${escapeMarkdown(note)}`}`]
      : [];
  const demands = (framework?.demands ?? []).filter((demand) => speaksOf(fact, demand, knowledge));
  return [
    `**${escapeMarkdown(name)}** ${escapeMarkdown(valuePhrase(fact))}`,
    ...line(en ? 'Last year’s target' : '上年目标', last, changed),
    ...line(en ? 'Last year’s result' : '上年完成', actual),
    ...line(en ? 'Superior’s target' : '上级目标', above, superior?.sameYear === false ? (en ? 'of last year' : '上一年度') : ''),
    ...demands.slice(0, MOST_DEMANDS).map((demand) => demandLine(demand, context)),
    ...(needed === null ? [] : [en ? `The pace needs ${needed} this year` : `按规划进度，本年需达到${escapeMarkdown(needed)}`]),
    ...findings.slice(0, MOST_FINDINGS).map(({ severity, message }) => `$(${severity}) ${escapeMarkdown(message)}`),
  ].join('\n\n');
}

const MOST_DEMANDS = 3;
const MOST_FINDINGS = 3;

function linkOf({ document, fact }: SeriesPoint): string {
  return linkToLine(document.name, document.uri, fact.valueRange.start.line);
}
