import { quoted } from '../../corpus/framework';
import type { FrameworkDemand } from '../../corpus/types';
import { isBinding, isWritten, missing, sourceOf } from '../demand';
import { defineRule } from '../rule';
import { headlineSpan, targetsOf } from '../targets';
import type { Match } from '../types';

interface Uncovered extends Match {
  readonly demands: readonly FrameworkDemand[];
  readonly all: number;
}

/** What one message can list; the rest is counted. */
const LISTED = 12;
/** Of the superior's list, when the own one is not loaded. */
const MOST_ABSENT = 0.75;

/**
 * 五年规划列出的指标，本年草案一处也没有提到：合并成一条清单，供核对。本地规划没有载入时，按上级规划核对。
 * Indicators of the five-year plan that the draft nowhere names: one list to go through. The superior's plan is taken where the own one is not loaded.
 */
export const coverage = defineRule<Uncovered>({
  id: 'framework/coverage',
  severity: 'info',
  needs: ['framework'],
  *detect(context) {
    if (!isWritten(targetsOf(context))) return;
    // A rank among the provinces is nothing that a yearly figure could cover.
    const demands = context.framework?.demands.filter(({ demand }) => demand.endValue !== null || demand.relation !== null) ?? [];
    const own = demands.filter((demand) => demand.own);
    const nearest = own.length > 0 ? own : demands.filter(({ place }) => place === demands[0]?.place);
    const listed = nearest.filter((demand) => !demand.own || !isBinding(demand, context)); // those are told by framework/binding
    const absent = missing(listed, context);
    const all = new Set(listed.map(({ demand }) => demand.indicator)).size;
    // A draft that has next to nothing of the superior's list was not written to it.
    if (own.length === 0 && absent.length > all * MOST_ABSENT) return;
    if (absent.length > 0) yield { at: headlineSpan(context), demands: absent, all, related: absent.flatMap(sourceOf) };
  },
  explain({ demands, all }, locale) {
    const title = quoted(demands[0]?.title ?? '');
    const names = demands.slice(0, LISTED).map(({ demand }) => demand.indicator);
    const more = demands.length > LISTED;
    if (locale === 'en')
      return {
        what: `${demands.length} of ${all} indicators of ${title} are nowhere in this draft: ${names.join(', ')}${more ? ' …' : ''}`,
        why: 'A yearly plan carries the five-year plan out',
        how: 'Check that each is left out on purpose',
      };
    return {
      what: `${title}的${all}项指标中，有${demands.length}项在本草案中没有出现：${names.join('、')}${more ? '等' : ''}`,
      why: '年度计划应与五年规划衔接',
      how: '请逐项确认是否有意不列',
    };
  },
});
