import type { Corpus } from '../corpus/corpus';
import { ownPoints } from '../corpus/history';
import { paceFor } from '../corpus/pace';
import { surelySamePlace } from '../corpus/places';
import type { Fact, FrameworkDemand, FrameworkInForce } from '../corpus/types';
import type { Demand } from '../knowledge/types';
import type { Metadata } from '../plan/types';
import { isBinding } from '../rules/demand';
import type { Locale } from '../rules/types';
import type { PlansContext } from './context';
import { escapeMarkdown, linkToLine } from './markdown';
import { measureName } from './phrases';

/** The demands a framework makes of one indicator, in any measure, whether shipped or read from a local five-year document. */
export function demandsOn(indicator: string, framework: FrameworkInForce | null): readonly FrameworkDemand[] {
  return framework?.demands.filter((d) => d.demand.indicator === indicator) ?? [];
}

/**
 * One demand as a line of Markdown: whose it is, binding or expected, what is due by the end year, and what is still left of it where
 * the corpus holds the actual results that this takes. Nothing is said to be left of another place's demand: the nation's 46亿吨 is not a city's.
 * `title` stands for the framework's own, where the line before has named it.
 */
export function demandLine(entry: FrameworkDemand, context: PlansContext, title = entry.title): string {
  const { demand } = entry;
  const { locale } = context;
  const source = entry.document && entry.fact ? ` ${linkToLine(entry.document.name, entry.document.uri, entry.fact.range.start.line)}` : '';
  const stand = entry.own ? [leftOf(demand, context.corpus, context.plan.meta, locale), neededNow(entry, context)] : [];
  const left = stand.filter((part) => part !== null).join(locale === 'en' ? ', ' : '，');
  const attribute = attributeName(isBinding(entry, context) ? 'binding' : demand.attribute, locale);
  const due = dueText(entry, locale);
  const unsure = demand.certainty === 'low' ? (locale === 'en' ? ' (to be verified)' : '（待核实）') : '';
  return locale === 'en'
    ? `**Framework demand** · ${escapeMarkdown(title)}${attribute}: ${escapeMarkdown(due)}${unsure}${left ? `; ${left}` : ''}${source}`
    : `**规划要求** · ${escapeMarkdown(title)}${attribute}：${escapeMarkdown(due)}${unsure}${left ? `；${left}` : ''}${source}`;
}

function attributeName(attribute: Demand['attribute'], locale: Locale): string {
  if (attribute === null) return '';
  if (locale === 'en') return attribute === 'binding' ? ' (binding)' : ' (expected)';
  return attribute === 'binding' ? '（约束性）' : '（预期性）';
}

/** What is due by when: `到2030年年均增长6%左右`, `高于地区生产总值`. */
export function dueText({ demand, fact }: FrameworkDemand, locale: Locale): string {
  const { relation } = demand;
  if (relation) {
    const other = relation.otherPlace ?? relation.other;
    if (locale === 'en') return relation.kind === 'sync' ? `in step with ${other}` : `above ${other}`;
    const margin = relation.margin === null ? '' : `${relation.margin}个百分点`;
    return relation.kind === 'sync' ? `与${other}基本同步` : `高于${other}${margin}`;
  }
  if (demand.endValue === null) return locale === 'en' ? 'set year by year' : '由各年度计划确定';
  const amount = fact?.valueText ?? amountText(demand, locale);
  const name = measureName(demand.measure, locale);
  if (locale === 'en') {
    const span =
      demand.mode === 'end'
        ? `by ${demand.endYear}`
        : demand.mode === 'yearly'
          ? `yearly to ${demand.endYear}`
          : `in total to ${demand.endYear}`;
    return `${name} ${amount} ${span}`;
  }
  if (demand.mode === 'yearly') return `到${demand.endYear}年年均${verb(demand)}${amount}`;
  if (demand.mode === 'cumulative') return `到${demand.endYear}年累计${verb(demand)}${amount}`;
  return `到${demand.endYear}年${verb(demand)}${amount}`;
}

function verb(demand: Demand): string {
  if (demand.measure !== 'growth' && demand.measure !== 'points') return demand.mode === 'end' ? '达到' : '';
  return (demand.endValue ?? 0) < 0 ? '下降' : demand.measure === 'growth' ? '增长' : '提高';
}

function amountText(demand: Demand, locale: Locale): string {
  const number = `${Math.abs(demand.endValue ?? 0)}${demand.unit}`;
  if (locale === 'en') return `${demand.op === '>=' ? '≥ ' : demand.op === '<=' ? '≤ ' : demand.op === '~' ? '≈ ' : ''}${number}`;
  return number + (demand.op === '>=' ? '以上' : demand.op === '<=' ? '以内' : demand.op === '~' ? '左右' : '');
}

