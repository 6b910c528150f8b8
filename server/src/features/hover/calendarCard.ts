import type { Certainty, Congress, Meeting, Period } from '../../knowledge/types';
import type { Locale } from '../../rules/types';
import type { PlansContext } from '../context';
import { escapeMarkdown } from '../markdown';
import { logicalOffset, paragraphAt, sourceSpan } from '../paragraphMap';
import { dateText } from '../validity';
import { type Hover, hoverOf } from './hover';

/** Something the calendar dates, with the ways it is printed. */
interface Entry {
  readonly forms: readonly string[];
  card(context: PlansContext): string;
}

/** On a five-year period, a party congress, a plenum or a session: what it spans, as the calendar knows. */
export function calendarHover(context: PlansContext, offset: number): Hover | null {
  const paragraph = paragraphAt(context.plan, offset);
  if (!paragraph) return null;
  const at = logicalOffset(paragraph, offset);
  for (const { forms, card } of entriesOf(context)) {
    for (const form of forms) {
      // The form holds the cursor when it begins at most its own length before it.
      const start = paragraph.text.indexOf(form, Math.max(0, at - form.length + 1));
      if (start >= 0 && start <= at) return hoverOf(sourceSpan(paragraph, { start, end: start + form.length }), [[card(context)]]);
    }
  }
  return null;
}

function entriesOf({ knowledge: { calendar } }: PlansContext): readonly Entry[] {
  return [
    ...calendar.sessions.map((session) => ({
      forms: sessionForms(session),
      card: ({ locale }: PlansContext) => meetingCard(session, locale),
    })),
    ...calendar.plenums.map((plenum) => ({ forms: [plenum.name], card: ({ locale }: PlansContext) => meetingCard(plenum, locale) })),
    ...calendar.congresses.map((congress) => ({
      forms: [congress.name],
      card: ({ locale }: PlansContext) => congressCard(congress, locale),
    })),
    ...calendar.periods.map((period) => ({ forms: [period.word], card: (context: PlansContext) => periodCard(period, context) })),
  ];
}

/** 十四届全国人大四次会议, 第十四届全国人民代表大会第四次会议. */
function sessionForms({ name }: Meeting): readonly string[] {
  const long = name.replace('全国人大', '全国人民代表大会第');
  return [`第${long}`, long, name];
}

function meetingCard({ name, start, end, note, certainty }: Meeting, locale: Locale): string {
  return card(name, datesText(start, end, locale), note, certainty, locale);
}

function congressCard({ name, start, end, certainty }: Congress, locale: Locale): string {
  return card(name, datesText(start, end, locale), null, certainty, locale);
}

function periodCard({ word, startYear, endYear, note, years, certainty }: Period, { plan, framework, locale }: PlansContext): string {
  const { year } = plan.meta;
  const en = locale === 'en';
  const span = en ? `${startYear}–${endYear}` : `${startYear}—${endYear}年`;
  const within = year !== null && startYear <= year && year <= endYear;
  const words = years.find((each) => each.year === year)?.words ?? [];
  const named = words.length === 0 ? '' : en ? `, ${words.join(', ')}` : `，${words.join('、')}`;
  const place = en
    ? `${year}: year ${(year ?? 0) - startYear + 1}${named}`
    : `${year}年是第${'一二三四五'[(year ?? 0) - startYear]}年${named}`;
  const titles = framework?.startYear === startYear ? framework.titles.map(escapeMarkdown).join(en ? '; ' : '；') : '';
  const lines = [
    card(`“${word}”`, span, note, certainty, locale),
    ...(within ? [place] : []),
    ...(titles === '' ? [] : [`**${en ? 'In force' : '适用的规划'}** · ${titles}`]),
  ];
  return lines.join('  \n');
}

function card(name: string, dates: string, note: string | null, certainty: Certainty, locale: Locale): string {
  const doubts: Readonly<Record<Certainty, readonly [string, string]>> = {
    high: ['', ''],
    medium: ['（待核）', ' (to be verified)'],
    low: ['（凭记忆，待核）', ' (from memory, to be verified)'],
  };
  const doubt = doubts[certainty][locale === 'en' ? 1 : 0];
  return `**${escapeMarkdown(name)}** · ${dates}${doubt}${note === null ? '' : `  \n${escapeMarkdown(note)}`}`;
}

/** `2025年10月20日至23日`, as exactly as known, repeating nothing. */
function datesText(start: string, end: string | null, locale: Locale): string {
  if (locale === 'en') return end === null || end === start ? start : `${start} to ${end}`;
  if (end === null || end === start) return dateText(start);
  const shared = start.slice(0, 7) === end.slice(0, 7) ? 2 : start.slice(0, 4) === end.slice(0, 4) ? 1 : 0;
  const [, month, day] = end.split('-').map(Number);
  const short = shared === 2 ? `${day}日` : shared === 1 ? `${month}月${day ? `${day}日` : ''}` : dateText(end);
  return `${dateText(start)}至${short}`;
}
