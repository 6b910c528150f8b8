import type { Paragraph } from '../text/paragraphs';
import { BARE_RANK, cuesOf, type HeadingCue, type HeadlineLead, type ParagraphCues, type TimeCue, targetListEnd } from './cues';
import { isTitle } from './metadata';
import { fiveYearPlan, type TimeMention, timeMentions } from './timeWords';
import type { Metadata, Section, SectionTime } from './types';

/** The time a text speaks of where its sentences name none. */
export interface Time {
  readonly role: 'actual' | 'target';
  readonly year: number | null;
  /** First year of the period where it is longer than a year. */
  readonly fromYear: number | null;
}

/** The time of one paragraph. */
export interface TimeContext extends Time {
  /** Holds (part of) the main list of expected targets. */
  readonly headline: boolean;
  /** From these offsets of the paragraph's text on, another time: later sentences that open with one. */
  readonly shifts: readonly (Time & { readonly at: number })[];
}

/** A stretch of the main list of expected targets; offsets into the paragraph's text. */
export interface HeadlineSpan {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** `cuesOf`, or the same behind a cache. */
export type CueReader = (text: string) => ParagraphCues;

// ---------------------------------------------------------------- sections

interface OpenSection {
  readonly rank: number;
  readonly level: number;
  readonly heading: HeadingCue;
  readonly time: SectionTime;
  readonly start: number;
  readonly headingEnd: number;
  readonly children: Section[];
}

/** Nested sections in document order; spans in the source. Numbering decides the nesting: 篇 章 节 一、 （一） 1. （1）, and # above all. Never throws. */
export function readOutline(paragraphs: readonly Paragraph[], meta: Metadata, cues: CueReader = cuesOf): Section[] {
  const roots: Section[] = [];
  const stack: OpenSection[] = [];
  const close = (rank: number, end: number): void => {
    for (let top = stack[stack.length - 1]; top && top.rank >= rank; top = stack[stack.length - 1]) {
      stack.pop();
      const { start, heading, level, time, headingEnd, children } = top;
      const section: Section = {
        start,
        end: Math.max(end, headingEnd),
        title: heading.title,
        level,
        headingStart: start,
        headingEnd,
        time,
        children,
      };
      (stack[stack.length - 1]?.children ?? roots).push(section);
    }
  };
  const contents = tableOfContents(paragraphs, cues);
  const numbered = paragraphs.some((each, i) => !contents.has(i) && (cues(each.text).heading?.rank ?? LOOSE_RANK) <= 50);
  let begun = false;
  let term: TimeMention | null = null;
  let last = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    const before = last;
    last = paragraph.end;
    if (contents.has(i)) continue;
    const heading = headingAt(paragraph, cues, numbered, begun);
    if (!heading) {
      if (i < GREETING && stack.length === 0 && roots.length === 0) term = termNamed(paragraph.text) ?? term;
      continue;
    }
    begun ||= heading.rank !== BARE_RANK;
    close(heading.rank, before);
    const time = sectionTime(
      withTerm(heading.time, term),
      meta,
      stack.some((each) => each.time.role !== null),
      roots.length === 0,
    );
    const headingEnd = heading.titleEnd >= paragraph.text.length ? paragraph.end : paragraph.toSourceEnd(heading.titleEnd);
    stack.push({ rank: heading.rank, level: stack.length + 1, heading, time, start: paragraph.start, headingEnd, children: [] });
  }
  close(0, last);
  return roots;
}

const LOOSE_RANK = 80;
const GREETING = 20;

/** “向大会报告本届政府过去五年工作”: what a review without a year of its own looks back on. */
function termNamed(text: string): TimeMention | null {
  if (text.length > 400 || !/回顾|报告/.test(text)) return null;
  const terms = timeMentions(text)
    .map((each) => each.mention)
    .filter((each) => each.kind === 'pastTerm');
  return terms.find((each) => each.from !== null) ?? terms[0] ?? null;
}

function withTerm(cue: TimeCue | null, term: TimeMention | null): TimeCue | null {
  return cue && cue.role === 'actual' && !cue.mention && term ? { ...cue, mention: term } : cue;
}

