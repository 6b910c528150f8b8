import type { Plan } from '../../plan/types';
import type { Paragraph } from '../../text/paragraphs';
import { sentences } from '../../text/sentences';
import type { Span } from '../../text/span';
import { placeIn, spanIn } from '../draftPlace';
import { keptByText } from '../keptByText';
import { defineRule } from '../rule';
import type { Match } from '../types';

interface Repeated extends Match {
  readonly whole: boolean;
  readonly length: number;
}

/** Characters of the shortest sentence that does not come twice by chance. */
const SHORTEST = 20;
/** A news item that quotes a document whole tells parts of it first. */
const LEAD = 20;

/**
 * 同一份文件里，同一个长句或整段不应出现两次。
 * One long sentence or paragraph does not stand twice in a document.
 */
export const repeatedText = defineRule<Repeated>({
  id: 'structure/repeated-text',
  severity: 'warning',
  needs: [],
  *detect({ plan }) {
    const seen = new Map<string, Span>();
    for (const paragraph of plan.paragraphs.slice(bodyStart(plan))) {
      if (paragraph.kind !== 'text') continue;
      const whole = wholeOf(paragraph);
      const key = `¶${paragraph.text}`;
      const first = seen.get(key);
      const parts = longSentences(paragraph.text);
      if (first && parts.length > 0) yield finding(plan, paragraph, whole, first, true);
      else {
        seen.set(key, spanIn(paragraph, whole.start, whole.end));
        for (const part of parts) {
          const before = seen.get(part.text);
          if (before) yield finding(plan, paragraph, part, before, false);
          else seen.set(part.text, spanIn(paragraph, part.start, part.end));
        }
      }
    }
  },
  explain({ whole, length }, locale) {
    return locale === 'en'
      ? {
          what: `This ${whole ? 'paragraph' : 'sentence'} of ${length} characters stands here a second time`,
          why: 'It was most likely pasted twice',
          how: 'Keep it in one place',
        }
      : { what: `这${whole ? '一段' : '句话'}（${length}字）在前文已经出现过`, why: '多半是拼稿时重复粘贴', how: '保留一处，删去另一处' };
  },
});

interface Part extends Span {
  readonly text: string;
}

function finding(plan: Plan, paragraph: Paragraph, { text, start, end }: Part, first: Span, whole: boolean): Repeated {
  return { at: spanIn(paragraph, start, end), whole, length: text.length, related: [placeIn(plan, first.start, first.end, '前一次出现')] };
}

function wholeOf({ text }: Paragraph): Part {
  return { text, start: 0, end: text.length };
}

const longSentences = keptByText((text: string): readonly Part[] =>
  sentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) >= SHORTEST
      ? [{ text: sentence.replace(/[。；！？]$/u, ''), start, end }]
      : [];
  }),
);

/** What stands before `原文如下` is not the document. */
function bodyStart({ paragraphs }: Plan): number {
  return (
    paragraphs.slice(0, LEAD).findIndex(({ text }) => text.length <= LEAD && /(?:原文|全文|内容|通知|文件)如下[:：]?$/u.test(text)) + 1
  );
}
