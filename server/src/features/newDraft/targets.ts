import type { Corpus } from '../../corpus/corpus';
import { paceFor, speaksOf } from '../../corpus/pace';
import { samePlace } from '../../corpus/places';
import type { Fact, FrameworkInForce } from '../../corpus/types';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Plan } from '../../plan/types';
import { openPlace } from '../../text/openPlace';
import { ownFacts } from '../ownFacts';
import { logicalOffset } from '../paragraphMap';
import { valueCell } from '../phrases';
import type { TextEdit } from '../rename';

export interface TargetSources {
  /** Last year's plan. */
  readonly plan: Plan;
  /** Every document there is, for what came of last year's targets. */
  readonly corpus: Corpus;
  /** Of the new year. */
  readonly framework: FrameworkInForce | null;
  readonly knowledge: Knowledge;
  /** The new year. */
  readonly year: number;
}

/** By paragraph: the year's target values, each replaced by an open place that says what it was, what came of it, and what the five-year plan asks. */
export function openTargets(sources: TargetSources): ReadonlyMap<number, readonly TextEdit[]> {
  const { plan } = sources;
  const edits = new Map<number, TextEdit[]>();
  for (const fact of ownFacts(plan).facts) {
    const paragraph = plan.paragraphs[fact.paragraph];
    if (fact.value === null || fact.fromYear !== null || !paragraph || !isOpen(fact, plan.meta.year!)) continue;
    const start = logicalOffset(paragraph, fact.valueStart);
    const end = logicalOffset(paragraph, fact.valueEnd - 1) + 1;
    const list = edits.get(fact.paragraph) ?? [];
    edits.set(fact.paragraph, list);
    list.push({ start, end, text: hintFor(fact, paragraph.text.slice(start, end), sources) });
  }
  return edits;
}

/** This year's targets, and last year's results that a plan names beside them. */
function isOpen({ role, year }: Fact, of: number): boolean {
  return role === 'target' ? year === of : role === 'actual' && year === of - 1;
}

function hintFor(fact: Fact, printed: string, sources: TargetSources): string {
  const { plan, year } = sources;
  if (fact.role === 'actual') return openPlace('待填：', `上年文件为${printed}`);
  const actual = actualOf(fact, sources);
  const pace = fact.headline ? paceOf(fact, sources) : null;
  const parts = [
    `${fact.headline || actual || pace ? '目标' : ''}${printed}`,
    ...(actual ? [`上年完成${valueCell(actual)}`] : []),
    ...(pace ? [`规划进度${pace}`] : []),
  ];
  return year === plan.meta.year! + 1 ? openPlace('上年', parts.join('，')) : openPlace('待填：', `${plan.meta.year}年${parts[0]}`);
}

/** What the target's year came to, as the latest document of the place has it. */
function actualOf({ series, year }: Fact, { plan, corpus }: TargetSources): Fact | null {
  const points = corpus.seriesById(series)?.points ?? [];
  const isResult = (fact: Fact) => fact.role === 'actual' && fact.year === year && fact.fromYear === null && fact.value !== null;
  return points.findLast(({ document, fact }) => isResult(fact) && samePlace(document.meta.place, plan.meta.place))?.fact ?? null;
}

/** What the place's own five-year plan asks of the new year. */
function paceOf(fact: Fact, { plan, corpus, framework, knowledge, year }: TargetSources): string | null {
  const demand = framework?.demands.find((each) => each.own && each.demand.certainty !== 'low' && speaksOf(fact, each, knowledge));
  const history = corpus.seriesById(fact.series)?.points.filter(({ document }) => samePlace(document.meta.place, plan.meta.place)) ?? [];
  const pace = demand && paceFor(demand, history, year, knowledge);
  // A decline is negative in the data; in the text its verb says so.
  return pace ? `${Math.abs(Math.round(pace.needed * 10) / 10)}${demand.demand.unit}` : null;
}
