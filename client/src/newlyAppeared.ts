/** What of a finding matters here. */
export interface Shown {
  readonly line: number;
  readonly code: string;
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
