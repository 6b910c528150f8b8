import { type MarkPair, markPairs } from '../pairs';
import { defineTextRule, type TextFinding } from '../textRule';

interface Nested extends TextFinding {
  readonly replacement: string;
}

const INNER: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['《', ['〈', '〉']],
  ['“', ['‘', '’']],
]);

/**
 * 书名号里还要用书名号的，里面用单书名号；引号里还要用引号的，里面用单引号。
 * Titles inside titles take 〈〉, quotations inside quotations take ‘’.
 */
export const nestedMarks = defineTextRule<Nested>({
  id: 'punctuation/nested-marks',
  severity: 'warning',
  *find(text) {
    for (const { open, start, end, within } of markPairs(text)) {
      const inner = INNER.get(open);
      if (!inner || !within || !isEnclosed(text, open, start, end)) continue;
      yield { start, end, replacement: inner[0] + text.slice(start + 1, end - 1) + inner[1] };
    }
  },
  explain({ replacement }, excerpt, locale) {
    return locale === 'en'
      ? {
          what: `“${excerpt}” stands inside marks of its own kind`,
          why: 'The inner pair is single: GB/T 15834-2011, 4.8.3 and 4.15.3',
          how: `Write “${replacement}”`,
        }
      : {
          what: `“${excerpt}”套在同一种标号里`,
          why: '里层用单书名号、单引号（GB/T 15834—2011第4.8.3、4.15.3条）',
          how: `改为“${replacement}”`,
        };
  },
});

/** The outer mark is closed, too, or the inner one may only seem to be inside. */
function isEnclosed(text: string, open: MarkPair['open'], start: number, end: number): boolean {
  return markPairs(text).some((outer) => outer.open === open && outer.start < start && outer.end > end);
}
