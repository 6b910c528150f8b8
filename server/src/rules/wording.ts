import { amountOf } from '../corpus/amount';
import { quoted } from '../corpus/framework';
import type { DocumentFacts, Fact } from '../corpus/types';
import type { Measure } from '../quantity/types';
import type { Locale, RelatedPlace } from './types';

const MEASURE_WORDS: Readonly<Record<Locale, Readonly<Record<Measure, string>>>> = {
  'zh-CN': { growth: '增速', level: '总量', increment: '新增量', share: '比重', points: '百分点变化' },
  en: { growth: 'growth', level: 'level', increment: 'increment', share: 'share', points: 'change in points' },
};

export function measureWord(measure: Measure, locale: Locale): string {
  return MEASURE_WORDS[locale][measure];
}

/** What stands for the value of a target that is the superior's to set: the text in between is mostly the indicator's name again. */
export const DEFERRED = '按上级下达的任务';

/** A fact's value as its document prints it, with the verb that its measure takes: `增长6%以上`, `下降13.5%`, `新增1.2万人`, `60%左右`. */
export function printedValue(fact: Fact): string {
  if (fact.op === 'defer') return DEFERRED;
  if (fact.op === 'sync' || /^\p{Script=Han}/u.test(fact.valueText)) return fact.valueText;
  const down = fact.value !== null && fact.value < 0;
  if (fact.measure === 'growth') return (down ? '下降' : '增长') + fact.valueText;
  if (fact.measure === 'points') return (down ? '下降' : '提高') + fact.valueText;
  return fact.measure === 'increment' ? `新增${fact.valueText}` : fact.valueText;
}

/** `“地区生产总值”增长6%以上`. */
export function claimOf(fact: Fact): string {
  return `“${fact.scope ?? ''}${fact.indicator}”${printedValue(fact)}`;
}

/** How a document is called in messages: its title, else its file's name. */
export function titleOf(document: DocumentFacts): string {
  return document.meta.title === null ? document.name : quoted(document.meta.title);
}

/** The place of a fact, for links. */
export function placeOf(document: DocumentFacts, fact: Fact): RelatedPlace {
  return { uri: document.uri, start: fact.start, end: fact.end, range: fact.range, message: `${titleOf(document)}：${claimOf(fact)}` };
}

/** How far two facts of one dimension lie apart, in the first one's printed unit: `0.5个百分点`, `0.2万人`. */
export function distanceOf(fact: Fact, other: Fact, locale: Locale): string {
  const a = amountOf(fact);
  const b = amountOf(other);
  if (!a || !b || fact.value === null) return '';
  const rate = fact.unit?.dimension === 'ratio' || fact.unit?.dimension === 'points';
  const scale = fact.unit ? fact.unit.magnitude * fact.unit.toBase : 1;
  const unit = rate ? (locale === 'en' ? ' percentage points' : '个百分点') : (fact.unit?.printed ?? '');
  return `${round(Math.abs(a.value - b.value) / scale)}${unit}`;
}

/** At most four significant digits, no trailing zeros. */
export function round(value: number): string {
  return String(Number(value.toPrecision(4)));
}
