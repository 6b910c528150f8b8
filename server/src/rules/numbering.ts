import type { Plan } from '../plan/types';
import { parseChineseNumber } from '../quantity/chineseNumber';
import type { Paragraph } from '../text/paragraphs';
import { keptByText } from './keptByText';

/** How a paragraph is numbered, the enclosing ways first: 第一篇 第一章 第一节 一、 （一） 1. （1）. */
export const STYLES = ['part', 'chapter', 'section', 'chinese', 'bracketed', 'arabic', 'arabicBracketed'] as const;
export type NumberStyle = (typeof STYLES)[number];

/** The number that opens a paragraph; offsets into the paragraph's logical text. */
export interface Numbering {
  readonly style: NumberStyle;
  readonly value: number;
  /** The numeral alone. */
  readonly start: number;
  readonly end: number;
  /** All of the number with its brackets and marks: `（一）、`. */
  readonly markStart: number;
  readonly markEnd: number;
  /** What follows the numeral: `、`, `）`, `）、`, `.`. */
  readonly mark: string;
}

/** A numbered paragraph of a plan. */
export interface NumberedParagraph {
  readonly paragraph: Paragraph;
  /** In `Plan.paragraphs`. */
  readonly index: number;
  readonly numbering: Numbering;
}

/** Numbered paragraphs of one style under one heading. */
export type Siblings = readonly NumberedParagraph[];

const NUMERAL = '[一二三四五六七八九十]{1,3}';
// `一、二、三产业` counts, it does not number.
const COUNTING = `(?!${NUMERAL}(?:[、，]|(?:是|产业|次产业)))`;
const PATTERNS: readonly { readonly style: NumberStyle; readonly pattern: RegExp }[] = [
  { style: 'part', pattern: new RegExp(`^第(?<n>${NUMERAL})(?<mark>[篇编])(?![，。、；：])`, 'u') },
  { style: 'chapter', pattern: new RegExp(`^第(?<n>${NUMERAL})(?<mark>章)(?![，。、；：])`, 'u') },
  { style: 'section', pattern: new RegExp(`^第(?<n>${NUMERAL})(?<mark>节)(?![，。、；：])`, 'u') },
  { style: 'chinese', pattern: new RegExp(`^(?<n>${NUMERAL})(?<mark>[、，,.])${COUNTING}\\S`, 'u') },
  { style: 'bracketed', pattern: new RegExp(`^[（(](?<n>${NUMERAL})(?<mark>[）)][、，,.]?)`, 'u') },
  { style: 'arabic', pattern: /^(?<n>\d{1,2})(?<mark>[、.])(?!\d)/u },
  { style: 'arabicBracketed', pattern: /^[（(](?<n>\d{1,2})(?<mark>[）)][、，,.]?)/u },
];
const OPENING = 24;

/** The number that opens a paragraph's text; null when none does. */
export const numberingOf = keptByText((text: string): Numbering | null => {
  const hashes = /^#{1,6}\s*/u.exec(text)?.[0].length ?? 0;
  const head = text.slice(hashes, hashes + OPENING);
  for (const { style, pattern } of PATTERNS) {
    const found = pattern.exec(head);
    const value = found?.groups ? parseChineseOrArabic(found.groups.n ?? '') : null;
    if (!found?.groups || value === null) continue;
    const numeral = found.groups.n ?? '';
    const mark = found.groups.mark ?? '';
    const start = hashes + head.indexOf(numeral);
    const end = start + numeral.length;
    return { style, value, start, end, markStart: hashes, markEnd: end + mark.length, mark };
  }
  return null;
});

function parseChineseOrArabic(text: string): number | null {
  return /^\d+$/u.test(text) ? Number(text) : parseChineseNumber(text);
}

interface Reading {
  readonly numbered: readonly NumberedParagraph[];
  readonly siblings: readonly Siblings[];
}

const readings = new WeakMap<Plan, Reading>();

/** Numbered paragraphs in order; the table of contents and torn paragraphs left out. */
export function numberedParagraphs(plan: Plan): readonly NumberedParagraph[] {
  return readingOf(plan).numbered;
}

/** Numbered paragraphs by what encloses them, in order of their first. Where the text between is torn or numbers inside a paragraph, a list ends. */
export function siblingsOf(plan: Plan): readonly Siblings[] {
  return readingOf(plan).siblings;
}

function readingOf(plan: Plan): Reading {
  let reading = readings.get(plan);
  if (!reading) {
    reading = read(plan);
    readings.set(plan, reading);
  }
  return reading;
}

function read(plan: Plan): Reading {
  const numbered: NumberedParagraph[] = [];
  const all: NumberedParagraph[][] = [];
  let open: (NumberedParagraph[] | null)[] = STYLES.map(() => null);
  let fresh = false;
  const contents = contentsOf(plan);
  for (const [index, paragraph] of plan.paragraphs.entries()) {
    if (index >= contents.start && index < contents.end) continue;
    const numbering = paragraph.kind === 'damaged' ? null : numberingOf(paragraph.text);
    if (paragraph.kind === 'damaged' || INSIDE.test(paragraph.text)) open = STYLES.map(() => null);
    if (!numbering) {
      fresh ||= /^附[件表录]/u.test(paragraph.text) || (paragraph.kind === 'heading' && !opensWithPoint(paragraph.text));
      continue;
    }
    const item = { paragraph, index, numbering };
    const rank = STYLES.indexOf(numbering.style);
    numbered.push(item);
    // Chapters may be counted through over all parts; everything else starts again under a heading above it.
    open = open.map((siblings, each) => (each > rank && STYLES[each] !== 'chapter' ? null : siblings));
    const siblings = open[rank];
    // A list after an unnumbered heading, and any small list, may start again.
    const again = numbering.value === 1 && (fresh || rank >= STYLES.indexOf('arabic') || numbering.style === 'chapter');
    if (siblings && !again) siblings.push(item);
    else {
      const started = [item];
      open[rank] = started;
      all.push(started);
    }
    fresh = false;
  }
  return { numbered, siblings: all };
}

/** `……。（二）……`: paragraphs that hold several numbers were put together, or list things of their own. */
const INSIDE =
  /[。；;：:！!][（(][一二三四五六七八九十]{1,3}[）)]|[。！!][一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]{1,3}(?:[、，]|是|次?产业))/u;

export function opensWithPoint(text: string): boolean {
  return /^[一二三四五六七八九十]{1,3}[是要]/u.test(text);
}

/** Paragraphs from 目录 to the first heading of the body. */
function contentsOf({ paragraphs, sections }: Plan): { readonly start: number; readonly end: number } {
  const start = paragraphs.findIndex(({ text }) => text === '目录' || text === '目次');
  if (start < 0) return { start: -1, end: -1 };
  const from = paragraphs[start]?.start ?? 0;
  const first = sections.find(({ headingStart }) => headingStart > from);
  const end = first ? paragraphs.findIndex((paragraph) => paragraph.start >= first.headingStart) : start + 1;
  return { start, end };
}
