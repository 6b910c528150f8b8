import type { Span } from '../text/span';
import { isChineseNumeral, parseChineseNumber } from './chineseNumber';
import qualifiers from './generated/qualifiers.json';
import type { Notation, Op, ReadQuantity, Unit, UnitTable } from './types';
import { UnitReader } from './units';

type Bound = '>=' | '~' | '<=';

const byLength = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
const flatten = (lists: Record<Bound, readonly string[]>): [string, Bound][] =>
  (Object.entries(lists) as [Bound, string[]][])
    .flatMap(([op, words]) => words.map((word): [string, Bound] => [word, op]))
    .sort((a, b) => b[0].length - a[0].length);

const BEFORE = flatten(qualifiers.before);
const AFTER = flatten(qualifiers.after);
const BETWEEN = byLength(qualifiers.between);
const SURPLUS = new Set(qualifiers.surplus);

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';
/** Where a quantity may begin: a digit, a Chinese numeral, 翻番. By UTF-16 unit. */
const mayStart = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 0x3007) return code >= 0x30 && code <= 0x39;
  const c = text[at]!;
  return isChineseNumeral(c) || c === '翻';
};
const isLatin = (c: string | undefined): boolean => c !== undefined && /[A-Za-z]/.test(c);
const PERCENT: Record<string, string> = { 百: '%', 千: '‰' };

interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly notation: Notation;
}

/** Reads quantities out of a logical paragraph. One reader serves a whole session; it holds no state between texts. */
export class QuantityReader {
  readonly #units: UnitReader;

  constructor(table: UnitTable) {
    this.#units = new UnitReader(table);
  }

  /**
   * All quantities of a text, left to right, not overlapping. Offsets are UTF-16 offsets into `text`.
   * Dates, ordinals, road numbers, model names and whatever stands in 《》 or 〔〕 are not quantities.
   */
  read(text: string): ReadQuantity[] {
    const found: ReadQuantity[] = [];
    const shut = closedRanges(text);
    let proportions = 0;
    let range = 0;
    let i = 0;
    while (i < text.length) {
      if (!mayStart(text, i)) {
        i++;
        continue;
      }
      while (range < shut.length && shut[range]!.end <= i) range++;
      const closed = shut[range];
      if (closed !== undefined && closed.start <= i) {
        i = closed.end;
        continue;
      }
      const ratio = readProportion(text, i);
      if (ratio !== null) {
        const percent = this.#units.compose('', '%');
        if (percent !== null && ratio.values.length >= 3) {
          for (const v of ratio.values) {
            found.push({
              op: '=',
              value: v.value,
              value2: null,
              unit: percent,
              start: v.start,
              end: v.end,
              coreStart: v.start,
              coreEnd: v.end,
              notation: 'proportion',
              proportion: proportions,
              before: '',
              after: '',
            });
          }
          proportions++;
        }
        i = ratio.end;
        continue;
      }
      const medals = readMedals(text, i);
      if (medals.length > 0) {
        found.push(...medals);
        i = medals[medals.length - 1]!.end;
        continue;
      }
      const quantity = this.#readAt(text, i);
      if (quantity === null) {
        i = endOfNumeral(text, i);
        continue;
      }
      found.push(quantity);
      i = quantity.end;
    }
    return found;
  }

  /** The unit a string spells (`万人`, `亿立方米`), or null. */
  unit(printed: string): Unit | null {
    const read = this.#units.read(printed, 0);
    return read !== null && read.end === printed.length ? read.unit : null;
  }

  #readAt(text: string, at: number): ReadQuantity | null {
    const doubling = this.#doubling(text, at);
    if (doubling !== null) return doubling;
    const numeral = readNumeral(text, at);
    if (numeral === null || isExcluded(text, at, numeral)) return null;
    const own = this.#withUnit(text, numeral);
    if (own === null) return null;
    const shared = own.unit === null || own.unit.word === '个' ? this.#sharedUnit(text, at, own.end) : null;
    const first = shared === null ? own : { ...own, unit: shared };

