import type { Fact } from '../corpus/types';
import type { Statement } from '../plan/types';
import type { Measure } from '../quantity/types';
import type { Locale } from '../rules/types';
import { DEFERRED } from '../rules/wording';

const MEASURES: Readonly<Record<Measure, Readonly<Record<Locale, string>>>> = {
  growth: { 'zh-CN': '增速', en: 'growth' },
  level: { 'zh-CN': '总量', en: 'level' },
  increment: { 'zh-CN': '新增量', en: 'increment' },
  share: { 'zh-CN': '比率', en: 'share' },
  points: { 'zh-CN': '百分点变化', en: 'change in points' },
};

export function measureName(measure: Measure, locale: Locale): string {
  return MEASURES[measure][locale];
}

/** The verb between an indicator and its value (`增长`, `下降`); empty where plans write none or the value already begins with one. */
export function verbBefore(statement: Pick<Statement, 'measure' | 'value'>, valueText: string): string {
  if (statement.measure !== 'growth' && statement.measure !== 'points') return '';
  if (statement.value === null) return '';
  const down = statement.value < 0;
  // The value span may begin with its own verb (下降13.5%以上, 改善5.1%): a second one would be wrong.
  if (down ? /[降减缩压善]/.test(valueText) : /[增升提高长]/.test(valueText)) return '';
  if (statement.measure === 'points') return down ? '下降' : '提高';
  return down ? '下降' : '增长';
}

/** A fact's value as a plan writes it: `增长6%以上`, `下降2.5%`, `200亿斤`; what is left to the superior says so. */
export function valuePhrase(fact: Fact): string {
  if (fact.op === 'defer') return DEFERRED;
  return verbBefore(fact, fact.valueText) + fact.valueText;
}

/** The value for a table cell: as printed, with a minus where the verb that made it a decline is not part of it. */
export function valueCell(fact: Fact): string {
  return fact.value !== null && fact.value < 0 && verbBefore(fact, fact.valueText) !== '' ? `-${fact.valueText}` : fact.valueText;
}
