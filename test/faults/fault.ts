import type { Span } from '../../server/src/text/span';
import type { Given, Read } from './documents';

/** Another document that a fault is held against. */
export interface Other {
  readonly name: string;
  readonly text: string;
  readonly given?: Given;
}

/** One mistake put into a document. */
export interface Fault {
  /** The document with the mistake. */
  readonly text: string;
  /** Where it is now: a finding that touches one of these has found it. */
  readonly at: readonly Span[];
  /** What was done, for the list of misses: values and terms, no sentences. */
  readonly note: string;
  /** The text without the mistake, where that is not the document's own. */
  readonly before?: string;
  /** What the corpus holds; all other documents when left out. */
  readonly others?: readonly Other[];
  /** What it held before the fault, where the fault is in what the draft is held against. */
  readonly othersBefore?: readonly Other[];
  /** What the text's words do not tell about the draft. */
  readonly given?: Given;
}

/** Repeatable chance in [0, 1). */
export type Chance = () => number;

/** Makes the faults that a rule is there for out of what stands in a document: each from the untouched text. */
export type Planter = (document: Read, chance: Chance) => Iterable<Fault>;

/** One of several, by chance. */
export function pick<T>(items: readonly T[], chance: Chance): T {
  if (items.length === 0) throw new Error('nothing to pick from');
  return items[Math.floor(chance() * items.length)]!;
}
