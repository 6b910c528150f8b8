import { formulationData, isInUse } from '../../knowledge/formulations';
import { isSpeltFrom, type Spelling, spellingOf } from '../../knowledge/pinyin';
import type { Span } from '../../text/span';
import { escapeMarkdown } from '../markdown';
import { validityLines } from '../validity';
import { type CompletionContext, escapeSnippet, type Suggestion } from './completion';
import { clauseBefore } from './cursor';
import { fittingPart } from './fittingPart';
import type { MinedPhrase } from './minedPhrases';
import { wordingsFor } from './wordings';

const MOST = 12;
const MOST_MINED = 8;
/** Documents named in a phrase's card. */
const MOST_NAMED = 6;

/**
 * Formulations in use in the draft's year that begin with what is typed, in Chinese or by pinyin; those that earlier documents use most first.
 * Below them the phrases that earlier documents share.
 */
export function formulationSuggestions(context: CompletionContext, offset: number): readonly Suggestion[] {
  const clause = clauseBefore(context.plan.text, offset);
  if (clause === '') return [];
  const letters = /[a-z]{2,}$/i.exec(clause)?.[0].toLowerCase();
  return [...knownFormulations(context, offset, clause, letters), ...minedFormulations(context, offset, clause, letters)];
}

function knownFormulations(context: CompletionContext, offset: number, clause: string, letters: string | undefined): readonly Suggestion[] {
  const { plan, locale } = context;
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
    const detail = used === 0 ? null : locale === 'en' ? `used in ${used} documents` : `${used}份文件用过`;
    const lines = validityLines(formulation, locale);
    return suggestion(formulation.text, spellingOf(formulation.text), { start: offset - typed, end: offset }, detail, lines);
  });
}

/** What the documents that the draft can see share and it can say as it stands: nothing out of use, no other place's name. */
function minedFormulations(context: CompletionContext, offset: number, clause: string, letters: string | undefined): readonly Suggestion[] {
  const { corpus, knowledge, locale, mined = [] } = context;
  const found = mined.flatMap((phrase) => {
    // Thousands are asked about: most are told by their first characters.
    const chinese = letters === undefined && clause.includes(phrase.text.slice(0, 2)) ? typedOf(phrase.text, clause) : 0;
    const typed = letters !== undefined && isSpelt(phrase, letters) ? letters.length : chinese;
    return typed < 2 ? [] : [{ phrase, typed }];
  });
  found.sort((a, b) => b.typed - a.typed);
  const suggestions: Suggestion[] = [];
  for (const { phrase, typed } of found) {
    const { text, spelling, uses } = phrase;
    const documents = uses.flatMap(({ uri }) => corpus.get(uri) ?? []);
    if (documents.length < 2 || fittingPart(context, '', { text, documents }) !== text) continue;
    // An indicator comes with last year's target, and editors would put its bare name above that.
    if (knowledge.findNames(text).some(({ start }) => start === 0)) continue;
    const times = uses.reduce((sum, use) => sum + (corpus.get(use.uri) ? use.times : 0), 0);
    const last = Math.max(...documents.map(({ meta }) => meta.year ?? 0));
    const names = documents.slice(0, MOST_NAMED).map(({ name }) => escapeMarkdown(name));
    const more = documents.length > names.length;
    const [detail, line] =
      locale === 'en'
        ? [
            `used in ${documents.length} documents${last > 0 ? `, last in ${last}` : ''}`,
            `Used ${times} times: ${names.join(', ')}${more ? ' and others' : ''}`,
          ]
        : [`${documents.length}份文件用过${last > 0 ? `，最近${last}年` : ''}`, `共用${times}次：${names.join('、')}${more ? '等' : ''}`];
    suggestions.push(suggestion(text, spelling, { start: offset - typed, end: offset }, detail, [line]));
    if (suggestions.length === MOST_MINED) break;
  }
  return suggestions;
}

function isSpelt({ spelling }: MinedPhrase, letters: string): boolean {
  return spelling.initials.startsWith(letters) || spelling.full.startsWith(letters);
}

function suggestion(text: string, { full, initials }: Spelling, typed: Span, detail: string | null, lines: readonly string[]): Suggestion {
  return {
    kind: 'formulation',
    ...typed,
    label: text,
    detail,
    snippet: escapeSnippet(text),
    filterText: `${text} ${full} ${initials}`,
    documentation: `**${escapeMarkdown(text)}**\n\n${lines.join('  \n')}`,
  };
}

/** How many characters before the cursor begin the formulation: one alone only where it begins the clause. */
function typedOf(text: string, clause: string): number {
  for (let length = Math.min(clause.length, text.length - 1); length > 0; length--) {
    if (length === 1 && clause.length > 1) return 0;
    if (text.startsWith(clause.slice(-length))) return length;
  }
  return 0;
}
