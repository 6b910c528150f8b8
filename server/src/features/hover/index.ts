import type { Hover, HoverContext } from './hover';
import { nameHover } from './nameCard';
import { statementHover } from './statementCard';

/** One card kind a file, the most particular first. */
const CARDS: readonly ((context: HoverContext, offset: number) => Hover | null)[] = [statementHover, nameHover];

/** What is known about the place under the cursor; null where there is nothing to tell. `offset` counts UTF-16 units of the document. */
export function hover(context: HoverContext, offset: number): Hover | null {
  for (const card of CARDS) {
    const found = card(context, offset);
    if (found) return found;
  }
  return null;
}
