import { amountOf } from '../corpus/amount';
import type { Fact } from '../corpus/types';
import type { Plan } from '../plan/types';
import { before, grouped, sentenceOf } from './targets';
import type { RuleContext } from './types';

/** A figure told twice in one draft: `other` comes from the main passage where one does, else it stands first. */
export interface Restatement {
  readonly fact: Fact;
  readonly other: Fact;
}

/** A part of the whole or of the year, an average or a sum over years, is another figure. */
const PART = /其中|季度|上半年|下半年|月份|\d月|年均|累计|五年|展望/u;

/** Pairs of facts that should say the same: one indicator, measure, unit, period and role, of the whole place and the whole year. The calibre may differ. */
export function* restatements({ self, plan }: Pick<RuleContext, 'self' | 'plan'>): Iterable<Restatement> {
  const comparable = self.facts.filter(isComparable);
  const keyOf = ({ indicatorId, scope, measure, unit, year, fromYear, span, role }: Fact): string =>
    JSON.stringify([indicatorId, scope, measure, unit?.dimension, year, fromYear, span, role]);
  for (const alike of grouped(comparable, keyOf)) {
    if (alike.length < 2) continue; // most figures, at no cost
    const facts = alike.filter((fact) => !isPart(plan, fact));
    const ordered = [...facts.filter((fact) => fact.headline), ...facts.filter((fact) => !fact.headline)];
    for (const [index, fact] of ordered.entries()) {
      const other = ordered.slice(0, index).find((earlier) => earlier.calibre === fact.calibre) ?? ordered[0];
      if (!other || other === fact || sentenceOf(plan, fact) === sentenceOf(plan, other)) continue;
      // Amounts outside the main passage are parts of the year's work (安排8000亿元用于…): rates are not parted that way.
      const isRate = fact.measure === 'growth' || fact.measure === 'share';
      if (isRate || other.headline) yield { fact, other };
    }
  }
}

/** Figures that can be held together at all: names the general grammar made up repeat with other meanings all over a plan. */
function isComparable(fact: Fact): boolean {
  return fact.role !== 'baseline' && fact.indicatorId !== null && amountOf(fact) !== null;
}

/** Whether the sentence up to the end of the figure speaks of a part, or names another year than the one read for it. */
function isPart(plan: Plan, fact: Fact): boolean {
  const sentence = before(plan, fact) + plan.text.slice(fact.start, fact.end);
  return PART.test(sentence) || [...sentence.matchAll(/(\d{4})年/gu)].some(([, year]) => Number(year) !== fact.year);
}
