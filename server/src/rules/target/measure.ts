import type { Fact, SeriesPoint } from '../../corpus/types';
import { confused, type Kind, verbFix } from '../confusion';
import { defineRule } from '../rule';
import type { Match } from '../types';
import { claimOf, placeOf, printedValue, titleOf } from '../wording';

interface Confused extends Match {
  readonly fact: Fact;
  readonly kind: Kind;
  readonly level: SeriesPoint | null;
}

/**
 * 总量、增速、新增量混用：城镇化率“增长55%”、地区生产总值“达到6%”、产量“增加”了上年全部产量。
 * Level, growth and addition confused: a ratio that “grows by” its own level, an amount that “reaches” a rate, an addition of the size of the whole.
 */
export const measure = defineRule<Confused>({
  id: 'target/measure',
  severity: 'warning',
  needs: [],
  *detect(context) {
    for (const fact of context.self.facts) {
      const found = confused(fact, context);
      const fix = found && verbFix(fact, found.kind, context);
      if (found)
        yield {
          at: fact,
          fact,
          ...found,
          related: found.level ? [placeOf(found.level.document, found.level.fact)] : [],
          ...(fix ? { fix } : {}),
        };
    }
  },
  explain({ fact, kind, level }, locale) {
    const claim = claimOf(fact);
    if (locale === 'en') {
      if (kind === 'ratio')
        return {
          what: `${claim}: a ratio hardly grows by that much`,
          why: 'The figure looks like the level itself',
          how: 'Write 达到 for 增长 or 提高, or check the figure',
        };
      if (kind === 'amount')
        return {
          what: `${claim}: an amount does not reach a percentage`,
          why: 'A percentage of an amount is its growth',
          how: 'Write 增长 for 达到, or give the amount',
        };
      return {
        what: `${claim} adds as much as the whole was: ${level ? `${printedValue(level.fact)} in ${level.fact.year} (${titleOf(level.document)})` : ''}`,
        why: 'The figure looks like the level itself',
        how: 'Write 达到 for 增加, or check the figure',
      };
    }
    if (kind === 'ratio')
      return {
        what: `${claim}：比率一般不会有这样大的升幅`,
        why: '该数更像期末水平，而不是增量',
        how: '如指水平，把“增长”“提高”改为“达到”；如指变化，核对数值并用“个百分点”',
      };
    if (kind === 'amount')
      return { what: `${claim}：总量不能“达到”一个百分比`, why: '总量指标后的百分比只能是增速', how: '把“达到”改为“增长”，或写出总量数' };
    const whole = level ? `${level.fact.year}年为${printedValue(level.fact)}（${titleOf(level.document)}）` : '';
    return {
      what: `${claim}，与总量相当：${whole}`,
      why: '“增加（增长）”后应是增量，该数更像总量',
      how: '如指总量，把“增加”改为“达到”；如指增量，核对数值',
    };
  },
});
