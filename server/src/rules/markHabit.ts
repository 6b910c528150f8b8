import type { Plan } from '../plan/types';
import { keptByText } from './keptByText';
import { numberingOf } from './numbering';

/** Marks that have a half-width and a full-width form, by how a document mixes them: commas go with colons, brackets by themselves, quotes too. */
const GROUPS = ['stops', 'periods', 'brackets', 'quotes'] as const;
export type MarkGroup = (typeof GROUPS)[number];

/** A half-width mark in Chinese text; offsets into the paragraph's logical text. */
export interface HalfWidth {
  readonly group: MarkGroup;
  readonly start: number;
  readonly end: number;
  /** The same in full width. */
  readonly replacement: string;
}

interface Marks {
  readonly full: Readonly<Record<MarkGroup, number>>;
  readonly half: readonly HalfWidth[];
}

const FULL: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
]);
const CHINESE = /[\p{Script=Han}，。、；：！？“”‘’《》〈〉（）〔〕—…％%]/u;
const HAN = /\p{Script=Han}/u;

/** Half-width marks of one paragraph that stand in Chinese text, and how many full-width ones there are. */
export const marksOf = keptByText((text: string): Marks => {
  const full = { stops: 0, periods: 0, brackets: 0, quotes: 0 };
  const half: HalfWidth[] = [];
  for (const { index, 0: mark } of text.matchAll(/[，；：！？,;:!?]/gu)) {
    const replacement = FULL.get(mark);
    if (replacement === undefined) full.stops++;
    else if (isChinese(text, index)) half.push({ group: 'stops', start: index, end: index + 1, replacement });
  }
  // The period of a sentence: `1.` and `一.` number, the rest is foreign.
  for (const { index } of text.matchAll(/(?<=[\p{Script=Han}”）%]{2})\.(?=\p{Script=Han}{2}|[“”]|$)/gu)) {
    half.push({ group: 'periods', start: index, end: index + 1, replacement: '。' });
  }
  full.periods = text.match(/。/gu)?.length ?? 0;
  full.brackets = text.match(/[（）]/gu)?.length ?? 0;
  full.quotes = text.match(/[“”]/gu)?.length ?? 0;
  half.push(...brackets(text), ...quotes(text));
  return { full, half: isProse(text) ? half : half.filter(({ group }) => group === 'quotes') };
});

/** Addresses, telephone numbers and cells of tables are set in any width. */
function isProse(text: string): boolean {
  return /[，。；]/u.test(text) || numberingOf(text) !== null;
}

/** Chinese on both sides, figures on one at most: not `1,234`, `8:30`, `3:2`, `http:`. */
function isChinese(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (!CHINESE.test(before) && !(/[\dA-Za-z)"]/u.test(before) && HAN.test(after))) return false;
  return after === '' || CHINESE.test(after) || (/[\dA-Za-z("]/u.test(after) && HAN.test(before));
}

/** `(` and `)` around Chinese; one at a time, as one half of a pair may be full-width. */
function* brackets(text: string): Iterable<HalfWidth> {
  for (const { index, 0: mark } of text.matchAll(/[()]/gu)) {
    const inside = mark === '(' ? text.slice(index + 1, index + 40) : text.slice(Math.max(0, index - 40), index);
    const content = mark === '(' ? inside.split(/[)）]/u)[0] : inside.split(/[(（]/u).at(-1);
    // （HPV): one half of a pair is full-width.
    const mixed = mark === '(' ? /^[^(（)]*）/u.test(inside) : /（[^)）(]*$/u.test(inside);
    if (mixed || HAN.test(content ?? ''))
      yield { group: 'brackets', start: index, end: index + 1, replacement: mark === '(' ? '（' : '）' };
  }
}

/** `"甲"`: pairs within one paragraph that hold Chinese, or stand in it and hold a figure (`"1571"`). */
function* quotes(text: string): Iterable<HalfWidth> {
  const at = [...text.matchAll(/"/gu)].map(({ index }) => index);
  if (at.length % 2 !== 0) return;
  for (let i = 0; i < at.length; i += 2) {
    const [start = 0, close = 0] = [at[i], at[i + 1]];
    const inner = text.slice(start + 1, close);
    const inChinese = HAN.test(text[start - 1] ?? '') && HAN.test(text[close + 1] ?? '');
    if (HAN.test(inner) || (inChinese && /^[\dA-Za-z]+$/u.test(inner)))
      yield { group: 'quotes', start, end: close + 1, replacement: `“${inner}”` };
  }
}

const habits = new WeakMap<Plan, Readonly<Record<MarkGroup, boolean>>>();

/** For each group whether the document writes full-width marks: at least twice as many as half-width ones. */
export function writesFullWidth(plan: Plan): Readonly<Record<MarkGroup, boolean>> {
  const known = habits.get(plan);
  if (known) return known;
  const full = { stops: 0, periods: 0, brackets: 0, quotes: 0 };
  const half = { stops: 0, periods: 0, brackets: 0, quotes: 0 };
  for (const { kind, text } of plan.paragraphs) {
    if (kind === 'damaged') continue;
    const marks = marksOf(text);
    for (const group of GROUPS) full[group] += marks.full[group];
    for (const { group } of marks.half) half[group] += group === 'quotes' ? 2 : 1;
  }
  const writes = (group: MarkGroup): boolean => full[group] >= 2 * half[group];
  const habit = { stops: writes('stops'), periods: writes('periods'), brackets: writes('brackets'), quotes: writes('quotes') };
  habits.set(plan, habit);
  return habit;
}
