import { fixAt, spanIn } from '../draftPlace';
import { type NumberedParagraph, STYLES, siblingsOf } from '../numbering';
import { defineRule } from '../rule';
import type { Match } from '../types';

interface StoppedHeading extends Match {
  readonly mark: string;
  readonly others: number;
}

const LONGEST = 60;
const HEADING_STYLES = STYLES.slice(0, STYLES.indexOf('arabic'));

/**
 * 独占一行的标题末尾不加标点。
 * A heading on a line of its own has no mark at its end.
 */
export const headingStop = defineRule<StoppedHeading>({
  id: 'structure/heading-stop',
  severity: 'error',
  needs: [],
  *detect({ plan }) {
    for (const same of siblingsOf(plan)) {
      const style = same[0]?.numbering.style;
      if (!style || !HEADING_STYLES.includes(style)) continue;
      const plain = same.filter(({ paragraph }) => paragraph.kind === 'heading' && !ENDING.test(paragraph.text));
      const stopped = same.filter(isStopped);
      // Where headings open paragraphs (（一）……。……), or all close with a stop, one alone on its line is right.
      const few = plain.length <= Math.max(1, stopped.length);
      if (plain.length < stopped.length || plain.length + stopped.length < same.length || (few && style === 'bracketed')) continue;
      for (const { paragraph, index } of stopped) {
        const next = plan.paragraphs[index + 1];
        if (!next || next.kind === 'damaged' || same.some((item) => item.index === index + 1)) continue;
        const at = spanIn(paragraph, paragraph.text.length - 1, paragraph.text.length);
        yield { at, mark: paragraph.text.slice(-1), others: plain.length, severity: few ? 'warning' : 'error', ...fixAt(plan, at, '') };
      }
    }
  },
  explain({ mark, others }, locale) {
    return locale === 'en'
      ? {
          what: `The heading ends with “${mark}”; ${others} others of its level do not`,
          why: 'A heading on its own line takes no end mark: GB/T 15834-2011, annex B.4',
          how: 'Delete the mark',
        }
      : {
          what: `标题末尾有“${mark}”，本文同一层次的另外${others}个标题都没有`,
          why: '独占一行的标题末尾不用标点（GB/T 15834—2011附录B.4）',
          how: '删去',
        };
  },
});

/** A figure makes it an entry of a list; a year does not. */
const FIGURE = /\d(?!\d{0,3}[年—\d])/u;
const ENDING = /[。；，、：;,:]$/u;

/** One short clause or sentence with a mark at its end: nothing goes on after it. */
function isStopped({ paragraph: { text } }: NumberedParagraph): boolean {
  return text.length <= LONGEST && /[。；，、]$/u.test(text) && !/[。；！？]/u.test(text.slice(0, -1)) && !FIGURE.test(text);
}
