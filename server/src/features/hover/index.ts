import type { PlansContext } from '../context';
import { calendarHover } from './calendarCard';
import { documentHover } from './documentCard';
import { formulationHover } from './formulationCard';
import { headingHover } from './headingCard';
import { bothOf, type Hover } from './hover';
import { nameHover } from './nameCard';
import { statementHover } from './statementCard';

/** One card kind a file, the most particular first. */
const CARDS: readonly ((context: PlansContext, offset: number) => Hover | null)[] = [
  statementHover,
  documentHover,
  headingOrWordingHover,
  nameHover,
];

/** What is known about the place under the cursor; null where there is nothing to tell. `offset` counts UTF-16 units of the document. */
export function hover(context: PlansContext, offset: number): Hover | null {
  for (const card of CARDS) {
    const found = card(context, offset);
    if (found) return found;
  }
  return null;
}

/** A heading made of a formulation is told with it, and a formulation that names a congress or a period with its dates. */
function headingOrWordingHover(context: PlansContext, offset: number): Hover | null {
  return bothOf(headingHover(context, offset), bothOf(formulationHover(context, offset), calendarHover(context, offset)));
}
