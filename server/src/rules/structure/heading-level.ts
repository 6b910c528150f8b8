import { spanIn } from '../draftPlace';
import { type LevelFault, wrongLevels } from '../headingLevels';
import { defineRule } from '../rule';
import type { Match, Severity } from '../types';

interface WrongLevel extends Match {
  readonly kind: LevelFault;
  readonly mark: string;
}

const SEVERITY: Readonly<Record<LevelFault, Severity>> = { first: 'hint', skipped: 'info', reversed: 'warning' };

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
