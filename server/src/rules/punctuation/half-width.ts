import { type HalfWidth, marksOf, writesFullWidth } from '../markHabit';
import { defineTextRule, type TextFinding } from '../textRule';

interface Found extends TextFinding {
  readonly group: HalfWidth['group'];
  readonly replacement: string;
}

/**
 * 中文里的标点用全角，以本文的习惯为准：多数是半角的文件不提示。
 * Marks in Chinese text are full-width, by the document's own habit: silent where most are half-width.
 */
export const halfWidth = defineTextRule<Found>({
  id: 'punctuation/half-width',
  severity: 'warning',
  *find(text) {
    for (const mark of marksOf(text).half) if (mark.group !== 'quotes') yield mark;
  },
  holds: ({ group }, _, { plan }) => writesFullWidth(plan)[group],
  explain({ replacement }, excerpt, locale) {
    return locale === 'en'
      ? {
          what: `Half-width “${excerpt}” in Chinese text`,
          why: 'This document writes full-width marks, as GB/T 15834-2011 does',
          how: `Write “${replacement}”`,
        }
      : { what: `中文里用了半角“${excerpt}”`, why: '本文其他地方用全角，GB/T 15834—2011的标点也都是全角', how: `改为“${replacement}”` };
  },
});
