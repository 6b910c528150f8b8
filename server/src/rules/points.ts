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
    for (const mark of marksOf(paragraph.text)) {
      const point = { ...mark, paragraph, index };
      // A sequence inside a point of another: the innermost that this one goes on from, else the innermost of its word.
      const same = open.filter((points) => points[0]?.word === mark.word);
      const before = mark.value === 1 ? undefined : (same.findLast((points) => points.at(-1)?.value === mark.value - 1) ?? same.at(-1));
      if (before) {
        before.push(point);
        open = open.slice(0, open.indexOf(before) + 1);
      } else {
        const started = [point];
        all.push(started);
        open.push(started);
      }
    }
  }
  return all;
}
