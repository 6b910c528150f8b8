import type { Span } from '../text/span';
import type { FeatureContext } from './context';
import { mentionsOf, subjectAt } from './mentions';

/** A name of the indicator under the cursor. `sets` where the place gives its target, else it is only spoken of. */
export interface Highlight extends Span {
  readonly sets: boolean;
}

/** Every place of this document that names an indicator under the cursor; none where the cursor is on none. */
export function highlights({ plan, knowledge }: FeatureContext, offset: number): readonly Highlight[] {
  const subject = subjectAt(plan, knowledge, offset);
  if (!subject) return [];
  const { names } = subject;
  const targets = plan.statements.filter(({ role, indicator }) => role === 'target' && names.includes(indicator));
  return mentionsOf(plan, knowledge)
    .filter((mention) => mention.names.some((name) => names.includes(name)))
    .map(({ start, end }) => ({ start, end, sets: targets.some((target) => target.start <= start && end <= target.end) }));
}
