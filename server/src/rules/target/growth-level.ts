import type { Fact, SeriesPoint } from '../../corpus/types';
import { fits, isPhysical, isSame, levelBefore, realGrowth } from '../amountLevels';
import { defineRule } from '../rule';
import { sentenceOf } from '../targets';
import type { Match } from '../types';
import { claimOf, placeOf, printedValue, round, titleOf } from '../wording';

interface Mismatch extends Match {
  readonly growth: Fact;
  readonly level: Fact;
  readonly last: SeriesPoint;
  /** What the two levels give, in %. */
  readonly real: number;
}

/**
 * 产量、人次、面积等实物量：本年总量与上年总量之比，同写明的增速对不上（价值量不比较）。
 * For what is counted or weighed: this year's level over last year's does not give the stated growth. Money is not compared.
 */
export const growthLevel = defineRule<Mismatch>({
  id: 'target/growth-level',
  severity: 'info',
  needs: ['corpus'],
  *detect(context) {
    const { self, plan } = context;
    for (const growth of self.facts) {
      if (growth.measure !== 'growth' || growth.indicatorId === null || growth.unit?.dimension !== 'ratio' || growth.fromYear !== null)
        continue;
      const level = self.facts.find(
        (fact) => fact.measure === 'level' && isSame(fact, growth) && sentenceOf(plan, fact) === sentenceOf(plan, growth),
      );
      const last = level && isPhysical(level) ? levelBefore(level, context) : null;
      const real = level && last ? realGrowth(level, last.fact) : null;
      if (!level || !last || real === null || growth.value === null || fits(growth, real)) continue;
      yield {
        at: { start: growth.valueStart, end: growth.valueEnd },
        growth,
        level,
        last,
        real,
        related: [placeOf(self, level), placeOf(last.document, last.fact)],
      };
    }
  },
  explain({ growth, level, last, real }, locale) {
    const before = `${last.fact.year}年${printedValue(last.fact)}（${titleOf(last.document)}）`;
    if (locale === 'en')
      return {
        what: `${claimOf(growth)} does not follow from the levels: ${before} to ${printedValue(level)} is ${round(real)}%`,
        why: 'Growth of physical amounts is the ratio of the levels',
        how: 'Check the level, the rate and last year’s figure',
      };
    return {
      what: `${claimOf(growth)}与总量对不上：${before}到本年${printedValue(level)}，应为${round(real)}%`,
      why: '实物量的增速就是两年总量之比',
      how: '核对本年总量、增速与上年数',
    };
  },
});
