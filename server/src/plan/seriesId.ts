import type { Dimension, Measure } from '../quantity/types';

/** What makes two statements speak of the same thing. */
export interface SeriesKey {
  readonly indicator: string;
  readonly indicatorId: string | null;
  readonly scope: string | null;
  readonly measure: Measure;
  readonly calibre: string | null;
  /** Of the printed unit; null where no number is given (sync, defer). */
  readonly dimension: Dimension | null;
}

/** Rates have one dimension whether or not a number is printed: `与经济增长同步` continues the series of `增长6%`. */
const usualDimension: Partial<Record<Measure, Dimension>> = { growth: 'ratio', share: 'ratio', points: 'points' };

/**
 * The identity of a series across documents: `indicator/measure/calibre/dimension`, with `@scope` when narrowed:
 * `gdp/growth/-/ratio`, `fixed-investment/growth/限额以上/ratio`, `高标准农田/increment/-/area@库伦旗`.
 * Equal ids mean the same indicator, measure, calibre, dimension and scope; nothing is ever linked by likeness. An indicator known to the
 * knowledge data goes by its id there, whatever name a document uses; an unknown one by its name without white space and quotes.
 */
export function seriesId(key: SeriesKey): string {
  const base = key.indicatorId ?? plain(key.indicator);
  const dimension = key.dimension ?? usualDimension[key.measure] ?? '-';
  const id = [base, key.measure, key.calibre === null ? '-' : plain(key.calibre), plain(dimension)].join('/');
  return key.scope === null ? id : `${id}@${plain(key.scope)}`;
}

/** Takes out what may differ in print only, and the characters that part an id. */
function plain(name: string): string {
  return name.replace(/[\s“”‘’"'《》「」]/gu, '').replace(/[/@]/gu, '_');
}
