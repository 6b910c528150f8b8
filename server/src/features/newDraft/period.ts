import type { Knowledge } from '../../knowledge/knowledge';
import type { Calendar } from '../../knowledge/types';
import { type PeriodClaim, periodClaims } from '../../rules/periodWords';
import { openPlace } from '../../text/openPlace';
import type { TextEdit } from '../rename';

/** What the sentence so far speaks of when a claim is about the year before. */
const LAST_YEAR = /(?:去年|上年|过去的?一年)[^。；]{0,40}$/u;
const GOES_ON = /^[，,](?:也|又|更|还|同时)?(?:是|为)?[^。；，]{0,6}$/u;

/**
 * What the plan's year is in its five-year period becomes what the new one's is: “十四五”规划收官之年 -> “十五五”规划开局之年. Of several
 * claims in one sentence (收官之年，也是……谋篇布局之年) one is left. What is said of last year goes on likewise.
 */
export function rolledPeriod(text: string, from: number, to: number, knowledge: Knowledge): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let last: PeriodClaim | null = null;
  for (const claim of periodClaims(text, knowledge)) {
    const before = claim.year === from - 1 && LAST_YEAR.test(text.slice(0, claim.start)) ? 1 : 0;
    if (claim.year !== from - before) continue;
    if (last && GOES_ON.test(text.slice(last.end, claim.start))) edits.push({ start: last.end, end: claim.end, text: '' });
    else {
      const said = claimOf(text.slice(claim.start, claim.end), claim, to - before, knowledge.calendar);
      if (said !== null) edits.push({ start: claim.start, end: claim.end, text: said });
    }
    last = claim;
  }
  const ended = endedPeriod(text, from, to, knowledge.calendar);
  return [...edits, ...ended.filter(({ start }) => !edits.some((claim) => claim.start < start && start <= claim.end))];
}

/** Work for a period that is over in the new year (圆满完成“十四五”规划目标任务) stays, with a note. */
function endedPeriod(text: string, from: number, to: number, { periods }: Calendar): readonly TextEdit[] {
  const ended = periods.find(({ startYear, endYear }) => startYear <= from && from <= endYear && endYear < to);
  if (!ended) return [];
  const finish = new RegExp(
    `(?:完成|收官|决胜)[^，。；]{0,12}“${ended.word}”[^，。；]*|“${ended.word}”[^，。；]{0,8}(?:收官|目标任务)[^，。；]*`,
    'gu',
  );
  return [...text.matchAll(finish)].map(({ index, 0: found }) => {
    const end = index + found.length;
    return { start: end, end, text: openPlace('待填：', `“${ended.word}”到${ended.endYear}年为止`) };
  });
}

/** The claim made of another year: by the word that the calendar has for it, else by its number in the period. */
function claimOf(said: string, { period, word }: PeriodClaim, year: number, { periods }: Calendar): string | null {
  const next = periods.find(({ startYear, endYear }) => startYear <= year && year <= endYear);
  if (!next) return null;
  const known = next.years.find((each) => each.year === year && each.certainty !== 'low')?.words[0];
  return said.replace(period.word, next.word).replace(word, known ?? `第${'一二三四五'[year - next.startYear]}年`);
}
