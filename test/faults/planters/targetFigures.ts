import type { Fact } from '../../../server/src/corpus/types';
import { knowledge, type Read } from '../documents';
import { edit, find, replaceEach } from '../edits';
import { type Other, type Planter, pick } from '../fault';
import { targets } from './target';

const rounded = (value: number): string => String(Number(value.toPrecision(4)));

/** Facts of known indicators that have a figure in Arabic digits and no line break in them. */
function figures({ plan, facts }: Read): readonly Fact[] {
  return facts.facts.filter(
    ({ value, indicatorId, start, end, valueStart, valueEnd }) =>
      value !== null &&
      indicatorId !== null &&
      /^[^\d]*\d/u.test(plan.text.slice(valueStart, valueEnd)) &&
      !/[\r\n]/u.test(plan.text.slice(start, end)),
  );
}

const isAmount = ({ measure, unit }: Fact): boolean => measure === 'level' && unit !== null && unit.dimension !== 'ratio';

/** Counted, weighed or measured: its growth is the ratio of its levels, as that of money is not. */
const isPhysical = ({ unit }: Fact): boolean =>
  unit !== null &&
  unit.dimension !== null &&
  /^(?:mass|area|floorArea|length|volume|power|energy|people|personTimes|count)/u.test(unit.dimension);

/** What stands between the name and the value. */
const predicate = ({ plan }: Read, fact: Fact): string => plan.text.slice(fact.start, fact.valueStart).slice(fact.indicator.length);

const arithmetic: Planter = function* (document, chance) {
  for (const fact of figures(document)) {
    if (!isAmount(fact) || fact.value === null || fact.value <= 0 || fact.op !== '=') continue;
    const unit = fact.unit?.printed ?? '';
    const [v, u] = [fact.value, unit];
    // Money of two years is not comparable: its rate need not follow from its levels.
    if (!isPhysical(fact)) continue;
    // The amount told with where it came from, and the telling wrong.
    const wrong = pick(
      [
        `由${rounded(v / 2)}${u}增加到${rounded(v)}${u}，增长${pick([30, 60, 150], chance)}%`,
        `由${rounded(v / 3)}${u}增加到${rounded(v)}${u}，翻一番`,
        `由${rounded(v)}${u}增加到${rounded(v * 0.7)}${u}`,
        `由${rounded(v * 0.8)}${u}增加了${rounded(v)}${u}`,
      ],
      chance,
    );
    const from = fact.start + fact.indicator.length;
    if (document.plan.text.slice(fact.start, from) === fact.indicator) yield edit(document, from, fact.valueEnd, wrong);
  }
};

const VALUE = '\\d+(?:\\.\\d+)?(?:%|万?[人户亩吨个公里元家]+)(?:左右|以上)?';

const distribution: Planter = function* (document) {
  const pair = new RegExp(`(分别[^，。；\\d]{0,6})(${VALUE})((?:、|和)${VALUE})+`, 'gu');
  yield* replaceEach(
    document,
    pair,
    (match) => `${match[1]}${match[2]}`.replace(/$/u, '') + (match[0].split(/、|和/u).length > 2 ? `、${match[0].split(/、|和/u)[1]}` : ''),
  );
  yield* replaceEach(document, pair, (match) => `${match[0].replace(/和(?=[^和]*$)/u, '、')}和${match[2]}`);
};

const growthLevel: Planter = function* (document, chance) {
  const { plan } = document;
  const all = figures(document);
  for (const growth of all) {
    if (growth.measure !== 'growth' || growth.value === null || growth.unit?.dimension !== 'ratio' || growth.fromYear !== null) continue;
    const level = all.find(
      (fact) =>
        isAmount(fact) &&
        fact.series.split('/')[0] === growth.series.split('/')[0] &&
        fact.paragraph === growth.paragraph &&
        fact.year === growth.year &&
        fact.scope === growth.scope &&
        Math.abs(fact.start - growth.start) < 60 &&
        isPhysical(fact),
    );
    if (!level || level.value === null) continue;
    if (/[。；]/u.test(plan.text.slice(Math.min(level.start, growth.start), Math.max(level.end, growth.end)))) continue;
    const last = rounded(level.value / (1 + growth.value / 100));
    const { place } = document.facts.meta;
    const csv = `指标,年份,数值,单位,来源,量度\n${level.indicator},${(level.year ?? 0) - 1},${last},${level.unit?.printed},公报,总量\n`;
    const others: readonly Other[] = [{ name: 'data.csv', text: csv, given: place === null ? {} : { place } }];
    const value = plan.text.slice(growth.valueStart, growth.valueEnd);
    const wrong = value.replace(/\d+(?:\.\d+)?/u, (figure) => rounded(Number(figure) + pick([10, 20, 30], chance)));
    const fault = edit(document, growth.valueStart, growth.valueEnd, wrong);
    yield { ...fault, at: [...fault.at, { start: level.start, end: level.end }], others };
  }
};

