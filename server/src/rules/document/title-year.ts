import { placeIn } from '../draftPlace';
import { defineRule } from '../rule';
import { targetsOf } from '../targets';
import type { Match } from '../types';
import { commonYear, titleIsOdd, yearSigns } from '../yearSigns';

interface OddTitle extends Match {
  readonly title: number;
  readonly body: number;
}

/**
 * 标题、通知里的年份应与正文（预期目标一句、“做好某年工作”）的年份一致。
 * The year in the title and the notice is the year of the text: the targets sentence, 做好…年工作.
 */
export const titleYear = defineRule<OddTitle>({
  id: 'document/title-year',
  severity: 'warning',
  needs: [],
  *detect(context) {
    if (context.self.meta.kind !== 'annual-plan' && context.self.meta.kind !== 'work-report') return;
    const signs = yearSigns(context.plan);
    const titles = signs.filter(({ kind }) => kind === 'title');
    const body = signs.filter(({ kind }) => kind !== 'title');
    // Without a sign in the body, the targets' own year is not taken: it was read from the title.
    const year = commonYear(body) ?? (targetsOf(context).length > 0 ? commonYear(titles) : null);
    if (year === null) return;
    for (const title of titles) {
      if (title.year === year || (body.length > 0 && !titleIsOdd(title, body))) continue;
      const other = signs.find((sign) => sign.year === year);
      const fix = { title: `改为“${year}”`, start: title.start, end: title.end, text: String(year) };
      const plain = /^\d{4}$/u.test(context.plan.text.slice(title.start, title.end));
      yield {
        at: title,
        title: title.year,
        body: year,
        related: other ? [placeIn(context.plan, other, `${year}年`)] : [],
        ...(plain ? { fix } : {}),
      };
    }
  },
  explain({ title, body }, locale) {
    if (locale === 'en') {
      return {
        what: `The title says ${title}, the text is for ${body}`,
        why: 'A document has one year',
        how: 'Correct the title, or the text',
      };
    }
    return { what: `标题年份为${title}年，正文为${body}年`, why: '标题与正文应是同一年度', how: '核对并统一标题和正文的年份' };
  },
});
