import type { DocumentFacts, Fact, FrameworkDemand } from '../corpus/types';
import type { Knowledge } from '../knowledge/knowledge';
import type { Demand } from '../knowledge/types';
import type { Plan } from '../plan/types';
import { keptBySentence, keptByText } from './keptByText';
import type { Locale, RelatedPlace, RuleContext } from './types';
import { placeOf, round } from './wording';

const BOUNDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': { '>=': '不低于', '<=': '不高于', '~': '达到约', '=': '达到' },
  en: { '>=': 'at least ', '<=': 'at most ', '~': 'about ', '=': '' },
};

/** What a demand asks by when: `到2025年达到约60%`, `到2025年年均不低于8%`. */
export function endText({ op, endValue, unit, endYear, mode }: Demand, locale: Locale): string {
  const end = endValue ?? 0;
  const value = end < 0 && locale !== 'en' ? declineText(op, end, unit) : `${BOUNDS[locale][op ?? '='] ?? ''}${round(end)}${unit}`;
  if (locale === 'en')
    return value + { end: ` by ${endYear}`, yearly: ` a year to ${endYear}`, cumulative: ` over five years to ${endYear}` }[mode];
  return { end: `到${endYear}年`, yearly: `到${endYear}年年均`, cumulative: `五年累计（到${endYear}年）` }[mode] + value;
}

/** A demand below zero asks for a decline: `下降13.5%`, `下降不少于3%`. */
function declineText(op: Demand['op'], value: number, unit: string): string {
  return `下降${op === '>=' || op === '<=' ? '不少于' : op === '~' ? '约' : ''}${round(-value)}${unit}`;
}

/** Where a demand stands, when it comes from a document of the corpus. */
export function sourceOf({ document, fact }: FrameworkDemand): readonly RelatedPlace[] {
  return document && fact ? [placeOf(document, fact)] : [];
}

/** 约束性: flagged in the shipped table, or said right behind the demand in the outline of the corpus. */
export function isBinding(demand: FrameworkDemand, { planOf }: Pick<RuleContext, 'planOf'>): boolean {
  if (demand.demand.attribute !== null || !demand.document || !demand.fact) return demand.demand.attribute === 'binding';
  const plan = planOf(demand.document.uri);
  const paragraph = plan?.paragraphs[demand.fact.paragraph];
  const behind = plan && paragraph ? plan.text.slice(demand.fact.end, Math.min(paragraph.end, demand.fact.end + 24)) : '';
  return /^[^，。；;、]{0,12}约束性/u.test(behind.replace(/\s+/gu, ''));
}

const mentioned = new WeakMap<DocumentFacts, ReadonlySet<string>>();

/** Ids of the known indicators that a draft names, with or without a figure. */
export function mentions({ plan, self, knowledge }: Pick<RuleContext, 'plan' | 'self' | 'knowledge'>): ReadonlySet<string> {
  const known = mentioned.get(self);
  if (known) return known;
  const ids = new Set(self.facts.flatMap(({ indicatorId }) => indicatorId ?? []));
  for (const { text } of plan.paragraphs) for (const id of namesIn(text, knowledge)) ids.add(id);
  mentioned.set(self, ids);
  return ids;
}

/** Ids of the indicators named in a paragraph, the parts of composites among them. */
const namesIn = keptByText((text: string, knowledge: Knowledge): readonly string[] => [
  ...new Set(bySentence(text, knowledge).flatMap(({ found }) => found)),
]);

/** No name reaches over the end of a sentence. */
const bySentence = keptBySentence((sentence: string, knowledge: Knowledge): readonly string[] =>
  knowledge
    .findNames(sentence)
    .flatMap(({ named, composite }) => [
      ...(named ? [named.indicator.id] : []),
      ...(composite?.parts.flatMap((part) => knowledge.lookup(part)?.indicator.id ?? []) ?? []),
    ]),
);

/** 完成上级下达的节能减排任务: the binding figures of energy and ecology are left to the superior's tasks. */
const LEFT_TO_SUPERIOR = /完成[^，。；]{0,20}(?:节能|降碳|减排|能耗|约束性)[^，。；]{0,10}(?:任务|目标|指标)/u;

const left = new WeakMap<Plan, boolean>();

/** Two rules ask, and it takes the whole text. */
function isLeft(plan: Plan): boolean {
  const known = left.get(plan) ?? LEFT_TO_SUPERIOR.test(plan.text.replace(/\s+/gu, ''));
  left.set(plan, known);
  return known;
}

/** Demands for indicators that the draft does not name at all, one for each indicator. */
export function missing(demands: readonly FrameworkDemand[], context: RuleContext): readonly FrameworkDemand[] {
  const named = mentions(context);
  const seen = new Set<string>();
  return demands.filter(({ demand }) => {
    const indicator = context.knowledge.lookup(demand.indicator)?.indicator;
    if (!indicator || seen.has(indicator.id)) return false;
    seen.add(indicator.id);
    return !named.has(indicator.id) && !((indicator.group === '生态' || indicator.group === '能源') && isLeft(context.plan));
  });
}

/** How firmly a demand binds, on the scale of `hardness`. */
export function hardnessOf({ op }: Demand): number {
  return op === '>=' || op === '<=' ? 2 : op === '=' ? 1 : 0;
}

/** Whether the draft is a yearly plan with its main passage written: only then can something be missing from it. */
export function isWritten(targets: readonly Fact[]): boolean {
  return targets.some((fact) => fact.headline);
}
