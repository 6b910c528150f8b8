import { defineRule } from '../rule';
import type { Match, RuleContext } from '../types';

const WIDE = /[０-９][０-９．]*/gu;

interface Found extends Match {
  readonly printed: string;
  readonly narrow: string;
}

/** The logical text has no widths any more, so the source of the paragraphs is read. */
function* detect({ plan }: RuleContext): Iterable<Found> {
  if (!/[０-９]/u.test(plan.text)) return;
  const wide = plan.text.match(/[０-９]/gu)?.length ?? 0;
  const narrow = plan.text.match(/[0-9]/gu)?.length ?? 0;
  const habit = wide > narrow;
  for (const { index: start, 0: printed } of plan.text.matchAll(WIDE)) {
    const end = start + printed.length;
    const beside = /[0-9]/u.test(plan.text.slice(Math.max(0, start - 1), start) + plan.text.slice(end, end + 1));
    // a document all in full-width digits is of a piece; a number in both widths never is
    if (habit && !beside) continue;
    const text = printed.replace(/[０-９．]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
    const fix = { title: `改为“${text}”`, start, end, text };
    yield { at: { start, end }, printed, narrow: text, severity: beside ? 'warning' : 'hint', fix };
  }
}

/**
 * 全文数字用同一种宽度：不把全角数字与半角数字混用。
 * One width of digits throughout: full-width ones are not mixed with half-width ones.
 */
export const digitWidth = defineRule<Found>({
  id: 'number/digit-width',
  severity: 'hint',
  needs: [],
  detect,
  explain: ({ printed, narrow }, locale) =>
    locale === 'en'
      ? {
          what: `“${printed}” is full-width among half-width digits`,
          why: 'GB/T 15835—2011 5.1.1: Arabic digits are half-width, one form in one text; search and statistics miss the other',
          how: `Write “${narrow}”`,
        }
      : {
          what: `“${printed}”是全角数字，与全文的半角数字混用`,
          why: '《出版物上数字用法》（GB/T 15835—2011）5.1.1：阿拉伯数字用半角，全文一致；混用会影响检索和统计',
          how: `改为“${narrow}”`,
        },
});
