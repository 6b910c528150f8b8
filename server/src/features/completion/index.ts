import type { Completion, CompletionContext, Suggestion } from './completion';
import { lineBefore } from './cursor';
import { formulationSuggestions } from './formulations';
import { headingSuggestions } from './headings';
import { targetSuggestions } from './targets';
import { timeSuggestions } from './timeWords';
import { titleSuggestions } from './titles';
import { unitSuggestions } from './units';
import { wordingSuggestions } from './wordingSuggestions';

export type { Completion, CompletionContext } from './completion';

/** As many as a list can usefully show; the list is marked incomplete, so more typing brings up the rest. */
const MOST = 80;
/** Pinyin, or a name of Latin letters. */
const LETTERS = /[a-z]{2,}$/i;

/**
 * What can be written at the offset, best first. A title behind 《, a unit behind a figure: only those. Else, by what is typed: letters find
 * names by pinyin before anything else; Chinese is continued as earlier documents do, with the names it may begin below.
 * `offset` counts UTF-16 units of the document.
 */
export function complete(context: CompletionContext, offset: number): readonly Completion[] {
  const { text } = context.plan;
  const titles = titleSuggestions(context, offset);
  const wordings = wordingSuggestions(context, offset);
  if (titles.length > 0) return ranked([wordings.slice(0, 1), titles]);
  const units = unitSuggestions(context, offset);
  if (units.length > 0) return ranked([units, wordings]);
  const names = [timeSuggestions(context, offset), formulationSuggestions(context, offset)];
  const targets = targetSuggestions(context, offset);
  const headings = headingSuggestions(context, offset);
  if (LETTERS.test(text.slice(Math.max(0, offset - 2), offset))) return ranked([headings, targets, ...names, wordings]);
  // On an empty line the next heading is what is missing; within a clause what often follows is likelier than a name that happens to fit.
  if (lineBefore(text, offset).trim() === '') return ranked([headings, wordings, targets, ...names]);
  return ranked([wordings, headings, targets, ...names]);
}

function ranked(groups: readonly (readonly Suggestion[])[]): readonly Completion[] {
  const seen = new Set<string>();
  const items: Completion[] = [];
  for (const item of groups.flat()) {
    const key = `${item.start} ${item.snippet}`;
    if (seen.has(key)) continue;
    seen.add(key);
    items.push({ ...item, sortText: String(items.length).padStart(4, '0') });
    if (items.length === MOST) break;
  }
  return items;
}