function headingAt(paragraph: Paragraph, cues: CueReader, numbered: boolean, begun: boolean): HeadingCue | null {
  if (paragraph.kind === 'damaged') return null;
  const { heading, bare } = cues(paragraph.text);
  if (heading) return isTitle(heading.title) && heading.rank < 10 ? null : heading;
  if (!bare || isTitle(bare.title)) return null;
  // An unnumbered line is a heading when its words say so, else only when its layout does, and then below the numbered ones.
  if (bare.time?.role && !bare.time.weak && bare.time.mention && bare.time.leading) return bare;
  if (/^附(?:件|表|录)\d{0,2}[：:]?$/.test(bare.title)) return bare;
  // Layout alone: not a row of a table, and not the speaker's name before the first numbered heading.
  if (paragraph.kind !== 'heading' || /\d/.test(bare.title) || (numbered && !begun)) return null;
  return numbered ? { ...bare, rank: LOOSE_RANK } : bare;
}

/** Headings listed under 目录: a run of headings, ended by body text or by the first of them coming again. */
function tableOfContents(paragraphs: readonly Paragraph[], cues: CueReader): ReadonlySet<number> {
  const listed = new Set<number>();
  const at = paragraphs.findIndex((each) => /^目录$/.test(each.text.replace(/\s/g, '')));
  if (at < 0) return listed;
  const plain = (text: string): string => text.replace(/[.…·\s\d]+$/, '');
  const first = paragraphs[at + 1] && plain(paragraphs[at + 1]!.text);
  for (let i = at; i < paragraphs.length; i++) {
    const { text } = paragraphs[i]!;
    if (i > at && !cues(plain(text)).heading && text.length > LISTED_LENGTH) break;
    if (i > at + 1 && plain(text) === first) break;
    listed.add(i);
  }
  return listed;
}
const LISTED_LENGTH = 40;

const UNSAID: SectionTime = { role: null, year: null, fromYear: null };

function sectionTime(cue: TimeCue | null, meta: Metadata, within: boolean, first: boolean): SectionTime {
  if (!cue || meta.kind === 'bulletin' || meta.kind === 'data') return UNSAID;
  // Below a section that has its time, slogans such as 扎实推进重点任务 or 聚焦2030年目标 change nothing.
  if (within && !(cue.mention && cue.role && cue.leading)) return UNSAID;
  if (cue.weak && !first) return UNSAID;
  return resolve(cue, meta) ?? UNSAID;
}

// ---------------------------------------------------------------- time

interface Frame {
  /** The next section must start before this offset is reached for the frame to be left. */
  readonly end: number;
  /** Whether the heading itself told the time. */
  readonly told: boolean;
  time: Time;
}

/** The time of every paragraph: from headings, from paragraphs that open with a time, from the kind of document. Never throws. */
export function timeline(
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
  meta: Metadata,
  cues: CueReader = cuesOf,
): TimeContext[] {
  const headings = flatten(sections);
  const fixed = meta.kind === 'bulletin' || meta.kind === 'data';
  const announced = announcement(paragraphs, meta, cues);
  const frames: Frame[] = [{ end: Number.POSITIVE_INFINITY, told: false, time: announced > 0 ? lastYear(meta) : defaultTime(meta) }];
  let next = 0;
  let outlookSeen = false;
  const times = paragraphs.map((paragraph, at): TimeContext => {
    if (at === announced) frames[0]!.time = defaultTime(meta);
    while (frames.length > 1 && frames[frames.length - 1]!.end <= paragraph.start) frames.pop();
    while (next < headings.length && headings[next]!.headingStart <= paragraph.start) {
      const section = headings[next++]!;
      while (frames.length > 1 && frames[frames.length - 1]!.end <= section.start) frames.pop();
      const { role, year, fromYear } = section.time;
      const inherited = frames[frames.length - 1]!.time;
      frames.push({ end: section.end, told: role !== null, time: role ? { role, year, fromYear } : inherited });
      outlookSeen ||= role === 'target' || meta.kind === 'annual-plan' || isFiveYear(meta);
    }
    const base = frames[frames.length - 1]!.time;
    if (fixed || paragraph.kind === 'damaged' || (paragraph.text.length <= LONGEST_TITLE && isTitle(paragraph.text)))
      return { ...base, headline: false, shifts: NO_SHIFTS };
    const read = cues(paragraph.text);
    const shifts: (Time & { at: number })[] = [];
    let time = base;
    for (const shift of read.opening ? [read.opening, ...read.shifts] : read.shifts) {
      const shifted = resolve(shift.cue, meta);
      if (!shifted) continue;
      const isOpening = shift === read.opening;
      if (isOpening) time = shifted;
      else shifts.push({ at: shift.at, ...shifted });
      // Once a paragraph opens with a time, later ones in it are asides.
      const lasting = (isOpening || !read.opening) && !shift.cue.local && persist(frames, shifted, meta, outlookSeen);
      outlookSeen ||= lasting && shifted.role === 'target';
      if (!lasting && shifted.role === 'actual' && base.role === 'target' && shift.until !== null)
        shifts.push({ at: shift.until, ...base });
    }
    // Where a sentence has its own time, the return to the section's is not needed.
    shifts.sort((a, b) => a.at - b.at);
    const last = shifts.filter((each, i) => each.at !== shifts[i + 1]?.at);
    return { ...time, headline: false, shifts: last.length > 0 ? last : NO_SHIFTS };
  });
  for (const { paragraph } of headlineSpans(paragraphs, times, cues)) {
    const time = times[paragraph]!;
    if (!time.headline) times[paragraph] = { ...time, headline: true };
  }
  return times;
}

