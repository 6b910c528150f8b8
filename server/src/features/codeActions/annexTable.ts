import { samePlace } from '../../corpus/places';
import type { Fact } from '../../corpus/types';
import { firstOfEach } from '../../rules/targets';
import { demandsOn } from '../demandLine';
import { lastTarget, yearTargets } from '../lastTarget';
import { ownFacts } from '../ownFacts';
import { measureName, valueCell } from '../phrases';
import type { CodeAction, CodeActionContext } from './codeAction';

const HEAD = ['序号', '指标', '属性', '单位', '上年计划', '上年完成', '本年计划'];

/** The annex of main indicators at the end of the draft, as Markdown; not where the draft has one already. */
export function annexTable(context: CodeActionContext): readonly CodeAction[] {
  const { plan, locale } = context;
  const targets = firstOfEach(yearTargets(plan).filter((fact) => fact.headline && fact.op !== 'defer'));
  if (targets.length === 0 || hasAnnex(plan.text)) return [];
  const rows = [HEAD, HEAD.map(() => '---'), ...targets.map((fact, i) => [String(i + 1), ...cells(fact, context)])];
  const lineBreak = plan.text.includes('\r\n') ? '\r\n' : '\n';
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join(lineBreak);
  const at = plan.text.trimEnd().length;
  const year = plan.meta.year;
  const text = ['', '', `附表：${year}年主要指标`, '', table, ''].join(lineBreak);
  const title = locale === 'en' ? `Add the annex of main indicators (${targets.length})` : `在文末生成主要指标附表（${targets.length} 项）`;
  return [
    { title, kind: 'source.annexTable.planlint', edits: [{ start: at, end: plan.text.length, text }], findings: [], preferred: false },
  ];
}

/** A table with a row of titles like this one's. */
function hasAnnex(text: string): boolean {
  return /\|\s*序号\s*\|\s*指标/u.test(text);
}

function cells(fact: Fact, context: CodeActionContext): readonly string[] {
  const { plan, corpus, locale } = context;
  const last = lastTarget(fact, corpus, plan.meta)?.fact;
  const actual = lastActual(fact, context);
  const name = `${fact.scope ?? ''}${fact.indicator}`;
  const cell = (shown: Fact | null | undefined) => (shown && shown.op !== 'defer' ? valueCell(shown) : '');
  return [
    // The measure parts two targets of one indicator: its growth and its amount.
    fact.measure === 'level' || fact.measure === 'share' ? name : `${name}（${measureName(fact.measure, locale)}）`,
    attributeOf(fact, context),
    fact.unit?.printed ?? '',
    cell(last),
    cell(actual),
    cell(fact),
  ].map((each) => each.replace(/\|/gu, '\\|'));
}

/** Whether the five-year framework binds it or only expects it; empty where it says nothing of it. */
function attributeOf({ indicator }: Fact, { framework }: CodeActionContext): string {
  const attribute = demandsOn(indicator, framework).find(({ demand }) => demand.attribute !== null)?.demand.attribute;
  return attribute === 'binding' ? '约束性' : attribute === 'expected' ? '预期性' : '';
}

/** Last year's result: as the draft itself reports it, else as the latest document of this place does. */
function lastActual({ series, year }: Fact, { plan, corpus }: CodeActionContext): Fact | null {
  const isResult = (fact: Fact) => fact.series === series && fact.role === 'actual' && fact.year === year! - 1 && fact.fromYear === null;
  const own = ownFacts(plan).facts.find(isResult);
  if (own) return own;
  const points = corpus.seriesById(series)?.points ?? [];
  return points.findLast(({ document, fact }) => samePlace(document.meta.place, plan.meta.place) && isResult(fact))?.fact ?? null;
}
