import { type SeriesChart, seriesChart } from '../charts/seriesChart';
import { amountOf } from '../corpus/amount';
import { type Attainment, attainment } from '../corpus/attainment';
import type { Corpus } from '../corpus/corpus';
import { type HistoryFigure, type HistoryRow, historyRows, isYearly } from '../corpus/history';
import { speaksOf } from '../corpus/pace';
import { surelySamePlace } from '../corpus/places';
import type { DocumentFacts, Fact, FrameworkDemand, FrameworkInForce, Series, SeriesPoint } from '../corpus/types';
import type { Knowledge } from '../knowledge/knowledge';
import { spellingOf } from '../knowledge/pinyin';
import type { Indicator } from '../knowledge/types';
import type { Metadata, Role, StatementOp } from '../plan/types';
import type { Measure } from '../quantity/types';
import type { Locale } from '../rules/types';
import { measureName, valueCell } from './phrases';

/** A figure of a row: as printed, to sort by, and where it stands. Lines count from 0. */
export interface DashboardCell {
  readonly year: number;
  readonly text: string;
  /** In the base unit of its dimension; null where no number is printed (与经济增长同步). */
  readonly value: number | null;
  readonly uri: string;
  readonly line: number;
}

/** One series of one place: what the dashboard's table shows of it. */
export interface DashboardRow {
  /** Series id and place: `gdp/growth/-/ratio|通辽市`. */
  readonly key: string;
  readonly name: string;
  /** Full pinyin and initials of the name, to search by. */
  readonly spelling: readonly [full: string, initials: string];
  readonly scope: string | null;
  readonly calibre: string | null;
  readonly measure: Measure;
  readonly unit: string;
  /** Group of the knowledge data; null for indicators that it does not know. */
  readonly group: string | null;
  readonly place: string | null;
  readonly inDraft: boolean;
  /** Among the main expected targets: of the draft where it states the series, else of the latest document that sets a target for it. */
  readonly headline: boolean;
  /** How many figures there are. */
  readonly points: number;
  /** The latest target before the dashboard's year. */
  readonly lastTarget: DashboardCell | null;
  /** The latest result. */
  readonly lastActual: DashboardCell | null;
  /** The dashboard's year's target. */
  readonly target: DashboardCell | null;
  /** What the five-year framework demands for its end. */
  readonly end: { readonly year: number; readonly text: string; readonly value: number } | null;
  /** Of the latest year that has both target and result. */
  readonly attainment: DashboardAttainment | null;
}

/** How a year's result stands to its target. */
export interface DashboardAttainment {
  readonly year: number;
  readonly state: Attainment['state'];
  /** `102.5%` of the target, or the distance of two rates: `+0.3个百分点`. */
  readonly text: string;
  /** Per cent by which the result is above the target, or the distance in points: to sort by. */
  readonly value: number;
}

/** One figure of a series. */
export interface DashboardPoint {
  readonly year: number | null;
  /** First year of those the figure covers, where it covers several. */
  readonly fromYear: number | null;
  readonly role: Role;
  readonly op: StatementOp;
  readonly value: number | null;
  readonly value2: number | null;
  readonly unit: string;
  /** As printed. */
  readonly text: string;
  readonly document: string;
  readonly uri: string;
  readonly line: number;
  readonly source: string | null;
}

/** A row's figures, in the order of years, and how they are drawn. */
export interface DashboardSeries {
  readonly key: string;
  readonly chart: SeriesChart;
  readonly points: readonly DashboardPoint[];
}

/** What the whole dashboard is about. */
export interface DashboardHead {
  /** The draft's year, or the latest that a document governs. */
  readonly year: number | null;
  /** Last year of the five-year period that `year` lies in; null where no framework is known. */
  readonly endYear: number | null;
  readonly draft: { readonly uri: string; readonly name: string } | null;
  readonly measures: Readonly<Record<Measure, string>>;
}

export interface DashboardContext {
  /** Every document, the draft among them. */
  readonly corpus: Corpus;
  /** The draft that the dashboard is opened for. */
  readonly draft: DocumentFacts | null;
  readonly knowledge: Knowledge;
  /** Ids of the shipped frameworks to use; null = those that fit. */
  readonly frameworks: readonly string[] | null;
  readonly locale: Locale;
}

