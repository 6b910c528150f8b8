import type { Notice } from '../../plan/types';
import type { Finding, Locale } from '../../rules/types';
import { atLeast } from './sort';

/** More findings than this help nobody and freeze an editor's problem list. */
const MAX_FINDINGS = 500;

export interface Capped {
  readonly findings: readonly Finding[];
  readonly notice: Notice | null;
}

/** Keeps the gravest `limit` findings in their order, and says how many were left out. */
export function cap(findings: readonly Finding[], locale: Locale, limit = MAX_FINDINGS): Capped {
  if (findings.length <= limit) return { findings, notice: null };
  const gravest = [...findings].sort((a, b) => (a.severity === b.severity ? 0 : atLeast(a.severity, b.severity) ? -1 : 1)).slice(0, limit);
  const kept = new Set(gravest);
  const left = findings.length - limit;
  const message =
    locale === 'zh-CN'
      ? `问题过多，只列出最严重的 ${limit} 条，另有 ${left} 条未列出`
      : `Too many findings: the gravest ${limit} are shown, ${left} are not`;
  return { findings: findings.filter((each) => kept.has(each)), notice: { code: 'too-many-findings', message, start: 0, end: 0 } };
}
