import type { Fact } from '../corpus/types';
import { sentenceOf } from './targets';
import type { RuleContext } from './types';

/** How far before a part its total is looked for. Characters. */
const LOOK_BACK = 200;

/** Averages, standards and rates have no parts: the towns' income per head is above the whole's. */
const NO_SUM = /人均|平均|每|单位|亩均|均价|标准|寿命|单产|浓度|占|率/u;

/** Amounts behind 其中, each with the amount of its kind that stands last before 其中 in the sentence. */
export function* parts({ self, plan }: RuleContext): Iterable<{ fact: Fact; total: Fact }> {
  for (const [index, fact] of self.facts.entries()) {
    if ((fact.measure !== 'level' && fact.measure !== 'increment') || fact.op === '<=' || NO_SUM.test(fact.indicator)) continue;
    const from = Math.max(sentenceOf(plan, fact), fact.valueStart - LOOK_BACK);
    const among = plan.text.slice(from, fact.valueStart).lastIndexOf('其中');
    if (among < 0) continue;
    if (isChange(self.facts, index) || leaves(plan.text.slice(from + among + 2, fact.start))) continue;
    const total = lastBefore(self.facts, index, from, from + among);
    if (!total || NO_SUM.test(total.indicator) || total.valueEnd > from + among || total.op === '>=') continue;
    const alike = total.unit?.dimension === fact.unit?.dimension && total.year === fact.year && total.role === fact.role;
    if (alike && total.fromYear === fact.fromYear && total.unit !== null && total.unit.dimension !== null) yield { fact, total };
  }
}

/** 营造林90万亩、其中水源林20万亩，修复退化草原300万亩: a clause with a verb of its own is no part any more. */
const leaves = (between: string): boolean => /[，；][^，；、\d]+$/u.test(between);

/** 企业600家，增加28家: the change of an amount is no amount that has parts. */
function isChange(facts: readonly Fact[], index: number): boolean {
  const [before, fact] = [facts[index - 1], facts[index]];
  return fact?.measure === 'increment' && before?.measure === 'level' && before.start === fact.start;
}

/** The last fact of the sentence that ends before `limit`: what 其中 divides. */
function lastBefore(facts: readonly Fact[], index: number, from: number, limit: number): Fact | null {
  for (let i = index - 1; i >= 0; i--) {
    const fact = facts[i];
    if (!fact || fact.valueStart < from) return null;
    if (fact.valueEnd <= limit && (fact.measure === 'level' || fact.measure === 'increment') && !isChange(facts, i)) return fact;
  }
  return null;
}
