import qualifiers from '../quantity/generated/qualifiers.json';
import type { Span } from '../text/span';

const longestFirst = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
const BEFORE = longestFirst(Object.values(qualifiers.before).flat());
const AFTER = longestFirst(Object.values(qualifiers.after).flat());

/** A value's figure with its unit, and the words that bind it, as spans of the value's text: `控制在` `5.5%` `以内`. */
export interface ValueParts {
  readonly figure: Span;
  readonly qualifiers: readonly Span[];
}

export function valueParts(value: string): ValueParts {
  const after = AFTER.find((word) => value.endsWith(word) && word.length < value.length);
  const end = value.length - (after?.length ?? 0);
  const before = BEFORE.find((word) => value.startsWith(word) && word.length < end);
  const start = before?.length ?? 0;
  const words = [...(before ? [{ start: 0, end: start }] : []), ...(after ? [{ start: end, end: value.length }] : [])];
  return { figure: { start, end }, qualifiers: words };
}
