import { canonicalName, subjectOf } from '../../corpus/series';
import type { DocumentFacts, Fact } from '../../corpus/types';
import { isLeftOpen } from '../openTargets';
import { defineRule } from '../rule';
import { firstOfEach, headlineSpan, isYearTarget, lastPlan, targetsOf } from '../targets';
import type { Match } from '../types';
import { placeOf, printedValue, titleOf } from '../wording';

interface Omitted extends Match {
  readonly plan: DocumentFacts;
  readonly lasts: readonly { readonly name: string; readonly fact: Fact }[];
}

/** Works of one year (改造小区60个) end with it; what is missed is what is measured every year. */
function isWork({ measure, unit }: Fact): boolean {
  return measure === 'increment' || (unit?.dimension?.startsWith('count:') ?? false);
}

/** What one message can list; the rest is counted, and linked. */
const LISTED = 12;

/**
 * 上年同类文件正文里的常用指标，本年草案一处也没有：合并成一条清单，供核对。
 * Known indicators in the body of last year's document of the same kind that this draft nowhere mentions: one list to go through.
 */
export const omitted = defineRule<Omitted>({
  id: 'target/omitted',
  severity: 'info',
  needs: ['corpus'],
  *detect(context) {
    const plan = lastPlan(context);
    const targets = targetsOf(context);
    // A report is shorter than a plan: only like with like, and only once the draft has its main passage.
    if (!plan || plan.meta.kind !== context.self.meta.kind || !targets.some((fact) => fact.headline)) return;
    const present = new Set(context.self.facts.map((fact) => subjectOf(fact, context.knowledge)));
    const body = plan.facts.filter(
      (fact) => isYearTarget(fact, plan.meta.year) && fact.scope === null && fact.indicatorId !== null && !isWork(fact),
    );
    const headline = new Set(body.filter((fact) => fact.headline).map((fact) => fact.indicatorId));
    const gone = firstOfEach(body)
      .filter((fact) => !present.has(subjectOf(fact, context.knowledge)) && !headline.has(fact.indicatorId))
      .filter((fact) => !isLeftOpen(context.plan, context.knowledge, fact.indicator));
    const lasts = gone.map((fact) => ({ name: canonicalName(fact, context.knowledge) ?? fact.indicator, fact }));
    if (lasts.length > 0) yield { at: headlineSpan(context), plan, lasts, related: gone.map((fact) => placeOf(plan, fact)) };
  },
  explain({ plan, lasts }, locale) {
    const listed = lasts.slice(0, LISTED).map(({ name, fact }) => name + printedValue(fact));
    const more = lasts.length > LISTED;
    if (locale === 'en') {
      return {
        what: `${lasts.length} indicators in the body of ${titleOf(plan)} are missing from this draft: ${listed.join(', ')}${more ? ' …' : ''}`,
        why: '',
        how: 'Check that each is left out on purpose',
      };
    }
    return {
      what: `${titleOf(plan)}正文中的${lasts.length}项指标在本草案中没有出现：${listed.join('、')}${more ? '等' : ''}`,
      why: '',
      how: '请逐项确认是否有意不再列入',
    };
  },
});