const NO_SHIFTS: TimeContext['shifts'] = [];
/** A title's year is the document's, it says nothing of the text below. Characters. */
const LONGEST_TITLE = 60;

/**
 * The paragraph where a report announces its targets; -1 in other documents. A report looks back first: what stands before the announcement
 * and names no time is the review.
 */
function announcement(paragraphs: readonly Paragraph[], meta: Metadata, cues: CueReader): number {
  if (meta.kind !== 'work-report' && meta.kind !== 'plan-report') return -1;
  return paragraphs.findIndex(({ kind, text }) => kind !== 'damaged' && cues(text).leads.some(({ rank }) => rank === 'expected'));
}

/** A paragraph that opens with a time speaks for those after it too, as far as its section's heading lets it. True when it does. */
function persist(frames: readonly Frame[], time: Time, meta: Metadata, outlookSeen: boolean): boolean {
  const innermost = frames[frames.length - 1]!;
  const told = frames.findLast((each) => each.told);
  // After the goals have begun, a look back is an aside: “2025年，装机达到…。要加快…”.
  if (time.role === 'actual' && (told ? told.time.role === 'target' : outlookSeen)) return false;
  const ofYear = time.role === 'target' && time.year === meta.year && time.fromYear === null;
  const ofReview = time.role === 'actual' && meta.year !== null && time.year === meta.year - 1;
  if (ofYear || ofReview) {
    for (let i = frames.length - 1; i >= 0; i--) {
      frames[i]!.time = time;
      if (frames[i]!.told) break;
    }
    return true;
  }
  // 今后五年: holds to the end of its section, unless the heading has said which year it is about.
  if (time.role !== 'target' || time.fromYear === null || told) return false;
  innermost.time = time;
  return true;
}

function flatten(sections: readonly Section[]): Section[] {
  const out: Section[] = [];
  const walk = (list: readonly Section[]): void => {
    for (const section of list) {
      out.push(section);
      walk(section.children);
    }
  };
  walk(sections);
  return out;
}

function isFiveYear(meta: Metadata): boolean {
  return meta.kind === 'five-year-outline' || meta.kind === 'five-year-proposal';
}

function defaultTime(meta: Metadata): Time {
  if (meta.kind === 'bulletin' || meta.kind === 'data') return { role: 'actual', year: meta.year, fromYear: null };
  return outlook(meta);
}

function outlook(meta: Metadata): Time {
  return isFiveYear(meta)
    ? { role: 'target', year: meta.endYear, fromYear: meta.year }
    : { role: 'target', year: meta.year, fromYear: null };
}

function lastYear(meta: Metadata): Time {
  return { role: 'actual', year: minus(meta.year, 1), fromYear: isFiveYear(meta) ? minus(meta.year, 5) : null };
}

function minus(year: number | null, by: number): number | null {
  return year === null ? null : year - by;
}

/** The calendar years a cue means in this document; null when it says nothing that the context does not say better. */
function resolve(cue: TimeCue, meta: Metadata): Time | null {
  const { mention, role } = cue;
  const { year } = meta;
  if (!mention) return role === 'actual' ? lastYear(meta) : role === 'target' ? outlook(meta) : null;
  switch (mention.kind) {
    case 'year': {
      if (mention.from === null && mention.year === year && isFiveYear(meta)) return null;
      const said = role ?? (year === null ? null : mention.year < year ? 'actual' : 'target');
      return said && { role: said, year: mention.year, fromYear: mention.from };
    }
    case 'plan': {
      const plan = fiveYearPlan(mention.ordinal);
      if (!plan) return null;
      const { startYear, endYear } = plan;
      const said = role ?? (year === null ? null : endYear < year ? 'actual' : startYear >= year ? 'target' : null);
      if (said === null) return null;
      const until = said === 'actual' && year !== null ? Math.min(endYear, year - 1) : endYear;
      return { role: said, year: until, fromYear: Math.min(startYear, until) };
    }
    case 'pastTerm':
      return { role: 'actual', year: minus(year, 1), fromYear: mention.from ?? minus(year, 5) };
    case 'nextTerm':
      return isFiveYear(meta) ? outlook(meta) : { role: 'target', year: year === null ? null : year + 4, fromYear: year };
    case 'lastYear':
      return lastYear(meta);
    case 'thisYear':
      if (isFiveYear(meta)) return null;
      return { role: role ?? 'target', year, fromYear: null };
  }
}

