import { keptByText } from '../rules/keptByText';
import { isHan } from '../text/characters';

/** One text of each side, by index, and how alike they are: 0 to 1. */
export interface Likeness {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** A pair of neighbouring Chinese characters as one number. */
type Pair = number;

/** The pairs of a text with how often it has them: near enough to its words, and the same with and without a segmenter. */
const pairsOf = keptByText((text): ReadonlyMap<Pair, number> => {
  const pairs = new Map<Pair, number>();
  for (let at = 1, last = text.charCodeAt(0); at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isHan(last) && isHan(code)) pairs.set(last * 0x10000 + code, (pairs.get(last * 0x10000 + code) ?? 0) + 1);
    last = code;
  }
  return pairs;
});

/**
 * How alike the texts of two sides are (each given in parts, a part that counts more given twice): the cosine of their pairs of characters,
 * rare ones weighing more. Texts with nothing in common are left out. The best first, then in order.
 */
export function likeness(rows: readonly (readonly string[])[], columns: readonly (readonly string[])[]): readonly Likeness[] {
  const counts = [...rows, ...columns].map(countPairs);
  const texts = new Map<Pair, number>();
  for (const pairs of counts) for (const pair of pairs.keys()) texts.set(pair, (texts.get(pair) ?? 0) + 1);
  const weighed = counts.map((pairs) => weigh(pairs, texts, counts.length));
  const holders = new Map<Pair, [number, number][]>();
  weighed.slice(rows.length).forEach((vector, column) => {
    for (const [pair, weight] of vector) {
      const list = holders.get(pair);
      if (list) list.push([column, weight]);
      else holders.set(pair, [[column, weight]]);
    }
  });
  const found = rows.flatMap((_, row) => {
    const scores = new Map<number, number>();
    for (const [pair, weight] of weighed[row]!) {
      for (const [column, other] of holders.get(pair) ?? []) scores.set(column, (scores.get(column) ?? 0) + weight * other);
    }
    return [...scores].map(([column, score]) => ({ row, column, score }));
  });
  return found.sort((a, b) => b.score - a.score || a.row - b.row || a.column - b.column);
}

function countPairs(parts: readonly string[]): ReadonlyMap<Pair, number> {
  if (parts.length === 1) return pairsOf(parts[0]!);
  const counts = new Map<Pair, number>();
  for (const part of parts) for (const [pair, count] of pairsOf(part)) counts.set(pair, (counts.get(pair) ?? 0) + count);
  return counts;
}

/** A vector of length one. */
function weigh(pairs: ReadonlyMap<Pair, number>, texts: ReadonlyMap<Pair, number>, all: number): readonly (readonly [Pair, number])[] {
  const raw = [...pairs].map(([pair, count]) => [pair, (1 + Math.log(count)) * Math.log(1 + all / texts.get(pair)!)] as const);
  const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1;
  return raw.map(([pair, weight]) => [pair, weight / length]);
}
