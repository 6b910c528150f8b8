import type { Fact } from '../corpus/types';
import type { Locale } from './types';

/** A history that itself moves more than this says nothing. */
const SPREAD = 4;

/** Whether the history is enough to judge by: totals and shares of a known indicator keep their size; rates and new additions need several years that agree. */
export function isSteady(fact: Fact, history: readonly number[]): boolean {
  if (Math.max(...history) > SPREAD * Math.min(...history)) return false;
  if (fact.indicatorId === null) return (fact.measure === 'level' || fact.measure === 'share') && history.length >= 2;
  if (fact.measure === 'points') return false;
  return history.length >= (fact.measure === 'growth' ? 2 : fact.measure === 'increment' ? 3 : 1);
}

/** What may have slipped, by how far the figure is off. */
export function guess(ratio: number, locale: Locale): string {
  const size = ratio >= 1 ? ratio : 1 / ratio;
  const near = (power: number): boolean => size > power / 2 && size < power * 2;
  const en = locale === 'en';
  if (near(1e4)) return en ? '万 and 亿 (or a missing 万) may have been mixed up' : '疑似“万”“亿”混用或漏写“万”';
  if (near(10) || near(100) || near(1000)) return en ? 'A decimal point or a digit may have slipped' : '疑似小数点错位或多写、漏写数位';
  return en ? 'Neighbouring years are of one size' : '相邻年份同口径数应在同一数量级';
}
