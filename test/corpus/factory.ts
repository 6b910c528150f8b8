import { printed } from '../../server/src/corpus/facts';
import type { DocumentFacts, Fact } from '../../server/src/corpus/types';
import type { Knowledge, NamedIndicator } from '../../server/src/knowledge/knowledge';
import type { Calibre, Framework, Indicator, UnitEntry } from '../../server/src/knowledge/types';
import { seriesId } from '../../server/src/plan/seriesId';
import type { Metadata } from '../../server/src/plan/types';
import type { Measure, Op } from '../../server/src/quantity/types';
import { UnitReader } from '../../server/src/quantity/units';

function indicator(
  id: string,
  name: string,
  measures: readonly Measure[],
  calibres: readonly Calibre[] = [],
  aliases: readonly string[] = [],
): Indicator {
  const rates = measures.includes('share') ? (['ratio'] as const) : (['money'] as const);
  return { id, name, aliases, group: '经济', dimensions: rates, measures, unit: '', direction: 'up', calibres, source: '测试', note: null };
}

const above: Calibre = { id: '限额以上', name: '限额以上固定资产投资', aliases: [], marks: [], note: null };
const comparable: Calibre = { id: '可比口径', name: null, aliases: [], marks: ['可比口径'], note: null };

const INDICATORS: readonly Indicator[] = [
  indicator('gdp', '地区生产总值', ['growth', 'level'], [], ['GDP', '经济']),
  indicator('fixed-investment', '固定资产投资', ['growth', 'level'], [above]),
  indicator('budget-revenue', '一般公共预算收入', ['growth', 'level'], [comparable]),
  indicator('urban-income', '城镇居民人均可支配收入', ['growth', 'level']),
  indicator('rural-income', '农村居民人均可支配收入', ['growth', 'level']),
  indicator('urbanisation', '常住人口城镇化率', ['share', 'points']),
  indicator('new-jobs', '城镇新增就业', ['increment']),
];

const UNITS: readonly UnitEntry[] = [
  { word: '%', dimension: 'ratio', toBase: 1 },
  { word: '个百分点', dimension: 'points', toBase: 1 },
  { word: '元', dimension: 'money', toBase: 1 },
  { word: '人', dimension: 'people', toBase: 1 },
  { word: '吨', dimension: 'mass', toBase: 1 },
  { word: '斤', dimension: 'mass', toBase: 0.0005 },
];

/** A handful of indicators and units, so that tests of linking do not depend on the shipped data. */
export function testKnowledge(frameworks: readonly Framework[] = []): Knowledge {
  const names = new Map<string, NamedIndicator>();
  for (const one of INDICATORS) {
    for (const name of [one.name, ...one.aliases]) names.set(name, { indicator: one, calibre: null, canonical: one.name });
    for (const calibre of one.calibres) if (calibre.name) names.set(calibre.name, { indicator: one, calibre, canonical: calibre.name });
  }
  const income = { name: '城乡居民收入', aliases: [], parts: ['城镇居民人均可支配收入', '农村居民人均可支配收入'], measure: null };
  return {
    indicators: INDICATORS,
    composites: [income],
    frameworks,
    units: new Map(UNITS.map((unit) => [unit.word, unit])),
    calendar: {} as Knowledge['calendar'],
    lookup: (name) => names.get(name) ?? null,
    lookupComposite: (name) => (name === income.name ? income : null),
    byId: (id) => INDICATORS.find((one) => one.id === id) ?? null,
    nameEndingAt: () => null,
    findNames: () => [],
  };
}

export const knowledge = testKnowledge();

/** One fact: `name`, then its value as printed (`6%以上`, `1.2万人`, `56%左右`). */
export function fact(name: string, value: string, more: Partial<Fact> & { readonly measure?: Measure } = {}): Fact {
  const named = knowledge.lookup(name);
  const match = /^(-?[\d.]+)(?:—([\d.]+))?(.*?)(以上|左右|以内)?$/u.exec(value);
  const unit = match?.[3] ? (new UnitReader(knowledge.units).read(match[3], 0)?.unit ?? null) : null;
  const ops: Readonly<Record<string, Op>> = { 以上: '>=', 左右: '~', 以内: '<=' };
  const start = more.start ?? 0;
  const position = { line: 0, character: start };
  const range = { start: position, end: position };
  const partial = {
    indicator: named?.canonical ?? name,
    indicatorId: named?.indicator.id ?? null,
    calibre: named?.calibre?.id ?? null,
    scope: null,
    measure: 'growth' as Measure,
    op: match ? (match[2] ? 'range' : (ops[match[4] ?? ''] ?? '=')) : ('sync' as const),
    value: match ? Number(match[1]) : null,
    value2: match?.[2] ? Number(match[2]) : null,
    unit,
    year: 2025,
    fromYear: null,
    role: 'target' as const,
    headline: false,
    force: null,
    relation: null,
    start,
    end: start + 4,
    valueStart: start + 2,
    valueEnd: start + 4,
    paragraph: 0,
    range,
    valueRange: range,
    valueText: printed(value),
    span: null,
    source: null,
    ...more,
  };
  return { ...partial, series: seriesId({ ...partial, dimension: partial.unit?.dimension ?? null }) };
}

export function document(name: string, meta: Partial<Metadata>, ...facts: readonly Fact[]): DocumentFacts {
  const whole: Metadata = {
    title: name,
    kind: 'annual-plan',
    year: 2025,
    endYear: meta.year ?? 2025,
    place: '通辽市',
    level: null,
    source: {},
    ...meta,
  };
  return { uri: `file:///${name}.txt`, name, meta: whole, facts, formulations: [], notices: [] };
}
