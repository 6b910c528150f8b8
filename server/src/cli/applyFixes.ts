import type { Finding } from '../rules/types';

export interface Fixed {
  readonly text: string;
  readonly count: number;
}

/** Applies the fixes of findings to a text, first come first served: one that overlaps an earlier one is left for the next run. */
export function applyFixes(text: string, findings: readonly Finding[]): Fixed {
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : [])).sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  let last = -1;
  let count = 0;
  for (const { start, end, text: insert } of fixes) {
    // Two insertions at one place would come in arbitrary order: the second waits too.
    if (start < at || start === last) continue;
    result += text.slice(at, start) + insert;
    at = end;
    last = start;
    count++;
  }
  return { text: result + text.slice(at), count };
}
