import { factsOf } from '../corpus/facts';
import type { Series } from '../corpus/types';
import type { Plan, Statement } from '../plan/types';
import type { Locale } from '../rules/types';
import type { Span } from '../text/span';
import type { FeatureContext } from './context';
import { demandLine, demandsOn } from './demandLine';
import { historyTable } from './historyTable';
import { escapeMarkdown, linkToLine } from './markdown';
import { measureName, valuePhrase } from './phrases';

/** What is shown for an indicator, and the stretch of the document it is about. */
export interface Hover extends Span {
  readonly markdown: string;
}

/** At most this many indicators in one hover: 三次产业比重 names three. */
const MOST = 3;
const RULE = '\n\n---\n\n';

/**
 * On an indicator with a value, or on its value: that indicator's history. On an indicator's bare name: the history of all that is
 * known under it. Null anywhere else. `offset` counts UTF-16 units of the document.
 */
export function hover(context: FeatureContext, offset: number): Hover | null {
  return hoverOnStatement(context, offset) ?? hoverOnName(context, offset);
}

function hoverOnStatement(context: FeatureContext, offset: number): Hover | null {
  const statements = statementsAt(context.plan, offset).slice(0, MOST);
  const first = statements[0];
  if (!first) return null;
  return {
    start: Math.min(...statements.map((s) => s.start)),
    end: Math.max(...statements.map((s) => s.end)),
    markdown: statements.map((s) => statementCard(context, s)).join(RULE),
  };
}

/** The statements under the cursor: those whose value holds it, else those whose whole span does, the closest-fitting ones. */
function statementsAt(plan: Plan, offset: number): readonly Statement[] {
  const holding = plan.statements.filter((s) => (s.start <= offset && offset <= s.end) || (s.valueStart <= offset && offset <= s.valueEnd));
  const onValue = holding.filter((s) => s.valueStart <= offset && offset < s.valueEnd);
  if (onValue.length > 0) return onValue;
  const shortest = Math.min(...holding.map((s) => s.end - s.start));
  return holding.filter((s) => s.end - s.start === shortest);
}

function statementCard(context: FeatureContext, statement: Statement): string {
  const { plan, corpus, locale } = context;
  const series = corpus.seriesById(statement.series);
  const table = series && historyTable(series, plan.meta, locale);
  const others = corpus.seriesOfIndicator(statement.indicator).filter((s) => s.id !== statement.series && s.scope === statement.scope);
  return join([
    heading(context, statement.indicator, statement.scope, statement.measure, calibreNote(context, statement)),
    lastYearLine(context, statement),
    table ?? noHistory(locale),
    ...(table ? [] : [nearestHistory(others, statement, plan, locale)]),
    ...demandLines(context, statement.indicator, statement.measure),
    neighbours(others, locale),
  ]);
}

/** Where this very series has no history: that in another calibre, said to be such; for a figure left to the superior, any measure. */
function nearestHistory(others: readonly Series[], statement: Statement, plan: Plan, locale: Locale): string | null {
  const nearest = others.find((s) => s.measure === statement.measure) ?? (statement.op === 'defer' ? others[0] : undefined);
  const table = nearest && historyTable(nearest, plan.meta, locale);
  if (!table) return null;
  const name = escapeMarkdown(seriesName(nearest, locale));
  return `${locale === 'en' ? `Of another calibre or measure, compare with care: ${name}` : `口径或量度不同，比较时请注意：${name}`}\n\n${table}`;
}

function heading(
  { locale }: FeatureContext,
  name: string,
  scope: string | null,
  measure: Statement['measure'] | null,
  calibre: string | null,
): string {
  const parts = [`**${escapeMarkdown(name)}**`];
  if (scope) parts.push(escapeMarkdown(scope));
  if (measure) parts.push(measureName(measure, locale));
  if (calibre) parts.push(`${locale === 'en' ? 'calibre: ' : '口径：'}${escapeMarkdown(calibre)}`);
  return parts.join(' · ');
}

function calibreNote({ knowledge, locale }: FeatureContext, statement: Pick<Statement, 'indicatorId' | 'calibre'>): string | null {
  const indicator = statement.indicatorId === null ? null : knowledge.byId(statement.indicatorId);
  if (statement.calibre !== null) {
    const calibre = indicator?.calibres.find((c) => c.id === statement.calibre);
    return calibre?.note ? `${statement.calibre}，${calibre.note}` : statement.calibre;
  }
  // Named only where there is something to be confused with.
  if (!indicator || indicator.calibres.length === 0) return null;
  return locale === 'en' ? 'not marked' : '未标明';
}

