import type { Plan } from '../../plan/types';
import { frontMatter } from '../../text/frontMatter';
import type { TextEdit } from '../rename';
import { type CodeAction, type CodeActionContext, selectedFindings } from './codeAction';

/** Comments that silence a rule for a line or for the file; the writer is to say why where the dots stand (config/suppression.ts reads them). */
export function suppressFinding(context: CodeActionContext): readonly CodeAction[] {
  const { plan, locale } = context;
  const en = locale === 'en';
  // What is wrong with a suppression is not mended by another.
  const selected = selectedFindings(context).filter(({ ruleId }) => !ruleId.startsWith('suppression/'));
  const first = new Map(selected.map((finding) => [finding.ruleId, finding] as const).reverse());
  const rules = [...first].reverse();
  const reason = en ? 'reason: …' : '理由：…';
  const action = (title: string, ruleId: string, edit: TextEdit): CodeAction => ({
    title,
    kind: 'quickfix',
    edits: [edit],
    findings: selected.filter((finding) => finding.ruleId === ruleId),
    preferred: false,
  });
  const forLine = rules.map(([ruleId, finding]) =>
    action(en ? `Ignore ${ruleId} here` : `此处忽略 ${ruleId}`, ruleId, lineComment(plan, finding.start, `${ruleId} ${reason}`)),
  );
  const forFile = rules.map(([ruleId]) =>
    action(en ? `Ignore ${ruleId} in this file` : `本文件忽略 ${ruleId}`, ruleId, fileComment(plan, `${ruleId} ${reason}`)),
  );
  return [...forLine, ...forFile];
}

/** On a line of its own above; in a table, which such a line would cut in two, behind the row. */
function lineComment({ text, lines }: Plan, offset: number, words: string): TextEdit {
  const { line } = lines.positionAt(offset);
  const start = lines.offsetAt({ line, character: 0 });
  const end = lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const content = text.slice(start, end);
  if (/^\s*\|/u.test(content)) {
    const at = start + content.trimEnd().length;
    return { start: at, end: at, text: ` <!-- planlint-disable-line ${words} -->` };
  }
  const indent = /^\s*/u.exec(content)![0].replace(/[\r\n]/gu, '');
  return { start, end: start, text: `${indent}<!-- planlint-disable-next-line ${words} -->${lineBreak(text)}` };
}

/** Before everything but front matter. */
function fileComment({ text, lines }: Plan, words: string): TextEdit {
  const matter = frontMatter(text);
  const comment = `<!-- planlint-disable-file ${words} -->${lineBreak(text)}`;
  if (!matter) {
    const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { start: at, end: at, text: comment };
  }
  const next = lines.offsetAt({ line: lines.positionAt(matter.end).line + 1, character: 0 });
  const atEnd = next <= matter.end;
  return { start: next, end: next, text: atEnd ? lineBreak(text) + comment : comment };
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
