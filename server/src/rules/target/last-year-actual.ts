import type { Fact, SeriesPoint } from '../../corpus/types';
import { contradicted, isWhole } from '../published';
import { defineRule } from '../rule';
import type { Match } from '../types';
import { claimOf, placeOf, printedValue, titleOf } from '../wording';

interface Differs extends Match {
  readonly fact: Fact;
  readonly known: SeriesPoint;
}

/**
 * 草案引用的上年实际数与资料库（数据文件、统计公报、上年报告）中的同口径数不一致。
 * A result of last year told in the draft differs from the corpus: the data file, the bulletin or another report of the same place.
 */
export const lastYearActual = defineRule<Differs>({
  id: 'target/last-year-actual',
  severity: 'warning',
  needs: ['corpus'],
  *detect(context) {
    const { self, plan } = context;
    if (self.meta.year === null || self.meta.year !== self.meta.endYear) return;
    const reported = self.meta.kind === 'bulletin' ? self.meta.year : self.meta.year - 1;
    for (const fact of self.facts) {
      if (
        fact.role !== 'actual' ||
        fact.year !== reported ||
        fact.fromYear !== null ||
        fact.scope !== null ||
        fact.indicatorId === null ||
        !isWhole(plan, fact)
      )
        continue;
      const known = contradicted(fact, context);
      if (known) yield { at: fact, fact, known, related: [placeOf(known.document, known.fact)] };
    }
  },
  explain({ fact, known }, locale) {
    const source = known.fact.source ? `，${known.fact.source}` : '';
    if (locale === 'en')
      return {
        what: `${claimOf(fact)} for ${fact.year}, but ${titleOf(known.document)} has ${printedValue(known.fact)}${source}`,
        why: 'Results are told as published (Statistics Law)',
        how: 'Check the figure; where it was revised, say so',
      };
    return {
      what: `${fact.year}年${claimOf(fact)}，而${titleOf(known.document)}为${printedValue(known.fact)}${source}`,
      why: '上年完成数应以统计部门公布数为准（统计法）',
      how: '核对数值；属修订数的，注明修订',
    };
  },
});
