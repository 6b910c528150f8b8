import type { Paragraph } from '../text/paragraphs';
import works from './generated/works.json';
import { keptByText } from './keptByText';

/** `2026年重点工作`, `2026年工作安排`: what a heading of the coming year says. */
const HEADING =
  /(?:^|[^\d])((?:19|20)\d\d)年[^，。；]{0,14}(?:总体要求|主要任务|重点工作|重点任务|目标任务|工作安排|主要措施|预期目标|主要目标)(?:任务|安排)?$/u;
const TASKS = /(?:努力|确保|力争|奋力)(?:全面|圆满|如期)?完成((?:19|20)\d\d)年[^，。；]{0,16}(?:目标任务|任务目标|目标|任务)/gu;
const DEADLINE = new RegExp(
  `(?:确保|力争|争取|计划|预计|力促)于?((?:19|20)\\d\\d)年(?:年?底前?|年?内|\\d{1,2}月(?:底|份)?前?|[上下]半年|[一二三四]季度)[^，。；]{0,14}(?:${works.finishes.join('|')})`,
  'gu',
);

/** A year whose tasks or deadline a text names; `start` is where its digits begin in the paragraph's text. */
export interface YearTask {
  readonly kind: 'heading' | 'deadline';
  readonly year: number;
  readonly start: number;
}

const tasksOf = keptByText((text): readonly YearTask[] =>
  [
    ...[...text.matchAll(TASKS)].map((match) => ({ kind: 'heading' as const, match })),
    ...[...text.matchAll(DEADLINE)].map((match) => ({ kind: 'deadline' as const, match })),
  ].map(({ kind, match }) => ({ kind, year: Number(match[1]), start: match.index + match[0].indexOf(match[1] ?? '') })),
);

/** The year a heading is about, else the years whose tasks and deadlines a paragraph names. */
export function yearTasks({ kind, text }: Paragraph): readonly YearTask[] {
  const heading = kind === 'heading' ? HEADING.exec(text) : null;
  const year = heading?.[1] ?? '';
  return heading ? [{ kind: 'heading', year: Number(year), start: heading.index + heading[0].indexOf(year) }] : tasksOf(text);
}