function lastYearLine({ plan, corpus, locale }: FeatureContext, statement: Statement): string | null {
  if (statement.role !== 'target') return null;
  const fact = factsOf(plan).facts[plan.statements.indexOf(statement)];
  const last = fact && corpus.lastYear(fact, plan.meta)[0];
  if (!last) return null;
  const link = linkToLine(last.document.name, last.document.uri, last.fact.valueRange.start.line);
  const phrase = escapeMarkdown(valuePhrase(last.fact));
  return locale === 'en' ? `Last year's target: ${phrase} (${link})` : `上年目标：${phrase}（${link}）`;
}

function demandLines(context: FeatureContext, indicator: string, measure: Statement['measure'] | null): string[] {
  const { plan, corpus, framework, locale } = context;
  const demands = demandsOn(indicator, framework);
  // A demand in the same measure says it best; one in another measure is still worth knowing.
  const same = demands.filter((d) => measure === null || d.demand.measure === measure);
  return (same.length > 0 ? same : demands).slice(0, MOST).map((d) => demandLine(d, corpus, plan.meta, locale));
}

/** The indicator's other series (another measure or calibre), so that a figure in the wrong one is seen. */
function neighbours(others: readonly Series[], locale: Locale): string | null {
  if (others.length === 0) return null;
  const list = others.slice(0, MOST).map((s) => escapeMarkdown(seriesName(s, locale)));
  return locale === 'en' ? `Also in the corpus: ${list.join('; ')}` : `资料库中另有：${list.join('；')}`;
}

function seriesName(series: Series, locale: Locale): string {
  const calibre = series.calibre !== null && !series.name.includes(series.calibre) ? `（${series.calibre}）` : '';
  const years = series.points.flatMap((p) => (p.fact.year === null ? [] : [p.fact.year]));
  const first = Math.min(...years);
  const last = Math.max(...years);
  const span = years.length === 0 ? '' : first === last ? ` ${first}` : ` ${first}—${last}`;
  return `${series.name}${calibre} ${measureName(series.measure, locale)}${span}`;
}

function hoverOnName(context: FeatureContext, offset: number): Hover | null {
  const found = nameAt(context, offset);
  if (!found) return null;
  const { plan, corpus, locale } = context;
  const cards = found.names.slice(0, MOST).map((name) => {
    const series = corpus.seriesOfIndicator(name).filter((s) => s.scope === null);
    const tables = series.flatMap((s) => {
      const table = historyTable(s, plan.meta, locale);
      const note = calibreNote(context, s);
      return table ? [`${heading(context, s.name, null, s.measure, note)}\n\n${table}`] : [];
    });
    const head = tables.length === 0 ? [heading(context, name, null, null, null), noHistory(locale)] : tables.slice(0, MOST);
    return join([...head, ...demandLines(context, name, null)]);
  });
  return { start: found.start, end: found.end, markdown: cards.join(RULE) };
}

/** The indicator named at the offset: one of the knowledge data, else one that the corpus or this document uses. */
function nameAt({ plan, corpus, knowledge }: FeatureContext, offset: number): (Span & { readonly names: readonly string[] }) | null {
  const paragraph = plan.paragraphs.find((p) => p.start <= offset && offset <= p.end);
  if (!paragraph) return null;
  const source = (start: number, end: number): Span => ({ start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) });
  for (const match of knowledge.findNames(paragraph.text)) {
    const span = source(match.start, match.end);
    if (span.start > offset || offset > span.end) continue;
    const names = match.composite?.parts ?? (match.named ? [match.named.canonical] : []);
    if (names.length > 0) return { ...span, names };
  }
  let best: (Span & { readonly names: readonly string[] }) | null = null;
  for (const name of new Set([...corpus.series().map((s) => s.name), ...plan.statements.map((s) => s.indicator)])) {
    if (name.length < 2) continue;
    for (let at = paragraph.text.indexOf(name); at >= 0; at = paragraph.text.indexOf(name, at + name.length)) {
      const span = source(at, at + name.length);
      if (span.start <= offset && offset <= span.end && (!best || name.length > best.names[0]!.length)) best = { ...span, names: [name] };
    }
  }
  return best;
}

function noHistory(locale: Locale): string {
  return locale === 'en' ? 'No history in the corpus.' : '资料库中没有该指标的历史数据。';
}

function join(blocks: readonly (string | null)[]): string {
  return blocks.filter((block) => block).join('\n\n');
}
