import type { Plan, Statement } from '../../plan/types';
import type { PlansContext } from '../context';
import { type Hover, hoverOf, MOST_CARDS } from './hover';
import { indicatorCard } from './indicatorCard';

/** On an indicator with its value: what the corpus and the framework say of it. Several indicators in one claim get a short card each. */
export function statementHover(context: PlansContext, offset: number): Hover | null {
  const statements = statementsAt(context.plan, offset).slice(0, MOST_CARDS);
  if (statements.length === 0) return null;
  const span = { start: Math.min(...statements.map((s) => s.start)), end: Math.max(...statements.map((s) => s.end)) };
  const short = statements.length > 1;
  return hoverOf(
    span,
    statements.map((statement) => indicatorCard(context, { ...statement, name: statement.indicator, statement, short })),
  );
}

/** The statements under the cursor: those whose value holds it, else those whose whole span does, the closest-fitting ones. */
function statementsAt(plan: Plan, offset: number): readonly Statement[] {
  const holding = plan.statements.filter((s) => (s.start <= offset && offset <= s.end) || (s.valueStart <= offset && offset <= s.valueEnd));
  const onValue = holding.filter((s) => s.valueStart <= offset && offset < s.valueEnd);
  if (onValue.length > 0) return onValue;
  const shortest = Math.min(...holding.map((s) => s.end - s.start));
  return holding.filter((s) => s.end - s.start === shortest);
}
