import { formulationData, isInUse } from '../../knowledge/formulations';
import { isSpeltFrom, spellingOf } from '../../knowledge/pinyin';
import { escapeMarkdown } from '../markdown';
import { validityLines } from '../validity';
import { type CompletionContext, escapeSnippet, type Suggestion } from './completion';
import { clauseBefore } from './cursor';
import { wordingsFor } from './wordings';

const MOST = 12;

/** Formulations in use in the draft's year that begin with what is typed, in Chinese or by pinyin; those that earlier documents use most first. */
export function formulationSuggestions(context: CompletionContext, offset: number): readonly Suggestion[] {
  const { plan, locale } = context;
  const clause = clauseBefore(plan.text, offset);
  if (clause === '') return [];
  const letters = /[a-z]{2,}$/i.exec(clause)?.[0].toLowerCase();
  const found = formulationData.formulations.flatMap((formulation) => {
    if (!isInUse(formulation, plan.meta.year)) return [];
    const typed = letters !== undefined && isSpeltFrom(formulation.text, letters) ? letters.length : typedOf(formulation.text, clause);
    return typed > 0 ? [{ formulation, typed, used: 0 }] : [];
  });
  if (found.length === 0) return [];
  const wordings = wordingsFor(context);
  const counted = found.map((each) => ({
    ...each,
    used: wordings.filter(({ index }) => index.text.includes(each.formulation.text)).length,
  }));
  counted.sort((a, b) => b.typed - a.typed || b.used - a.used);
  return counted.slice(0, MOST).map(({ formulation, typed, used }) => {
    const { full, initials } = spellingOf(formulation.text);
    return {
      kind: 'formulation',
      start: offset - typed,
      end: offset,
      label: formulation.text,
      detail: used === 0 ? null : locale === 'en' ? `used in ${used} documents` : `${used}份文件用过`,
      snippet: escapeSnippet(formulation.text),
      filterText: `${formulation.text} ${full} ${initials}`,
      documentation: `**${escapeMarkdown(formulation.text)}**\n\n${validityLines(formulation, locale).join('  \n')}`,
    };
  });
}

/** How many characters before the cursor begin the formulation: one alone only where it begins the clause. */
function typedOf(text: string, clause: string): number {
  for (let length = Math.min(clause.length, text.length - 1); length > 0; length--) {
    if (length === 1 && clause.length > 1) return 0;
    if (text.startsWith(clause.slice(-length))) return length;
  }
  return 0;
}
