/** What a figure measures: rate of change, a total, what is newly added in the period, a ratio, a change in points. */
export type Measure = 'growth' | 'level' | 'increment' | 'share' | 'points';

/** How a value binds: exactly, about (左右), at least (以上), at most (以内), or between two values. */
export type Op = '=' | '~' | '>=' | '<=' | 'range';

/** What a unit counts. Two quantities compare only when their dimensions are equal. */
export type Dimension =
  | 'ratio' // %, ‰, 成
  | 'points' // 百分点
  | 'money' // 元 (base: 元)
  | 'usd' // 美元
  | 'mass' // base: 吨
  | 'area' // base: 亩
  | 'floorArea' // base: 平方米
  | 'length' // base: 公里
  | 'volume' // base: 立方米
  | 'power' // base: 千瓦
  | 'energy' // base: 千瓦时
  | 'coal' // base: 吨标准煤
  | 'people' // 人
  | 'personTimes' // 人次: never 人
  | 'time' // base: 天
  | 'concentration' // 微克/立方米
  | 'times' // 倍
  | `count:${string}`; // one per counter: count:个, count:家 …

/** A unit as printed, with magnitude split off: 万千瓦 -> magnitude 1e4, unit 千瓦, toBase 1. */
export interface Unit {
  /** As printed, magnitude included: `万千瓦`, `%`, `亿` (no unit word printed). */
  readonly printed: string;
  /** Without magnitude: `千瓦`; empty when the text prints none (`超千亿`). */
  readonly word: string;
  /** Power of ten carried by 十百千万亿 in front of the unit word. */
  readonly magnitude: number;
  readonly dimension: Dimension | null;
  /** One unit word in the dimension's base unit (斤 -> 0.0005 吨). Printed value * magnitude * toBase = base value. */
  readonly toBase: number;
}

/** A number or range with unit and qualifier. Numbers are as printed; a decline is negative only in statements. */
export interface Quantity {
  readonly op: Op;
  /** As printed: `1.2万人` -> 1.2; `超千亿` -> 1000 with unit `亿`; `三分之一` -> 33.33 with unit `%`. */
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly value2: number | null;
  readonly unit: Unit;
  /** The number with unit and qualifier words, in the text it was read from. */
  readonly start: number;
  readonly end: number;
  /** The bare number with its unit, without qualifier words. */
  readonly coreStart: number;
  readonly coreEnd: number;
}

/** Unit words by themselves, without magnitude; the knowledge layer supplies the table. */
export type UnitTable = ReadonlyMap<string, { readonly word: string; readonly dimension: Dimension; readonly toBase: number }>;

/** How a quantity was printed: it decides what a bare count may be (`四个领域` is hardly a target, `4个` is). */
export type Notation =
  | 'arabic'
  | 'chinese' // 一百二十家, 千亿
  | 'fraction' // 三分之一, 1/3, 百分之五
  | 'doubling' // 翻一番: value in % growth
  | 'proportion'; // one member of 23.6:31.9:44.5

export interface ReadQuantity extends Quantity {
  readonly notation: Notation;
  /** Members of one proportion share a number counted from 0 within the text; null otherwise. */
  readonly proportion: number | null;
  /** The words before the core that were taken as qualifiers, longest reading (`不少于`, `突破`); empty when none. */
  readonly before: string;
  readonly after: string;
}
