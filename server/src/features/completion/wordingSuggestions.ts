import { escapeMarkdown } from '../markdown';
import { type CompletionContext, escapeSnippet, type Suggestion } from './completion';
import { type Continuation, continuations } from './continuation';
import { clauseBefore } from './cursor';

/** Further down a list, taking a wording costs more keys than it saves. */
const MOST = 6;
const MOST_NAMED = 5;

/** How earlier documents go on after the same words, with how many of them do. */
export function wordingSuggestions(context: CompletionContext, offset: number): readonly Suggestion[] {
  const clause = clauseBefore(context.plan.text, offset);
  return continuations(context, offset, MOST).map((found) => ({
    kind: 'wording',
    start: offset,
    end: offset,
    label: found.text,
    detail: detailOf(found, context),
    snippet: escapeSnippet(found.text),
    filterText: clause + found.text,
    documentation: documentationOf(found, clause, context),
  }));
}

function detailOf({ documents }: Continuation, { locale }: CompletionContext): string | null {
  if (documents.length === 0) return null;
  if (locale === 'en') return documents.length === 1 ? 'in 1 document' : `in ${documents.length} documents`;
  return `${documents.length}份文件用过`;
}

function documentationOf({ text, documents }: Continuation, clause: string, { locale }: CompletionContext): string | null {
  if (documents.length === 0) return null;
  const named = documents.slice(0, MOST_NAMED).map(({ name, meta }) => `- ${escapeMarkdown(meta.title ?? name)}`);
  const rest = documents.length - named.length;
  const more = rest <= 0 ? [] : [locale === 'en' ? `- and ${rest} more` : `- 另有${rest}份`];
  return [`…${escapeMarkdown(clause)}**${escapeMarkdown(text)}**`, [...named, ...more].join('\n')].join('\n\n');
}