const WORDS: Readonly<Record<string, string>> = { growth: '增速', level: '总量', share: '比重', increment: '新增', points: '百分点' };

const lastYearActual: Planter = function* (document, chance) {
  const { meta } = document.facts;
  if (meta.year === null || meta.endYear !== meta.year) return;
  const reported = meta.kind === 'bulletin' ? meta.year : meta.year - 1;
  for (const fact of figures(document)) {
    if (
      fact.role !== 'actual' ||
      fact.year !== reported ||
      fact.fromYear !== null ||
      fact.scope !== null ||
      fact.op !== '=' ||
      fact.calibre !== null
    )
      continue;
    if (fact.measure === 'points' || /其中|季度|月/u.test(document.plan.text.slice(fact.start - 30, fact.end))) continue;
    const csv = `指标,年份,数值,单位,来源,量度\n${fact.indicator},${fact.year},${fact.value},${fact.unit?.printed},公报,${WORDS[fact.measure]}\n`;
    const value = document.plan.text.slice(fact.valueStart, fact.valueEnd);
    const ratio = fact.unit?.dimension === 'ratio';
    const wrong = value.replace(/\d+(?:\.\d+)?/u, (figure) =>
      rounded(ratio ? Number(figure) + pick([0.5, 1, 2], chance) : Number(figure) * pick([1.1, 1.3, 0.8], chance)),
    );
    const others: readonly Other[] = [{ name: 'data.csv', text: csv, given: meta.place === null ? {} : { place: meta.place } }];
    const fault = edit(document, fact.valueStart, fact.valueEnd, wrong);
    yield { ...fault, at: [{ start: fact.start, end: fact.end }], others };
  }
};

const measure: Planter = function* (document) {
  for (const fact of figures(document)) {
    const said = predicate(document, fact);
    const from = fact.start + fact.indicator.length;
    const indicator = knowledge.byId(fact.indicatorId ?? '');
    if (document.plan.text.slice(fact.start, from) !== fact.indicator || fact.value === null || !indicator) continue;
    // A ratio that “grows by” its own level; an amount that “reaches” a rate.
    if (fact.measure === 'share' && fact.value > 30 && /^(?:达到|达|为|提高到|超过)$/u.test(said))
      yield edit(document, from, fact.valueStart, '增长');
    const amount = !indicator.dimensions.includes('ratio') && indicator.measures.includes('growth');
    if (fact.measure === 'growth' && amount && said === '增长' && fact.op !== 'range') yield edit(document, from, fact.valueStart, '达到');
  }
};

const noBaseYear: Planter = function* (document, chance) {
  yield* replaceEach(document, /(?:比|较)20\d\d年(?:累计)?(?=下降\d)/gu, () => '累计');
  const indicators = ['单位地区生产总值能耗', '单位地区生产总值二氧化碳排放', '单位工业增加值用水量', '万元地区生产总值用水量'];
  for (const fact of targets(document)) {
    const paragraph = document.plan.paragraphs[fact.paragraph];
    if (!paragraph?.text.endsWith('。') || fact.headline) continue;
    const added = `力争${pick(indicators, chance)}累计下降${pick(['13.5%', '15%', '18%以上', '17%左右'], chance)}。`;
    yield edit(document, paragraph.end, paragraph.end, added);
  }
};

