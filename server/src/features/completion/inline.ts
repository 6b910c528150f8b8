import type { CompletionContext } from './completion';
import { likeliest } from './continuation';

const LEAST_TYPED = 2;
/** Words, or a mark that a next clause follows; blank space and figures ask for nothing. */
const WRITTEN = /^[\p{Script=Han}，、；：。”]{2}$/u;

/**
 * How the text at the offset most likely goes on; null where that is anyone's guess. `selected` is what the selected item of an open list
 * would insert at the offset: editors then show no ghost text but what goes on behind that, and the answer is what stands behind it.
 */
export function inlineCompletion(context: CompletionContext, offset: number, selected = ''): string | null {
  const { text } = context.plan;
  if (/\S/u.test(text.slice(offset, offset + 1)) && !/[，。；、）”》\n]/u.test(text[offset] ?? '')) return null;
  if (!WRITTEN.test(text.slice(Math.max(0, offset - LEAST_TYPED), offset))) return null;
  const likely = likeliest(context, offset)?.text;
  if (likely === undefined || selected === '') return likely ?? null;
  if (likely.length > selected.length) return likely.startsWith(selected) ? likely.slice(selected.length) : null;
  // Behind an item that is no likely one nothing is likely.
  if (!selected.startsWith(likely)) return null;
  return likeliest(context, offset, selected)?.text ?? null;
}
