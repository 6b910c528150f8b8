import { siblingsOf } from '../../rules/numbering';
import { pointsOf } from '../../rules/points';
import { chineseNumber } from '../../rules/sequence';
import type { Paragraph } from '../../text/paragraphs';
import type { Span } from '../../text/span';
import { sourceSpan } from '../paragraphMap';
import type { TextEdit } from '../rename';
import type { CodeAction, CodeActionContext } from './codeAction';

/** Numbers headings and 一是、二是 through from one, wherever a sequence that begins with one does not count on. */
export function renumber({ plan, locale }: CodeActionContext): readonly CodeAction[] {
  const headings = siblingsOf(plan).flatMap((siblings) =>
    edits(siblings.map(({ paragraph, numbering }) => ({ paragraph, ...numbering, arabic: numbering.style.startsWith('arabic') }))),
  );
  const points = pointsOf(plan).flatMap((all) => edits(all.map((point) => ({ ...point, arabic: false }))));
  const all = [...headings, ...points].sort((a, b) => a.start - b.start);
  if (all.length === 0) return [];
  const title = locale === 'en' ? `Renumber headings and points (${all.length})` : `重排标题和“一是、二是”的序号（${all.length} 处）`;
  return [{ title, kind: 'source.renumber.planlint', edits: all, findings: [], preferred: false }];
}

interface Numbered extends Span {
  readonly paragraph: Paragraph;
  readonly value: number;
  readonly arabic: boolean;
}

/** A sequence that begins elsewhere goes on from something that is not here. */
function edits(sequence: readonly Numbered[]): readonly TextEdit[] {
  if (sequence[0]?.value !== 1) return [];
  return sequence.flatMap(({ paragraph, start, end, value, arabic }, i) => {
    if (value === i + 1) return [];
    const text = arabic ? String(i + 1) : chineseNumber(i + 1);
    return [{ ...sourceSpan(paragraph, { start, end }), text }];
  });
}
