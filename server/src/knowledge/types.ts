import type { Dimension, Measure } from '../quantity/types';

/** How sure a source makes an entry; no error-level finding rests on `low`. */
export type Certainty = 'high' | 'medium' | 'low';

/** A calibre (口径) of an indicator: what exactly is counted, or how the rate is computed. */
export interface Calibre {
  /** Unique within the indicator: `限额以上`, `可比口径`, `登记`. */
  readonly id: string;
  /** Full canonical name when the calibre is part of it (`限额以上固定资产投资`); null when it stands apart (`可比口径`). */
  readonly name: string | null;
  /** Other full names of this calibre. */
  readonly aliases: readonly string[];
  /** Words that mark it between name and value: `按可比口径`, `同口径`. */
  readonly marks: readonly string[];
  readonly note: string | null;
}

export interface Indicator {
  /** Latin, stable: `gdp`, `rural-income`. */
  readonly id: string;
  /** Canonical name of the unmarked calibre: `固定资产投资`. */
  readonly name: string;
  /** Names for exactly the same thing and calibre. */
  readonly aliases: readonly string[];
  /** Key into groups: 经济, 农业, 工业, 投资, 消费, 财政金融, 创新, 开放, 就业收入, 教育, 卫生, 社保, 生态, 能源, 基础设施, 城乡, 人口, 安全, 其他. */
  readonly group: string;
  /** Dimensions its levels are given in; growth and share are always ratio. */
  readonly dimensions: readonly Dimension[];
  /** Usual measures, the commonest first. */
  readonly measures: readonly Measure[];
  /** Usual unit of a city's level, for completion: `亿元`. */
  readonly unit: string;
  /** What is better: more, less, or neither. */
  readonly direction: 'up' | 'down' | 'none';
  readonly calibres: readonly Calibre[];
  readonly source: string;
  readonly note: string | null;
}

/** One name in text that stands for several indicators: 城乡居民人均可支配收入, 三次产业比重. */
export interface Composite {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Canonical names, in the order the values come in. */
  readonly parts: readonly string[];
  readonly measure: Measure | null;
}

/** One demand of a five-year framework. */
export interface Demand {
  /** Number of the row in the framework's table; two demands of one row share it. Absent where the text, not a table, demands. */
  readonly row?: number;
  /** Canonical indicator name as in the indicator data (calibre included). */
  readonly indicator: string;
  /** The name printed in the framework's table. */
  readonly printed: string;
  readonly measure: Measure;
  readonly unit: string;
  readonly baseYear: number | null;
  readonly baseValue: number | null;
  readonly endYear: number;
  readonly op: '=' | '~' | '>=' | '<=' | null;
  /** Null where the framework gives a relation or leaves the value to each year. For `cumulative` the five-year sum. Declines are negative. */
  readonly endValue: number | null;
  /** `end`: value of the end year; `yearly`: average yearly; `cumulative`: over the five years. */
  readonly mode: 'end' | 'yearly' | 'cumulative';
  readonly attribute: 'binding' | 'expected' | null;
  readonly relation: {
    readonly kind: 'sync' | 'above';
    readonly other: string;
    readonly margin: number | null;
    readonly otherPlace: string | null;
  } | null;
  readonly note: string | null;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface Framework {
  /** `national-14`, `national-15`, `neimenggu-14`, `tongliao-14`. */
  readonly id: string;
  readonly title: string;
  readonly ordinal: number;
  readonly startYear: number;
  readonly endYear: number;
  readonly level: 'nation' | 'province' | 'city';
  /** Place it binds, `全国` for the nation. */
  readonly place: string;
  /** False where the indicator table is only partly known. */
  readonly complete: boolean;
  readonly demands: readonly Demand[];
  readonly source: string;
}

/** A unit word without magnitude. */
export interface UnitEntry {
  readonly word: string;
  readonly dimension: Dimension;
  readonly toBase: number;
}

/** A five-year period and what its years are called in the documents of the year (开局之年, 收官之年). */
export interface Period {
  readonly ordinal: number;
  /** `十五五` */
  readonly word: string;
  readonly startYear: number;
  readonly endYear: number;
  readonly years: readonly { readonly year: number; readonly words: readonly string[]; readonly certainty: Certainty }[];
  readonly note: string | null;
  readonly source: string;
  readonly certainty: Certainty;
}

/** A party congress. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exactly as known. */
export interface Congress {
  readonly name: string;
  readonly ordinal: number;
  readonly start: string;
  readonly end: string | null;
  readonly source: string;
  readonly certainty: Certainty;
}

/** A plenum (二十届四中全会) or a session of the National People's Congress (十四届全国人大四次会议). */
export interface Meeting {
  readonly name: string;
  readonly term: number;
  readonly session: number;
  readonly start: string;
  readonly end: string | null;
  readonly note: string | null;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface Calendar {
  readonly periods: readonly Period[];
  readonly congresses: readonly Congress[];
  readonly plenums: readonly Meeting[];
  readonly sessions: readonly Meeting[];
}
