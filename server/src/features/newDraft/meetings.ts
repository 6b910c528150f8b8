import type { Knowledge } from '../../knowledge/knowledge';
import { plenumListsOf } from '../../rules/plenumLists';
import { chineseNumber } from '../../rules/sequence';
import { type Session, sessionsIn } from '../../rules/sessions';
import { openPlace } from '../../text/openPlace';
import type { TextEdit } from '../rename';

/** A congress is elected for five years and meets once in each. */
const SESSIONS_A_TERM = 5;

/**
 * The sessions that a new year's plan names: the place's own congress meets for the next time. After the last session of a term, and for party
 * committees, which meet as often as they like, the number is left open. Lists of Central Committee plenums go on to the latest one.
 */
export function rolledMeetings(text: string, place: string | null, year: number, knowledge: Knowledge): readonly TextEdit[] {
  const sessions = sessionsIn(text)
    .filter(({ current, of }) => current && (of !== '全国' || place === '全国'))
    .map(({ start, end, ...session }) => ({ start, end, text: next(session, place) }));
  return [...sessions, ...plenums(text, year, knowledge)];
}

function next({ body, of, term, session, printed }: Omit<Session, 'start' | 'end'>, place: string | null): string {
  const own = of === '' || of === place || (place?.endsWith(of) ?? false);
  if (body === 'plenum' || !own) return openPlace('待填：', `上年为${printed}`);
  if (session < SESSIONS_A_TERM) return numbered(printed, term, session + 1);
  const next = `换届的为${numbered(printed, term + 1, 1)}，未换届的为${numbered(printed, term, session + 1)}`;
  return openPlace('待填：', `上年为${printed}，一届一般五次，${next}`);
}

/** 六届人大五次会议 with other numbers. */
function numbered(printed: string, term: number, session: number): string {
  return printed
    .replace(/^第?[一二三四五六七八九十]+(?=届)/u, (found) => (found.startsWith('第') ? '第' : '') + chineseNumber(term))
    .replace(/[一二三四五六七八九十]+(?=次(?:会议|全))/u, chineseNumber(session));
}

/** 二十届二中、三中全会 -> 二十届历次全会, once more of them have been held: that is right in every year of the term. */
function* plenums(text: string, year: number, { calendar }: Knowledge): Iterable<TextEdit> {
  for (const { term, sessions, whole, start, end } of plenumListsOf(text)) {
    const held = calendar.plenums.filter((each) => each.certainty === 'high' && (each.end ?? each.start) < `${year}-01-01`);
    // A new Central Committee has a line of meetings of its own.
    if (!whole || held.some((each) => each.term > term)) continue;
    if (held.some((each) => each.term === term && each.session > Math.max(...sessions))) yield { start, end, text: '历次全会' };
  }
}
