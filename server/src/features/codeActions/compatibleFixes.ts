import type { Finding } from '../../rules/types';

/** Of findings with a fix those whose fixes can be made together, in text order: first come, first served, and only one at an insertion point. */
export function compatibleFixes(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.filter(({ fix }) => fix !== null).sort((a, b) => a.fix!.start - b.fix!.start || a.fix!.end - b.fix!.end);
  const kept: Finding[] = [];
  let at = 0;
  let last = -1;
  for (const finding of sorted) {
    const { start, end } = finding.fix!;
    if (start < at || start === last) continue;
    kept.push(finding);
    at = end;
    last = start;
  }
  return kept;
}
