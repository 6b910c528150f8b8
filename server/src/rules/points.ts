import type { Plan } from '../plan/types';
import { parseChineseNumber } from '../quantity/chineseNumber';
import type { Paragraph } from '../text/paragraphs';
import { keptByText } from './keptByText';
import { numberingOf, opensWithPoint } from './numbering';

/** `一是`, `二要` at the start of a clause; offsets into the paragraph's logical text. */
interface PointMark {
  readonly value: number;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export interface Point extends PointMark {
  readonly paragraph: Paragraph;
  /** In `Plan.paragraphs`. */
  readonly index: number;
}

/** Points told in one go: 一是……二是……三是…… */
export type Points = readonly Point[];

/** Points inside points inside points: deeper ones nobody tells apart. */
const DEEPEST = 4;

const POINT = /(?:^|(?<=[。；：！？，;:,]))(?<n>[一二三四五六七八九十]{1,3})(?<word>[是要])/gu;

const marksOf = keptByText((text: string): readonly PointMark[] => {
  const marks: PointMark[] = [];
  for (const match of text.matchAll(POINT)) {
    const numeral = match.groups?.n ?? '';
    const value = parseChineseNumber(numeral);
    if (value !== null) marks.push({ value, word: match.groups?.word ?? '', start: match.index, end: match.index + numeral.length });
  }
  return marks;
});

const readings = new WeakMap<Plan, readonly Points[]>();

/** All sequences of points in order of their first; each lies under one heading. What a torn paragraph may have cut is left out. */
export function pointsOf(plan: Plan): readonly Points[] {
  let all = readings.get(plan);
  if (!all) {
    all = read(plan);
    readings.set(plan, all);
  }
  return all;
}

function read({ paragraphs }: Plan): readonly Points[] {
  const all: Point[][] = [];
  let open: Point[][] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === 'damaged') {
      for (const points of open) all.splice(all.indexOf(points), 1);
      open = [];
      continue;
    }
    const headed = paragraph.kind === 'heading' && !opensWithPoint(paragraph.text);
    if (headed || numberingOf(paragraph.text) !== null) open = [];
    for (const mark of marksOf(paragraph.text)) open = placed({ ...mark, paragraph, index }, open, all);
  }
  return all;
}

/** Puts a point into the sequence it goes on, or begins one; answers the sequences that are open after it, the outermost first. */
function placed(point: Point, open: readonly Point[][], all: Point[][]): Point[][] {
  const same = point.value === 1 ? [] : open.filter((points) => points[0]?.word === point.word);
  // Sequences lie inside points of others: the innermost that this one goes on from.
  const [outer, inner] = same.slice(-2);
  const before = same.findLast((points) => points.at(-1)?.value === point.value - 1);
  if (!before && outer && inner?.length === 1 && outer.at(-1)?.value === point.value - 2) {
    // 一是 一是 三是: the second is 二是 with a wrong number, no sequence of its own.
    outer.push(...inner, point);
    all.splice(all.lastIndexOf(inner), 1);
    return open.slice(0, open.indexOf(outer) + 1);
  }
  const joined = before ?? same.at(-1);
  if (joined) {
    joined.push(point);
    return open.slice(0, open.indexOf(joined) + 1);
  }
  const started = [point];
  all.push(started);
  return [...open, started].slice(-DEEPEST);
}
