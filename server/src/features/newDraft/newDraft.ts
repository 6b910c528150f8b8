import type { Corpus } from '../../corpus/corpus';
import type { FrameworkInForce } from '../../corpus/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { bodyStart } from '../../plan/plan';
import type { Plan } from '../../plan/types';
import { expiredIn } from '../../rules/formulation/expired';
import { looksAhead } from '../../rules/lookBack';
import { isReview } from '../../rules/reviews';
import { frontMatter } from '../../text/frontMatter';
import { openPlace } from '../../text/openPlace';
import type { Paragraph } from '../../text/paragraphs';
import { gapBefore, hashesOf } from '../paragraphLayout';
import { sourceSpan } from '../paragraphMap';
import type { TextEdit } from '../rename';
import { rolledMeetings } from './meetings';
import { rolledPeriod } from './period';
import { openTargets } from './targets';
import { inOrder, type Roll, rolledYears, withoutYear } from './years';

export interface NewDraftContext {
  /** The plan to go on from; its year is known. */
  readonly plan: Plan;
  /** Every document there is. */
  readonly corpus: Corpus;
  /** Of the new year. */
  readonly framework: FrameworkInForce | null;
  readonly knowledge: Knowledge;
}

/** What a paragraph of a review opens with: 一是巩固粮食生产。, 一年来，; figures of last year do not belong to it. */
const LEAD =
  /^(?:[一二三四五六七八九十]{1,3}[是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、])?(?:(?:\d{4}年)?[^，。；：:\d]{2,24}[，。：:]|\d{4}年，)/u;
/** Titles and notes of adoption are short; the first long paragraph is text. */
const LONGEST_FRONT = 80;

/**
 * The skeleton of the plan for `year` from an earlier one: its headings and tasks in their order, years, sessions and period words rolled on,
 * the values of targets left open with what they were, results reduced to their headings, wording out of use left open with its successor.
 * Paragraphs are whole lines, whatever the source's line breaks; comments and page numbers are left behind, torn paragraphs marked.
 */
export function newDraft({ plan, corpus, framework, knowledge }: NewDraftContext, year: number): string {
  const { paragraphs, meta, text } = plan;
  const from = meta.year!;
  const matter = frontMatter(text);
  const ownTitle = meta.title && withoutYear(meta.title);
  const targets = openTargets({ plan, corpus, framework, knowledge, year });
  const goals = new Set(plan.statements.filter(({ headline }) => headline).map(({ paragraph }) => paragraph));
  const first = bodyStart(paragraphs);
  let draft = matter ? rollMatter(text.slice(0, matter.end), from, year) : '';
  let inFront = true;
  let reduced = '';
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i < first) continue;
    if (paragraph.kind === 'heading' && plan.sections.some(({ headingStart }) => headingStart === paragraph.start)) inFront = false;
    if (goals.has(i) || paragraph.text.length > LONGEST_FRONT) inFront = false;
    const review = isReview(plan, paragraph);
    const isHeading = paragraph.kind === 'heading';
    const roll: Roll = { from, to: year, ofLastYear: review || isHeading || goals.has(i), isFront: inFront };
    const years = rolledYears(paragraph.text, roll, ownTitle);
    let made: string;
    if (paragraph.kind === 'damaged') {
      made = paragraph.text + openPlace('待填：', '原文此处错乱');
      reduced = '';
    } else if (review && !isHeading) {
      made = reduce(paragraph, [...rolledPeriod(paragraph.text, from, year, knowledge), ...years]);
      if (made === reduced) continue;
      reduced = made;
    } else {
      made = apply(plan, paragraph, [
        ...rolledMeetings(paragraph.text, meta.place, year, knowledge),
        ...rolledPeriod(paragraph.text, from, year, knowledge),
        ...expiredWording(plan, paragraph, year),
        ...(targets.get(i) ?? []),
        ...(inFront ? documentNumber(paragraph.text, year) : []),
        ...years,
      ]);
      reduced = '';
    }
    const { breaks, indent } = gapBefore(plan, i, matter?.end ?? 0);
    draft += `${'\n'.repeat(draft === '' ? 0 : Math.min(2, Math.max(1, breaks)))}${indent}${made}`;
  }
  return `${draft}\n`;
}

function rollMatter(matter: string, from: number, to: number): string {
  return matter.replaceAll(new RegExp(`(?<!\\d)${from}(?!\\d)`, 'gu'), String(to));
}

/** The words that a paragraph of results opens with, and what is to be written there. */
function reduce({ text }: Paragraph, edits: readonly TextEdit[]): string {
  const lead = LEAD.exec(text)?.[0] ?? '';
  const rolled = replaced(
    lead,
    inOrder(edits).filter(({ end }) => end <= lead.length),
  );
  return rolled + openPlace('待填：', '执行情况');
}

/** `通政发〔2025〕3号`: issued under another number. */
function documentNumber(text: string, year: number): readonly TextEdit[] {
  const match = /^[^，。《》]{0,20}〔(\d{4})〕(\d+)号$/u.exec(text);
  return match ? [{ start: text.length - match[2]!.length - 6, end: text.length - 1, text: `${year}〕` }] : [];
}

/** Wording that is out of use in the new year, unless it looks back. */
function expiredWording(plan: Plan, paragraph: Paragraph, year: number): readonly TextEdit[] {
  return expiredIn(paragraph.text).flatMap(({ start, end, entry }) => {
    if (entry.severity === 'hint' || year <= entry.to || !looksAhead(plan, paragraph, start)) return [];
    const hint = entry.successor === '删去' ? '原提法已停用' : `现用“${entry.successor}”`;
    return [{ start, end, text: openPlace('待填：', hint) }];
  });
}

/** The paragraph as its source has it, on one line. */
function apply({ text }: Plan, paragraph: Paragraph, edits: readonly TextEdit[]): string {
  const ordered = inOrder(edits);
  const source = text.slice(paragraph.start, paragraph.end);
  if (/[\r\n]/u.test(source)) {
    const hashes = hashesOf(paragraph);
    return hashes + replaced(paragraph.text, ordered).slice(hashes.trimEnd().length);
  }
  const shifted = ordered.map((edit) => ({ ...sourceSpan(paragraph, edit), text: edit.text }));
  return replaced(
    source,
    shifted.map(({ start, end, text: to }) => ({ start: start - paragraph.start, end: end - paragraph.start, text: to })),
  );
}

/** A text with edits made, which are in order. */
function replaced(text: string, edits: readonly TextEdit[]): string {
  let made = '';
  let at = 0;
  for (const edit of edits) {
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return made + text.slice(at);
}
