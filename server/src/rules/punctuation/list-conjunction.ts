import { listConjunctions } from '../listConjunctions';
import { defineTextRule, type TextFinding } from '../textRule';

interface Found extends TextFinding {
  readonly replacement: string;
}

/**
 * 并列成分最后一项之前，顿号与“和”“及”“以及”只用一个。
 * Before the last item of a list stands either 、 or 和, 及, 以及, not both.
 */
export const listConjunction = defineTextRule<Found>({
  id: 'punctuation/list-conjunction',
  severity: 'warning',
  *find(text) {
    for (const { start, end, certain } of listConjunctions(text)) {
      yield { start, end, replacement: text.slice(start + 1, end), severity: certain ? 'error' : 'warning' };
    }
  },
  explain({ replacement }, excerpt, locale) {
    return locale === 'en'
      ? {
          what: `“${excerpt}”: both a mark and a conjunction before the last item`,
          why: 'Either of the two joins the items (GB/T 15834-2011, 4.5)',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”：顿号和连词重复`,
          why: '顿号与“和”“及”都表示并列，只用一个（GB/T 15834—2011第4.5条）',
          how: `改为“${replacement}”`,
        };
  },
});
