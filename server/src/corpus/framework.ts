import type { Knowledge } from '../knowledge/knowledge';
import type { Demand } from '../knowledge/types';
import type { Metadata } from '../plan/types';
import { isOwnDocument } from './ownDocuments';
import { isWithin, samePlace, superiorOf, surelySamePlace } from './places';
import type { DocumentFacts, Fact, FrameworkDemand, FrameworkInForce } from './types';

/** The 14th five-year plan covers 2021–2025; the others follow from it. */
const FOURTEENTH_STARTS = 2021;
const FIVE_YEAR_KINDS: readonly string[] = ['five-year-outline', 'five-year-proposal'];

/**
 * The five-year demands that reach a document of this year and place: shipped frameworks of its place and the places above, and what the
 * place's own five-year documents in the corpus demand. The period follows from the year alone. Null without a year, or when nothing is loaded.
 */
export function frameworkInForce(
  documents: readonly DocumentFacts[],
  meta: Metadata,
  knowledge: Knowledge,
  only: readonly string[] | null,
): FrameworkInForce | null {
  if (meta.year === null) return null;
  const ordinal = 14 + Math.floor((meta.year - FOURTEENTH_STARTS) / 5);
  const startYear = FOURTEENTH_STARTS + (ordinal - 14) * 5;
  const endYear = startYear + 4;
  const shipped = knowledge.frameworks.filter(
    (framework) => framework.ordinal === ordinal && (only ? only.includes(framework.id) : isWithin(meta.place, framework.place)),
  );
  const fiveYear = documents.filter((other) => FIVE_YEAR_KINDS.includes(other.meta.kind) && isLocal(other, meta, documents));
  const local = fiveYear.filter((document) => document.meta.year === startYear);
  const extracted = local.flatMap((document) => document.facts.flatMap((fact) => demandsOf(document, fact, endYear, knowledge)));
  const given = shipped.flatMap((framework) =>
    framework.demands.map(
      (demand): FrameworkDemand => ({
        framework,
        demand,
        document: null,
        fact: null,
        place: framework.place,
        title: framework.title,
        own: isOwn(framework.place, meta),
      }),
    ),
  );
  // Stable: a demand with a place to link to stands before the shipped one that repeats it.
  const demands = distinct([...extracted, ...given]).sort((a, b) => distance(a.place, meta.place) - distance(b.place, meta.place));
  const titles = [...local.map(titleOf), ...shipped.map((framework) => framework.title)];
  if (titles.length === 0) return null;
  const ended = fiveYear.filter((document) => document.meta.endYear !== null && document.meta.endYear < startYear).map(titleOf);
  return { ordinal, startYear, endYear, demands, titles: [...new Set(titles)], ended: [...new Set(ended)] };
}

const ORDINALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** `十四五` for 14; up to the nineteenth. */
function ordinalName(ordinal: number): string {
  const tens = ordinal >= 10 ? '十' : '';
  return `${tens}${ordinal === 10 ? '' : (ORDINALS[ordinal % 10] ?? ordinal)}五`;
}

/** What a drafter must be told about the framework: that the former period is over, in the new one's first year or while its documents are still loaded. Else null. */
export function frameworkNote(framework: FrameworkInForce | null, meta: Metadata, locale: 'zh-CN' | 'en'): string | null {
  if (!framework || meta.year === null) return null;
  if (meta.year !== framework.startYear && framework.ended.length === 0) return null;
  const ended = framework.startYear - 1;
  if (locale === 'en') {
    return `The ${framework.ordinal - 1}th five-year plan ended in ${ended}; checked against the ${framework.ordinal}th (${framework.startYear}–${framework.endYear}): ${framework.titles.join(', ')}`;
  }
  return `“${ordinalName(framework.ordinal - 1)}”规划已于${ended}年结束，现按“${ordinalName(framework.ordinal)}”规划（${framework.startYear}—${framework.endYear}年）核对：${framework.titles.map(quoted).join('、')}`;
}

/** 《…》 unless the title brings its own. */
export function quoted(title: string): string {
  return /[《》]/u.test(title) ? title : `《${title}》`;
}

function titleOf(document: DocumentFacts): string {
  return document.meta.title ?? document.name;
}

/** The place's own five-year document. A draft that tells no place takes any but the nation's for its own. */
function isLocal(document: DocumentFacts, meta: Metadata, documents: readonly DocumentFacts[]): boolean {
  return isOwnDocument(document, meta, documents) && (meta.place !== null || document.meta.level !== 'nation');
}