    // a second end makes a range; the first end may leave its unit to the second (2—3个, 4.5—5%)
    const between = BETWEEN.find((word) => text.startsWith(word, first.end));
    const second = between === undefined ? null : this.#secondEnd(text, first, first.end + between.length);
    if (between !== undefined && second === null && /^[—–\-－~～]/.test(between) && isDigit(text[first.end + between.length])) return null;
    const range = second !== null && second.unit !== null && second.value > first.value ? second : null;
    const last = second ?? first;
    const unit = last.unit;
    if (unit === null) return null;
    if (range === null && second !== null) return null;
    if (unit.dimension === null && !this.#bareMagnitudeAllowed(text, at, last.end)) return null;

    const surplus = first.surplus || (second?.surplus ?? false);
    const before = BEFORE.find(([word]) => text.endsWith(word, at) && text.startsWith(word, at - word.length));
    const after = AFTER.find(([word]) => text.startsWith(word, last.end));
    const op: Op = range !== null ? 'range' : (after?.[1] ?? before?.[1] ?? (surplus ? '>=' : '='));
    return {
      op: range === null && before !== undefined && after !== undefined ? joinBounds(before[1], after[1]) : op,
      value: first.value,
      value2: range === null ? null : range.value,
      unit,
      start: before === undefined ? at : at - before[0].length,
      end: after === undefined ? last.end : last.end + after[0].length,
      coreStart: at,
      coreEnd: last.end,
      notation: numeral.notation,
      proportion: null,
      before: before?.[0] ?? '',
      after: after?.[0] ?? '',
    };
  }

  /** 超千亿, 破万亿, 22.49万贫困人口: magnitudes without a unit are a value after a bounding word or before a mark, in digits also before a noun. */
  #bareMagnitudeAllowed(text: string, at: number, end: number): boolean {
    const next = text[end] ?? '';
    if (isDigit(text[at]) && /[\u4e00-\u9fff“]/.test(next)) return true;
    const bounded = BEFORE.some(([word]) => text.endsWith(word, at) && at >= word.length && text.startsWith(word, at - word.length));
    return (
      (bounded || isDigit(text[at])) &&
      (next === '' || /[，,、。；;！）)]|[以左大]/.test(next) || AFTER.some(([w]) => text.startsWith(w, end)))
    );
  }

  #withUnit(text: string, numeral: Numeral): { value: number; unit: Unit | null; end: number; surplus: boolean; magnitude: string } | null {
    if (numeral.notation === 'fraction') {
      const percent = this.#units.compose('', numeral.value < 0 ? '‰' : '%');
      return { value: Math.abs(numeral.value), unit: percent, end: numeral.end, surplus: false, magnitude: '' };
    }
    let at = numeral.end;
    let value = numeral.value;
    let surplus = SURPLUS.has(text[at] ?? '') && text[at] !== '几';
    if (surplus) at++;
    if (numeral.notation === 'chinese') {
      // 千亿元 -> 1000 亿元: large magnitudes go to the unit, as a reader would print them
      const split = splitMagnitude(text, numeral);
      if (split !== null && !surplus) {
        const read = this.#units.read(text, split.at);
        if (read === null) return null;
        return { value: split.value, unit: read.unit, end: read.end, surplus, magnitude: split.magnitude };
      }
    }
    const start = at;
    const read = this.#units.read(text, at);
    if (read === null) return { value, unit: null, end: numeral.end, surplus, magnitude: '' };
    let { unit, end } = read;
    const magnitude = text.slice(start, end - unit.word.length);
    if (unit.word === '' && SURPLUS.has(text[end] ?? '')) {
      // 10万余人, 3亿多元
      const tail = this.#units.wordAt(text, end + 1);
      const composed = tail === null ? null : this.#units.compose(magnitude, tail);
      if (tail !== null && composed !== null) {
        unit = composed;
        end = end + 1 + tail.length;
        surplus = true;
      }
    }
    value = numeral.value;
    return { value, unit, end, surplus, magnitude };
  }

  /** 分别提高15、22个百分点: numbers shared out in a row may leave their unit to the last one. */
  #sharedUnit(text: string, at: number, end: number): Unit | null {
    if (!isDigit(text[at]) || !/^(?:、|和)\d/.test(text.slice(end, end + 2))) return null;
    if (!/分别[^，,；;。]{0,12}$/.test(text.slice(Math.max(0, at - 30), at))) return null;
    const row = /^(?:、\d+(?:\.\d+)?个?)*(?:、|和)\d+(?:\.\d+)?(?=\D)/.exec(text.slice(end, end + 60));
    const read = row === null ? null : this.#units.read(text, end + row[0].length);
    return read !== null && (read.unit.dimension === 'points' || read.unit.dimension === 'ratio') ? read.unit : null;
  }

  #secondEnd(
    text: string,
    first: { value: number; unit: Unit | null; magnitude: string },
    at: number,
  ): { value: number; unit: Unit | null; end: number; surplus: boolean } | null {
    const numeral = readNumeral(text, at);
    if (numeral === null || numeral.notation !== 'arabic') return null;
    const read = this.#withUnit(text, numeral);
    if (read === null || read.unit === null) return null;
    if (first.unit !== null && first.unit.word !== '' && first.unit.word !== read.unit.word) return null;
    return read;
  }

  #doubling(text: string, at: number): ReadQuantity | null {
    const match = /^翻(一|两|二|三|四|1|2|3)番/.exec(text.slice(at, at + 4));
    if (match === null) return null;
    const times = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3 }[match[1] as '一'];
    const percent = this.#units.compose('', '%');
    if (percent === null) return null;
    const end = at + match[0].length;
    return {
      op: '=',
      value: (2 ** times - 1) * 100,
      value2: null,
      unit: percent,
      start: at,
      end,
      coreStart: at,
      coreEnd: end,
      notation: 'doubling',
      proportion: null,
      before: '',
      after: '',
    };
  }
}

