import type { Plan } from '../plan/types';
import { clauses } from '../text/sentences';
import type { Span } from '../text/span';
import works from './generated/works.json';
import { keptBySentence, keptByText, placed } from './keptByText';

/** A named project with the state its clause gives it. Offsets of the name, in source (in the paragraph's text before placing). */
export interface Work extends Span {
  readonly name: string;
  /** 0 prepared, 1 started, 2 under way, 3 built, 4 in operation. */
  readonly stage: number;
  /** The word that gives the state: `开工`. */
  readonly word: string;
  /** The clause, to tell a sentence left whole from a state left alone. */
  readonly clause: string;
}

const STAGES = new Map(works.states.flatMap(({ stage, words }) => words.map((word) => [word, stage] as const)));
const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const STATE = new RegExp(longestFirst([...STAGES.keys()]), 'gu');
const LEAD = new RegExp(`^(?:[一二三四五六七八九十]{1,3}是|${longestFirst(works.leads)})+`, 'u');
const TRAIL = new RegExp(`(?:${longestFirst(works.trails)}|20\\d\\d年底?前?|\\d{1,2}月底?前?)+$`, 'u');
const NAME_END = new RegExp(`(?:${longestFirst(works.nameEnds)})$`, 'u');
/** `等3个项目`: the words before it are names of projects. */
const LISTED = /等(?:重点|重大|[\d一二三四五六七八九十]|个|项|一批)*(?:项目|工程)/u;
const PARTS = /、|等(?=重|项|个|[\d一二三四五六七八九十]|$)|[“”"《》]/gu;
/** A name has to be this long to be one thing and not a kind of things. Characters. */
const NAME_LENGTH = 6;

const read = keptByText((text): readonly Work[] => placed(bySentence(text)));

const bySentence = keptBySentence((sentence): readonly Work[] =>
  clauses(sentence, { start: 0, end: sentence.length }).flatMap((clause) => [...worksIn(sentence, clause)]),
);

function* worksIn(text: string, { start, end }: Span): Iterable<Work> {
  const clause = text.slice(start, end).replace(/[，。；！,;]+$/u, '');
  const states = [...clause.matchAll(STATE)];
  if (states.length === 0) return;
  const listed = LISTED.test(clause);
  const cuts = [...states, ...clause.matchAll(PARTS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  cuts.sort((a, b) => a.start - b.start);
  let from = 0;
  for (const cut of [...cuts, { start: clause.length, end: clause.length }]) {
    const piece = clause.slice(from, Math.max(from, cut.start));
    const lead = LEAD.exec(piece)?.[0].length ?? 0;
    const name = piece.slice(lead).replace(TRAIL, '');
    const at = from + lead;
    from = Math.max(from, cut.end);
    if (!/^[\p{L}\p{N}()（）·—-]+$/u.test(name) || !(listed || NAME_END.test(name))) continue;
    const state = states.find((match) => match.index >= at + name.length) ?? states.findLast((match) => match.index < at);
    if (!state) continue;
    // 某某项目 and 某某 are one; a name that is a kind of thing (重点项目) is none.
    const bare = name.replace(/(?:等)?(?:项目|工程)$/u, '');
    if (bare.length < NAME_LENGTH) continue;
    yield { name: bare, stage: STAGES.get(state[0]) ?? 0, word: state[0], clause, start: start + at, end: start + at + name.length };
  }
}

/** All named projects of a document with their states, in text order, in source offsets. */
export function worksOf(plan: Plan): readonly Work[] {
  const known = worksKept.get(plan);
  if (known) return known;
  const works = plan.paragraphs.flatMap((paragraph) =>
    paragraph.kind === 'damaged'
      ? []
      : read(paragraph.text).map((work) => ({ ...work, start: paragraph.toSource(work.start), end: paragraph.toSourceEnd(work.end) })),
  );
  worksKept.set(plan, works);
  return works;
}

const worksKept = new WeakMap<Plan, readonly Work[]>();
