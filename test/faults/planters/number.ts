import type { Read } from '../documents';
import { edit, find, replaceEach } from '../edits';
import { type Chance, type Fault, type Planter, pick } from '../fault';

const DIGITS = '零一二三四五六七八九';
const UNITS = '(?:家|个|户|人|项|公里|万亩|亿元|万元|万人|万吨|平方米|处|件)';

/** The standard of 2011 binds what was written after it. */
const binds = ({ facts }: Read): boolean => (facts.meta.year ?? 0) >= 2012;

const approximateCount: Planter = function* (document) {
  yield* replaceEach(
    document,
    new RegExp(`(?<![\\d.十百千万])([3-8])(?=${UNITS})`, 'gu'),
    (match) => `${DIGITS[Number(match[1])]}、${DIGITS[Number(match[1]) + 1]}`,
  );
};

function chinese(n: number): string {
  if (n < 10) return DIGITS[n] ?? '';
  return `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`;
}

const chinesePercent: Planter = function* (document) {
  if (!binds(document)) return;
  yield* replaceEach(
    document,
    /(?<![\d.—～-])(\d{1,2})(\.\d)?%(?![—～-])/gu,
    (match) => `百分之${chinese(Number(match[1]))}${match[2] ? `点${DIGITS[Number(match[2][1])]}` : ''}`,
  );
};

const currencySign: Planter = (document, chance) =>
  replaceEach(document, /(?<![\d.])(\d+(?:\.\d+)?)([万亿]*)元/gu, (match) => `￥${match[1]}${match[2]}${chance() < 0.5 ? '元' : ''}`);

const dateZero: Planter = (document) =>
  replaceEach(document, /(?<!\d)([1-9])月([1-9])日|(?<=年)([1-9])月|(?<![\d—、])([1-9])月(?=底|份|中旬|上旬|下旬|末)/gu, (match) =>
    match[0].replace(/(?<!\d)([1-9])(?=[月日])/gu, '0$1'),
  );

