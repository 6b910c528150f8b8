import type { Knowledge } from '../knowledge/knowledge';
import { QuantityReader } from '../quantity/reader';
import type { ReadQuantity } from '../quantity/types';
import numberData from './generated/numbers.json';
import { keptByText } from './keptByText';
import type { RuleContext, Severity } from './types';

type Bound = 'about' | 'atLeast' | 'atMost';

/** A unit as it should not be printed, with what stands beside it and, for words of many meanings, what stands near before it. */
export interface UnitForm {
  readonly printed: string;
  readonly instead: string;
  readonly severity: Severity;
  readonly before?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly near?: readonly string[];
}

export const numberForms = numberData as {
  readonly standardSince: number;
  readonly approximation: Readonly<Record<'before' | 'after', Readonly<Record<Bound, readonly string[]>>>> & {
    readonly compounds: Readonly<Record<string, readonly string[]>>;
    readonly breakthroughs: { readonly words: readonly string[]; readonly counters: readonly string[] };
  };
  readonly decreases: readonly string[];
  readonly countedBy: readonly string[];
  readonly approximateCounters: readonly string[];
  readonly units: readonly UnitForm[];
  readonly fixedWords: readonly { readonly wrong: string; readonly right: string }[];
};

/** Whether the document is bound by the standard of 2011: one of unknown year is. */
export function followsStandard({ plan }: Pick<RuleContext, 'plan'>): boolean {
  return plan.meta.year === null || plan.meta.year >= numberForms.standardSince;
}

const readers = new WeakMap<Knowledge, QuantityReader>();

/** The quantities of a paragraph's logical text. */
export const quantitiesOf = keptByText((text: string, knowledge: Knowledge): readonly ReadQuantity[] => {
  const known = readers.get(knowledge) ?? new QuantityReader(knowledge.units);
  readers.set(knowledge, known);
  return known.read(text);
});

/** How a word beside a quantity bounds it, or null. */
export function boundOf(side: 'before' | 'after', word: string): Bound | null {
  const bounds = numberForms.approximation[side];
  for (const bound of ['about', 'atLeast', 'atMost'] as const) if (bounds[bound].includes(word)) return bound;
  return null;
}

/** Whether the word before a quantity is part of another (签约, 附近), or says that so many problems are solved (突破10项). */
export function isOtherWord(text: string, start: number, before: string, counter: string): boolean {
  const { compounds, breakthroughs } = numberForms.approximation;
  if (compounds[before]?.includes(text.slice(Math.max(0, start - 1), start))) return true;
  return breakthroughs.words.includes(before) && breakthroughs.counters.includes(counter);
}

/** Words as an alternation for a regular expression, the longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('|');
}
