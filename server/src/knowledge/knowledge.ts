import calendarData from './generated/calendar.json';
import compositeData from './generated/composites.json';
import frameworkData from './generated/frameworks.json';
import indicatorData from './generated/indicators.json';
import unitData from './generated/units.json';
import { buildIndex, findNames, type NameIndex, nameEndingAt } from './nameIndex';
import { normaliseName } from './normalise';
import type { Calendar, Calibre, Composite, Framework, Indicator, UnitEntry } from './types';

/** A known name: which indicator, in which calibre, under which canonical name. */
export interface NamedIndicator {
  readonly indicator: Indicator;
  readonly calibre: Calibre | null;
  /** Canonical name: the calibre's own name where it has one, else the indicator's. */
  readonly canonical: string;
}

/** An occurrence of a known indicator or composite name in a text. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly named: NamedIndicator | null;
  readonly composite: Composite | null;
}

/** The shipped knowledge, indexed. Pure data: no file is read at run time. */
export interface Knowledge {
  readonly indicators: readonly Indicator[];
  readonly composites: readonly Composite[];
  readonly frameworks: readonly Framework[];
  readonly units: ReadonlyMap<string, UnitEntry>;
  readonly calendar: Calendar;
  /** Exact name, alias, calibre name or calibre alias, after quotes, brackets and 的 are taken out; null when unknown. */
  lookup(name: string): NamedIndicator | null;
  lookupComposite(name: string): Composite | null;
  byId(id: string): Indicator | null;
  /** The longest known name (indicator or composite) ending exactly at `end` in `text`; null when none does. */
  nameEndingAt(text: string, end: number): NameMatch | null;
  /** All longest, non-overlapping known names, left to right. Linear in the text. */
  findNames(text: string): NameMatch[];
}

/** The tables that the generator writes. */
export interface KnowledgeData {
  readonly indicators: readonly Indicator[];
  readonly composites: readonly Composite[];
  readonly frameworks: readonly Framework[];
  readonly units: readonly UnitEntry[];
  readonly calendar: Calendar;
}

function indexKnowledge(data: KnowledgeData): Knowledge {
  let index: NameIndex | null = null;
  const names = () => {
    index ??= buildIndex(data.indicators, data.composites);
    return index;
  };
  const ids = new Map(data.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    indicators: data.indicators,
    composites: data.composites,
    frameworks: data.frameworks,
    units: new Map(data.units.map((unit) => [unit.word, unit])),
    calendar: data.calendar,
    lookup: (name) => names().entries.get(normaliseName(name))?.named ?? null,
    lookupComposite: (name) => names().entries.get(normaliseName(name))?.composite ?? null,
    byId: (id) => ids.get(id) ?? null,
    nameEndingAt: (text, end) => nameEndingAt(names(), text, end),
    findNames: (text) => findNames(names(), text),
  };
}

let shipped: Knowledge | null = null;

/**
 * The knowledge that ships with the product. One instance a process: the data is immutable.
 * The name index is built at the first look-up, so that starting costs nothing.
 */
export function createKnowledge(): Knowledge {
  shipped ??= indexKnowledge({
    indicators: indicatorData as unknown as readonly Indicator[],
    composites: compositeData as unknown as readonly Composite[],
    frameworks: frameworkData as unknown as readonly Framework[],
    units: unitData as unknown as readonly UnitEntry[],
    calendar: calendarData as unknown as Calendar,
  });
  return shipped;
}
