import type { Fix } from '../../rules/types';
import type { CodeAction, CodeActionContext } from './codeAction';
import { compatibleFixes } from './compatibleFixes';

/** All fixes that change the form of the text only, made at once: what may run on saving without anyone looking. */
export function fixAll({ plan, findings, locale }: CodeActionContext): readonly CodeAction[] {
  const safe = compatibleFixes(findings.filter(({ fix }) => fix !== null && isSafe(plan.text, fix)));
  if (safe.length === 0) return [];
  const title = locale === 'en' ? `Fix form throughout (${safe.length})` : `改正全文标点等书写格式（${safe.length} 处）`;
  return [{ title, kind: 'source.fixAll.planlint', edits: safe.map(({ fix }) => fix!), findings: safe, preferred: true }];
}

/** A fix is safe when it leaves every word and every figure as it is: punctuation, widths and blanks may change, `5.5%` may not become `55%`. */
export function isSafe(text: string, { start, end, text: replacement }: Fix): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 1);
  return substance(before + text.slice(start, end) + after) === substance(before + replacement + after);
}

/** Words and figures, with the signs that belong to figures: a mark between two digits is one of theirs, a bracket there is not. */
function substance(text: string): string {
  const isDigit = (char: string | undefined) => char !== undefined && /\d/u.test(char);
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}%‰+±−-]+/gu, (marks, at: number, all: string) =>
      isDigit(all[at - 1]) && isDigit(all[at + marks.length]) ? marks.replace(/[^.,:/~–—]/gu, '') : '',
    );
}
