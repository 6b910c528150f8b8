import type { CompletionContext } from './completion';
import { continuations } from './continuation';

/** Ghost text is read whether wanted or not: it has to be likely. */
const LEAST_CHANCE = 0.15;
const LEAST_TYPED = 2;

/** How the clause being typed most likely goes on; null where that is anyone's guess, or fewer than two characters of the clause are there. */
export function inlineCompletion(context: CompletionContext, offset: number): string | null {
  const { text } = context.plan;
  if (/\S/u.test(text.slice(offset, offset + 1)) && !/[，。；、）”》\n]/u.test(text[offset] ?? '')) return null;
  const typed = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, offset - LEAST_TYPED), offset))![0];
  if (typed.length < LEAST_TYPED) return null;
  return continuations(context, offset, 1, LEAST_CHANCE)[0]?.text ?? null;
}
