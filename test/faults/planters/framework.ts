import type { Fact } from '../../../server/src/corpus/types';
import { knowledge, type Read } from '../documents';
import { edit, replaceEach } from '../edits';
import { type Chance, type Fault, type Other, type Planter, pick } from '../fault';
import { headlines, LEAD, targets } from './target';

/** A five-year outline of the draft's own place for its own years, with these sentences among the goals. */
function outlineWith({ facts }: Read, ...goals: readonly string[]): readonly Other[] {
  const { year, place } = facts.meta;
  const first = 2021 + 5 * Math.floor(((year ?? 0) - 2021) / 5);
  const text = [`${place ?? '××市'}国民经济和社会发展五年规划纲要`, `到${first + 4}年，经济社会发展的主要目标是：`, ...goals].join('\n\n');
  return [{ name: 'outline.txt', text, given: { kind: 'five-year-outline', year: first, ...(place !== null && { place }) } }];
}

/** Growth targets with a figure in percent. */
function growths(document: Read): readonly Fact[] {
  return headlines(document).filter(({ measure, unit, scope }) => measure === 'growth' && unit?.dimension === 'ratio' && scope === null);
}

const relationViolated: Planter = function* (document) {
  const rates = growths(document);
  const gdp = rates.find(({ indicatorId }) => indicatorId === 'gdp' || indicatorId === 'gross-domestic-product');
  if (!gdp || gdp.value === null) return;
  for (const fact of rates) {
    if (fact === gdp || fact.value === null || fact.calibre !== null) continue;
    const others = outlineWith(document, `${fact.indicator}增速高于${gdp.indicator}增速。`);
    const value = document.plan.text.slice(fact.valueStart, fact.valueEnd);
    const start = fact.valueStart;
    for (const less of [0, 0.5, 1]) {
      const slower = `${Number((gdp.value - less).toFixed(1))}%`;
      const before = `${document.plan.text.slice(0, start)}${Number((gdp.value + 2).toFixed(1))}%以上${document.plan.text.slice(fact.valueEnd)}`;
      if (value !== slower) yield { ...edit(document, start, fact.valueEnd, slower), before, others };
    }
  }
};

const behindPace: Planter = function* (document, chance) {
  for (const fact of growths(document)) {
    // A demand in one calibre does not bind a target in another.
    if (fact.value === null || fact.value <= 0 || fact.op === '<=' || fact.calibre !== null) continue;
    // The plan demands more a year than the target gives.
    const demanded = Number((fact.value + pick([1, 2, 3], chance)).toFixed(1));
    const others = outlineWith(document, `${fact.indicator}年均增长${demanded}%以上。`);
    const met = `${document.plan.text.slice(0, fact.valueStart)}${demanded + 1}%${document.plan.text.slice(fact.valueEnd)}`;
    yield {
      text: document.plan.text,
      at: [{ start: fact.start, end: fact.end }],
      before: met,
      others,
      note: `${fact.indicator} ${fact.value}% < ${demanded}%`,
    };
  }
};

/** Shares with a figure that rise, of indicators a five-year plan may list. */
function shares(document: Read): readonly Fact[] {
  return targets(document).filter(
    ({ indicator, measure, unit, scope, op, value, indicatorId, calibre, force }) =>
      (measure === 'share' || measure === 'level') &&
      unit?.dimension !== 'usd' &&
      scope === null &&
      // To be held down, not to be reached.
      !/失业率|赤字|价格|能耗|排放|死亡|煤炭|国债|预算内投资/u.test(indicator) &&
      calibre === null &&
      force === null &&
      indicatorId !== null &&
      value !== null &&
      value > 5 &&
      (op === '=' || op === '>=' || op === '~'),
  );
}

/** Results of the years before as a data file: `step` less each year back from `last`. */
function results(document: Read, fact: Fact, last: number, step: number): Other {
  const { year, place } = document.facts.meta;
  const measure = fact.measure === 'share' ? '比重' : '总量';
  const rows = [1, 2, 3].map(
    (back) =>
      `${fact.indicator},${(year ?? 0) - back},${Number((last - step * (back - 1)).toPrecision(5))},${fact.unit?.printed},公报,${measure}`,
  );
  return { name: 'data.csv', text: `指标,年份,数值,单位,来源,量度\n${rows.join('\n')}\n`, given: place === null ? {} : { place } };
}

const endOf = ({ facts }: Read): number => 2025 + 5 * Math.floor(((facts.meta.year ?? 0) - 2021) / 5);
const isYearly = ({ facts }: Read): boolean => facts.meta.year !== null && headlineKinds.includes(facts.meta.kind);
const headlineKinds: readonly string[] = ['annual-plan', 'work-report', 'plan-report'];

const alreadyReached: Planter = function* (document) {
  for (const fact of shares(document)) {
    const value = fact.value ?? 0;
    const end = Number((value * 0.97).toPrecision(4));
    const goal = (v: number): string => `${fact.indicator}达到${v}${fact.unit?.printed}。`;
    // The end value lies below what was reached last year.
    const others = [...outlineWith(document, goal(end)), results(document, fact, value * 0.99, value * 0.01)];
    const othersBefore = [
      ...outlineWith(document, goal(Number((value * 1.2).toPrecision(4)))),
      results(document, fact, value * 0.99, value * 0.01),
    ];
    yield {
      text: document.plan.text,
      at: [{ start: fact.start, end: fact.end }],
      others,
      othersBefore,
      note: `${fact.indicator}: end ${end}, target ${value}`,
    };
  }
};