/** A framework for the nation binds a document of the nation, or one whose place is unknown to us only through relations. */
function isOwn(place: string, meta: Metadata): boolean {
  return surelySamePlace(place, meta.place) || (meta.level === 'nation' && place === '全国');
}

/** How many levels above the draft's place a demand was made. */
function distance(place: string | null, own: string | null): number {
  let at = own;
  for (let steps = 0; at !== null; steps++) {
    if (samePlace(place, at)) return steps;
    at = superiorOf(at);
  }
  return place === null ? 0 : 9;
}

function distinct(demands: readonly FrameworkDemand[]): FrameworkDemand[] {
  const seen = new Set<string>();
  return demands.filter(({ demand, place, own }) => {
    const relation = demand.relation && [demand.relation.kind, demand.relation.other, demand.relation.otherPlace, demand.relation.margin];
    const value = demand.endValue === null ? null : [demand.mode, demand.endValue];
    const key = JSON.stringify([own ? '' : place, demand.indicator, demand.measure, relation, value]);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** What one statement of a five-year document demands: its relation, its value for the end of the period, or both; nothing for results and later horizons. */
function demandsOf(document: DocumentFacts, fact: Fact, endYear: number, knowledge: Knowledge): FrameworkDemand[] {
  if (fact.role !== 'target' || fact.scope !== null || (fact.year !== null && fact.year !== endYear)) return [];
  const wrap = (demand: Demand): FrameworkDemand => ({
    framework: null,
    demand,
    document,
    fact,
    place: document.meta.place,
    title: titleOf(document),
    own: true,
  });
  const base = {
    indicator: fact.indicator,
    printed: fact.indicator,
    measure: fact.measure,
    unit: fact.unit?.printed ?? '%',
    baseYear: null,
    baseValue: null,
    endYear,
    attribute: null,
    note: null,
    source: document.name,
    certainty: 'high',
  } as const;
  const value = valueDemand(base, fact);
  const relations = relationsOf(fact, knowledge).map(
    ({ indicator, ...relation }): Demand => ({ ...base, indicator, op: null, endValue: null, mode: 'yearly', relation }),
  );
  return [...(value ? [value] : []), ...relations].map(wrap);
}

function valueDemand(base: Omit<Demand, 'op' | 'endValue' | 'mode' | 'relation'>, fact: Fact): Demand | null {
  const mode = modeOf(fact);
  if (mode === null || fact.value === null || fact.op === 'sync' || fact.op === 'defer') return null;
  // A demanded range is met from its lower end on.
  return { ...base, op: fact.op === 'range' ? '>=' : fact.op, endValue: fact.value, mode, relation: null };
}

/** How a five-year figure is meant; null where the text leaves it open (an increment without a span may be one project's). */
function modeOf(fact: Fact): Demand['mode'] | null {
  if (fact.span !== null) return fact.span;
  if (fact.measure === 'level' || fact.measure === 'share') return 'end';
  // Declines are given over the period (能耗降低13.5%), growth a year, unless said otherwise.
  if (fact.measure === 'growth') return fact.value !== null && fact.value < 0 ? 'cumulative' : 'yearly';
  return fact.fromYear !== null ? 'cumulative' : null;
}

type DemandRelation = NonNullable<Demand['relation']> & { readonly indicator: string };

/** The relation, told of each part of a composite (城乡居民收入 = 城镇… and 农村…). `below` is `above` from the other side. */
function relationsOf(fact: Fact, knowledge: Knowledge): DemandRelation[] {
  const { relation } = fact;
  if (!relation) return [];
  const parts = knowledge.lookupComposite(fact.indicator)?.parts ?? [fact.indicator];
  const { margin } = relation;
  if (relation.otherKind === 'place') {
    if (relation.kind === 'below') return [];
    const kind = relation.kind === 'above' ? 'above' : 'sync';
    return parts.map((indicator) => ({ indicator, kind, other: indicator, margin, otherPlace: relation.other }));
  }
  if (relation.kind === 'below') {
    return parts.map((other) => ({ indicator: relation.other, kind: 'above', other, margin, otherPlace: null }));
  }
  const kind = relation.kind === 'above' ? 'above' : 'sync';
  return parts.map((indicator) => ({ indicator, kind, other: relation.other, margin, otherPlace: null }));
}
