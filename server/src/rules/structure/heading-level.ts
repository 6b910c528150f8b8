import type { Plan } from '../../plan/types';
import { spanIn } from '../draftPlace';
import { type NumberedParagraph, numberedParagraphs, STYLES } from '../numbering';
import { defineRule } from '../rule';
import type { Match, Severity } from '../types';

type Kind = 'first' | 'skipped' | 'reversed';

interface WrongLevel extends Match {
  readonly kind: Kind;
  readonly mark: string;
}

const SEVERITY: Readonly<Record<Kind, Severity>> = { first: 'hint', skipped: 'info', reversed: 'warning' };

/**
 * 结构层次依次用“一、”“（一）”“1.”“（1）”，不越级、不倒置。
 * Levels are numbered 一、 （一） 1. （1） in this order, none skipped, none turned round.
 */
export const headingLevel = defineRule<WrongLevel>({
  id: 'structure/heading-level',
  severity: 'info',
  needs: [],
  *detect({ plan }) {
    for (const { kind, item } of wrongLevels(plan)) {
      const { markStart, markEnd } = item.numbering;
      yield {
        at: spanIn(item.paragraph, markStart, markEnd),
        kind,
        mark: item.paragraph.text.slice(markStart, markEnd),
        severity: SEVERITY[kind],
      };
    }
  },
  explain({ kind, mark }, locale) {
    if (locale === 'en') {
      const en = {
        first: `“${mark}” is the first level; no “一、” stands above it`,
        skipped: `“${mark}” follows “一、” at once, while “（一）” is used elsewhere in this draft`,
        reversed: `“${mark}” stands under “1.”`,
      };
      return { what: en[kind], why: 'GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）', how: 'Number each level as the standard says' };
    }
    const zh = {
      first: `“${mark}”是全文的第一层次，上面没有“一、”`,
      skipped: `“一、”之下直接用“${mark}”，而本文其他部分第二层次用“（一）”`,
      reversed: `“${mark}”排在“1.”之下，层次倒置`,
    };
    return { what: zh[kind], why: 'GB/T 9704—2012第7.3.3条：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注', how: '按层次改用相应的序数' };
  },
});

function* wrongLevels(plan: Plan): Iterable<{ readonly kind: Kind; readonly item: NumberedParagraph }> {
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
      const headings = since.arabic.filter(({ paragraph }) => paragraph.kind === 'heading');
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
    }
  }
}

interface Since {
  readonly arabic: NumberedParagraph[];
  readonly chinese: boolean;
  bracketed: boolean;
  /** The first （一）, where a 1. stands before it. */
  below: NumberedParagraph | null;
}

function nothingSince(chinese: boolean): Since {
  return { arabic: [], chinese, bracketed: false, below: null };
}

function rankOf(style: (typeof STYLES)[number]): number {
  return STYLES.indexOf(style);
}
