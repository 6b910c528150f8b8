import { defineRule } from '../rule';
import { byDay, exists, type PrintedDate, passedOn, signatures } from '../signature';
import type { Match } from '../types';
import { commonYear, yearSigns } from '../yearSigns';

interface BadDate extends Match {
  readonly kind: 'no-such-day' | 'before-session' | 'other-year';
  readonly date: PrintedDate;
  /** What it is held against: the session's day, or the plan's year. */
  readonly other: string;
}

/** Congresses sit from the turn of the year on: a document for next year signed from October on is in time. */
const EARLIEST_MONTH = 10;
const YEARLY: readonly string[] = ['annual-plan', 'work-report', 'plan-report'];

/**
 * 成文日期应真实存在，不早于审议通过的会议，年份与计划年度相称。
 * The date of signature exists, does not precede the session that passed the document, and fits its year.
 */
export const signatureDate = defineRule<BadDate>({
  id: 'document/signature-date',
  severity: 'warning',
  needs: [],
  *detect({ plan, self }) {
    const session = passedOn(plan);
    // Where title and text name two years, document/title-year says so: either may be right.
    const inText = commonYear(yearSigns(plan));
    const year = YEARLY.includes(self.meta.kind) && (inText ?? self.meta.year) === self.meta.year ? self.meta.year : null;
    for (const date of signatures(plan)) {
      // Arabic dates are read by number/impossible-date and number/date-zero wherever they stand.
      if (!exists(date)) {
        if (!/\d/u.test(date.printed)) yield { at: date, kind: 'no-such-day', date, other: '' };
        continue;
      }
      if (session && byDay(date, session) < 0) yield { at: date, kind: 'before-session', date, other: session.printed };
      else if (year !== null && date.year !== year && !(date.year === year - 1 && date.month >= EARLIEST_MONTH)) {
        yield { at: date, kind: 'other-year', date, other: `${year}年` };
      }
    }
  },
  explain({ kind, date, other }, locale) {
    const { printed } = date;
    if (locale === 'en') {
      return {
        'no-such-day': { what: `There is no ${printed}`, why: 'The date of signature makes the document valid', how: 'Check the date' },
        'before-session': { what: `${printed} precedes the session that passed the document (${other})`, why: '', how: 'Check both dates' },
        'other-year': {
          what: `Signed ${printed}, but the document is for ${other}`,
          why: 'A year’s plan is passed and issued at its beginning',
          how: 'Check the year',
        },
      }[kind];
    }
    return {
      'no-such-day': { what: `成文日期“${printed}”不存在`, why: '成文日期是文件生效的依据', how: '核对月、日' },
      'before-session': {
        what: `成文日期“${printed}”早于审议通过的会议日期“${other}”`,
        why: '文件应在会议通过之后印发',
        how: '核对两个日期',
      },
      'other-year': {
        what: `成文日期“${printed}”与文件年度（${other}）不相称`,
        why: '年度计划在当年年初经人代会批准后印发',
        how: '核对年份是否为上年文件遗留',
      },
    }[kind];
  },
});