/** What is left to do, or null where the corpus does not hold the results it takes to tell. */
function leftOf(demand: Demand, corpus: Corpus, meta: Metadata, locale: Locale): string | null {
  const end = demand.endValue;
  if (end === null || meta.year === null) return null;
  const actuals = yearlyActuals(demand, corpus, meta);
  const en = locale === 'en';
  if (demand.mode === 'end') {
    const known = [...actuals].filter(([year]) => year <= demand.endYear).sort((a, b) => b[0] - a[0])[0];
    const [year, value] = known ?? [demand.baseYear, demand.baseValue];
    if (year === null || value === null || demand.measure === 'growth') return null;
    const left = round(end - value);
    const falling = demand.op === '<=';
    if (falling ? left >= 0 : left <= 0)
      return en ? `reached (${year}: ${value}${demand.unit})` : `已达到（${year}年为${value}${demand.unit}）`;
    const rate = demand.unit === '%';
    return en
      ? `${Math.abs(left)}${rate ? ' points' : demand.unit} left (${year}: ${value}${demand.unit})`
      : `还差${Math.abs(left)}${rate ? '个百分点' : demand.unit}（${year}年为${value}${demand.unit}）`;
  }
  const first = (demand.baseYear ?? demand.endYear - 5) + 1;
  const years = range(first, Math.min(meta.year - 1, demand.endYear));
  const remaining = demand.endYear - first + 1 - years.length;
  if (years.length === 0 || remaining <= 0 || years.some((year) => !actuals.has(year))) return null;
  const done = years.map((year) => actuals.get(year)!);
  if (demand.measure !== 'growth') {
    if (demand.mode !== 'cumulative') return null;
    const left = round(end - done.reduce((sum, value) => sum + value, 0));
    if (left <= 0) return en ? 'reached' : '已完成';
    const each = `${round(left / remaining)}${demand.unit}`;
    if (en) return `${left}${demand.unit} left over ${remaining} years, ${each} a year`;
    return `余下${remaining}年还差${left}${demand.unit}，平均每年${each}`;
  }
  // Rates compound: 1 + whole = product of the yearly ones, the rest shared evenly by the years that remain.
  const whole = demand.mode === 'yearly' ? (1 + end / 100) ** (years.length + remaining) : 1 + end / 100;
  const rest = whole / done.reduce((product, value) => product * (1 + value / 100), 1);
  const pace = round((rest ** (1 / remaining) - 1) * 100);
  if (en) return `${pace}% a year needed over the remaining ${remaining} years`;
  return `余下${remaining}年需年均${pace < 0 ? '下降' : '增长'}${Math.abs(pace)}%`;
}

/** What even progress to the end value asks of the draft's own year; null where the end is reached, or is no end value. */
function neededNow(entry: FrameworkDemand, { plan, corpus, knowledge, locale }: PlansContext): string | null {
  const { indicator, measure, mode, unit } = entry.demand;
  const { year, place } = plan.meta;
  if (year === null || mode !== 'end') return null;
  const series = corpus.seriesOfIndicator(indicator).filter((s) => s.name === indicator && s.measure === measure && s.scope === null);
  const history = series.flatMap((each) => ownPoints(each, place));
  const pace = paceFor(entry, history, year, knowledge);
  if (!pace || pace.from === null || pace.left === 0 || year === entry.demand.endYear) return null;
  const needed = `${round(pace.needed)}${unit}`;
  if (locale === 'en') return `even progress asks ${needed} in ${year}`;
  return `按进度${year}年应${pace.direction === 'up' ? '达' : '降到'}${needed}`;
}

/** The latest report of each year's result, in the demand's own unit, for the draft's own place. */
function yearlyActuals(demand: Demand, corpus: Corpus, meta: Metadata): Map<number, number> {
  const values = new Map<number, number>();
  for (const series of corpus.seriesOfIndicator(demand.indicator)) {
    if (series.measure !== demand.measure || series.name !== demand.indicator || series.scope !== null || series.calibre !== null) continue;
    for (const { document, fact } of series.points) {
      if (!surelySamePlace(document.meta.place, meta.place) || !isPlainActual(fact, demand.unit)) continue;
      values.set(fact.year!, fact.value!);
    }
  }
  return values;
}

function isPlainActual(fact: Fact, unit: string): boolean {
  return (
    fact.role !== 'target' &&
    fact.year !== null &&
    fact.value !== null &&
    fact.value2 === null &&
    fact.fromYear === null &&
    fact.unit?.printed === unit
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
