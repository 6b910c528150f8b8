import { type SeriesChart, seriesChart } from '../../charts/seriesChart';
import { ownPoints } from '../../corpus/history';
import { byYear } from '../../corpus/series';
import type { FrameworkDemand, Series } from '../../corpus/types';
import type { Statement } from '../../plan/types';
import type { Measure } from '../../quantity/types';
import type { PlansContext } from '../context';
import { demandLine, demandsOn } from '../demandLine';
import { historyTable, MOST_ROWS } from '../historyTable';
import { escapeMarkdown } from '../markdown';
import { ownFacts } from '../ownFacts';
import { measureName } from '../phrases';
import { glance } from './glance';
import { type HoverBlock, MOST_CARDS } from './hover';
import { superiorLine } from './superiorLine';
import { wordingLine } from './wordingLine';

/** What is asked about: an indicator in a measure and calibre, by a statement or by its name alone. */
export interface Asked {
  readonly name: string;
  readonly indicatorId: string | null;
  readonly scope: string | null;
  /** Null where nothing is known but the name. */
  readonly measure: Measure | null;
  readonly calibre: string | null;
  /** Id of the series; '' where nothing is known but the name. */
  readonly series: string;
  readonly statement: Statement | null;
  /** One of several cards: no chart, few rows. */
  readonly short: boolean;
}

const SHORT_ROWS = 3;
/** A chart of one point says less than the number. */
const FEWEST_POINTS = 2;
/** Years drawn, the latest: more do not fit the hover's width. */
const MOST_YEARS = 12;

/** An indicator: its chart, history, the superior's value, wording, the framework's demands, calibre. */
export function indicatorCard(context: PlansContext, asked: Asked): readonly (HoverBlock | null)[] {
  const { corpus, locale } = context;
  const series = known(context, asked.series);
  const others = corpus.seriesOfIndicator(asked.name).filter((s) => s.id !== asked.series && s.scope === asked.scope);
  const table = series && historyTable(series, context, asked.short ? SHORT_ROWS : MOST_ROWS);
  const demands = demandsFor(context, asked);
  const own = demands.filter((each) => each.own && !isOpen(each));
  const due = own.find(({ demand }) => demand.endValue !== null) ?? own[0] ?? null;
  const summary = series && !asked.short ? glance(context, series, due) : null;
  const notes = [
    superiorLine(context, asked),
    asked.statement && wordingLine(context, asked.statement),
    ...demandLines(context, demands),
    calibreNote(context, asked),
    asked.short ? null : neighbours(others, locale),
  ];
  return [
    // One line below the other.
    [heading(asked, others, locale), summary].filter((line) => line !== null).join('  \n'),
    series && !asked.short ? chartOf(context, series) : null,
    table ?? noHistory(locale),
    table ? null : nearestHistory(context, others, asked),
    // One line each, close together.
    notes.filter((line) => line !== null).join('  \n'),
  ];
}

/** The series with this draft's own figures among the others'; null where the place has no figure in the corpus. */
function known({ corpus, plan, locale }: PlansContext, id: string): Series | null {
  const series = corpus.seriesById(id);
  if (!series || ownPoints(series, plan.meta.place).length === 0) return null;
  const document = { ...ownFacts(plan), name: locale === 'en' ? 'this draft' : '本文' };
  const own = document.facts.filter((fact) => fact.series === id).map((fact) => ({ document, fact }));
  return { ...series, points: [...series.points, ...own].sort(byYear) };
}

function chartOf({ plan, framework, knowledge }: PlansContext, series: Series): SeriesChart | null {
  const chart = seriesChart(series, plan.meta, framework, knowledge);
  if (chart.years.length < FEWEST_POINTS) return null;
  return { ...chart, years: chart.years.slice(-MOST_YEARS) };
}

