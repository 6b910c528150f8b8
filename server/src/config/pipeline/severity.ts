import type { Finding } from '../../rules/types';
import { resolveSeverity } from '../resolveSeverity';
import type { Config } from '../types';

/** Gives every finding the severity that config sets for this path; findings of rules that are off go. */
export function applySeverity(findings: readonly Finding[], path: string, config: Config): readonly Finding[] {
  return findings.flatMap((finding) => {
    const severity = resolveSeverity(finding.ruleId, path, config, finding.severity);
    if (severity === 'off') return [];
    return severity === finding.severity ? [finding] : [{ ...finding, severity }];
  });
}
