import type { DocumentFacts } from '../../corpus/types';
import type { FixedWording } from '../../knowledge/wordings';
import type { PlansContext } from '../context';
import { escapeMarkdown, linkToLine } from '../markdown';
import { validityLines } from '../validity';
import { type Hover, hoverOf } from './hover';

/** On a formulation (提法): its whole wording, validity, successor and source, and where the corpus uses it. */
export function formulationHover(context: PlansContext, offset: number): Hover | null {
  const found = context.plan.formulations.find(({ start, end }) => start <= offset && offset < end);
  if (!found) return null;
  const { wording } = found;
  const lines = [usesLine(context, wording), ...validityLines(wording, context.locale)];
  return hoverOf(found, [[heading(wording, context.locale), lines.filter((line) => line !== null).join('  \n')]]);
}

const KINDS = {
  'zh-CN': { principle: '提法', task: '通用分句', expired: '已停用的提法', list: '固定表述' },
  en: { principle: 'formulation', task: 'common clause', expired: 'formulation out of use', list: 'fixed list' },
} as const;

function heading({ text, kind, members }: FixedWording, locale: PlansContext['locale']): string {
  const list = members.length === 0 ? '' : `\n\n${members.map(escapeMarkdown).join('、')}`;
  return `**${escapeMarkdown(text)}** · ${KINDS[locale][kind]}${list}`;
}

/** First and last use by year, with how many documents use it. */
function usesLine({ corpus, locale }: PlansContext, { text }: FixedWording): string {
  const uses = corpus.documents.flatMap((document) => {
    const use = document.formulations.find((each) => each.text === text);
    return use ? [linkOf(document, use.line, locale)] : [];
  });
  const [first, last] = [uses[0], uses.at(-1)];
  const en = locale === 'en';
  if (first === undefined) return en ? '**Corpus** · used nowhere' : '**资料库** · 没有文件用过';
  if (uses.length === 1) return en ? `**Corpus** · used once: ${first}` : `**资料库** · 只有一份文件用过：${first}`;
  return en
    ? `**Corpus** · ${uses.length} documents, first ${first}, last ${last}`
    : `**资料库** · ${uses.length}份文件用过，最早${first}，最近${last}`;
}

function linkOf({ name, uri, meta: { year } }: DocumentFacts, line: number, locale: PlansContext['locale']): string {
  const when = year === null ? '' : locale === 'en' ? `${year} ` : `${year}年 `;
  return when + linkToLine(name, uri, line);
}
