import type { Paragraph } from '../../text/paragraphs';
import { countedLists } from '../countedLists';
import { placeIn, spanIn } from '../draftPlace';
import { listedPromises, type PromisedCount } from '../promisedCount';
import { defineRule } from '../rule';
import type { Match } from '../types';

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
  *detect({ plan }) {
    for (const { promise, in: paragraph, listed, first } of countedLists(plan)) {
      if (promise.count === listed) continue;
      const related = [placeIn(plan, first, '所列内容从这里开始')];
      yield {
        at: spanIn(paragraph, promise.start, promise.end),
        excerpt: excerptOf(paragraph, promise),
        count: promise.count,
        listed,
        related,
      };
    }
    for (const paragraph of plan.paragraphs) {
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

function excerptOf(paragraph: Paragraph, { start, end }: PromisedCount): string {
  return paragraph.text.slice(start, end);
}
