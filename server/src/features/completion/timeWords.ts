import { isSpeltFrom, spellingOf } from '../../knowledge/pinyin';
import type { Calendar } from '../../knowledge/types';
import { sessionsOf } from '../../rules/sessions';
import { type CompletionContext, escapeSnippet, type Suggestion } from './completion';
import { clauseBefore } from './cursor';

interface TimeWord {
  readonly text: string;
  /** Other beginnings that it is found by: 十五五 for “十五五”. */
  readonly also: readonly string[];
  readonly note: string;
}

/** Plans are written at the turn of the year: what meets later than March is for the next one. */
const WRITTEN_BY = '-03-31';

/** Five-year period, year words, plenum, congress and session of the draft's year, as far as their beginning is typed. */
export function timeSuggestions(context: CompletionContext, offset: number): readonly Suggestion[] {
  const { plan } = context;
  const { year } = plan.meta;
  const clause = clauseBefore(plan.text, offset);
  if (year === null || clause === '') return [];
  const letters = /[a-z]{2,}$/i.exec(clause)?.[0].toLowerCase();
  return wordsOf(context, year).flatMap(({ text, also, note }) => {
    const typed = letters !== undefined && isSpeltFrom(text, letters) ? letters.length : typedOf([text, ...also], clause);
    if (typed === 0) return [];
    const { full, initials } = spellingOf(text);
    // The opening quotation mark may stand there already.
    const quoted = text.startsWith('“') && /[“"]/u.test(plan.text[offset - typed - 1] ?? '');
    const start = offset - typed - (quoted ? 1 : 0);
    const found = plan.text.slice(start, offset);
    return [
      {
        kind: 'time' as const,
        start,
        end: offset,
        label: text,
        detail: note,
        snippet: escapeSnippet(text),
        filterText: `${found} ${text} ${full} ${initials}`,
        documentation: null,
      },
    ];
  });
}

function wordsOf({ plan, corpus, planOf, knowledge, locale }: CompletionContext, year: number): readonly TimeWord[] {
  const en = locale === 'en';
  const { periods, plenums, congresses, sessions } = knowledge.calendar;
  const words: TimeWord[] = [];
  const period = periods.find(({ startYear, endYear }) => startYear <= year && year <= endYear);
  if (period) {
    const span = `${period.startYear}—${period.endYear}`;
    words.push({ text: `“${period.word}”`, also: [period.word], note: span });
    for (const { year: of, words: said } of period.years) {
      if (of !== year) continue;
      for (const word of said)
        words.push({ text: `“${period.word}”${word}`, also: [word, `${period.word}${word}`], note: en ? `of ${year}` : `${year}年` });
    }
  }
  const plenum = latest(plenums, year);
  if (plenum) words.push({ text: `${plenum.name}精神`, also: [], note: plenum.start.slice(0, 7) });
  const congress = latest(congresses, year);
  if (congress) words.push({ text: `${congress.name}精神`, also: [congress.name.replace(/^党的/u, '')], note: congress.start.slice(0, 7) });
  const session = sessions.find(({ start }) => Number(start.slice(0, 4)) === year);
  if (session) words.push({ text: session.name, also: [], note: session.start });
  const previous = corpus.previousPlan(plan.meta);
  const old = previous && planOf(previous.uri);
  const own = old && sessionsOf(old).findLast(({ body, of, current }) => body === 'congress' && of !== '全国' && current);
  // A term has five yearly sessions; the first of a new one is not foretold.
  if (previous && own && own.session < 5) {
    const next = own.printed.replace(/[一二三四](?=次会议)/u, (ordinal) => '一二三四五'['一二三四'.indexOf(ordinal) + 1]!);
    words.push({ text: next, also: [], note: en ? `after ${own.printed} (${previous.name})` : `上年为${own.printed}` });
  }
  return words;
}

function latest<T extends Calendar['congresses'][number] | Calendar['plenums'][number]>(meetings: readonly T[], year: number): T | null {
  return meetings.filter(({ start }) => start <= `${year}${WRITTEN_BY}`).sort((a, b) => (a.start < b.start ? 1 : -1))[0] ?? null;
}

function typedOf(beginnings: readonly string[], clause: string): number {
  for (let length = clause.length; length > 1; length--) {
    if (beginnings.some((text) => text.length > length && text.startsWith(clause.slice(-length)))) return length;
    if (beginnings.slice(1).includes(clause.slice(-length))) return length;
  }
  return 0;
}
