import type { Meeting } from '../../knowledge/types';
import { plenumListsOf } from '../plenumLists';
import { isReview } from '../reviews';
import { defineRule } from '../rule';
import type { Match } from '../types';

interface WrongList extends Match {
  readonly printed: string;
  readonly missing: readonly Meeting[];
  readonly early: readonly Meeting[];
}

/** A document for a year is written around its beginning; a plenum of its second half cannot stand in it. */
const MIDYEAR = '07-01';

/**
 * 列举中央全会届次的，应列到最近一次；“历次全会”总是对的。
 * A list of Central Committee plenums goes up to the latest one; 历次全会 is always right.
 */
export const plenumList = defineRule<WrongList>({
  id: 'carry-over/plenum-list',
  severity: 'warning',
  needs: [],
  *detect({ plan, self, knowledge }) {
    const year = self.meta.year;
    if (year === null || !['annual-plan', 'work-report', 'plan-report'].includes(self.meta.kind)) return;
    const sure = knowledge.calendar.plenums.filter(({ certainty }) => certainty === 'high');
    for (const paragraph of plan.paragraphs) {
      if (paragraph.kind === 'damaged' || isReview(plan, paragraph)) continue;
      for (const list of plenumListsOf(paragraph.text)) {
        const term = sure.filter((meeting) => meeting.term === list.term);
        const held = term.filter(({ start, end }) => (end ?? start) < `${year}-01-01`);
        const early = term.filter(({ session, start }) => list.sessions.includes(session) && start > `${year}-${MIDYEAR}`);
        // 一中全会 elects and is never listed; a list may begin late but not leave out what follows.
        const first = Math.min(...list.sessions);
        const missing = list.whole ? held.filter(({ session }) => session > first && !list.sessions.includes(session)) : [];
        if (missing.length === 0 && early.length === 0) continue;
        const at = { start: paragraph.toSource(list.start), end: paragraph.toSourceEnd(list.end) };
        const text = '历次全会';
        const fix = missing.length > 0 && list.sessions.length > 1 ? { fix: { title: `改为“${text}”`, ...at, text } } : {};
        yield { at, printed: list.printed, missing, early, ...fix };
      }
    }
  },
  explain({ printed, missing, early }, locale) {
    const dated = ({ name, start, end }: Meeting): string => (locale === 'en' ? `${name} (${end ?? start})` : `${name}（${end ?? start}）`);
    const list = [...missing, ...early].map(dated).join(locale === 'en' ? ', ' : '、');
    if (locale === 'en') {
      return missing.length > 0
        ? {
            what: `“${printed}” leaves out ${list}`,
            why: 'It had been held before the document’s year began',
            how: 'Complete the list, or write 历次全会',
          }
        : { what: `“${printed}” names ${list}, later than this document`, why: '', how: 'Check the list or the document’s year' };
    }
    return missing.length > 0
      ? { what: `“${printed}”漏列${list}`, why: '该次全会在本年度开始前已经召开，列举多半是上年文件遗留', how: '补全，或改用“历次全会”' }
      : { what: `“${printed}”列入了${list}，晚于本文件`, why: '', how: '核对全会届次和文件年度' };
  },
});
