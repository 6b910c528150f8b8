import type { Finding } from '../../rules/types';

/** One finding per rule, place and message: the first. */
export function dedupe(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.ruleId}\n${finding.start}\n${finding.end}\n${finding.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
