import { fixAt } from '../draftPlace';
import { isReview } from '../reviews';
import { defineRule } from '../rule';
import type { Match } from '../types';
import { titleIsOdd, yearSigns } from '../yearSigns';
import { yearTasks } from '../yearTasks';

interface OldYear extends Match {
  readonly kind: 'sign' | 'heading' | 'deadline';
  readonly old: number;
  readonly year: number;
}

/**
 * 本年文件里把上年当作今年：标题、预期目标一句、“做好某年工作”、完成期限还写着上年。
 * Last year is left as this year: in headings, the targets sentence, 做好…年工作, a deadline that is over.
 */
export const year = defineRule<OldYear>({
  id: 'carry-over/year',
  severity: 'warning',
  needs: [],
  *detect({ plan, self }) {
    const current = self.meta.year;
    if (current === null || !['annual-plan', 'work-report', 'plan-report'].includes(self.meta.kind)) return;
    const old = current - 1;
    // 二〇二四年 is left to the writer: the fix would mix two ways of writing a year.
    const fix = (at: Match['at']) => (/^\d{4}$/u.test(plan.text.slice(at.start, at.end)) ? fixAt(plan, at, String(current)) : {});
    const signs = yearSigns(plan);
    const body = signs.filter(({ kind }) => kind !== 'title');
    const odd = signs.find((sign) => sign.kind === 'title' && sign.year === current && titleIsOdd(sign, body));
    // A title that stands alone against the text is document/title-year's.
    for (const { start, end, year } of odd ? [] : body) {
      const at = { start, end };
      if (year === old) yield { at, kind: 'sign', old, year: current, ...fix(at) };
    }
    for (const paragraph of plan.paragraphs) {
      // A chief heading of last year's tasks makes a review of its own section.
      const chief = plan.sections.some(({ headingStart }) => headingStart === paragraph.start);
      if (paragraph.kind === 'damaged' || (isReview(plan, paragraph) && !chief)) continue;
      for (const { kind, year: named, start } of yearTasks(paragraph)) {
        if (named !== old || odd) continue;
        const at = { start: paragraph.toSource(start), end: paragraph.toSourceEnd(start + 4) };
        yield { at, kind, old, year: current, ...(kind === 'deadline' ? { severity: 'info' as const } : fix(at)) };
      }
    }
  },
  explain({ kind, old, year: current }, locale) {
    if (locale === 'en') {
      return kind === 'deadline'
        ? {
            what: `The deadline ${old} is over: this document is for ${current}`,
            why: '',
            how: 'Give the new deadline, or report it as done',
          }
        : {
            what: `${old} stands where this year, ${current}, belongs`,
            why: 'It is left from last year’s document',
            how: `Write ${current}`,
          };
    }
    return kind === 'deadline'
      ? { what: `完成期限写的是${old}年，而本文件是${current}年的`, why: '上年的期限已过', how: '写明新的期限，或改为已完成的表述' }
      : { what: `此处应为${current}年，写成了上年（${old}年）`, why: '多半是上年文件遗留', how: `改为${current}年` };
  },
});
