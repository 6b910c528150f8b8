import { readYear, YEAR } from '../plan/timeWords';
import type { Plan } from '../plan/types';
import { keptByText } from './keptByText';
import { isReview } from './reviews';

/** A place where a document says which year it is for: its title, its targets sentence, `做好…年工作`, its opening. Offsets in source, of the year's digits. */
export interface YearSign {
  readonly kind: 'title' | 'targets' | 'work' | 'opening' | 'delivered';
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

const SIGNS: readonly { readonly kind: YearSign['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'title',
    pattern: new RegExp(
      `(?<![—–至到-])(${YEAR})年度?[^。，；：、》—–-]{0,14}国民经济(?:和|与)社会发展(?:计划|规划)(?!纲要|执行|草案|完成|主要)`,
      'g',
    ),
  },
  { kind: 'title', pattern: new RegExp(`^#*\\s*(${YEAR})年[^。，；：、》]{0,14}政府工作报告(?:[（(][^（）()]{1,6}[）)])?$`, 'g') },
  {
    kind: 'targets',
    pattern: new RegExp(
      `(?:^|[。，；]|建议|确定)(${YEAR})年[^。，；：]{0,20}(?:(?:经济社会发展|发展|工作|的)主要(?:预期)?目标|主要预期目标)`,
      'g',
    ),
  },
  {
    kind: 'targets',
    pattern: new RegExp(
      `^#*\\s*[一二三四五六]、(${YEAR})年[^。，；：]{0,12}(?:主要(?:预期)?目标|目标任务|重点工作|工作安排|总体要求)`,
      'g',
    ),
  },
  { kind: 'work', pattern: new RegExp(`做好(${YEAR})年[^。，；]{0,12}工作`, 'g') },
  { kind: 'opening', pattern: new RegExp(`^(${YEAR})年是[^。]{0,40}年`, 'g') },
  // Delivered in the first months of its own year; at a session of the end of a year it may be the next year's.
  {
    kind: 'delivered',
    pattern: new RegExp(`^[—–-]*[（(]?(${YEAR})年[1-9]月\\d{1,2}日[^。，；]{0,6}在[^。，；]{4,40}(?:会议|大会)上`, 'g'),
  },
];
/** Speaks of how last year's targets came out. */
const REVIEW = /完成|执行情况|回顾|确定的|提出的|圆满|超额|基础上/u;
/** 某年是…的一年 opens a report's review as well as its outlook. */
const AHEAD = /做好|今年|总体要求|总要求/u;
/** Titles stand before the body. */
const TITLE_PARAGRAPHS = 30;

interface TextSign {
  readonly kind: YearSign['kind'];
  readonly year: number;
  readonly start: number;
}

const signsOf = keptByText((text): readonly TextSign[] =>
  SIGNS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)]
      .filter((match) => kind === 'title' || !REVIEW.test(text.slice(match.index, match.index + match[0].length + 12)))
      .map((match) => ({ kind, year: readYear(match[1] ?? ''), start: match.index + match[0].indexOf(match[1] ?? '') })),
  ),
);

/** All signs in text order; those of sections that look back are left out. */
export function yearSigns(plan: Plan): readonly YearSign[] {
  return plan.paragraphs.flatMap((paragraph, index) => {
    if (paragraph.kind === 'damaged') return [];
    const signs = signsOf(paragraph.text);
    if (signs.length === 0 || isReview(plan, paragraph)) return [];
    return signs
      .filter(({ kind }) => kind !== 'title' || index < TITLE_PARAGRAPHS)
      .filter(({ kind }) => kind !== 'opening' || plan.meta.kind === 'annual-plan' || AHEAD.test(paragraph.text))
      .map(({ kind, year, start }) => ({ kind, year, start: paragraph.toSource(start), end: paragraph.toSourceEnd(start + 4) }));
  });
}

/** The year most of the signs name, the later of two equally frequent ones; null for none. */
export function commonYear(signs: readonly YearSign[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of signs) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

/** Whether the title stands alone against the body: at least two signs agree on another year, or one names a year that last year's text cannot explain. */
export function titleIsOdd(title: YearSign, body: readonly YearSign[]): boolean {
  const year = commonYear(body);
  if (year === null || year === title.year) return false;
  return year !== title.year - 1 || body.filter((sign) => sign.year === year).length >= 2;
}
