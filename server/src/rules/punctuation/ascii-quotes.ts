import { type HalfWidth, marksOf, writesFullWidth } from '../markHabit';
import { defineTextRule, type TextFinding } from '../textRule';

interface Found extends TextFinding {
  readonly group: HalfWidth['group'];
  readonly replacement: string;
}

/**
 * 中文用弯引号“”，不用直引号；以本文的习惯为准。
 * Chinese text takes curly quotation marks, by the document's own habit.
 */
export const asciiQuotes = defineTextRule<Found>({
  id: 'punctuation/ascii-quotes',
  severity: 'warning',
  *find(text) {
    for (const mark of marksOf(text).half) if (mark.group === 'quotes') yield mark;
  },
  holds: (_, __, { plan }) => writesFullWidth(plan).quotes,
  explain({ replacement }, excerpt, locale) {
    return locale === 'en'
      ? {
          what: `Straight quotation marks in ${excerpt}`,
          why: 'Chinese quotation marks are “ and ”: GB/T 15834-2011, 4.8',
          how: `Write ${replacement}`,
        }
      : {
          what: `${excerpt}用了直引号`,
          why: '中文引号的形式是“”（GB/T 15834—2011第4.8条），本文其他地方也用弯引号',
          how: `改为${replacement}`,
        };
  },
});
