import data from './generated/formulations.json';
import words from './generated/words.json';
import type { Certainty } from './types';

type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A formulation (提法): a wording that documents repeat to the letter. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exactly as known. */
export interface Formulation {
  readonly text: string;
  readonly kind: 'orientation' | 'principle' | 'list' | 'title' | 'initiative' | 'institution' | 'task';
  readonly group: string;
  readonly validFrom: string;
  /** Last date of its use; null while it lives. */
  readonly validTo: string | null;
  readonly successor: string | null;
  /** Not one character may differ; else places have wordings of their own and only what is no word is a slip. */
  readonly strict: boolean;
  /** Names of the leadership and the guiding thought. */
  readonly core: boolean;
  /** Other accepted wordings. */
  readonly also: readonly string[];
  readonly note: string | null;
  readonly source: string;
  readonly certainty: Certainty;
}

/** What must not stand directly before or after a form, in which case it is part of something else. */
export interface Neighbours {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Years of drafts that an entry is for, both included; null leaves the end open. */
export interface Years {
  readonly since: number | null;
  readonly until: number | null;
}

export interface WrongForm extends Neighbours, Years {
  readonly form: string;
  readonly right: string;
  readonly severity: Severity;
  /** Wrong inside quotation marks too. */
  readonly quoted: boolean;
  readonly source: string;
}

/** A list whose members have a fixed order and number. */
export interface FixedList extends Years {
  readonly name: string;
  readonly members: readonly string[];
  /** What the list is called where it is named: `“四个意识”`. */
  readonly names: readonly string[];
  /** Words of which one must stand close by, for members that are common words. */
  readonly cue: readonly string[];
  /** The members are words of this list only: all but one of them is the list with a gap. */
  readonly distinct: boolean;
  /** Shorter versions are in use: only the order is checked. */
  readonly reorderOnly: boolean;
  readonly severity: 'warning' | 'info' | 'hint';
  readonly source: string;
  readonly certainty: Certainty;
}

export interface ExpiredForm extends Neighbours {
  readonly form: string;
  /** Last year whose plan could set it as a task. */
  readonly to: number;
  readonly successor: string;
  readonly severity: 'warning' | 'info' | 'hint';
  readonly quoted: boolean;
  readonly source: string;
  readonly certainty: Certainty;
}

/** Names of one thing, the current one and the others. */
export interface TermVariants extends Neighbours, Years {
  readonly use: string;
  readonly avoid: readonly string[];
  readonly quoted: boolean;
  readonly source: string;
}

/** The tables that the generator writes. */
export interface FormulationData {
  readonly formulations: readonly Formulation[];
  readonly wrong: readonly WrongForm[];
  readonly lists: readonly FixedList[];
  readonly expired: readonly ExpiredForm[];
  /** Words that make a sentence a look back. */
  readonly retrospective: readonly string[];
  readonly variants: readonly TermVariants[];
}

/** The formulations that ship with the product. */
export const formulationData = data as unknown as FormulationData;

const tails: ReadonlyMap<string, string> = new Map(Object.entries(words.words));
const recent: ReadonlySet<string> = new Set(words.recent.match(/../gu));

/** Common words of two characters. */
export function isCommonWord(word: string): boolean {
  return word.length === 2 && ((tails.get(word.charAt(0))?.includes(word.charAt(1)) ?? false) || recent.has(word));
}

/** Characters that a sentence takes in or leaves out at will: 和, 的, 新, 性. */
export function isJoint(char: string): boolean {
  return words.joints.includes(char);
}

/** Characters that are words by themselves and may stand in another's place: the joints, numbers, short verbs. */
export function isSingle(char: string): boolean {
  return isJoint(char) || words.singles.includes(char);
}

/** `2022-10` -> months since year 0; a bare year counts from its January. */
function months(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '1') - 1;
}

/**
 * Whether documents of a year use a formulation. They are written at the turn of the year: what came up after March is for the next one.
 * A draft of unknown year is taken for a present one.
 */
export function isInUse({ validFrom, validTo }: Pick<Formulation, 'validFrom' | 'validTo'>, year: number | null): boolean {
  if (year === null) return validTo === null;
  return months(validFrom) <= year * 12 + 2 && (validTo === null || Number(validTo.slice(0, 4)) >= year);
}

/** Whether an entry is for drafts of a year; one without limits is for all. */
export function isForYear({ since, until }: Years, year: number | null): boolean {
  if (year === null) return until === null;
  return (since === null || since <= year) && (until === null || until >= year);
}
