import { fixAt, placeIn, spanIn } from '../draftPlace';
import { type NumberedParagraph, STYLES, siblingsOf } from '../numbering';
import { defineRule } from '../rule';
import { chineseNumber, type SequenceFault, sequenceFaults } from '../sequence';
import type { Match } from '../types';

interface Misnumbered extends Match {
  readonly kind: SequenceFault['kind'];
  readonly printed: string;
  readonly before: string | null;
  readonly expected: string;
}

const FIRST_SMALL = STYLES.indexOf('arabic');

/**
 * 同一层次的标题序号应当连续，不缺号、不重号、不倒号。
 * Headings of one level are numbered in turn: no number missing, twice or out of order.
 */
export const headingOrder = defineRule<Misnumbered>({
  id: 'structure/heading-order',
  severity: 'warning',
  needs: [],
  *detect({ plan }) {
    for (const siblings of siblingsOf(plan)) {
      for (const { at, kind, expected, mends } of sequenceFaults(siblings.map(({ numbering }) => numbering.value))) {
        const item = siblings[at];
        const before = siblings[at - 1];
        if (!item) continue;
        // A list whose first entry was read as part of a sentence; and a lone number is no list.
        const small = STYLES.indexOf(item.numbering.style) >= FIRST_SMALL;
        if (kind === 'start' && (small || siblings[1]?.numbering.value !== item.numbering.value + 1)) continue;
        const { start, end } = item.numbering;
        const numeral = spanIn(item.paragraph, start, end);
        const number = small ? String(expected) : chineseNumber(expected);
        yield {
          at: spanIn(item.paragraph, item.numbering.markStart, item.numbering.markEnd),
          kind,
          printed: printed(item),
          before: before ? printed(before) : null,
          expected: printed(item, number),
          severity: mends ? 'error' : small ? 'info' : 'warning',
          related: before ? [placeIn(plan, before.paragraph, `前一个标题：${before.paragraph.text.slice(0, 40)}`)] : [],
          ...(mends ? fixAt(plan, numeral, number) : {}),
        };
      }
    }
  },
  explain({ kind, printed, before, expected }, locale) {
    if (locale === 'en') {
      const what = before === null ? `The first heading of its level is “${printed}”` : `“${printed}” follows “${before}”`;
      return {
        what,
        why: 'Numbers of one level run on: GB/T 9704-2012, 7.3.3',
        how: `Check whether “${expected}” is missing or the number is wrong`,
      };
    }
    const kinds = { gap: '缺号', repeat: '重号', restart: '重新起号', backward: '倒号', start: '缺号', wrong: '错号' };
    return {
      what:
        before === null
          ? `本层次第一个标题就是“${printed}”，缺“${expected}”`
          : `“${before}”之后是“${printed}”，${kinds[kind]}，应为“${expected}”`,
      why: '同一层次的序数应依次标注（GB/T 9704—2012第7.3.3条），错号会使引用和分工对不上',
      how: '核对是漏了内容，还是序号写错',
    };
  },
});

/** The number with its brackets and marks, with another numeral where one is given. */
function printed({ paragraph, numbering }: NumberedParagraph, numeral = paragraph.text.slice(numbering.start, numbering.end)): string {
  return paragraph.text.slice(numbering.markStart, numbering.start) + numeral + paragraph.text.slice(numbering.end, numbering.markEnd);
}