const MEASURES: readonly Measure[] = ['growth', 'level', 'increment', 'share', 'points'];

/** The series of a corpus as rows of a table. Built series by series, so that a host can stay responsive. */
export class Dashboard {
  readonly head: DashboardHead;
  readonly #context: DashboardContext;
  readonly #meta: Metadata | null;
  readonly #frameworks = new Map<string | null, FrameworkInForce | null>();

  constructor(context: DashboardContext) {
    const { draft, corpus, locale } = context;
    this.#context = context;
    this.#meta = (draft ?? corpus.documents.findLast(({ meta }) => meta.year !== null) ?? null)?.meta ?? null;
    this.head = {
      year: this.#meta?.year ?? null,
      endYear: this.#frameworkOf(this.#meta?.place ?? null)?.endYear ?? null,
      draft: draft && { uri: draft.uri, name: draft.name },
      measures: Object.fromEntries(MEASURES.map((measure) => [measure, measureName(measure, locale)])) as Record<Measure, string>,
    };
  }

  /**
   * All rows, series by series: the draft's main targets, its other figures, then what the other documents have besides, from the latest on. Each step
   * is a little work; one whose document was read in vain is empty.
   */
  *rows(): Generator<readonly DashboardRow[]> {
    const { draft, corpus } = this.#context;
    const seen = new Set<string>();
    const others = corpus.documents.filter(({ uri }) => uri !== draft?.uri).reverse();
    for (const { facts } of draft ? [draft, ...others] : others) {
      yield [];
      for (const wanted of [true, false]) {
        for (const { series, headline } of facts) {
          if (headline !== wanted || seen.has(series)) continue;
          seen.add(series);
          yield this.#rowsOf(series);
        }
      }
    }
  }

