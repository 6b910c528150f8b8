import type { Fact } from '../corpus/types';
import type { Knowledge } from '../knowledge/knowledge';
import type { Plan } from '../plan/types';
import { ownText } from '../text/ownText';
import { keptByText } from './keptByText';

/** What stands between an indicator's name and its value: `增长`, `稳定在`; the whole stretch for a name the knowledge data has not. White space and line breaks left out. */
export function predicateOf(plan: Plan, fact: Fact, knowledge: Knowledge): string {
  const stretch = plan.text.slice(fact.start, fact.valueStart).replace(/\s+/gu, '');
  if (fact.indicatorId === null) return stretch.startsWith(fact.indicator) ? stretch.slice(fact.indicator.length) : stretch;
  return afterNames(ownText(stretch), knowledge);
}

/** Most statements stay as they are from one keystroke to the next. */
const afterNames = keptByText((stretch: string, knowledge: Knowledge): string =>
  stretch.slice(knowledge.findNames(stretch).at(-1)?.end ?? 0),
);

/** Whether a known indicator is itself a ratio (城镇化率, 失业率): its changes are told in points. */
export function isRatio(fact: Pick<Fact, 'indicatorId'>, knowledge: Knowledge): boolean {
  const indicator = fact.indicatorId === null ? null : knowledge.byId(fact.indicatorId);
  return indicator?.measures.every((measure) => measure === 'share' || measure === 'points') ?? false;
}

/** Whether a known indicator is an amount whose rate of change is what % tells (地区生产总值, 粮食产量). */
export function isAmount(fact: Pick<Fact, 'indicatorId'>, knowledge: Knowledge): boolean {
  const indicator = fact.indicatorId === null ? null : knowledge.byId(fact.indicatorId);
  return (indicator?.measures.includes('growth') ?? false) && !(indicator?.dimensions.includes('ratio') ?? true);
}
