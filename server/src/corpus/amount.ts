import type { Statement } from '../plan/types';
import type { Op } from '../quantity/types';

/** A statement's figure in the base unit of its dimension, so that figures in different units compare: 1.2万人 and 12000人 are one. */
export interface Amount {
  readonly op: Op;
  /** The value, or the lower end of a range. */
  readonly value: number;
  /** The upper end of a range; else equal to `value`. */
  readonly value2: number;
  /** Half a unit of the last printed decimal, in base units; 0 for rates, which are printed as meant (5% is not 5.4%). */
  readonly rounding: number;
}

/** Rounding explains no more than this share of a figure: 2万 and 1.6万 are two targets. */
const ROUNDING_SHARE = 0.01;

/** Null where the statement gives no number (sync, defer). */
export function amountOf(statement: Pick<Statement, 'op' | 'value' | 'value2' | 'unit'>): Amount | null {
  const { op, value, value2, unit } = statement;
  if (op === 'sync' || op === 'defer' || value === null) return null;
  const scale = unit ? unit.magnitude * unit.toBase : 1;
  const rate = unit?.dimension === 'ratio' || unit?.dimension === 'points';
  return { op, value: value * scale, value2: (value2 ?? value) * scale, rounding: rate ? 0 : (scale * 10 ** -decimals(value)) / 2 };
}

/** One figure: equal, or the one is the other rounded to its printed precision. */
export function sameFigure(a: Amount, b: Amount): boolean {
  const size = Math.max(Math.abs(a.value), Math.abs(b.value));
  const slack = Math.min(Math.max(a.rounding, b.rounding), size * ROUNDING_SHARE) + size * 1e-9; // 1e-9: arithmetic of the conversion
  return Math.abs(a.value - b.value) <= slack && Math.abs(a.value2 - b.value2) <= slack;
}

/** The same figure with the same qualifier. */
export function sameAmount(a: Amount, b: Amount): boolean {
  return a.op === b.op && sameFigure(a, b);
}

/** Digits after the decimal point as printed: 6.25 -> 2. */
export function decimals(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(Math.abs(value));
  const point = text.indexOf('.');
  return point < 0 || text.includes('e') ? 0 : text.length - point - 1;
}
