import type { Plan } from '../plan/types';
import { type NumberedParagraph, numberedParagraphs, STYLES } from './numbering';

/** `first`: （一） is the first level; `skipped`: 1. or （1） right below 一、; `reversed`: （一） below 1. */
export type LevelFault = 'first' | 'skipped' | 'reversed';

/** Headings whose level does not fit the order 一、 （一） 1. （1） of GB/T 9704-2012, 7.3.3. */
export function* wrongLevels(plan: Plan): Iterable<{ readonly kind: LevelFault; readonly item: NumberedParagraph }> {
  const numbered = numberedParagraphs(plan);
  const bracketed = numbered.filter(({ numbering }) => numbering.style === 'bracketed');
  const [first] = bracketed;
  if (first && bracketed.length > 1 && !numbered.some(({ numbering }) => rankOf(numbering.style) < rankOf('bracketed'))) {
    yield { kind: 'first', item: first };
  }
  // What has been seen since the last heading above （一）.
  let since = nothingSince(false);
  for (const item of [...numbered, null]) {
    const rank = item ? rankOf(item.numbering.style) : -1;
    if (!item || rank < rankOf('bracketed')) {
      const headings = [...since.arabic, ...since.small].filter(({ paragraph }) => paragraph.kind === 'heading');
      const [skipped] = headings;
      if (skipped && headings.length > 1 && since.chinese && !since.bracketed && first) yield { kind: 'skipped', item: skipped };
      since = nothingSince(item?.numbering.style === 'chinese');
    } else if (item.numbering.style === 'bracketed') {
      if (item.numbering.value === 1 && since.arabic.length > 0 && !since.bracketed) since.below = item;
      since.bracketed = true;
    } else if (item.numbering.style === 'arabic') {
      const last = since.arabic.at(-1);
      // 1. （一）（二） 2.: the Arabic numbers run on around the bracketed ones.
      if (since.below && last && since.below.index > last.index && item.numbering.value === last.numbering.value + 1) {
        yield { kind: 'reversed', item: since.below };
      }
      since.arabic.push(item);
    } else if (since.arabic.length === 0) {
      since.small.push(item);
    }
  }
}

interface Since {
  readonly arabic: NumberedParagraph[];
  /** （1） without a 1. above. */
  readonly small: NumberedParagraph[];
  readonly chinese: boolean;
  bracketed: boolean;
  /** The first （一）, where a 1. stands before it. */
  below: NumberedParagraph | null;
}

function nothingSince(chinese: boolean): Since {
  return { arabic: [], small: [], chinese, bracketed: false, below: null };
}

function rankOf(style: (typeof STYLES)[number]): number {
  return STYLES.indexOf(style);
}