  /** A row for every place that the series has figures of; none when the series is gone. The own place first. */
  #rowsOf(seriesId: string): readonly DashboardRow[] {
    const series = this.#context.corpus.seriesById(seriesId);
    if (!series) return [];
    return this.#byPlace(series.points).map(([place, points]) => this.#row(series, place, points));
  }

  /** One row with its figures; null when the row is gone. */
  series(key: string): DashboardSeries | null {
    const bar = key.lastIndexOf('|');
    const series = this.#context.corpus.seriesById(key.slice(0, bar));
    const group = this.#byPlace(series?.points ?? []).find(([place]) => (place ?? '') === key.slice(bar + 1));
    if (!series || !group) return null;
    const [place, points] = group;
    const chart = seriesChart({ ...series, points }, { place, year: this.head.year }, this.#frameworkOf(place), this.#context.knowledge);
    return { key, chart, points: points.map(pointOf) };
  }

  /** Figures of documents that tell no place count as the own place's. */
  #byPlace(points: readonly SeriesPoint[]): readonly (readonly [string | null, readonly SeriesPoint[]])[] {
    const own = this.#meta?.place ?? null;
    const groups = new Map<string | null, SeriesPoint[]>([[own, []]]);
    const named = new Map<string, string | null>();
    for (const point of points) {
      const place = point.document.meta.place;
      let label = place === null ? own : named.get(place);
      if (label === undefined) {
        label = [...groups.keys()].find((known) => surelySamePlace(known, place)) ?? place;
        named.set(place!, label);
      }
      const group = groups.get(label);
      if (group) group.push(point);
      else groups.set(label, [point]);
    }
    return [...groups].filter(([, group]) => group.length > 0);
  }

  #row(series: Series, place: string | null, points: readonly SeriesPoint[]): DashboardRow {
    const { draft, knowledge, locale } = this.#context;
    const year = this.head.year ?? Number.POSITIVE_INFINITY;
    const years = historyRows(points, this.head.year).filter(isYearly);
    const target = years.find((each) => each.year === year)?.targets[0];
    const lastTarget = years.findLast((each) => each.year < year && each.targets.length > 0)?.targets[0];
    const lastActual = years.findLast(({ actuals }) => actuals.length > 0)?.actuals[0];
    const inDraft = points.some(({ document }) => document.uri === draft?.uri);
    const isMain = ({ document, fact }: SeriesPoint) => fact.headline && document.uri === draft?.uri;
    const { full, initials } = spellingOf(series.name);
    const indicator = series.indicatorId === null ? null : knowledge.byId(series.indicatorId);
    return {
      key: keyOf(series.id, place),
      name: series.name,
      spelling: [full, initials],
      scope: series.scope,
      calibre: series.calibre !== null && !series.name.includes(series.calibre) ? series.calibre : null,
      measure: series.measure,
      unit: series.unit,
      group: indicator?.group ?? null,
      place,
      inDraft,
      headline: inDraft ? points.some(isMain) : ((target ?? lastTarget)?.fact.headline ?? false),
      points: points.length,
      lastTarget: cellOf(lastTarget),
      lastActual: cellOf(lastActual),
      target: cellOf(target),
      end: this.#end(points[0]!.fact, place),
      attainment: latestAttainment(years, indicator?.direction ?? 'none', locale),
    };
  }

  #end(fact: Fact, place: string | null): DashboardRow['end'] {
    const { knowledge } = this.#context;
    const entry = this.#frameworkOf(place)?.demands.find(
      (each) => each.own && each.demand.endValue !== null && speaksOf(fact, each, knowledge),
    );
    if (!entry) return null;
    return { year: entry.demand.endYear, text: demandText(entry, this.#context.locale), value: entry.demand.endValue! };
  }

  #frameworkOf(place: string | null): FrameworkInForce | null {
    const known = this.#frameworks.get(place);
    if (known !== undefined) return known;
    const { corpus, knowledge, frameworks } = this.#context;
    const meta =
      place === this.#meta?.place ? this.#meta : corpus.documents.findLast((document) => surelySamePlace(document.meta.place, place))?.meta;
    const found = meta ? corpus.frameworkFor({ ...meta, place, year: this.#meta?.year ?? null }, knowledge, frameworks) : null;
    this.#frameworks.set(place, found);
    return found;
  }
}

function pointOf({ document, fact }: SeriesPoint): DashboardPoint {
  return {
    year: fact.year,
    fromYear: fact.fromYear,
    role: fact.role,
    op: fact.op,
    value: fact.value,
    value2: fact.value2,
    unit: fact.unit?.printed ?? '',
    text: valueCell(fact),
    document: document.name,
    uri: document.uri,
    line: fact.valueRange.start.line,
    source: fact.source,
  };
}

function keyOf(seriesId: string, place: string | null): string {
  return `${seriesId}|${place ?? ''}`;
}

function cellOf(figure: HistoryFigure | undefined): DashboardCell | null {
  const { document, fact } = figure?.sources[0] ?? {};
  if (!document || !fact) return null;
  const value = amountOf(fact)?.value ?? null;
  return { year: fact.year!, text: valueCell(fact), value, uri: document.uri, line: fact.valueRange.start.line };
}

/** Of the latest year with both; a level that is only named for comparison is no result. */
function latestAttainment(years: readonly HistoryRow[], better: Indicator['direction'], locale: Locale): DashboardAttainment | null {
  const answered = years.findLast(({ targets, actuals }) => targets.length > 0 && actuals[0]?.fact.role === 'actual');
  const found = answered && attainment(answered.targets[0]!.fact, answered.actuals[0]!.fact, better);
  if (!found) return null;
  const { year } = answered;
  const { kind, value } = found.difference;
  if (kind === 'share') return { year, state: found.state, text: `${value}%`, value: Number((value - 100).toFixed(1)) };
  const en = locale === 'en';
  const text = value === 0 ? (en ? 'equal' : '持平') : `${value > 0 ? '+' : ''}${value}${en ? ' points' : '个百分点'}`;
  return { year, state: found.state, text, value };
}

/** `55.3%左右`, `年均 6%`: value and span of a demand. */
function demandText({ demand, fact }: FrameworkDemand, locale: Locale): string {
  const sign = { '=': '', '~': '≈', '>=': '≥', '<=': '≤' }[demand.op ?? '='];
  const amount = fact?.valueText ?? `${sign}${demand.endValue}${demand.unit}`;
  if (demand.mode === 'end') return amount;
  if (locale === 'en') return `${amount} ${demand.mode === 'yearly' ? 'yearly' : 'in total'}`;
  return `${demand.mode === 'yearly' ? '年均' : '累计'}${amount}`;
}