const unreachable: Planter = function* (document) {
  const left = endOf(document) - (document.facts.meta.year ?? 0);
  for (const fact of shares(document)) {
    if (fact.measure !== 'share' || (fact.value ?? 0) > 74 || left === 0) continue;
    const value = fact.value ?? 0;
    const goal = (v: number): string => `${fact.indicator}达到${Number(v.toFixed(1))}%。`;
    const past = results(document, fact, value - 0.5, 0.5);
    const othersBefore = [...outlineWith(document, goal(value + 0.5 * left)), past];
    // Three times the best year's step and more, for all the years left.
    for (const far of [20, 25]) {
      const others = [...outlineWith(document, goal(value + far)), past];
      const at = [{ start: fact.start, end: fact.end }];
      yield { text: document.plan.text, at, others, othersBefore, note: `${fact.indicator}: end ${value + far}, target ${value}` };
    }
  }
};

/** Indicators with one plain name that the document speaks of nowhere. */
function unnamed(document: Read): readonly { readonly name: string; readonly unit: string }[] {
  return (
    knowledge.indicators
      // 完成上级下达的节能减排任务 stands for energy and ecology.
      .filter(({ name }) => !/能源|碳|草原|森林|湿地|绿地|水体|水质|耕地|海域|黑臭|污|垃圾|装机/u.test(name))
      .filter(({ name, aliases, measures, dimensions }) => {
        const isShare = measures.includes('share') && dimensions.includes('ratio');
        return (
          isShare && ![name, ...aliases].some((each) => document.plan.text.includes(each) || document.plan.text.includes(each.slice(0, 4)))
        );
      })
      .map(({ name }) => ({ name, unit: '%' }))
  );
}

/** The passage that lists the year's main targets: where a list of what is missing is shown. */
function passage(document: Read): { start: number; end: number } | null {
  const listed = targets(document).filter(({ headline }) => headline);
  return listed.length === 0 ? null : { start: listed[0]!.start - LEAD, end: listed.at(-1)!.end };
}

function* without(document: Read, chance: Chance, othersFor: (name: string) => readonly Other[]): Iterable<Fault> {
  const at = passage(document);
  const names = unnamed(document);
  const last = document.plan.paragraphs.findLast(({ kind, text }) => kind === 'text' && text.endsWith('。'));
  if (!at || !last || names.length === 0) return;
  for (let i = 0; i < 4; i++) {
    const { name } = pick(names, chance);
    // Named in the draft, then not.
    const before = `${document.plan.text.slice(0, last.end)}${name}达到65%以上。${document.plan.text.slice(last.end)}`;
    yield {
      text: document.plan.text,
      before,
      at: [at, { start: 0, end: document.plan.text.length }],
      others: othersFor(name),
      note: `without ${name}`,
    };
  }
}

const binding: Planter = function* (document, chance) {
  if (!isYearly(document)) return;
  yield* without(document, chance, (name) => outlineWith(document, `${name}达到60%以上（约束性）。`));
  for (const fact of shares(document)) {
    const others = outlineWith(document, `${fact.indicator}达到${fact.value}${fact.unit?.printed}以上（约束性）。`);
    const value = document.plan.text.slice(fact.valueStart, fact.valueEnd);
    const soft = `${value.replace(/以上|左右|以内/u, '')}左右`;
    const hard = `${document.plan.text.slice(0, fact.valueStart)}${value.replace(/以上|左右|以内/u, '')}以上${document.plan.text.slice(fact.valueEnd)}`;
    const fault = edit(document, fact.valueStart, fact.valueEnd, soft);
    yield { ...fault, at: [{ start: fact.start, end: fact.end }], before: hard, others };
  }
};

const coverage: Planter = function* (document, chance) {
  if (isYearly(document)) yield* without(document, chance, (name) => outlineWith(document, `${name}达到60%以上。`));
};

const PERIODS = ['十二五', '十三五', '十四五', '十五五', '十六五'];

const periodWords: Planter = function* (document, chance) {
  const { year } = document.facts.meta;
  if (!isYearly(document) || year === null) return;
  yield* replaceEach(document, /(?<=(?:20\d\d年|今年)[，,]?是[^，。；]{0,12})(?:开局之年|收官之年)/gu, (match) =>
    match[0] === '开局之年' ? '收官之年' : '开局之年',
  );
  const n = Math.floor((year - 2011) / 5);
  const [own = '十四五', other = '十四五'] = [PERIODS[n], PERIODS[n + pick([-1, 1], chance)] ?? PERIODS[n - 1]];
  const place = (year - 2011) % 5;
  const wrong = [
    place === 0 ? `${year}年是“${own}”规划收官之年` : `${year}年是“${own}”规划开局之年`,
    `今年是“${other}”规划的${place === 4 ? '收官' : '开局'}之年`,
    `今年是“${own}”规划的第${'一二三四五'[(place + 1) % 5]}年`,
  ];
  const first = document.plan.paragraphs.filter(({ kind, text }) => kind === 'text' && text.endsWith('。'));
  for (const sentence of wrong) {
    const { end } = pick(first, chance);
    yield edit(document, end, end, `${sentence}，做好各项工作意义重大。`);
  }
};

export const framework: Readonly<Record<string, Planter>> = {
  'framework/already-reached': alreadyReached,
  'framework/behind-pace': behindPace,
  'framework/binding': binding,
  'framework/coverage': coverage,
  'framework/period-words': periodWords,
  'framework/relation-violated': relationViolated,
  'framework/unreachable': unreachable,
};