/** Where this very series has no history: that in another calibre, said to be such; for a figure left to the superior, any measure. */
function nearestHistory(context: PlansContext, others: readonly Series[], { measure, statement }: Asked): string | null {
  const { locale } = context;
  const nearest = others.find((s) => s.measure === measure) ?? (statement?.op === 'defer' ? others[0] : undefined);
  const table = nearest && historyTable(nearest, context, SHORT_ROWS);
  if (!table) return null;
  const name = escapeMarkdown(seriesName(nearest, locale));
  return `${locale === 'en' ? `Of another calibre or measure, compare with care: ${name}` : `口径或量度不同，比较时请注意：${name}`}\n\n${table}`;
}

function heading({ name, scope, measure, calibre }: Asked, others: readonly Series[], locale: PlansContext['locale']): string {
  const parts = [`**${escapeMarkdown(name)}**`];
  if (scope) parts.push(escapeMarkdown(scope));
  if (measure) parts.push(measureName(measure, locale));
  const word = locale === 'en' ? 'calibre: ' : '口径：';
  if (calibre !== null) parts.push(word + escapeMarkdown(calibre));
  // Said to be missing only where there is something to be confused with.
  else if (others.some((series) => series.measure === measure && series.calibre !== null))
    parts.push(word + (locale === 'en' ? 'not marked' : '未标明'));
  return parts.join(' · ');
}

/** What is counted, where the name does not tell all of it. */
function calibreNote({ knowledge, locale }: PlansContext, { indicatorId, calibre }: Asked): string | null {
  const indicator = indicatorId === null ? null : knowledge.byId(indicatorId);
  const notes = [indicator?.note, indicator?.calibres.find(({ id }) => id === calibre)?.note].filter((note) => !!note);
  if (notes.length === 0) return null;
  return `**${locale === 'en' ? 'Counted' : '口径说明'}** · ${escapeMarkdown([...new Set(notes)].join('；'))}`;
}

/** The place's own demands, else one of another place to compare with. */
function demandsFor({ framework }: PlansContext, { name, measure, short }: Asked): readonly FrameworkDemand[] {
  const demands = demandsOn(name, framework);
  // A demand in the same measure says it best; one in another measure is still worth knowing.
  const measured = demands.filter((d) => measure === null || d.demand.measure === measure);
  const fitting = (measured.length > 0 ? measured : demands).toSorted((a, b) => Number(isOpen(a)) - Number(isOpen(b)));
  const own = fitting.filter((each) => each.own && !isOpen(each));
  return (own.length > 0 ? own : fitting.slice(0, 1)).slice(0, short ? 1 : MOST_CARDS);
}

function demandLines(context: PlansContext, shown: readonly FrameworkDemand[]): string[] {
  const same = context.locale === 'en' ? 'same' : '同上';
  return shown.map((each, i) => demandLine(each, context, each.title === shown[i - 1]?.title ? same : each.title));
}

/** Named, but left to each year's plan. */
function isOpen({ demand }: FrameworkDemand): boolean {
  return demand.endValue === null && demand.relation === null;
}

/** The indicator's other series (another measure or calibre), so that a figure in the wrong one is seen. */
function neighbours(others: readonly Series[], locale: PlansContext['locale']): string | null {
  if (others.length === 0) return null;
  const list = others.slice(0, MOST_CARDS).map((s) => escapeMarkdown(seriesName(s, locale)));
  return locale === 'en' ? `**Also in the corpus** · ${list.join('; ')}` : `**资料库中另有** · ${list.join('；')}`;
}

function seriesName(series: Series, locale: PlansContext['locale']): string {
  const calibre = series.calibre !== null && !series.name.includes(series.calibre) ? `（${series.calibre}）` : '';
  const years = series.points.flatMap((p) => (p.fact.year === null ? [] : [p.fact.year]));
  const first = Math.min(...years);
  const last = Math.max(...years);
  const span = years.length === 0 ? '' : first === last ? ` ${first}` : ` ${first}—${last}`;
  return `${series.name}${calibre} ${measureName(series.measure, locale)}${span}`;
}

function noHistory(locale: PlansContext['locale']): string {
  return locale === 'en' ? 'No history in the corpus.' : '资料库中没有该指标的历史数据。';
}
