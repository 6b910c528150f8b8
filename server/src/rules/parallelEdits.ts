import type { Edit } from './edits';
import { isSlip } from './slip';
import type { Parallel } from './superiorWording';
import type { Match, RuleContext } from './types';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the differences stand in the draft's source, from the first to the last; where something is left out, the characters on both sides of the gap. */
export function placeOfEdits({ plain, paragraph, start }: Parallel, edits: readonly Edit[]): Place {
  const first = edits[0]?.start ?? 0;
  const last = edits.at(-1)?.end ?? first;
  const gap = last === first;
  const from = plain.from[gap ? Math.max(0, first - 1) : first] ?? 0;
  const to = plain.to[gap ? Math.min(first, plain.to.length - 1) : last - 1] ?? from;
  return { start: paragraph.toSource(start + from), end: paragraph.toSourceEnd(start + to) };
}

export function looksLikeSlip({ plain, passage, plan }: Parallel, edit: Edit, context: RuleContext): boolean {
  const timesSeen = (words: string): number => context.plan.text.split(words).length + plan.text.split(words).length - 2;
  const difference = {
    now: plain.text.slice(edit.start, edit.end),
    other: passage.plain.text.slice(edit.otherStart, edit.otherEnd),
    before: plain.text[edit.start - 1] ?? '',
    after: plain.text[edit.end] ?? '',
  };
  return isSlip(difference, timesSeen);
}

/** How much stands around a difference when other documents are asked for the same words. Characters. */
const NEIGHBOURHOOD = 6;

/** The draft's own words from some characters before its first difference to some after its last. */
export function around({ plain, paragraph, start, edits }: Parallel): string {
  const first = Math.max(0, (edits[0]?.start ?? 0) - NEIGHBOURHOOD);
  const last = Math.min(plain.text.length, (edits.at(-1)?.end ?? 0) + NEIGHBOURHOOD) - 1;
  return paragraph.text.slice(start + (plain.from[first] ?? 0), start + (plain.to[last] ?? 0));
}

/** The superior's words put where the draft's differ; none for several differences, and none across a line break. */
export function fixOf(
  { paragraph, start, plain, passage }: Parallel,
  edits: readonly Edit[],
  at: Place,
  { plan }: RuleContext,
): Pick<Match, 'fix'> {
  const [edit] = edits;
  if (!edit || edits.length > 1 || /[\r\n]/u.test(plan.text.slice(at.start, at.end))) return {};
  const words = passage.plain.text.slice(edit.otherStart, edit.otherEnd);
  const gap = edit.end === edit.start;
  const from = gap ? paragraph.toSourceEnd(start + (plain.to[edit.start - 1] ?? 0)) : at.start;
  return { fix: { title: words === '' ? '删去' : `改为“${words}”`, start: from, end: gap ? from : at.end, text: words } };
}
