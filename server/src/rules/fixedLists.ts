import { type FixedList, formulationData } from '../knowledge/formulations';
import type { Span } from '../text/span';
import { keptByText } from './keptByText';
import { isWithinOne, titlesIn } from './phrases';

/** Members of a fixed list in another order, or all but one of them. */
export interface ListFault extends Span {
  readonly list: FixedList;
  /** The member left out; null where the order is wrong. */
  readonly missing: string | null;
  readonly severity: FixedList['severity'];
  /** The list as it should stand, with the marks found in the text. */
  readonly right: string;
}

interface Member extends Span {
  readonly number: number;
}

/** What may stand between two members. */
const JOINT = /^[、，,]?(?:以及|和|与|及)?$/u;
/** How far a list's name or cue may stand from its members. Characters. */
const NEARBY = 14;

/** Faults in one paragraph, kept by its text. */
export const listFaultsIn = keptByText((text: string): readonly ListFault[] =>
  formulationData.lists.flatMap((list) => [...faultsOf(list, text)]),
);

function* faultsOf(list: FixedList, text: string): Iterable<ListFault> {
  const present = list.members.filter((member) => text.includes(member)).length;
  if (present < list.members.length - 1 || (present < 3 && list.names.length === 0)) return;
  const titles = titlesIn(text);
  for (const run of runsOf(list, text)) {
    const fault = faultOf(list, run, text);
    if (fault && !isWithinOne(fault, titles)) yield fault;
  }
}

/** Stretches of members one beside the other. */
function runsOf({ members }: FixedList, text: string): readonly (readonly Member[])[] {
  const found = members
    .flatMap((member, number) => Array.from(placesOf(text, member), (place) => ({ ...place, number })))
    .sort((a, b) => a.start - b.start);
  const runs: Member[][] = [];
  for (const member of found) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && member.start >= last.end && JOINT.test(text.slice(last.end, member.start))) run.push(member);
    else runs.push([member]);
  }
  return runs;
}

function* placesOf(text: string, word: string): Iterable<Span> {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    yield { start, end: start + word.length };
  }
}

function faultOf(list: FixedList, run: readonly Member[], text: string): ListFault | null {
  const { members } = list;
  const numbers = run.map(({ number }) => number);
  const first = run[0] as Member;
  const last = run.at(-1) as Member;
  if (new Set(numbers).size < numbers.length || first === last) return null;
  const around = text.slice(Math.max(0, first.start - NEARBY), first.start) + text.slice(last.end, last.end + NEARBY);
  const isNamed = list.names.some((name) => around.includes(name));
  if (list.cue.length > 0 && !isNamed && !list.cue.some((cue) => around.includes(cue))) return null;
  const ordered = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number));
  const joints = run.slice(1).map((member, i) => text.slice((run[i] as Member).end, member.start));
  const span = { start: first.start, end: last.end, list, severity: list.severity };
  if (numbers.length === members.length) return ordered ? null : { ...span, missing: null, right: joined(members, joints) };
  const isGap = isNamed || (list.distinct && members.length > 3) || (list.cue.length > 0 && members.length > 3);
  if (numbers.length !== members.length - 1 || !ordered || list.reorderOnly || !isGap) return null;
  const missing = members.find((_, number) => !numbers.includes(number)) as string;
  // What is left out at an end may be spoken of apart.
  const isInner = missing !== members[0] && missing !== members.at(-1);
  const severity = isNamed || isInner ? list.severity : 'info';
  return { ...span, severity, missing, right: joined(members, [joints[0] as string, ...joints]) };
}

/** The members with the marks that stood between them, in their places. */
function joined(members: readonly string[], joints: readonly string[]): string {
  return members.map((member, i) => (i === 0 ? member : (joints[i - 1] ?? joints[0] ?? '、') + member)).join('');
}
