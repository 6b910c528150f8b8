import type { Notice } from '../plan/types';
import type { Finding, Locale, Rule, RuleContext, Severity } from './types';

/** More findings than this in one draft help nobody; what is left out is said. */
const FINDING_LIMIT = 500;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface RunResult {
  /** By place, then rule; no two alike; at most `FINDING_LIMIT`, the gravest kept. */
  readonly findings: readonly Finding[];
  /** Rules that failed and findings that were left out: the check was not whole. */
  readonly failures: readonly Notice[];
}

/** Runs the rules over one draft. A rule that throws is a notice, and the others' findings stand. */
export function runRules(rules: readonly Rule[], context: RuleContext, locale: Locale): RunResult {
  const findings: Finding[] = [];
  const failures: Notice[] = [];
  for (const rule of rules) {
    try {
      findings.push(...rule.run(context, locale));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push(failure(locale === 'en' ? `Rule ${rule.id} failed: ${reason}` : `规则 ${rule.id} 运行失败：${reason}`));
    }
  }
  // Most rules find nothing, and they are run at every keystroke.
  if (findings.length === 0) return { findings, failures };
  const single = distinct(findings);
  const kept = single
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byPlace(a, b))
    .slice(0, FINDING_LIMIT);
  const left = single.length - kept.length;
  if (left > 0) failures.push(failure(locale === 'en' ? `${left} more findings are not shown` : `另有${left}个问题未显示`));
  return { findings: kept.sort(byPlace), failures };
}

function failure(message: string): Notice {
  return { code: 'analysis-failed', message, start: 0, end: 0 };
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) || (a.message < b.message ? -1 : 1);
}

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ ruleId, start, end, message }) => {
    const key = JSON.stringify([ruleId, start, end, message]);
    return seen.has(key) ? false : seen.add(key);
  });
}
