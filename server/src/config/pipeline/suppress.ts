import type { Finding, Locale } from '../../rules/types';
import type { LineIndex } from '../../text/lineIndex';
import { covers, readSuppressions, type Suppression } from '../suppression';

export interface SuppressInput {
  readonly text: string;
  readonly lines: LineIndex;
  readonly locale: Locale;
  /** Ids of all rules. */
  readonly known: readonly string[];
  /** Ids of the rules that ran: a suppression of one that is off, or had nothing to compare with, is not called unused. */
  readonly ran: ReadonlySet<string>;
}

/**
 * Takes out the findings that a comment in the text silences, and adds findings about the comments themselves: `suppression/no-reason` where
 * the comment does not say why, `suppression/unused` where it silences nothing.
 */
export function suppress(findings: readonly Finding[], input: SuppressInput): readonly Finding[] {
  const suppressions = readSuppressions(input.text, input.lines);
  if (suppressions.length === 0) return findings;
  const used = new Map<Suppression, Set<string>>(suppressions.map((each) => [each, new Set()]));
  const kept = findings.filter((finding) => {
    const matching = suppressions.filter(
      (each) => finding.start >= each.from && finding.start < each.to && covers(each.rules, finding.ruleId),
    );
    for (const each of matching) used.get(each)!.add(finding.ruleId);
    return matching.length === 0;
  });
  return [...kept, ...suppressions.flatMap((each) => [...withoutReason(each, input.locale), ...unused(each, used.get(each)!, input)])];
}

function withoutReason(suppression: Suppression, locale: Locale): Finding[] {
  if (suppression.reason !== null) return [];
  const message =
    locale === 'zh-CN'
      ? '忽略问题的注释没有写理由。后来的审核人无从判断能否放过。请在注释末尾写“理由：……”'
      : 'This suppression gives no reason. Later reviewers cannot judge it. Add "reason: …" at its end';
  return [finding('suppression/no-reason', 'warning', message, suppression)];
}

function unused(suppression: Suppression, silenced: ReadonlySet<string>, input: SuppressInput): Finding[] {
  const zh = input.locale === 'zh-CN';
  const { rules } = suppression;
  if (rules.length === 0) {
    if (silenced.size > 0 || !input.known.every((id) => input.ran.has(id))) return [];
    const message = zh
      ? '此注释没有忽略任何问题。多余的注释会放过以后的问题。请删去'
      : 'This suppression silences nothing. It would hide later findings. Remove it';
    return [finding('suppression/unused', 'info', message, suppression)];
  }
  return rules
    .filter((rule) => ![...silenced].some((id) => covers([rule], id)))
    .flatMap((rule) => {
      const named = input.known.filter((id) => covers([rule], id));
      if (named.length === 0) {
        const message = zh
          ? `没有名为 ${rule} 的规则。此注释不起作用。请核对规则名`
          : `There is no rule ${rule}. The suppression has no effect. Check the id`;
        return [finding('suppression/unused', 'warning', message, suppression)];
      }
      if (!named.every((id) => input.ran.has(id))) return [];
      const message = zh
        ? `此处没有 ${rule} 的问题可忽略。多余的注释会放过以后的问题。请删去`
        : `There is no ${rule} finding to silence here. The comment would hide later ones. Remove it`;
      return [finding('suppression/unused', 'info', message, suppression)];
    });
}

function finding(ruleId: string, severity: Finding['severity'], message: string, at: Suppression): Finding {
  return { ruleId, severity, message, start: at.start, end: at.end, related: [], fix: null };
}
