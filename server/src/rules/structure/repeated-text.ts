import { placeIn, spanIn } from '../draftPlace';
import { repetitions } from '../repetitions';
import { defineRule } from '../rule';
import type { Match } from '../types';

interface Repeated extends Match {
  readonly whole: boolean;
  readonly length: number;
}

/**
 * 同一份文件里，同一个长句或整段不应出现两次。
 * One long sentence or paragraph does not stand twice in a document.
 */
export const repeatedText = defineRule<Repeated>({
  id: 'structure/repeated-text',
  severity: 'warning',
  needs: [],
  *detect({ plan }) {
    for (const { part, first, whole } of repetitions(plan)) {
      const at = spanIn(part.paragraph, part.start, part.end);
      const before = spanIn(first.paragraph, first.start, first.end);
      yield { at, whole, length: part.end - part.start, related: [placeIn(plan, before, '前一次出现')] };
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
