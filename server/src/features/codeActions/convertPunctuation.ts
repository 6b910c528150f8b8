import { marksOf } from '../../rules/markHabit';
import type { Span } from '../../text/span';
import { sourceSpan } from '../paragraphMap';
import type { TextEdit } from '../rename';
import type { CodeAction, CodeActionContext } from './codeAction';

/** Half-width marks in Chinese text become full-width throughout, whatever the document's habit: commas, brackets, quotation marks. */
export function convertPunctuation({ plan, locale }: CodeActionContext): readonly CodeAction[] {
  const edits = plan.paragraphs.flatMap((paragraph) => {
    if (paragraph.kind === 'damaged') return [];
    const at = (span: Span, text: string): TextEdit => ({ ...sourceSpan(paragraph, span), text });
    return marksOf(paragraph.text).half.flatMap(({ group, start, end, replacement }) =>
      // Other marks may stand between the two quotation marks.
      group === 'quotes' ? [at({ start, end: start + 1 }, '“'), at({ start: end - 1, end }, '”')] : [at({ start, end }, replacement)],
    );
  });
  if (edits.length === 0) return [];
  const title = locale === 'en' ? `Convert punctuation to full width (${edits.length})` : `标点改为全角（${edits.length} 处）`;
  const ordered = edits.sort((a, b) => a.start - b.start);
  return [{ title, kind: 'source.convertPunctuation.planlint', edits: ordered, findings: [], preferred: false }];
}