/** A document cited with the month it came out, with the zero. */
function* monthZero(document: Read, chance: Chance): Iterable<Fault> {
  for (const { end } of find(document, /《[^《》]{6,40}》(?![（(])/gu)) {
    const [year, month] = [(document.facts.meta.year ?? 2025) - 1, 1 + Math.floor(9 * chance())];
    const before = `${document.plan.text.slice(0, end)}（${year}年${month}月1日施行）${document.plan.text.slice(end)}`;
    yield { ...edit(document, end, end, `（${year}年0${month}月${chance() < 0.5 ? '0' : ''}1日施行）`), before };
  }
}

const decimalZero: Planter = (document) => replaceEach(document, /(?<![\d.])0\.\d+(?=[%个万亿])/gu, (match) => match[0].slice(1));

const digitWidth: Planter = function* (document, chance) {
  const wide = [...find(document, /[０-９]/gu)].length > 0;
  const isWide = /[０-９]/u.test(document.plan.text);
  if (wide || isWide) return;
  yield* replaceEach(document, /(?<![\d.])\d{2,4}(?=[万亿个%家户年])/gu, (match) => {
    const digits = [...match[0]];
    const from = chance() < 0.5 ? 0 : digits.length - 1;
    return digits.map((digit, at) => (at >= from ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit)).join('');
  });
};

const doubleApproximation: Planter = (document, chance) =>
  replaceEach(
    document,
    new RegExp(`(?<![约近超过于突破达不以\\d.])(\\d+(?:\\.\\d+)?${UNITS})(左右|以上)?(?=[，。；、])`, 'gu'),
    (match) => {
      const figure = match[1] ?? '';
      const kind = match[2] ?? pick(['左右', '以上'], chance);
      return kind === '左右' ? `约${figure}左右` : pick([`超过${figure}以上`, `突破${figure}以上`, `不少于${figure}以上`], chance);
    },
  );

const fixedWord: Planter = (document, chance) =>
  replaceEach(document, /“五位一体”|“四个全面”|第[一二三]产业|党的二十大|“三农”|“两个维护”|“四个意识”|“四个自信”/gu, (match) => {
    const turned = match[0]
      .replace(/二十/u, '20')
      .replace(/[一二三四五]|两/u, (word) => (word === '两' ? '2' : String(DIGITS.indexOf(word))));
    return chance() < 2 ? turned : null;
  });

const grouping: Planter = (document, chance) =>
  replaceEach(
    document,
    /(?<![\d.,〔号（(])(\d{1,3})(\d{3})(?=万?[户人个家元亩吨公])/gu,
    (match) => `${match[1]}${pick([',', '，'].slice(0, 1), chance)}${match[2]}`,
  );

const growthWord: Planter = function* (document) {
  yield* replaceEach(document, new RegExp(`(?<=[一-龥]{2})增加(?=\\d+(?:\\.\\d+)?${UNITS})`, 'gu'), () => '增长');
  yield* replaceEach(document, /(?<=[一-龥]{2})增长(?=\d+(?:\.\d+)?%)/gu, () => '增加');
};

const ideographZero: Planter = function* (document, chance) {
  const wrong = (text: string): string => text.replace(/〇/gu, pick(['0', '○', 'O', '零'], chance));
  yield* replaceEach(document, /二〇[一二三四][〇一二三四五六七八九]年/gu, (match) => wrong(match[0]));
  yield* replaceEach(document, /(?<!\d)20[1-4]\d年(?=[，。远基][^\d])/gu, (match) =>
    wrong(`${[...match[0].slice(0, 4)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}年`),
  );
};

const impossibleDate: Planter = function* (document, chance) {
  yield* replaceEach(document, /(?<!\d)(\d{1,2})月(\d{1,2})日/gu, () =>
    pick(['2月30日', '4月31日', '6月31日', '9月31日', '11月31日', '13月5日', '7月32日'], chance),
  );
  yield* replaceEach(
    document,
    /(20\d\d)年底前(?=[一-龥])/gu,
    (match) => `${match[1]}年${pick(['2月30日', '6月31日', '11月31日'], chance)}前`,
  );
};

const magnitudeWord: Planter = (document) =>
  replaceEach(document, /(?<![\d.])(\d{1,2})000(万?)(?=[户人个家元亩吨台套])/gu, (match) =>
    match[2] === '' ? `${match[1]}千` : `${match[1]}千万`,
  );

const outsideYear: Planter = function* (document) {
  const { year, kind } = document.facts.meta;
  if (year === null || !['annual-plan', 'work-report', 'plan-report'].includes(kind)) return;
  for (const other of [year - 1, year + 1, year - 10]) {
    yield* replaceEach(document, /(?<=[。；，])今年(?=[，要将全]|是)/gu, () => `今年（${other}年）`);
    yield* replaceEach(document, /(?<=[，。；])今年(?=年?[底内])/gu, () => `今年（${other}年）`);
  }
};

const rangeSign: Planter = function* (document) {
  yield* replaceEach(document, /(?<=\d%?(?:年)?)[—～](?=\d)/gu, () => '-');
  // A point made a range, with the wrong sign.
  yield* replaceEach(document, /(?<![\d.—～-])(\d+(?:\.\d+)?)%(?=左右|[，。、；])/gu, (match) => `${match[1]}%-${Number(match[1]) + 1}%`);
};

const rangeUnit: Planter = function* (document) {
  yield* replaceEach(document, /(\d+(?:\.\d+)?)%(?=[—～至]\d+(?:\.\d+)?%)/gu, (match) => match[1] ?? null);
  yield* replaceEach(
    document,
    /(?<![\d.—～至-])(\d+)(万|亿)(元|人|亩|户|吨)(?=[，。；、以左])/gu,
    (match) => `${match[1]}—${Number(match[1]) + 4}${match[2]}${match[3]}`,
  );
};

const shortYear: Planter = function* (document) {
  yield* replaceEach(document, /(?<![\d—–～至“])20(\d\d)(?=年(?:底|末|初|度|\d{1,2}月))/gu, (match) => match[1] ?? null);
};

/** A task given a deadline, its year shortened. */
function* shortDeadline(document: Read, chance: Chance): Iterable<Fault> {
  const { year } = document.facts.meta;
  if (year === null || !binds(document)) return;
  for (const { start } of find(document, /(?<=[，。；])(?:建成|完成|新建|改造|新增|建设)(?=[一-龥\d]{3})/gu, ['text'])) {
    const when = pick(['年底前', '年6月底前', '年末'], chance);
    const before = `${document.plan.text.slice(0, start)}${year}${when}${document.plan.text.slice(start)}`;
    yield { ...edit(document, start, start, `${String(year).slice(2)}${when}`), before };
  }
}

const timesDecrease: Planter = function* (document, chance) {
  for (const { start, end } of find(document, /(?<=(?:下降|减少|降低|压减|缩短))\d+(?:\.\d+)?%/gu)) {
    if (!/[\r\n]/u.test(document.plan.text.slice(start, end)))
      yield edit(document, start, end, pick(['1倍', '2倍', '一倍', '3倍以上', '两倍'], chance));
  }
};

const UNIT_WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=\d[万亿]?)吨标准煤/gu, ['吨标煤']],
  [/(?<=\d[万亿]?)平方米/gu, ['㎡', 'm²', '平米']],
  [/(?<=\d[万亿]?)立方米/gu, ['方', 'm³', '立方']],
  [/(?<=\d)微克\/立方米/gu, ['μg/m³', 'ug/m3', '微克/m³']],
  [/(?<=\d[万亿]?)公里(?![/每])/gu, ['km', 'KM']],
  [/(?<=\d[万亿]?)吨(?!标)/gu, ['T', 't']],
];

function* unitWords(document: Read, chance: Chance): Iterable<Fault> {
  for (const [right, wrong] of UNIT_WORDS) yield* replaceEach(document, right, () => pick(wrong, chance));
}

export const number: Readonly<Record<string, Planter>> = {
  'number/approximate-count': approximateCount,
  'number/chinese-percent': chinesePercent,
  'number/currency-sign': currencySign,
  'number/date-zero': function* (document, chance) {
    yield* dateZero(document, chance);
    yield* monthZero(document, chance);
  },
  'number/decimal-zero': decimalZero,
  'number/digit-width': digitWidth,
  'number/double-approximation': doubleApproximation,
  'number/fixed-word': fixedWord,
  'number/grouping': grouping,
  'number/growth-word': growthWord,
  'number/ideograph-zero': ideographZero,
  'number/impossible-date': impossibleDate,
  'number/magnitude-word': magnitudeWord,
  'number/outside-year': outsideYear,
  'number/range-sign': rangeSign,
  'number/range-unit': rangeUnit,
  'number/short-year': function* (document, chance) {
    yield* shortYear(document, chance);
    yield* shortDeadline(document, chance);
  },
  'number/times-decrease': timesDecrease,
  'number/unit-word': unitWords,
};
