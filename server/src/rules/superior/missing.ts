import { canonicalName, subjectOf } from '../../corpus/series';
import type { DocumentFacts, Fact } from '../../corpus/types';
import { defineRule } from '../rule';
import { superiorFor } from '../superior';
import { firstOfEach, headlineSpan, isYearTarget, targetsOf } from '../targets';
import type { Match, RuleContext } from '../types';
import { placeOf, printedValue, titleOf } from '../wording';

interface Missing extends Match {
  readonly document: DocumentFacts;
  readonly facts: readonly { readonly name: string; readonly fact: Fact }[];
  readonly sameYear: boolean;
}

/**
 * 上级主要预期目标里的指标，本级草案一处也没有：列成一条清单，供确认。
 * Indicators of the superior's main targets that this draft nowhere names: one list to go through.
 */
export const missing = defineRule<Missing>({
  id: 'superior/missing',
  severity: 'info',
  needs: ['corpus'],
  *detect(context) {
    const superior = superiorFor(context);
    if (!superior || !targetsOf(context).some((fact) => fact.headline)) return;
    const document = superior.documents.find(({ meta, facts }) => facts.some((fact) => fact.headline && isYearTarget(fact, meta.year)));
    if (!document) return;
    const headline = document.facts.filter((fact) => fact.headline && fact.indicatorId !== null && isYearTarget(fact, document.meta.year));
    const isNamed = namedIn(context);
    const gone = firstOfEach(headline).filter((fact) => !isNamed(fact));
    const facts = [...new Map(gone.map((fact) => [subjectOf(fact, context.knowledge), fact])).values()].map((fact) => ({
      name: canonicalName(fact, context.knowledge) ?? fact.indicator,
      fact,
    }));
    if (facts.length === 0) return;
    const related = facts.map(({ fact }) => placeOf(document, fact));
    yield { at: headlineSpan(context), document, facts, sameYear: superior.sameYear, related };
  },
  explain({ document, facts, sameYear }, locale) {
    const list = facts.map(({ name, fact }) => name + printedValue(fact));
    if (locale === 'en') {
      return {
        what: `${facts.length} main targets of the superior’s ${titleOf(document)}${sameYear ? '' : ' (last year’s: this year’s is not there)'} are missing here: ${list.join(', ')}`,
        why: 'A superior’s targets are usually carried down',
        how: 'Check that each is left out on purpose',
      };
    }
    return {
      what: `上级${titleOf(document)}${sameYear ? '' : '（上一年度，资料库中没有本年的）'}主要预期目标中有${facts.length}项本草案没有提到：${list.join('、')}`,
      why: '上级的主要目标一般需要逐级衔接',
      how: '请逐项确认是否有意不列',
    };
  },
});

/** Whether an indicator has a figure in the draft, is part of a broader one (城镇居民收入 in 居民收入), or at least stands in the text. */
function namedIn({ self, plan, knowledge }: RuleContext): (fact: Fact) => boolean {
  const known = self.facts.filter((each) => each.indicatorId !== null);
  const own = [...new Map(known.map((each) => [`${each.indicatorId} ${each.calibre}`, each])).values()];
  const subjects = new Set(own.map((each) => subjectOf(each, knowledge)));
  const names = [...new Set(own.map((each) => canonicalName(each, knowledge) ?? each.indicator))];
  return (fact) => {
    const name = canonicalName(fact, knowledge) ?? fact.indicator;
    if (subjects.has(subjectOf(fact, knowledge)) || names.some((each) => name.endsWith(each) || each.endsWith(name))) return true;
    const indicator = fact.indicatorId === null ? null : knowledge.byId(fact.indicatorId);
    return [name, fact.indicator, ...(indicator ? [indicator.name, ...indicator.aliases] : [])].some((each) => plan.text.includes(each));
  };
}
