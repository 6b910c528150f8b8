import { samePlace } from '../../corpus/places';
import type { DocumentFacts } from '../../corpus/types';
import type { Plan } from '../../plan/types';
import { declarationsOf } from '../../rules/shortForms';
import type { PlansContext } from '../context';
import { documentsByTitle } from '../documentLinks';
import { escapeMarkdown, linkToLine } from '../markdown';
import { logicalOffset, paragraphAt, sourceSpan } from '../paragraphMap';
import { type Hover, hoverOf } from './hover';

const CITED = /《([^《》]{2,80})》/gu;
/** 国发〔2023〕16号. */
const NUMBER = /[一-龥]{2,10}〔(?:19|20)\d\d〕\d{1,5}号/u;
/** The number stands in brackets right behind the title, and among the first lines of the document itself. */
const BEHIND = 24;
const HEAD_PARAGRAPHS = 10;

/** On a cited document 《…》: its full title, number, year and place, as far as this draft and the corpus tell. */
export function documentHover(context: PlansContext, offset: number): Hover | null {
  const { plan, locale, planOf } = context;
  const paragraph = paragraphAt(plan, offset);
  if (!paragraph) return null;
  const at = logicalOffset(paragraph, offset);
  const cited = [...paragraph.text.matchAll(CITED)].find(({ index, 0: whole }) => index <= at && at < index + whole.length);
  if (!cited) return null;
  const short = cited[1] ?? '';
  const title = fullTitle(short, paragraph.text.slice(0, cited.index), plan);
  const document = documentOf(title, paragraph.text.slice(0, cited.index), context);
  const full = document?.meta.title ?? title;
  const number = numberBehind(title, plan) ?? (document && numberIn(planOf(document.uri)));
  // The title as it stands there tells nothing new.
  if (!document && number === null && full === short) return null;
  const { year = null, endYear = null, place = null } = document?.meta ?? {};
  const years = year === null ? '' : endYear !== null && endYear !== year ? `${year}—${endYear}` : String(year);
  const facts = [years === '' || locale === 'en' ? years : `${years}年`, place ?? '', number ?? ''].filter((part) => part !== '');
  const lines = [
    `**《${escapeMarkdown(full)}》**`,
    ...(facts.length === 0 ? [] : [facts.map(escapeMarkdown).join(' · ')]),
    ...(document ? [linkToLine(document.name, document.uri, 0)] : []),
  ];
  return hoverOf(sourceSpan(paragraph, { start: cited.index, end: cited.index + cited[0].length }), [[lines.join('  \n')]]);
}

/** What a short form stands for (…规划》（以下简称《纲要》）); the title itself where it is none. */
function fullTitle(short: string, before: string, plan: Plan): string {
  for (const text of [...plan.paragraphs.map((paragraph) => paragraph.text), before]) {
    const declared = declarationsOf(text).find(({ name }) => name === `《${short}》`);
    const full = declared && [...text.slice(0, declared.start - 1).matchAll(CITED)].at(-1)?.[1];
    if (full) return full;
  }
  return short;
}

/** The corpus' document of this title; of a short one behind a period (“十五五”规划《纲要》) the place's five-year document whose title holds it. */
function documentOf(title: string, before: string, { corpus, plan, knowledge }: PlansContext): DocumentFacts | null {
  const named = documentsByTitle(corpus.documents, plan.meta.place)(title);
  if (named) return named;
  const period = knowledge.calendar.periods.find(({ word }) => before.slice(-word.length - 6).includes(word));
  if (!period) return null;
  const fits = ({ meta }: DocumentFacts) =>
    meta.year === period.startYear &&
    meta.endYear === period.endYear &&
    samePlace(meta.place, plan.meta.place) &&
    meta.title?.includes(title);
  return corpus.documents.find(fits) ?? null;
}

/** The number that this draft prints behind the title, wherever it cites it. */
function numberBehind(title: string, { paragraphs }: Plan): string | null {
  for (const { text } of paragraphs) {
    const at = text.indexOf(`《${title}》`);
    const end = at + title.length + 2;
    const number = at < 0 ? null : NUMBER.exec(text.slice(end, end + BEHIND));
    if (number && /^[（(]/u.test(text[end] ?? '')) return number[0];
  }
  return null;
}

function numberIn(plan: Plan | null): string | null {
  for (const { text } of plan?.paragraphs.slice(0, HEAD_PARAGRAPHS) ?? []) {
    // A heading line of its own; in a sentence it would be another document's.
    const number = text.length <= 2 * BEHIND ? NUMBER.exec(text) : null;
    if (number) return number[0];
  }
  return null;
}
