/** A half-open range [start, end) of UTF-16 offsets. What it indexes (source text or paragraph text) is said by its owner. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
