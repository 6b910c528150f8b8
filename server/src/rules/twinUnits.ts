import type { Fact } from '../corpus/types';
import type { Dimension } from '../quantity/types';
import { predicateOf } from './predicate';
import type { Fix, RuleContext, Severity } from './types';

/** Units taken for one another, and the word each dimension goes by. */
const TWINS: readonly (readonly [Dimension, string, Dimension, string])[] = [
  ['power', '千瓦', 'energy', '千瓦时'],
  ['people', '人', 'personTimes', '人次'],
  ['money', '元', 'usd', '美元'],
];

/** The unit word that the indicator's known dimensions call for; null where the unit fits, or nothing is known. */
export function twinOf(fact: Fact, { plan, knowledge }: RuleContext): string | null {
  const dimensions = fact.indicatorId === null ? headNoun(fact.indicator) : knowledge.byId(fact.indicatorId)?.dimensions;
  const dimension = fact.unit?.dimension;
  // A storage station has both: power and what it holds.
  if (!dimensions || !dimension || dimensions.includes(dimension) || fact.indicator.includes('储能')) return null;
  for (const [a, aWord, b, bWord] of TWINS) {
    const right = dimension === a && dimensions.includes(b) ? bWord : dimension === b && dimensions.includes(a) ? aWord : null;
    if (right !== null) return isNear(predicateOf(plan, fact, knowledge)) ? right : null;
  }
  return null;
}

/** Persons who come more than once (人才引进…人次) and visits told in 人 are usual, if loose; power and energy never mix. */
export function severityOf({ indicator, unit }: Fact, mends: boolean): Severity {
  if (mends && unit?.word.startsWith('千瓦')) return 'error'; // GB 3102.5
  return unit?.dimension === 'people' || (unit?.dimension === 'personTimes' && /人才|人员|引进/u.test(indicator)) ? 'info' : 'warning';
}

/** Behind another noun or clause the value may belong to something else; 新增并网400万千瓦、总量突破1800万千瓦 goes on with the same. */
function isNear(predicate: string): boolean {
  const own = predicate.slice(predicate.lastIndexOf('、') + 1);
  const goesOn = own === predicate || /^(?:总量|总数|总规模|累计|达到|突破)/u.test(own);
  return goesOn && own.length <= 12 && !/[，,；;]/u.test(predicate);
}

function headNoun(name: string): readonly Dimension[] | null {
  if (/(?:发电量|用电量|供电量|售电量|上网电量|外送电量)$/u.test(name)) return ['energy'];
  return /装机(?:容量|规模)?$/u.test(name) ? ['power'] : null;
}

export function isTwin(a: Dimension | null, b: Dimension | null): boolean {
  return TWINS.some(([one, , two]) => (a === one && b === two) || (a === two && b === one));
}

/** Whether a known indicator's figure is in a unit that is taken for another. */
export function hasTwin({ indicatorId, value, unit }: Fact): boolean {
  return indicatorId !== null && value !== null && TWINS.some(([a, , b]) => unit?.dimension === a || unit?.dimension === b);
}

/** One figure printed with one number: only the unit's word may differ. */
export function keyOf({ indicatorId, scope, measure, value, unit: printed, year, role, calibre }: Fact): string {
  return JSON.stringify([indicatorId, scope, measure, value, printed?.magnitude, year, role, calibre]);
}

export function fixOf(fact: Fact, right: string, { plan }: RuleContext): Fix | null {
  const word = fact.unit?.word ?? '';
  const at = plan.text.slice(fact.valueStart, fact.valueEnd).lastIndexOf(word);
  if (at < 0 || !TWINS.some((twins) => twins.includes(word)) || fact.op === 'range') return null;
  return { title: `改为“${right}”`, start: fact.valueStart + at, end: fact.valueStart + at + word.length, text: right };
}
