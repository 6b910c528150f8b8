import type { Plan } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';
import type { Span } from '../text/span';
import { keptByText, sentencesOf } from './keptByText';

/** A sentence or paragraph; offsets into the paragraph's logical text. */
interface Place extends Span {
  readonly paragraph: Paragraph;
}

/** A text that stands in a document a second time. */
export interface Repetition {
  readonly part: Place;
  readonly first: Place;
  /** A whole paragraph. */
  readonly whole: boolean;
}

/** Chinese characters of the shortest sentence that does not come twice by chance. */
const SHORTEST = 20;
/** A news item that quotes a document whole tells parts of it among its first paragraphs. */
const LEAD = 20;

/** Long sentences and paragraphs of the body text that stand there before, word for word. Linear in the text's length. */
export function* repetitions(plan: Plan): Iterable<Repetition> {
  const paragraphs = new Map<string, Place>();
  const seen = new Map<string, Place>();
  for (const paragraph of plan.paragraphs.slice(bodyStart(plan))) {
    if (paragraph.kind !== 'text') continue;
    const parts = longSentences(paragraph.text);
    const all = { paragraph, start: 0, end: paragraph.text.length };
    const same = paragraphs.get(paragraph.text);
    if (same) {
      if (parts.length > 0) yield { part: all, first: same, whole: true };
      continue;
    }
    paragraphs.set(paragraph.text, all);
    for (const { text, start, end } of parts) {
      const first = seen.get(text);
      if (first) yield { part: { paragraph, start, end }, first, whole: false };
      else seen.set(text, { paragraph, start, end });
    }
  }
}

const longSentences = keptByText((text: string): readonly (Span & { readonly text: string })[] =>
  sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const length = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
    return length >= SHORTEST ? [{ text: sentence.replace(/[。；！？]$/u, ''), start, end }] : [];
  }),
);

/** What stands before `原文如下` is not the document. */
function bodyStart({ paragraphs }: Plan): number {
  const isLead = ({ text }: Paragraph): boolean => text.length <= LEAD && /(?:原文|全文|内容|通知|文件)如下[:：]?$/u.test(text);
  return paragraphs.slice(0, LEAD).findIndex(isLead) + 1;
}
