import { smallChineseNumber } from '../plan/timeWords';
import type { Plan } from '../plan/types';
import { withoutHints } from '../text/openPlace';
import type { Span } from '../text/span';
import { keptByText } from './keptByText';
import type { RelatedPlace, RuleContext } from './types';

/** A people's congress session or a party committee's plenum named in a text. Offsets in source (in the paragraph's text before placing). */
export interface Session extends Span {
  readonly body: 'congress' | 'plenum';
  /** Whose: `全国`, `省`, `自治区`, `市`, `县` …; empty where the text does not say, which means the document's own. */
  readonly of: string;
  readonly term: number;
  readonly session: number;
  readonly printed: string;
  /** The session that passes this document, or the plenum whose decisions it carries out: not one it looks back on. */
  readonly current: boolean;
}

const N = '[一二三四五六七八九十]{1,3}';
const CONGRESS = new RegExp(`第?(?<term>${N})届(?:人民代表大会|人大)第?(?<session>${N})次会议`, 'g');
const PLENUM = new RegExp(`第?(?<term>${N})届(?:委员会)?第?(?<session>${N})次全(?:会|体会议|委会)`, 'g');
/** The last unit named before it; `自治区` is no `区`. */
const OWNER = /^.*(?<of>全国|自治区|地区|省|市|州|盟|县|旗|(?<!自治|地)区)(?<party>党委|委)?[^，。；《》]{0,3}$/su;
const PASSES = /^(?:上|审议|审查|表决|通过|批准|，?现予|召开|开幕)/u;
const LOOKS_BACK = /^[^，。；]{0,10}(?:通过|批准|确定|部署|提出|审议|明确)的|^以来|^[^，。；]{0,6}闭幕以来/u;
const CARRIES_OUT = /(?:按照|贯彻|落实|根据|围绕|对照)[^。；]{0,60}$/u;

/** All sessions that a paragraph names; offsets in its text. */
export const sessionsIn = keptByText((printed): readonly Session[] => {
  const text = withoutHints(printed);
  return [...find(text, CONGRESS, 'congress'), ...find(text, PLENUM, 'plenum')];
});

function* find(text: string, pattern: RegExp, body: Session['body']): Iterable<Session> {
  for (const match of text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = text.slice(Math.max(0, start - 90), start);
    const after = text.slice(end, end + 16);
    const owner = OWNER.exec(before)?.groups;
    if (body === 'plenum' && owner && owner.party === undefined && !/委员会/u.test(match[0])) continue;
    const current = !LOOKS_BACK.test(after) && (body === 'congress' ? PASSES.test(after) : CARRIES_OUT.test(before));
    const term = smallChineseNumber(match.groups?.term ?? '') ?? 0;
    const session = smallChineseNumber(match.groups?.session ?? '') ?? 0;
    if (term === 0 || session === 0) continue;
    yield { body, of: owner?.of ?? '', term, session, printed: match[0], current, start, end };
  }
}

/** All sessions a document names, in text order, in source offsets. */
export function sessionsOf(plan: Plan): readonly Session[] {
  return plan.paragraphs.flatMap((paragraph) =>
    paragraph.kind === 'damaged'
      ? []
      : sessionsIn(paragraph.text).map((session) => ({
          ...session,
          start: paragraph.toSource(session.start),
          end: paragraph.toSourceEnd(session.end),
        })),
  );
}

/** The later of two sessions of one body. */
export function isLater(a: Session, b: Session): boolean {
  return a.term > b.term || (a.term === b.term && a.session > b.session);
}

/** Whose sessions a place's documents name: the last word of its name. */
function ownerOf(place: string | null): string {
  return /(?:自治区|地区|[省市州盟县旗区])$/u.exec(place ?? '')?.[0] ?? '';
}

/** A session with a link to where it is named, in another document. */
export interface Named {
  readonly session: Session;
  readonly related: RelatedPlace | null;
}

/** The latest current session of each body; where the text does not say whose, it is the document's own. */
export function latestOf(sessions: readonly Named[], { self }: RuleContext): ReadonlyMap<string, Named> {
  const own = ownerOf(self.meta.place);
  const latest = new Map<string, Named>();
  for (const named of sessions) {
    if (!named.session.current) continue;
    const key = `${named.session.body} ${named.session.of === '' ? own : named.session.of}`;
    const known = latest.get(key);
    if (!known || isLater(named.session, known.session)) latest.set(key, named);
  }
  return latest;
}