/** 约…左右 stays about; 超…以上 stays at least; 控制在5%左右 is about; a contradiction keeps the word behind. */
function joinBounds(before: Bound, after: Bound): Op {
  return before === after ? before : after;
}

function splitMagnitude(text: string, numeral: Numeral): { value: number; at: number; magnitude: string } | null {
  let from = numeral.end;
  while (from > 0 && /[万亿]/.test(text[from - 1] ?? '')) from--;
  const start = numeralStart(text, numeral.end);
  if (from === numeral.end) return null;
  const head = text.slice(start, from);
  // 十亿八千万: the larger magnitude stands inside, so the whole is one number
  if (head.includes('亿') || (head.includes('万') && !text.slice(from, numeral.end).includes('亿'))) return null;
  const value = head === '' ? 1 : parseChineseNumber(head);
  return value === null ? null : { value, at: from, magnitude: text.slice(from, numeral.end) };
}

function numeralStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isChineseNumeral(text[start - 1] ?? '')) start--;
  return start;
}

/** A numeral at `at`: Arabic (with grouping and decimals), a fraction, or Chinese. Its unit is not read. */
function readNumeral(text: string, at: number): Numeral | null {
  if (isDigit(text[at])) {
    const match = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/.exec(text.slice(at, at + 32));
    if (match === null) return null;
    const end = at + match[0].length;
    const value = Number(match[0].replaceAll(',', ''));
    if (text[end] === '/' && isDigit(text[end + 1]) && !text.startsWith('/10万', end)) {
      const below = /^\d+/.exec(text.slice(end + 1, end + 5))?.[0] ?? '';
      const denominator = Number(below);
      if (denominator > value && denominator <= 100 && Number.isInteger(value)) {
        return { value: round((100 * value) / denominator), end: end + 1 + below.length, notation: 'fraction' };
      }
      return null;
    }
    return { value, end, notation: 'arabic' };
  }
  const percent = /^([百千])分之/.exec(text.slice(at, at + 4));
  if (percent !== null) {
    const from = at + 3;
    const end = endOfNumeral(text, from);
    const value = isDigit(text[from]) ? Number(text.slice(from, end)) : parseChineseNumber(text.slice(from, end));
    if (value === null || Number.isNaN(value) || end === from) return null;
    // the sign carries ‰ to `withUnit`
    return { value: PERCENT[percent[1] ?? '百'] === '‰' ? -value : value, end, notation: 'fraction' };
  }
  const end = endOfNumeral(text, at);
  if (end === at) return null;
  const chars = text.slice(at, end);
  const part = /^分之/.test(text.slice(end, end + 2)) ? endOfNumeral(text, end + 2) : end;
  if (part > end + 2) {
    const below = parseChineseNumber(chars);
    const above = parseChineseNumber(text.slice(end + 2, part));
    return below === null || above === null || below === 0 || above > below
      ? null
      : { value: round((100 * above) / below), end: part, notation: 'fraction' };
  }
  const value = parseChineseNumber(chars);
  return value === null ? null : { value, end, notation: 'chinese' };
}

const round = (value: number): number => Math.round(value * 100) / 100;

function endOfNumeral(text: string, at: number): number {
  let end = at;
  if (isDigit(text[at])) {
    while (isDigit(text[end]) || ((text[end] === '.' || text[end] === ',') && isDigit(text[end + 1]))) end++;
    return end;
  }
  while (isChineseNumeral(text[end] ?? '') || (text[end] === '点' && end > at && isChineseNumeral(text[end + 1] ?? ''))) end++;
  return Math.max(end, at + 1) === at + 1 && !isChineseNumeral(text[at] ?? '') ? at + 1 : end;
}

