import { quoted } from '../../corpus/framework';
import { speaksOf } from '../../corpus/pace';
import type { Fact, FrameworkDemand } from '../../corpus/types';
import { endText, hardnessOf, isBinding, isWritten, missing, sourceOf } from '../demand';
import { hardness } from '../qualifier';
import { defineRule } from '../rule';
import { firstTargets, headlineSpan, targetsOf } from '../targets';
import type { Match, Severity } from '../types';
import { claimOf } from '../wording';

interface Binding extends Match {
  /** Binding demands that the draft does not name; one demand where a target is softer than it. */
  readonly demands: readonly FrameworkDemand[];
  readonly fact: Fact | null;
}

/**
 * 本地五年规划的约束性指标，本年草案没有写，或限定语弱于规划（左右、力争）。
 * A binding indicator of the place's own five-year plan is absent from the draft, or its target binds less firmly than the plan.
 */
export const binding = defineRule<Binding>({
  id: 'framework/binding',
  severity: 'warning',
  needs: ['framework'],
  *detect(context) {
    const targets = targetsOf(context);
    if (!isWritten(targets)) return;
    const own = context.framework?.demands.filter((demand) => demand.own && isBinding(demand, context)) ?? [];
    const absent = missing(own, context);
    const rest = { demands: absent, fact: null, severity: severityOf(absent), related: absent.flatMap(sourceOf) };
    if (absent.length > 0) yield { at: headlineSpan(context), ...rest };
    for (const fact of firstTargets(context)) {
      const demand = own.find((one) => speaksOf(fact, one, context.knowledge));
      if (!demand || fact.value === null || hardness(fact) >= Math.min(1, hardnessOf(demand.demand))) continue;
      yield { at: fact, demands: [demand], fact, severity: isBound(demand) ? severityOf([demand]) : 'info', related: sourceOf(demand) };
    }
  },
  explain({ demands, fact }, locale) {
    const first = demands[0];
    const title = first ? quoted(first.title) : '';
    const why =
      locale === 'en'
        ? 'Government must reach binding indicators and answer for them'
        : '约束性指标由政府负责确保实现，须分解到年度并纳入考核';
    if (fact && first) {
      const end = endText(first.demand, locale);
      if (locale === 'en')
        return {
          what: `${claimOf(fact)} binds less firmly than the binding indicator of ${title}: ${end}`,
          why,
          how: 'Use a firm figure, or 确保 for 力争',
        };
      return {
        what: `${claimOf(fact)}的限定语弱于${title}的约束性要求（${end}）`,
        why,
        how: '改用确定的数值或“以上”“以内”，不用“左右”“力争”',
      };
    }
    const names = demands.map(({ demand }) => demand.indicator).join(locale === 'en' ? ', ' : '、');
    if (locale === 'en')
      return {
        what: `The draft names ${demands.length} binding indicators of ${title} nowhere: ${names}`,
        why,
        how: 'Add this year’s figures, or say that the superior’s tasks apply',
      };
    return {
      what: `${title}的${demands.length}项约束性指标在草案中没有出现：${names}`,
      why,
      how: '补上年度目标，或写明完成上级下达的任务',
    };
  },
});

/** A printed bound (36%以上) is softened by 左右; a bare figure, or a sum told year by year, may be. */
const isBound = ({ demand: { op, mode } }: FrameworkDemand): boolean => mode === 'end' && (op === '>=' || op === '<=');

function severityOf(demands: readonly FrameworkDemand[]): Severity {
  return demands.every(({ demand }) => demand.certainty === 'high') ? 'warning' : 'info';
}
