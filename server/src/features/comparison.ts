import type { Plan, Section } from '../plan/types';
import { marksOf, writesFullWidth } from '../rules/markHabit';
import type { Locale } from '../rules/types';
import type { Paragraph } from '../text/paragraphs';
import { clauses, sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { likeness } from './likeness';
import { gapBefore, hashesOf } from './paragraphLayout';
import { logicalOffset } from './paragraphMap';
import { alignSections } from './sectionAlignment';

/** A text made up of passages of one document, with the way back to each sentence of it. */
export interface ArrangedText {
  readonly text: string;
  /** Where sentences begin: offset in `text` -> offset in the document they are from. In order. */
  readonly places: readonly { readonly at: number; readonly source: number }[];
}

/** Two documents made fit for a comparison line by line. */
export interface Comparison {
  /** The other document, its passages in the order in which the draft has their like. Nothing of it is left out. */
  readonly other: ArrangedText;
  /** The draft laid out in the same way; null where it can be compared as it stands. */
  readonly draft: ArrangedText | null;
}

/** Passages less alike than this have nothing to do with each other. */
const ALIKE = 0.16;
/** So much alike that a passage goes where its like is, though that has its partner. */
const VERY_ALIKE = 0.25;
/** Much the same text, and how much of a draft has to be: then its lines are worth comparing as they are. */
const SAME = 0.6;
const COMMON = 0.4;
/** What it counts to stand in sections that are a pair, and to speak of the same indicators. */
const SECTION = 0.06;
const INDICATORS = 0.15;
/** Where more of the paragraphs than this are cut by line breaks, no line of the draft could have its like. */
const WRAPPED = 0.4;
/** A short sentence without a comma or a figure opens a subject: 夯实安全稳定屏障。 */
const OPENS = /^(?:[一二三四五六七八九十]{1,3}[是要].*|[^，,；;：:\d]{4,24}。)$/su;
/** Opens the lines that both sides of a frame have. */
const FRAME = '┃';
const LONGEST_NAME = 24;
const REST: Readonly<Record<Locale, string>> = {
  'zh-CN': '———— 以下各段在草案中没有对应的内容 ————',
  en: '———— The draft has nothing like the passages below ————',
};

/**
 * Arranges `other` as `draft` is arranged: section by section, passage by passage. What has no like stands by its neighbours, or at the end.
 * Where the two share most of their wording, the draft can be compared as it stands. Else both are set sentence by sentence in a frame that
 * names the draft's subjects on both sides: without lines that both have, a diff is one block and takes seconds. `framed` settles it, for a
 * comparison that is open while the draft changes.
 */
export function compare(draft: Plan, other: Plan, locale: Locale, framed?: boolean): Comparison {
  const ours = passagesOf(draft);
  const theirs = passagesOf(other);
  const { likes, common } = likesOf(draft, ours, other, theirs);
  const inMarks = marksLike(draft);
  const asItStands = framed === undefined ? common >= COMMON && !isWrapped(draft) : !framed;
  const groups = asItStands ? byParagraph(ours) : ours.map((each) => [each]);
  const { lines, rest } = arrange(groups, theirs, likes);
  const all: readonly (Line | string)[] = rest.length > 0 ? [...lines, REST[locale], ...rest] : lines;
  if (asItStands) return { other: layOut(all, draft, inMarks), draft: null };
  const own = groups.map((group): Line => ({ group, passages: group }));
  return { other: inFrame(all, inMarks), draft: inFrame(rest.length > 0 ? [...own, REST[locale]] : own, ({ text }) => text) };
}

/** A heading, or a stretch of a paragraph on one subject. The span is one of the paragraph's text. */
interface Passage extends Span {
  readonly paragraph: Paragraph;
  readonly index: number;
  /** The innermost section it stands in; null before the first. */
  readonly section: Section | null;
  readonly isHeading: boolean;
  /** The year's main targets: many claims in one sentence. */
  readonly isGoals: boolean;
}

function passagesOf({ paragraphs, sections, statements }: Plan): readonly Passage[] {
  const all: Passage[] = [];
  const goals = new Set(statements.filter(({ headline }) => headline).map(({ paragraph }) => paragraphs[paragraph]));
  for (const paragraph of paragraphs) {
    const section = innermost(sections, paragraph.start);
    const isHeading = section?.headingStart === paragraph.start;
    // A heading may run into the text: then only its own sentence is one.
    const head = isHeading ? headEnd(paragraph, section) : 0;
    const cuts = subjectsIn(paragraph.text).filter((at) => at > head);
    if (head > 0 && head < paragraph.text.length) cuts.unshift(head);
    [0, ...cuts].forEach((start, i) => {
      const end = cuts[i] ?? paragraph.text.length;
      const heads = isHeading && i === 0;
      all.push({ paragraph, index: all.length, section, isHeading: heads, isGoals: !heads && goals.has(paragraph), start, end });
    });
  }
  return all;
}

function headEnd(paragraph: Paragraph, { headingEnd }: Section): number {
  const end = logicalOffset(paragraph, headingEnd);
  return end + /^[。：:]?/u.exec(paragraph.text.slice(end))![0].length;
}

function innermost(sections: readonly Section[], offset: number): Section | null {
  const section = sections.find(({ start, end }) => start <= offset && offset < end);
  return section ? (innermost(section.children, offset) ?? section) : null;
}

/** Where a subject opens inside a paragraph. One opening right after another belongs to it. */
function subjectsIn(text: string): readonly number[] {
  const opens = sentences(text).map(({ start, end }) => ({ start, opens: OPENS.test(text.slice(start, end)) }));
  return opens.flatMap((each, i) => (i > 0 && each.opens && !opens[i - 1]!.opens ? [each.start] : []));
}

function textOf({ paragraph, start, end }: Passage): string {
  return paragraph.text.slice(start, end);
}

interface Likes {
  readonly likes: ReadonlyMap<number, number>;
  /** How much of the draft's text is much the same in the other document: 0 to 1. */
  readonly common: number;
}

/** The draft's passage that each of the other document's goes beside, by their indices: one has one partner, and whatever else is very much like it. */
function likesOf(draft: Plan, ours: readonly Passage[], other: Plan, theirs: readonly Passage[]): Likes {
  const pairs = alignSections(draft, other);
  const sectionOf = new Map(pairs.map((pair) => [pair.other, pair.section]));
  const likes = new Map<number, number>();
  let same = 0;
  const taken = new Set<number>();
  const pair = (row: number, column: number) => {
    likes.set(column, row);
    taken.add(row);
  };
  for (const theirHeading of theirs.filter(({ isHeading }) => isHeading)) {
    const section = sectionOf.get(theirHeading.section!);
    const heading = section && ours.find((each) => each.isHeading && each.section === section);
    if (heading) pair(heading.index, theirHeading.index);
  }
  const [goals, theirGoals] = [ours.find(({ isGoals }) => isGoals), theirs.find(({ isGoals }) => isGoals)];
  if (goals && theirGoals) pair(goals.index, theirGoals.index);

  const own = ours.map((each) => seriesIn(each, draft));
  const others = theirs.map((each) => seriesIn(each, other));
  const scored = likeness(
    ours.map((each) => [textOf(each)]),
    theirs.map((each) => [textOf(each)]),
  ).flatMap(({ row, column, score }) => {
    const [a, b] = [ours[row]!, theirs[column]!];
    if (a.isHeading || b.isHeading || looksBack(a) !== looksBack(b)) return [];
    const together = a.section !== null && b.section !== null && sectionOf.get(b.section) === a.section ? SECTION : 0;
    return [{ row, column, score: score + together + INDICATORS * shared(own[row]!, others[column]!) }];
  });
  scored.sort((a, b) => b.score - a.score);
  for (const { row, column, score } of scored) {
    if (score < ALIKE || taken.has(row) || likes.has(column)) continue;
    pair(row, column);
    if (score >= SAME) same += ours[row]!.end - ours[row]!.start;
  }
  for (const { row, column, score } of scored) if (score >= VERY_ALIKE && !likes.has(column)) likes.set(column, row);
  const all = ours.reduce((sum, { isHeading, start, end }) => sum + (isHeading ? 0 : end - start), 0);
  return { likes, common: same / Math.max(1, all) };
}

/** A review of last year is no like of this year's tasks, whatever the words. */
function looksBack({ section }: Passage): boolean {
  return section?.time.role === 'actual';
}

function seriesIn({ paragraph, start, end }: Passage, plan: Plan): ReadonlySet<string> {
  const [from, to] = [paragraph.toSource(start), paragraph.toSourceEnd(end)];
  return new Set(plan.statements.filter((each) => from <= each.start && each.end <= to).map(({ indicator }) => indicator));
}

/** How much of the smaller set the other has. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((each) => b.has(each)).length;
  return both === 0 ? 0 : both / Math.min(a.size, b.size);
}

function byParagraph(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    if (groups.at(-1)?.[0]?.paragraph === passage.paragraph) groups.at(-1)!.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

/** Passages that go beside some of the draft, or beside none. */
interface Line {
  readonly group: readonly Passage[] | null;
  readonly passages: readonly Passage[];
}

interface OpenLine extends Line {
  readonly passages: Passage[];
}

function arrange(
  groups: readonly (readonly Passage[])[],
  theirs: readonly Passage[],
  likes: ReadonlyMap<number, number>,
): { readonly lines: readonly Line[]; readonly rest: readonly Line[] } {
  const lines: OpenLine[] = groups.map((group) => ({ group, passages: [] }));
  const beside = new Map(lines.flatMap((line) => line.group!.map((each) => [each.index, line] as const)));
  const lineOf = new Map<Passage, OpenLine>();
  for (const passage of [...theirs].sort((a, b) => (likes.get(a.index) ?? 0) - (likes.get(b.index) ?? 0) || a.index - b.index)) {
    const line = beside.get(likes.get(passage.index) ?? -1);
    if (!line) continue;
    line.passages.push(passage);
    lineOf.set(passage, line);
  }
  // A section that the draft has too keeps what only it has; of a dropped one that goes to the end.
  const kept = new Set(theirs.filter((each) => each.isHeading && likes.has(each.index)).map(({ section }) => section));
  const rest: OpenLine[] = [];
  for (const passage of theirs) {
    if (lineOf.has(passage)) continue;
    const before = theirs[passage.index - 1];
    const line = before && (passage.section === null || kept.has(passage.section)) ? lineOf.get(before) : undefined;
    const goesOn = before?.paragraph === passage.paragraph && !before.isHeading;
    const last = rest.at(-1);
    if (line && goesOn) {
      line.passages.splice(line.passages.indexOf(before!) + 1, 0, passage);
      lineOf.set(passage, line);
    } else if (!line && goesOn && last?.passages.at(-1) === before) last!.passages.push(passage);
    else {
      const own: OpenLine = { group: null, passages: [passage] };
      if (!line) rest.push(own);
      else {
        lines.splice(lines.indexOf(line) + 1, 0, own);
        lineOf.set(passage, own);
      }
    }
  }
  return { lines, rest };
}

/** Line breaks of whoever set the text, not of the writer: a line of the draft is then no unit of anything. */
function isWrapped({ paragraphs, text }: Plan): boolean {
  const cut = paragraphs.filter(({ start, end }) => /[\r\n]/u.test(text.slice(start, end))).length;
  return cut > paragraphs.length * WRAPPED;
}

/** A passage's text in the draft's width of marks, one sign for one: a comma's width is no difference between two plans. */
function marksLike(draft: Plan): (paragraph: Paragraph) => string {
  const writes = writesFullWidth(draft);
  return ({ text }) => {
    let made = text;
    for (const { group, start, end, replacement } of marksOf(text).half)
      if (writes[group]) made = made.slice(0, start) + replacement + made.slice(end);
    return made;
  };
}

class Builder {
  text = '';
  readonly places: { at: number; source: number }[] = [];
  readonly #inMarks: (paragraph: Paragraph) => string;

  constructor(inMarks: (paragraph: Paragraph) => string) {
    this.#inMarks = inMarks;
  }

  /** `between` stands between two sentences, in the targets between two claims. */
  add({ paragraph, start, end, isGoals }: Passage, between: string): void {
    const skipped = start === 0 ? hashesOf(paragraph).trimEnd().length : 0;
    const part = this.#inMarks(paragraph).slice(start + skipped, end);
    for (const sentence of sentences(part)) {
      for (const { start: from, end: to } of isGoals ? clauses(part, sentence) : [sentence]) {
        if (from > 0) this.text += between;
        this.places.push({ at: this.text.length, source: paragraph.toSource(start + skipped + from) });
        this.text += part.slice(from, to);
      }
    }
  }
}

/** Paragraph for paragraph, parted, indented and marked as in the draft. */
function layOut(lines: readonly (Line | string)[], draft: Plan, inMarks: (paragraph: Paragraph) => string): ArrangedText {
  const made = new Builder(inMarks);
  const gaps = new Map(draft.paragraphs.map((each, i) => [each, gapBefore(draft, i)]));
  const usual = [...gaps.values()].at(-1)?.breaks ?? 1;
  for (const line of lines) {
    const [paragraph, passages] = typeof line === 'string' ? [null, []] : [line.group?.[0]?.paragraph ?? null, line.passages];
    const first = passages[0];
    if (!first && typeof line !== 'string') continue;
    const gap = paragraph && gaps.get(paragraph);
    const breaks = made.text === '' ? (gap?.breaks ?? 0) : Math.max(1, gap?.breaks ?? usual);
    made.text += `${'\n'.repeat(breaks)}${gap?.indent ?? ''}${typeof line === 'string' ? line : hashesOf(paragraph ?? first!.paragraph)}`;
    for (const passage of passages) made.add(passage, '');
  }
  return { text: `${made.text}\n`, places: made.places };
}

/** A line for each sentence, under the draft's subjects as a frame. */
function inFrame(lines: readonly (Line | string)[], inMarks: (paragraph: Paragraph) => string): ArrangedText {
  const made = new Builder(inMarks);
  for (const line of lines) {
    if (typeof line === 'string') {
      made.text += `\n${line}\n`;
      continue;
    }
    const subject = line.group?.[0];
    const name = subject ? nameOf(subject) : null;
    if (name !== null) made.text += `${subject?.isHeading ? '\n' : ''}${FRAME} ${name}\n`;
    for (const passage of line.passages) {
      if (passage.isHeading && nameOf(passage) === name) continue;
      made.add(passage, '\n');
      made.text += '\n';
    }
  }
  return { text: made.text, places: made.places };
}

/** A heading, or the words that a passage opens with; null for what is no longer than its name would be. */
function nameOf(passage: Passage): string | null {
  const text = textOf(passage).replace(/^#+/u, '');
  if (passage.isHeading) return text;
  if (text.length <= 2 * LONGEST_NAME) return null;
  const opening = text.split(/(?<=.{4})[，,。；;：:]/su)[0]!;
  return `· ${opening.length > LONGEST_NAME ? `${opening.slice(0, LONGEST_NAME)}…` : opening}`;
}
