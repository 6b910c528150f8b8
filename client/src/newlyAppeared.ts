/** What of a finding matters here. Lines and characters from 0. */
export interface Shown extends Place {
  readonly code: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Text put in the place of other text. */
export interface Change {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** What is shown, where it stands after a change: what only moved to another line has not newly appeared there. */
export function moved<T extends Place>(shown: readonly T[], { range: { start, end }, text }: Change): T[] {
  const typed = text.split(/\r\n|\r|\n/);
  const last = typed.at(-1)!.length;
  const typedEnd = { line: start.line + typed.length - 1, character: typed.length > 1 ? last : start.character + last };
  return shown.map((each) => {
    if (isBefore(each, start)) return each;
    if (isBefore(each, end)) return { ...each, ...start };
    const character = each.line === end.line ? each.character - end.character + typedEnd.character : each.character;
    return { ...each, line: each.line - end.line + typedEnd.line, character };
  });
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/**
 * Which findings to hold back while someone types: those on a line being typed in that were not there before. A finding that stays on the
 * line while its value is edited keeps being shown, and a mended one goes at once: both are read off the count per rule.
 */
export function newlyAppeared<T extends Shown>(findings: readonly T[], shown: readonly Shown[], typingLine: number): ReadonlySet<T> {
  const allowed = new Map<string, number>();
  for (const { line, code } of shown) if (line === typingLine) allowed.set(code, (allowed.get(code) ?? 0) + 1);
  const held = new Set<T>();
  for (const finding of findings) {
    if (finding.line !== typingLine) continue;
    const left = allowed.get(finding.code) ?? 0;
    if (left > 0) allowed.set(finding.code, left - 1);
    else held.add(finding);
  }
  return held;
}