// ---------------------------------------------------------------- the main list of targets

const MOST_LISTED = 30;
const LONGEST_ENTRY = 160;

/**
 * Where the document lists its main expected targets: after `…主要预期目标是：` to the end of the list, over as many paragraphs as it
 * takes, or the body of a section headed 主要预期目标. In five-year documents only a list of indicators counts.
 */
export function headlineSpans(paragraphs: readonly Paragraph[], times: readonly TimeContext[], cues: CueReader = cuesOf): HeadlineSpan[] {
  const leads: { paragraph: number; start: number; rank: HeadlineLead['rank'] }[] = [];
  // Only a five-year document speaks of a period from its first paragraph to its last.
  const fiveYear = [times.at(0), times.at(-1)].every((each) => each?.role === 'target' && each.fromYear !== null);
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    if (paragraph.kind === 'damaged') continue;
    const read = cues(paragraph.text);
    for (const lead of read.leads)
      if (counts(lead.rank, timeAt(times[i], lead.sentence), fiveYear)) leads.push({ paragraph: i, start: lead.start, rank: lead.rank });
    const targets = read.heading?.targets ?? (paragraph.kind === 'heading' ? read.bare?.targets : null);
    if (targets && counts(targets, times[i] ?? null, fiveYear)) leads.push({ paragraph: i, start: paragraph.text.length, rank: targets });
  }
  const best = (['expected', 'main', 'indicators'] as const).find((rank) => leads.some((each) => each.rank === rank));
  const spans: HeadlineSpan[] = [];
  let after = -1;
  for (const lead of leads) {
    if (lead.rank !== best || lead.paragraph <= after) continue;
    for (const span of listFrom(paragraphs, lead.paragraph, lead.start, cues)) {
      spans.push(span);
      after = span.paragraph;
    }
  }
  return spans;
}

/** In a report the goals of a term or of a five-year plan are not the year's expected targets; in a five-year document only indicators count. */
function counts(rank: HeadlineLead['rank'], time: Time | null, fiveYear: boolean): boolean {
  if (time?.role !== 'target') return false;
  return fiveYear ? rank === 'indicators' && time.fromYear !== null : time.fromYear === null;
}

function timeAt(context: TimeContext | undefined, at: number): Time | null {
  if (!context) return null;
  let time: Time = context;
  for (const shift of context.shifts) if (shift.at <= at) time = shift;
  return time;
}

function listFrom(paragraphs: readonly Paragraph[], first: number, start: number, cues: CueReader): HeadlineSpan[] {
  const spans: HeadlineSpan[] = [];
  const { text } = paragraphs[first]!;
  const end = targetListEnd(text, start);
  if (end > start) spans.push({ paragraph: first, start, end });
  if (end < text.length) return spans;
  const bodyFollows = start >= text.length;
  let open = bodyFollows || cues(text).open;
  for (let i = first + 1; i < paragraphs.length && i <= first + MOST_LISTED && open; i++) {
    const entry = paragraphs[i]!;
    const read = cues(entry.text);
    // Rows of a table may look like headings.
    if (entry.kind === 'damaged' || (entry.kind === 'heading' && !read.hasFigure) || read.closesTargets) break;
    if (bodyFollows && read.opening && !read.opening.cue.local) break;
    if (read.heading && (read.heading.rank <= 50 || !read.listItem)) break;
    const listed = read.listItem || (bodyFollows && read.hasFigure && entry.text.length <= LONGEST_ENTRY) || !bodyFollows;
    if (!listed) break;
    const stop = targetListEnd(entry.text, 0);
    spans.push({ paragraph: i, start: 0, end: stop });
    open = stop === entry.text.length && (bodyFollows || read.open);
  }
  return spans;
}
