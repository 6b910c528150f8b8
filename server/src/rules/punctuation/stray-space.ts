import type { Plan } from '../../plan/types';
import { ownText } from '../../text/ownText';
import type { Paragraph } from '../../text/paragraphs';
import { fixAt } from '../draftPlace';
import { keptByText } from '../keptByText';
import { defineRule } from '../rule';
import type { Match } from '../types';

interface StraySpace extends Match {
  readonly around: string;
}

/** One or two blanks between two Chinese characters or before a mark; more part columns. One or two characters at the end of a line are a byline's
 * (摄), with the photographer's name before them (记者 某某某 摄); a name of two characters is spaced out in lists (王 某、李某某). */
const BLANK =
  /(?<=\p{Script=Han}{2})[ \u3000\u00a0]{1,2}(?=[\p{Script=Han}，。；、])(?!(?:\p{Script=Han}{1,4}[ \u3000]{1,2})?\p{Script=Han}{1,2}\s*(?:$|[\r\n]))|(?<=[，。；、：]\p{Script=Han})[ \u3000\u00a0]{1,2}(?=\p{Script=Han}{3})|(?<=\d[万亿])[ \u3000\u00a0]{1,2}(?=\p{Script=Han})/gu;
/** Characters for each blank below which blanks are this document's layout. */
const LAYOUT = 150;

const blanksOf = keptByText((source: string): readonly { readonly start: number; readonly end: number }[] => {
  const found: { start: number; end: number }[] = [];
  if (!/[，。；,;]/u.test(source)) return found;
  for (const { index, 0: blank } of source.matchAll(BLANK)) {
    // “好品山东 好客山东”: a blank parts the lines of a slogan or a couplet.
    const before = source.slice(Math.max(0, index - 40), index);
    if (Math.max(before.lastIndexOf('“'), before.lastIndexOf('《')) <= Math.max(before.lastIndexOf('”'), before.lastIndexOf('》')))
      found.push({ start: index, end: index + blank.length });
  }
  return found;
});

/**
 * 一行之内汉字与汉字之间不留空格。
 * No blank between Chinese characters of one line.
 */
export const straySpace = defineRule<StraySpace>({
  id: 'punctuation/stray-space',
  severity: 'warning',
  needs: [],
  *detect({ plan }) {
    const found = plan.paragraphs.flatMap((paragraph) => (paragraph.kind === 'text' ? placesIn(paragraph, plan) : []));
    if (found.length * LAYOUT > plan.text.length) return;
    for (const at of found) {
      yield { at, around: plan.text.slice(at.start - 2, at.start) + plan.text.slice(at.end, at.end + 2), ...fixAt(plan, at, '') };
    }
  },
  explain({ around }, locale) {
    return locale === 'en'
      ? {
          what: `A blank inside “${around}”`,
          why: 'Chinese is written without blanks; searching and counting fail on them',
          how: 'Delete it',
        }
      : { what: `“${around}”中间有空格`, why: '汉字之间不空格，空格会使检索和核对找不到原文', how: '删去' };
  },
});

function placesIn({ start, end, text }: Paragraph, plan: Plan): readonly { readonly start: number; readonly end: number }[] {
  // Nothing was left out of the logical text: no blanks.
  if (end - start === text.length) return [];
  return blanksOf(ownText(plan.text.slice(start, end))).map((blank) => ({ start: start + blank.start, end: start + blank.end }));
}
