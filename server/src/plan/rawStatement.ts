import type { Measure, Unit } from '../quantity/types';
import type { Relation, StatementOp } from './types';

/** A time named in the sentence itself; resolved against the document's year by the fold. */
export type NamedTime =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'span'; readonly from: number; readonly to: number }
  /** Years before the document's own: 上年 -1, 今年 0. */
  | { readonly kind: 'relative'; readonly offset: number }
  /** “十四五”末: the plan's last year; 期间 covers all five. */
  | { readonly kind: 'period'; readonly ordinal: number; readonly whole: boolean };

/**
 * What one paragraph's text says by itself: no document year, no role from context. Offsets are into the paragraph's logical text.
 * Depends on nothing but the text, so it is cached by it.
 */
export interface RawStatement {
  readonly indicator: string;
  readonly indicatorId: string | null;
  readonly calibre: string | null;
  readonly scope: string | null;
  readonly measure: Measure;
  readonly op: StatementOp;
  readonly value: number | null;
  readonly value2: number | null;
  readonly unit: Unit | null;
  readonly time: NamedTime | null;
  /** 年均, 累计, 五年: the figure covers the whole span under review. */
  readonly cumulative: boolean;
  /** `五年年均`, `三年累计`: how many years the figure covers, where the sentence says so. */
  readonly years: number | null;
  readonly baseline: boolean;
  readonly force: 'strive' | 'ensure' | null;
  readonly relation: Relation | null;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Certain only inside the main targets passage (完成…任务 without who set it). */
  readonly headlineOnly: boolean;
}
