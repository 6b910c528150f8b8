import { defineTextRule, type TextFinding } from '../textRule';

interface Found extends TextFinding {
  readonly replacement: string;
}

/** No bracket and no word between the two. Half-width 直引号 tell no end from a start. */
const BETWEEN = /(?<=[”》])、(?=[“《])/gu;

/**
 * 并列的引号之间、书名号之间不用顿号。
 * No 、 between quoted items and between titles.
 */
export const quotedList = defineTextRule<Found>({
  id: 'punctuation/quoted-list',
  severity: 'hint',
  *find(text) {
    for (const { index } of text.matchAll(BETWEEN)) {
      if (text[index - 1] === '”' ? text[index + 1] === '“' : text[index + 1] === '《') {
        yield { start: index - 1, end: index + 2, replacement: text.slice(index - 1, index) + text.slice(index + 1, index + 2) };
      }
    }
  },
  explain({ replacement }, excerpt, locale) {
    return locale === 'en'
      ? {
          what: `“${excerpt}”: a 、 between quoted items`,
          why: 'The marks part them already: GB/T 15834-2011, 4.5.3.5',
          how: `Write “${replacement}”`,
        }
      : {
          what: '并列的引号或书名号之间用了顿号',
          why: '标有引号、书名号的并列成分之间通常不用顿号（GB/T 15834—2011第4.5.3.5条）',
          how: `写作“${replacement}”，不加顿号`,
        };
  },
});
