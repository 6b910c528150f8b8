import { fixAt, placeIn, spanIn } from '../draftPlace';
import { type Points, pointsOf } from '../points';
import { defineRule } from '../rule';
import { chineseNumber, type SequenceFault, sequenceFaults } from '../sequence';
import type { Match } from '../types';

interface BrokenSequence extends Match {
  readonly kind: SequenceFault['kind'] | 'alone';
  readonly printed: string;
  readonly before: string | null;
  readonly expected: string;
}

/** The second point told in other words. */
const SECOND = /其次|第二|另一|再一|二[则者来为]|再者|还有|同时|另外|此外|再就是/u;
const FIRST = /首先|第一|一则|一者|一来|一方面|一[是要]/u;

/**
 * “一是……二是……三是……”应当连续，不缺、不重，不单用“一是”。
 * Points told as 一是 二是 三是 run on: none missing, none twice, no 一是 alone.
 */
export const pointSequence = defineRule<BrokenSequence>({
  id: 'structure/point-sequence',
  severity: 'warning',
  needs: [],
  *detect({ plan }) {
    for (const points of pointsOf(plan)) {
      const [first] = points;
      if (!first) continue;
      if (points.length === 1 && first.value === 1 && first.word === '是' && !SECOND.test(first.paragraph.text.slice(first.end))) {
        yield { at: spanIn(first.paragraph, first.start, first.end + 1), kind: 'alone', printed: '一是', before: null, expected: '二是' };
      }
      for (const { at, kind, expected, mends } of sequenceFaults(points.map(({ value }) => value))) {
        const point = points[at];
        const before = points[at - 1];
        if (!point || (kind === 'start' && isStartElsewhere(points))) continue;
        yield {
          at: spanIn(point.paragraph, point.start, point.end + 1),
          kind,
          printed: chineseNumber(point.value) + point.word,
          before: before ? chineseNumber(before.value) + before.word : null,
          expected: chineseNumber(expected) + point.word,
          severity: mends && kind !== 'start' ? 'error' : 'warning',
          related: before ? [placeIn(plan, spanIn(before.paragraph, before.start, before.end + 1), '前一个分点')] : [],
          ...(mends ? fixAt(plan, spanIn(point.paragraph, point.start, point.end), chineseNumber(expected)) : {}),
        };
      }
    }
  },
  explain({ kind, printed, before, expected }, locale) {
    if (locale === 'en') {
      const what =
        kind === 'alone'
          ? '“一是” is not followed by “二是”'
          : before
            ? `“${printed}” follows “${before}”`
            : `The points begin with “${printed}”`;
      return { what, why: 'Points that are counted run on', how: `Check whether “${expected}” is missing or the number is wrong` };
    }
    const what =
      kind === 'alone'
        ? '只有“一是”，没有“二是”'
        : before
          ? `“${before}”之后是“${printed}”，应为“${expected}”`
          : `分点从“${printed}”开始，缺“${expected}”`;
    return {
      what,
      why: '分点的序号应当连续，断号会让人以为漏了内容',
      how: kind === 'alone' ? '补上其余各点，或删去“一是”' : '核对是漏了内容，还是序号写错',
    };
  },
});

/** `首先……二是……`, or a lone `二要` that is no point at all. */
function isStartElsewhere(points: Points): boolean {
  const [first] = points;
  return !first || points.length === 1 || FIRST.test(first.paragraph.text.slice(0, first.start));
}
