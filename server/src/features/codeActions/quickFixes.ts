import { type CodeAction, type CodeActionContext, selectedFindings } from './codeAction';
import { compatibleFixes } from './compatibleFixes';

/** The fix that a finding brings, and where a rule has several in the document, all of them at once. */
export function quickFixes(context: CodeActionContext): readonly CodeAction[] {
  const selected = selectedFindings(context).filter(({ fix }) => fix !== null);
  const single = selected.map(
    (finding): CodeAction => ({
      title: finding.fix!.title,
      kind: 'quickfix',
      edits: [finding.fix!],
      findings: [finding],
      preferred: selected.length === 1,
    }),
  );
  const rules = [...new Set(selected.map(({ ruleId }) => ruleId))];
  const all = rules.flatMap((ruleId): readonly CodeAction[] => {
    const findings = compatibleFixes(context.findings.filter((finding) => finding.ruleId === ruleId));
    if (findings.length < 2) return [];
    const title =
      context.locale === 'en' ? `Fix all ${findings.length} of ${ruleId}` : `改正全文 ${findings.length} 处同类问题（${ruleId}）`;
    return [{ title, kind: 'quickfix', edits: findings.map(({ fix }) => fix!), findings, preferred: false }];
  });
  return [...single, ...all];
}
