import type { Paragraph } from '../../text/paragraphs';
import { placeIn, spanIn } from '../draftPlace';
import { numberingOf, STYLES, siblingsOf } from '../numbering';
import { pointsOf } from '../points';
import { listedPromises, type PromisedCount, promiseAtEnd } from '../promisedCount';
import { defineRule } from '../rule';
import { sequenceFaults } from '../sequence';
import type { Match, RuleContext } from '../types';

interface WrongCount extends Match {
  readonly excerpt: string;
  readonly count: number;
  readonly listed: number;
}

/**
 * 文中说有几个方面、几项工作、几张清单，后面列的就应当是几个。
 * Where the text promises so many points, tasks or lists, so many follow.
 */
export const promisedCount = defineRule<WrongCount>({
  id: 'structure/promised-count',
  severity: 'warning',
  needs: [],
  *detect(context) {
    for (const { promise, in: paragraph, listed, first } of countedLists(context)) {
      if (promise.count === listed) continue;
      const related = [placeIn(context.plan, first.start, first.end, '所列内容从这里开始')];
      yield {
        at: spanIn(paragraph, promise.start, promise.end),
        excerpt: excerptOf(paragraph, promise),
        count: promise.count,
        listed,
        related,
      };
    }
    for (const paragraph of context.plan.paragraphs) {
      if (paragraph.kind === 'damaged') continue;
      for (const promise of listedPromises(paragraph.text)) {
        const [listed = 0] = promise.listed;
        // Only one off: what is farther away is more likely another list than a slip.
        if (promise.listed.includes(promise.count) || !promise.listed.some((each) => Math.abs(each - promise.count) === 1)) continue;
        const at = spanIn(paragraph, promise.start, promise.end);
        yield { at, excerpt: excerptOf(paragraph, promise), count: promise.count, listed, severity: 'info' };
      }
    }
  },
  explain({ excerpt, count, listed }, locale) {
    return locale === 'en'
      ? {
          what: `“${excerpt}” promises ${count}, and ${listed} are listed`,
          why: 'A count that does not fit its list misleads whoever carries out the plan',
          how: 'Correct the count or complete the list',
        }
      : {
          what: `“${excerpt}”说的是${count}个，列出的是${listed}个`,
          why: '总数与所列内容不一致，分解落实时无法对应',
          how: '改正总数，或补齐、合并所列内容',
        };
  },
});

interface CountedList {
  readonly promise: PromisedCount;
  readonly in: Paragraph;
  readonly listed: number;
  readonly first: { readonly start: number; readonly end: number };
}

/** Promises at the end of a paragraph with the numbered paragraphs right after it, and before 一是 with the points. Broken sequences are another rule's. */
function* countedLists({ plan }: RuleContext): Iterable<CountedList> {
  for (const siblings of siblingsOf(plan)) {
    const [first] = siblings;
    const before = first && plan.paragraphs[first.index - 1];
    const promise = before && before.kind !== 'damaged' ? promiseAtEnd(before.text) : null;
    if (!first || !before || !promise || isBroken(siblings.map(({ numbering }) => numbering.value))) continue;
    const own = numberingOf(before.text);
    if (own && STYLES.indexOf(own.style) >= STYLES.indexOf(first.numbering.style)) continue;
    yield { promise, in: before, listed: siblings.length, first: first.paragraph };
  }
  for (const points of pointsOf(plan)) {
    const [first] = points;
    if (!first || isBroken(points.map(({ value }) => value))) continue;
    const paragraph = first.start > 0 ? first.paragraph : plan.paragraphs[first.index - 1];
    if (!paragraph || paragraph.kind === 'damaged') continue;
    const promise = promiseAtEnd(first.start > 0 ? paragraph.text.slice(0, first.start) : paragraph.text);
    if (promise) yield { promise, in: paragraph, listed: points.length, first: spanIn(first.paragraph, first.start, first.end + 1) };
  }
}

function isBroken(values: readonly number[]): boolean {
  return values.length < 2 || [...sequenceFaults(values)].length > 0;
}

function excerptOf(paragraph: Paragraph, { start, end }: PromisedCount): string {
  return paragraph.text.slice(start, end);
}
