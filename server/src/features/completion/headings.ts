import { isSpeltFrom, spellingOf } from '../../knowledge/pinyin';
import type { Plan, Section } from '../../plan/types';
import { escapeMarkdown, linkToLine } from '../markdown';
import { type CompletionContext, escapeSnippet, type Suggestion } from './completion';
import { lineBefore } from './cursor';

const MOST = 5;
const DIGITS = '〇一二三四五六七八九';
/** Marks of Markdown, 第, the number, and what closes it: `## （三）`, `第二章`. */
const NUMBER = /^(?<mark>\s*#*\s*)(?<open>[（(]|第)?(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?<close>[、.．)）章节篇])/u;

interface Heading {
  readonly section: Section;
  /** The whole line. */
  readonly line: string;
  readonly title: string;
}

/** At the beginning of a line: the headings of the place's previous plan that follow the draft's last one, with the numbers they have here. */
export function headingSuggestions({ plan, corpus, planOf, locale }: CompletionContext, offset: number): readonly Suggestion[] {
  const line = lineBefore(plan.text, offset);
  const typed = line.trimStart();
  if (typed.length > 20 || /[，。；：]/u.test(typed)) return [];
  const previous = corpus.previousPlan(plan.meta);
  const old = previous && planOf(previous.uri);
  if (!previous || !old) return [];
  const shift = (plan.meta.year ?? 0) - (previous.meta.year ?? 0);
  const before = headingsOf(plan).filter(
    ({ section }) => section.headingEnd < offset - line.length || section.headingEnd < offset - typed.length,
  );
  const titles = new Set(before.map(({ title }) => title));
  const all = headingsOf(old).map((heading) => ({ ...heading, title: rolled(heading.title, shift) }));
  const last = before.findLast(({ title }) => all.some((heading) => heading.title === title));
  const from = last ? all.findIndex(({ title }) => title === last.title) + 1 : 0;
  const letters = /^[a-z]{2,}$/i.test(typed) ? typed.toLowerCase() : null;
  const suggestions: Suggestion[] = [];
  for (const { section, line: oldLine, title } of all.slice(from)) {
    if (titles.has(title) || suggestions.length === MOST) continue;
    const text = numbered(rolled(oldLine, shift), section.level, before);
    const fits = letters === null ? text.trimStart().startsWith(typed) || title.startsWith(typed) : isSpeltFrom(title, letters);
    if (!fits) continue;
    const { full, initials } = spellingOf(title);
    suggestions.push({
      kind: 'heading',
      start: offset - typed.length,
      end: offset,
      label: text.trimStart(),
      detail: locale === 'en' ? 'heading of last year’s plan' : '上年计划标题',
      snippet: escapeSnippet(text.trimStart()),
      filterText: `${text.trimStart()} ${title} ${full} ${initials}`,
      documentation: `**${escapeMarkdown(title)}**\n\n${linkToLine(previous.name, previous.uri, old.lines.positionAt(section.headingStart).line)}`,
    });
  }
  return suggestions;
}

const read = new WeakMap<Plan, readonly Heading[]>();

function headingsOf(plan: Plan): readonly Heading[] {
  let headings = read.get(plan);
  if (!headings) {
    const flat = (sections: readonly Section[]): readonly Section[] => sections.flatMap((section) => [section, ...flat(section.children)]);
    headings = flat(plan.sections).flatMap((section) => {
      const start = plan.text.lastIndexOf('\n', section.headingStart - 1) + 1;
      const line = plan.text.slice(start, section.headingEnd).replace(/\s+/gu, ' ');
      return line.length > 60 ? [] : [{ section, line, title: line.replace(NUMBER, '').replace(/^[\s#]+/u, '') }];
    });
    read.set(plan, headings);
  }
  return headings;
}

/** A heading's line with the number that the next one of its level has in the draft. */
function numbered(line: string, level: number, before: readonly Heading[]): string {
  const found = NUMBER.exec(line)?.groups;
  if (!found) return line;
  const outer = before.findLastIndex(({ section }) => section.level < level);
  const count = before.slice(outer + 1).filter(({ section, line: other }) => section.level === level && NUMBER.test(other)).length + 1;
  const number = /\d/.test(found.number!) ? String(count) : chineseNumber(count);
  return line.replace(NUMBER, `${found.mark}${found.open ?? ''}${number}${found.close}`);
}

/** 1–99. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

function rolled(text: string, shift: number): string {
  return text.replace(/20\d\d(?=年)/gu, (year) => String(Number(year) + shift));
}
