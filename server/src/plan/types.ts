import type { FixedWording } from '../knowledge/wordings';
import type { Measure, Op, Unit } from '../quantity/types';
import type { LineIndex } from '../text/lineIndex';
import type { Paragraph } from '../text/paragraphs';
import type { Span } from '../text/span';

/** Planned for the year, reported as achieved, or an earlier level named for comparison. */
export type Role = 'target' | 'actual' | 'baseline';

/** `sync`: grows in step with another indicator; `defer`: the superior's task, no number; the rest bind a number. */
export type StatementOp = Op | 'sync' | 'defer';

/** One quantified claim of a document. Offsets are UTF-16 offsets into the source text. */
export interface Statement {
  /** Canonical name with its calibre where that is part of the name: `限额以上固定资产投资`. */
  readonly indicator: string;
  /** Id in the knowledge data, or null for an indicator named by the general grammar. */
  readonly indicatorId: string | null;
  /** Id of the calibre (口径) in the knowledge data, null = the indicator's unmarked calibre. */
  readonly calibre: string | null;
  /** What narrows the claim (a place, park or group) when not part of the name; else null. */
  readonly scope: string | null;
  readonly measure: Measure;
  readonly op: StatementOp;
  /** As printed; negative for a decline; null for sync and defer. */
  readonly value: number | null;
  readonly value2: number | null;
  readonly unit: Unit | null;
  /** The year the figure is about; null when the document's year is unknown. */
  readonly year: number | null;
  /** First year of the span a figure covers when it covers several (年均, 累计, 五年): else null. */
  readonly fromYear: number | null;
  readonly role: Role;
  /** In the document's main expected-targets passage. */
  readonly headline: boolean;
  /** `力争` `争取` soften, `确保` `必保` harden; null when the text says neither. */
  readonly force: 'strive' | 'ensure' | null;
  /** For op `sync` and for claims against another indicator: what it is held against. */
  readonly relation: Relation | null;
  /** Indicator name and value. */
  readonly start: number;
  readonly end: number;
  /** Value with unit and qualifier. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Index of the paragraph in `Plan.paragraphs`. */
  readonly paragraph: number;
  /** Identity across documents: indicator, scope, measure, calibre and dimension; see corpus/series.ts. */
  readonly series: string;
}

/** `A 与 B 同步`, `A 高于 B`: the claim that one growth keeps to another. */
export interface Relation {
  readonly kind: 'sync' | 'above' | 'below' | 'atLeast';
  /** Canonical name of the other indicator, or of the other place's same indicator (`全区`, `全国`). */
  readonly other: string;
  readonly otherKind: 'indicator' | 'place';
  /** `高1个百分点` -> 1; null when no distance is given. */
  readonly margin: number | null;
}

export type DocumentKind =
  | 'annual-plan' // 国民经济和社会发展计划
  | 'work-report' // 政府工作报告
  | 'plan-report' // 计划执行情况与计划草案的报告
  | 'five-year-outline' // 五年规划纲要
  | 'five-year-proposal' // 党委关于制定五年规划的建议
  | 'bulletin' // 统计公报
  | 'data' // CSV of actual results
  | 'unknown';

export type PlaceLevel = 'nation' | 'province' | 'city' | 'county';

/** What a document is, read from its text; each field may be overridden by front matter or config. */
export interface Metadata {
  readonly title: string | null;
  readonly kind: DocumentKind;
  /** The year the document governs: a plan's or report's year, a bulletin's reported year, a five-year document's first year. */
  readonly year: number | null;
  /** Last year governed: equals `year` but for five-year documents. */
  readonly endYear: number | null;
  /** `通辽市`, `内蒙古自治区`, `全国`; null when the text does not tell. */
  readonly place: string | null;
  readonly level: PlaceLevel | null;
  /** Where each field came from, for the status view. */
  readonly source: { readonly [field in 'title' | 'kind' | 'year' | 'place']?: 'front-matter' | 'config' | 'text' | 'file-name' };
}

/** A heading with everything until the next heading of its level or above. Offsets in source. */
export interface Section extends Span {
  readonly title: string;
  /** 1 = 一、 or the highest level the document uses; run-in headings (a short sentence that opens a paragraph) are not sections. */
  readonly level: number;
  readonly headingStart: number;
  readonly headingEnd: number;
  /** What the section is about: last year's or the term's results, this year's goals, or neither said. */
  readonly time: SectionTime;
  readonly children: readonly Section[];
}

export interface SectionTime {
  readonly role: 'actual' | 'target' | null;
  /** Year the section speaks of, where its heading or opening tells. */
  readonly year: number | null;
  /** First year where the section reviews several (五年工作回顾). */
  readonly fromYear: number | null;
}

/** A fixed wording of the knowledge data in a document. Offsets in source. */
export interface Formulation extends Span {
  readonly wording: FixedWording;
}

/** Something that limits what was read: shown to the user, never swallowed. */
export interface Notice {
  readonly code:
    | 'empty'
    | 'line-too-long'
    | 'too-many-statements'
    | 'too-many-findings'
    | 'no-year'
    | 'no-kind'
    | 'unreadable'
    | 'analysis-failed'
    | 'scan-damage'
    | 'bad-front-matter'
    | 'bad-data';
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** One document, read. Built by `parsePlan`, which never throws. */
export interface Plan {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly meta: Metadata;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  /** In text order, not overlapping. */
  readonly formulations: readonly Formulation[];
  readonly notices: readonly Notice[];
}
