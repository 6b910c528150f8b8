import type { Paragraph } from '../../text/paragraphs';
import { fixAt, spanIn } from '../draftPlace';
import { isOpening, partnerOf, type StrayMark, strayMarks } from '../pairs';
import { defineRule } from '../rule';
import type { Match, RuleContext } from '../types';

interface Unpaired extends Match {
  readonly mark: string;
  readonly turned: boolean;
}

/** A quotation over several paragraphs closes within so many. */
const REACH = 4;

/**
 * 引号、括号、书名号应当成对。
 * Quotation marks, brackets and title marks come in pairs.
 */
export const unpaired = defineRule<Unpaired>({
  id: 'punctuation/unpaired',
  severity: 'warning',
  needs: [],
  *detect({ plan }) {
    const strays = plan.paragraphs.map((paragraph) => (paragraph.kind === 'damaged' ? [] : strayMarks(paragraph.text)));
    for (const [index, paragraph] of plan.paragraphs.entries()) {
      for (const stray of strays[index] ?? []) {
        if (!stray.turned && isPairedElsewhere(stray.mark, index, strays, plan.paragraphs)) continue;
        const at = spanIn(paragraph, stray.start, stray.start + 1);
        yield { at, mark: stray.mark, turned: stray.turned, ...mended(stray, at, plan) };
      }
    }
  },
  explain({ mark, turned }, locale) {
    const [zh, en] = turned
      ? ['方向反了', 'is turned the wrong way']
      : isOpening(mark)
        ? ['没有收尾', 'is not closed']
        : ['没有开头', 'was not opened'];
    return locale === 'en'
      ? {
          what: `“${mark}” ${en}`,
          why: 'These marks come in pairs: GB/T 15834-2011, 4.8, 4.9 and 4.15',
          how: `Put the “${partnerOf(mark)}” where it belongs`,
        }
      : {
          what: `“${mark}”${zh}`,
          why: '引号、括号、书名号成对使用（GB/T 15834—2011第4.8、4.9、4.15条）',
          how: turned ? `改为“${partnerOf(mark)}”` : `补上“${partnerOf(mark)}”，或删去“${mark}”`,
        };
  },
});

/** `“甲“`: the second mark is the first one's partner turned round. */
function mended(
  stray: StrayMark,
  at: { readonly start: number; readonly end: number },
  plan: RuleContext['plan'],
): Pick<Unpaired, 'severity' | 'fix'> {
  return stray.turned ? { severity: 'error', ...fixAt(plan, at, partnerOf(stray.mark)) } : {};
}

/** Whether the partner stands alone in a paragraph nearby: a quotation of several paragraphs, or one paragraph read as two. */
function isPairedElsewhere(
  mark: string,
  index: number,
  strays: readonly (readonly StrayMark[])[],
  paragraphs: readonly Paragraph[],
): boolean {
  const step = isOpening(mark) ? 1 : -1;
  // A quotation of several paragraphs opens again with each of them.
  if ('“‘'.includes(mark) && paragraphs[index + 1]?.text.startsWith(mark)) return true;
  for (let i = index + step; i >= 0 && i < strays.length && Math.abs(i - index) <= REACH; i += step) {
    if (paragraphs[i]?.kind === 'damaged' || strays[i]?.some((other) => !other.turned && other.mark === partnerOf(mark))) return true;
  }
  return false;
}