/** 23.6:31.9:44.5 and 1∶2: two or more numbers joined by colons. */
function readProportion(text: string, at: number): { values: { value: number; start: number; end: number }[]; end: number } | null {
  if (!isDigit(text[at]) || isDigit(text[at - 1])) return null;
  const match = /^\d+(?:\.\d+)?(?:[:：∶︰]\d+(?:\.\d+)?)+/.exec(text.slice(at, at + 60));
  if (match === null) return null;
  const values: { value: number; start: number; end: number }[] = [];
  let offset = at;
  for (const part of match[0].split(/[:：∶︰]/)) {
    values.push({ value: Number(part), start: offset, end: offset + part.length });
    offset += part.length + 1;
  }
  return { values, end: at + match[0].length };
}

/** 8金9银6铜: medals are counted by their metal, which elsewhere is no unit. One alone is not read: 5金 may be anything. */
function readMedals(text: string, at: number): ReadQuantity[] {
  if (!isDigit(text[at]) || isDigit(text[at - 1])) return [];
  const match = /^(?:\d{1,3}金\d{1,3}银(?:\d{1,3}铜)?|\d{1,3}[金银]\d{1,3}铜)/.exec(text.slice(at, at + 14));
  if (match === null) return [];
  return [...match[0].matchAll(/(\d+)([金银铜])/g)].map(({ 0: printed, 1: value, 2: metal, index }) => {
    const start = at + index;
    const end = start + printed.length;
    const unit: Unit = { printed: metal!, word: metal!, magnitude: 1, dimension: `count:${metal}`, toBase: 1 };
    const span = { start, end, coreStart: start, coreEnd: end };
    return { op: '=', value: Number(value), value2: null, unit, ...span, notation: 'arabic', proportion: null, before: '', after: '' };
  });
}

const NOT_AFTER = /[第届前每~×*＋+→]$/;
const DATE = /^(?:年|月|日|时许|号|点钟)/;

/** Numbers that name, order or date something. */
function isExcluded(text: string, at: number, numeral: Numeral): boolean {
  const previous = text[at - 1] ?? '';
  const next = text[numeral.end] ?? '';
  if (numeral.notation === 'fraction') return NOT_AFTER.test(previous);
  const value = numeral.value;
  const arabic = numeral.notation === 'arabic';
  if (NOT_AFTER.test(previous)) return true;
  // G334线, PM2.5, 5G, 4A级, 3D, A4; 兆 units such as 5MW are written out in these documents
  if (isLatin(previous) || (arabic && isLatin(next)) || previous === '.' || previous === '．') return true;
  if (arabic && /[+＋×*]/.test(next)) return true;
  if (/[-－—–~～]/.test(previous) && (isDigit(text[at - 2]) || isLatin(text[at - 2]) || text[at - 2] === '年')) return true;
  if (next === '年' && arabic && Number.isInteger(value) && value >= 1900 && value <= 2100) return true;
  if (/^(?:[-－—–~～至到])\d{4}年?/.test(text.slice(numeral.end, numeral.end + 6)) && value >= 1900 && value <= 2100) return true;
  // 8方面工作 is no volume
  if (/^方(?:面|案|式|法|向|略|针)/.test(text.slice(numeral.end, numeral.end + 2))) return true;
  if (next === '月' || next === '日' || next === '号' || next === '届' || next === '线') return true;
  if (DATE.test(next) && !arabic && next !== '年') return true;
  if (next === '年' && !arabic && value >= 1900) return true;
  // 五次会议, 四中全会
  if (/^(?:次会议|次全|次代表大会|中全会)/.test(text.slice(numeral.end, numeral.end + 5))) return true;
  // list indexes at the start of a paragraph: 1. 2、 (3)
  if (arabic && at === 0 && /^[.．、)）]/.test(next)) return true;
  if (/[（(]/.test(previous) && /[）)]/.test(next)) return true;
  return false;
}

/** Titles 《》 and year brackets 〔〕 are names: where they stand, in order. */
function closedRanges(text: string): Span[] {
  const ranges: Span[] = [];
  for (const [open, close] of [
    ['《', '》'],
    ['〔', '〕'],
  ] as const) {
    let from = text.indexOf(open);
    while (from >= 0) {
      const end = text.indexOf(close, from + 1);
      if (end < 0) break;
      if (end - from <= 120) ranges.push({ start: from, end: end + 1 });
      from = text.indexOf(open, end + 1);
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}