const partExceedsTotal: Planter = function* (document, chance) {
  const all = figures(document);
  for (const part of all) {
    const total = all.findLast((fact) => fact.end <= part.start && fact.paragraph === part.paragraph);
    if (!total || total.measure !== part.measure || total.unit?.dimension !== part.unit?.dimension || part.measure === 'growth') continue;
    const between = document.plan.text.slice(total.end, part.start);
    if (!/^[^。；]*其中[：:，,]?$/u.test(between) || total.value === null || part.unit?.printed !== total.unit?.printed) continue;
    const value = document.plan.text.slice(part.valueStart, part.valueEnd);
    const larger = rounded(total.value * pick([1.1, 1.5, 2], chance));
    yield edit(document, part.valueStart, part.valueEnd, value.replace(/\d+(?:\.\d+)?/u, larger));
  }
  // Where the text has no parts: a part of an amount it has.
  for (const fact of all) {
    if (!isAmount(fact) || fact.value === null || fact.op !== '=' || fact.value <= 0 || fact.role === 'baseline') continue;
    if (!/^(?:people|money|area|mass|count)/u.test(fact.unit?.dimension ?? '') || /每|人均|平均|寿命|率/u.test(fact.indicator)) continue;
    const added = `，其中${pick(['市本级', '城区', '农村'], chance)}${rounded(fact.value * pick([1.2, 1.5], chance))}${fact.unit?.printed}`;
    if (/^[，。；]/u.test(document.plan.text.slice(fact.valueEnd))) yield edit(document, fact.valueEnd, fact.valueEnd, added);
  }
};

const points: Planter = function* (document) {
  for (const fact of figures(document)) {
    const value = document.plan.text.slice(fact.valueStart, fact.valueEnd);
    const indicator = knowledge.byId(fact.indicatorId ?? '');
    const ratio = indicator?.measures.every((each) => each === 'share' || each === 'points') ?? false;
    if (fact.measure === 'points' && ratio && value.includes('个百分点'))
      yield edit(document, fact.valueStart, fact.valueEnd, value.replace('个百分点', '%'));
    const amount = (indicator?.measures.includes('growth') ?? false) && !(indicator?.dimensions.includes('ratio') ?? true);
    if (
      fact.measure === 'growth' &&
      amount &&
      /增长$/u.test(predicate(document, fact)) &&
      /^\d+(?:\.\d+)?%/u.test(value) &&
      fact.op !== 'range'
    )
      yield edit(document, fact.valueStart, fact.valueEnd, value.replace('%', '个百分点'));
  }
};

const proportions: Planter = function* (document, chance) {
  for (const { match, start, end } of find(document, /(\d+(?:\.\d+)?)([:：∶])(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)/gu)) {
    const more = rounded(Number(match[1]) + pick([1, 2.5, 5], chance));
    yield edit(document, start, end, match[0].replace(match[1] ?? '', more));
  }
  for (const paragraph of document.plan.paragraphs) {
    if (paragraph.kind !== 'text' || !paragraph.text.endsWith('。') || chance() > 0.1) continue;
    const [a, b] = [5 + Math.floor(20 * chance()), 25 + Math.floor(20 * chance())];
    const c = 100 - a - b + pick([-3, -1, 1, 2, 4], chance);
    yield edit(document, paragraph.end, paragraph.end, `三次产业${pick(['比重调整为', '结构比为', '比例优化为'], chance)}${a}:${b}:${c}。`);
  }
};

const TWINS: readonly (readonly [string, string])[] = [
  ['千瓦时', '千瓦'],
  ['千瓦', '千瓦时'],
  ['人次', '人'],
  ['人', '人次'],
];

const unit: Planter = function* (document) {
  for (const fact of figures(document)) {
    const value = document.plan.text.slice(fact.valueStart, fact.valueEnd);
    const twin = TWINS.find(([word]) => fact.unit?.word === word);
    const indicator = knowledge.byId(fact.indicatorId ?? '');
    const dimensions = indicator?.dimensions ?? [];
    const both = [
      ['power', 'energy'],
      ['people', 'personTimes'],
    ].some((pair) => pair.every((each) => dimensions.some((own) => own === each)));
    if (!twin || !indicator || both || fact.measure === 'growth' || fact.indicator.includes('储能')) continue;
    const at = value.lastIndexOf(twin[0]);
    if (at >= 0) yield edit(document, fact.valueStart + at, fact.valueStart + at + twin[0].length, twin[1]);
  }
};

export const targetFigures: Readonly<Record<string, Planter>> = {
  'target/arithmetic': arithmetic,
  'target/distribution': distribution,
  'target/growth-level': growthLevel,
  'target/last-year-actual': lastYearActual,
  'target/measure': measure,
  'target/no-base-year': noBaseYear,
  'target/part-exceeds-total': partExceedsTotal,
  'target/points': points,
  'target/proportions': proportions,
  'target/unit': unit,
};
