import type { Demand, Framework } from '../knowledge/types';
import type { Metadata, Notice, Statement } from '../plan/types';
import type { Measure } from '../quantity/types';
import type { Position } from '../text/lineIndex';

/** A statement as other documents see it: serialisable, with its lines, without its document's text. */
export interface Fact extends Statement {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly valueRange: { readonly start: Position; readonly end: Position };
  /** The value as printed with its qualifier (`5.5%左右`), at most 40 characters. */
  readonly valueText: string;
  /** Where the figure covers several years: an average a year (年均) or a sum (累计); null when the text says neither. */
  readonly span: 'yearly' | 'cumulative' | null;
  /** Where a data file says its figure comes from; null for statements of documents. */
  readonly source: string | null;
}

/** A fixed wording in a document: its whole wording and the line it first stands in, from 0. */
export interface FormulationUse {
  readonly text: string;
  readonly line: number;
}

/** All that one file tells the corpus. Replaced whole when the file changes. */
export interface DocumentFacts {
  readonly uri: string;
  /** File name without folder and extension. */
  readonly name: string;
  readonly meta: Metadata;
  readonly facts: readonly Fact[];
  /** Fixed wordings that it uses, each at its first place. */
  readonly formulations: readonly FormulationUse[];
  readonly notices: readonly Notice[];
}

/** One point of a series, with where it stands. Its place is `document.meta.place`: figures of different places may share a series. */
export interface SeriesPoint {
  readonly document: DocumentFacts;
  readonly fact: Fact;
}

/** One indicator, scope, measure, calibre and dimension over the years. Points by year, then document. Two figures for a year stay side by side. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly indicatorId: string | null;
  readonly scope: string | null;
  readonly calibre: string | null;
  readonly measure: Measure;
  /** Commonest printed unit. */
  readonly unit: string;
  readonly points: readonly SeriesPoint[];
}

/** A demand of a framework in force, or of a local five-year document in the corpus (then `fact` is set and links go to it). */
export interface FrameworkDemand {
  readonly framework: Framework | null;
  readonly demand: Demand;
  readonly document: DocumentFacts | null;
  readonly fact: Fact | null;
  /** Whom it binds: `全国`, `内蒙古自治区`; null for a document whose place is unknown, which counts as the draft's own. */
  readonly place: string | null;
  /** The framework's or document's title. */
  readonly title: string;
  /** Made for the draft's own place: only such values bind it; a superior's relations are worth a remark. */
  readonly own: boolean;
}

export interface FrameworkInForce {
  /** 14 for 2021–2025, 15 for 2026–2030. */
  readonly ordinal: number;
  readonly startYear: number;
  readonly endYear: number;
  /** The draft's own place first, then its superiors. */
  readonly demands: readonly FrameworkDemand[];
  /** Titles of all loaded sources, for the status item. */
  readonly titles: readonly string[];
  /** Titles of five-year documents in the corpus whose period is over for this draft. */
  readonly ended: readonly string[];
}
