import type { Plan, Section } from '../plan/types';
import { numberingOf } from '../rules/numbering';
import { standardSectionsIn } from '../rules/standardSections';
import { countLeading } from '../text/search';
import { likeness } from './likeness';

/** Two sections of two plans that have one subject, and what tells so. */
export interface SectionPair {
  readonly section: Section;
  readonly other: Section;
  readonly by: 'title' | 'likeness' | 'order';
}

/** What titles, texts and subjects count. */
const TITLE = 0.5;
const BODY = 0.7;
const SUBJECT = 0.15;
/** What it counts to stand under headings that are a pair. */
const PARENT = 0.1;
/** Alike whatever else there is. */
const SURE = 0.4;
/** Sections less alike than this have different subjects. */
const ALIKE = 0.18;
/** Enough where everything around them is paired. */
const FAINTLY = 0.08;

const known = new WeakMap<Plan, WeakMap<Plan, readonly SectionPair[]>>();

/**
 * Pairs of sections of two plans, in the first one's order, each section in one pair at most: those of one title (number, year and marks
 * apart), then those most alike, then those that stand alone between the same neighbours. What one plan added and the other dropped stays
 * without a partner, and a review is never paired with tasks.
 */
export function alignSections(plan: Plan, other: Plan): readonly SectionPair[] {
  const pairs = known.get(plan) ?? new WeakMap<Plan, readonly SectionPair[]>();
  known.set(plan, pairs);
  let found = pairs.get(other);
  if (!found) {
    found = align(plan, other);
    pairs.set(other, found);
  }
  return found;
}

/** A section with what it is known by. */
interface Known {
  readonly section: Section;
  readonly parent: Known | null;
  readonly index: number;
  /** The title without number, year and marks. */
  readonly key: string;
  /** Review or tasks, as the innermost heading that tells has it. */
  readonly role: Section['time']['role'];
}

function align(plan: Plan, other: Plan): readonly SectionPair[] {
  const ours = flat(plan.sections);
  const theirs = flat(other.sections);
  const partner = new Map<Known, { readonly other: Known; readonly by: SectionPair['by'] }>();
  const taken = new Set<Known>();
  const free = (a: Known, b: Known) => !partner.has(a) && !taken.has(b) && !contradict(a, b);
  const pair = (a: Known, b: Known, by: SectionPair['by']) => {
    partner.set(a, { other: b, by });
    taken.add(b);
  };

  for (const a of ours) {
    const same = theirs.filter((b) => b.key === a.key && a.key !== '' && free(a, b));
    // Where a title comes several times, the one under the same heading.
    const b = same.find(({ parent }) => a.parent !== null && partner.get(a.parent)?.other === parent) ?? same[0];
    if (b) pair(a, b, 'title');
  }

  if (partner.size < Math.min(ours.length, theirs.length)) {
    const alike = alikeness(ours, plan, theirs, other);
    for (const { a, b, score } of alike) if (score >= SURE && free(a, b)) pair(a, b, 'likeness');
    const within = ({ a, b, score }: Alike) => score + (a.parent !== null && partner.get(a.parent)?.other === b.parent ? PARENT : 0);
    const left = alike.filter(({ a, b }) => free(a, b)).map((each) => ({ ...each, score: within(each) }));
    for (const { a, b, score } of left.sort(bestFirst)) if (score >= ALIKE && free(a, b)) pair(a, b, 'likeness');
    for (const { a, b, score } of left) if (score >= FAINTLY && free(a, b) && haveSameNeighbours(a, b)) pair(a, b, 'order');
  }
  return ours.flatMap((a) => {
    const found = partner.get(a);
    return found ? [{ section: a.section, other: found.other.section, by: found.by }] : [];
  });

  function haveSameNeighbours(a: Known, b: Known): boolean {
    const isPair = (one: Known | undefined, two: Known | undefined) => (one && two ? partner.get(one)?.other === two : one === two);
    return isPair(ours[a.index - 1], theirs[b.index - 1]) && isPair(ours[a.index + 1], theirs[b.index + 1]);
  }
}

function flat(sections: readonly Section[]): readonly Known[] {
  const all: Known[] = [];
  const add = (list: readonly Section[], parent: Known | null): void => {
    for (const section of list) {
      const entry: Known = {
        section,
        parent,
        index: all.length,
        key: keyOf(section.title),
        role: section.time.role ?? parent?.role ?? null,
      };
      all.push(entry);
      add(section.children, entry);
    }
  };
  add(sections, null);
  return all;
}

/** A heading's words: `（三）2026年重点任务` and `四、2027年重点任务` are one. */
function keyOf(title: string): string {
  return title
    .slice(numberingOf(title)?.markEnd ?? 0)
    .replace(/\d{4}年/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function contradict(a: Known, b: Known): boolean {
  return a.role !== null && b.role !== null && (a.role === 'actual') !== (b.role === 'actual');
}

interface Alike {
  readonly a: Known;
  readonly b: Known;
  readonly score: number;
}

/** How alike sections are, by title, by text and by what they are usually called (民生, 改革开放); the best first. */
function alikeness(ours: readonly Known[], plan: Plan, theirs: readonly Known[], other: Plan): readonly Alike[] {
  const scores = new Map<number, number>();
  const add = (row: number, column: number, score: number) => {
    const key = row * theirs.length + column;
    scores.set(key, (scores.get(key) ?? 0) + score);
  };
  const titles = likeness(
    ours.map(({ key }) => [key]),
    theirs.map(({ key }) => [key]),
  );
  const bodies = likeness(
    ours.map((a) => bodyOf(a, plan)),
    theirs.map((b) => bodyOf(b, other)),
  );
  for (const { row, column, score } of titles) add(row, column, score * TITLE);
  for (const { row, column, score } of bodies) add(row, column, score * BODY);
  const subjects = theirs.map(({ key }) => standardSectionsIn(key));
  ours.forEach(({ key }, row) => {
    const named = standardSectionsIn(key);
    subjects.forEach((others, column) => {
      const shared = named.filter((each) => others.includes(each)).length;
      if (shared > 0) add(row, column, (SUBJECT * shared) / Math.max(named.length, others.length));
    });
  });
  const all = [...scores].map(([key, score]) => ({ a: ours[Math.floor(key / theirs.length)]!, b: theirs[key % theirs.length]!, score }));
  return all.sort(bestFirst);
}

function bestFirst(x: Alike, y: Alike): number {
  return y.score - x.score || x.a.index - y.a.index || x.b.index - y.b.index;
}

/** The section's own paragraphs and those of the sections in it. */
function bodyOf({ section }: Known, { paragraphs }: Plan): readonly string[] {
  const from = countLeading(paragraphs.length, (i) => paragraphs[i]!.start < section.headingEnd);
  const to = countLeading(paragraphs.length, (i) => paragraphs[i]!.start < section.end);
  return paragraphs.slice(from, to).map(({ text }) => text);
}
