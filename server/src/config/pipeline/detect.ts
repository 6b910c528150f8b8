import type { Notice } from '../../plan/types';
import { type RunResult, runRules } from '../../rules/run';
import type { Finding, Locale, Rule, RuleContext } from '../../rules/types';

export interface Detected {
  /** With the severities the rules give. */
  readonly findings: readonly Finding[];
  /** A rule that failed is a notice: what it would have found is missing. */
  readonly notices: readonly Notice[];
  /** Ids of the rules that ran whole: not those without the corpus or framework they need, not those that failed. */
  readonly ran: ReadonlySet<string>;
}

/** Runs rules over one draft, one by one, to know which of them really looked at it. Stops after each, for a host that has other work in between. */
export function* detect(rules: readonly Rule[], context: RuleContext, locale: Locale): Generator<void, Detected> {
  const results: { readonly rule: Rule; readonly result: RunResult }[] = [];
  for (const rule of rules) {
    results.push({ rule, result: runRules([rule], context, locale) });
    yield;
  }
  return {
    findings: results.flatMap(({ result }) => result.findings),
    notices: results.flatMap(({ result }) => result.failures),
    ran: new Set(results.filter(({ rule, result }) => hasNeeds(rule, context) && result.failures.length === 0).map(({ rule }) => rule.id)),
  };
}

function hasNeeds(rule: Rule, { corpus, framework }: RuleContext): boolean {
  if (rule.needs.includes('corpus') && corpus.documents.length === 0) return false;
  return !rule.needs.includes('framework') || framework !== null;
}
