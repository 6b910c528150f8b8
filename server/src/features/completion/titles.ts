import { isSpeltFrom, spellingOf } from '../../knowledge/pinyin';
import { type CompletionContext, escapeSnippet, type Suggestion } from './completion';
import { lineBefore } from './cursor';
import { wordingsFor } from './wordings';

const MOST = 12;

/** Behind 《: titles of the corpus' documents and of those that earlier documents cite, the commonest first. */
export function titleSuggestions(context: CompletionContext, offset: number): readonly Suggestion[] {
  const { plan, corpus, locale } = context;
  const typed = /《([^《》]{0,40})$/u.exec(lineBefore(plan.text, offset))?.[1];
  if (typed === undefined) return [];
  const titles = new Map<string, { own: boolean; count: number }>();
  for (const { meta } of corpus.documents) if (meta.title !== null) titles.set(meta.title.replace(/\s/gu, ''), { own: true, count: 1 });
  for (const { index } of wordingsFor(context)) {
    for (const [, title = ''] of index.text.matchAll(/《([^《》\n]{2,60})》/gu)) {
      const known = titles.get(title);
      titles.set(title, { own: known?.own ?? false, count: (known?.count ?? 0) + 1 });
    }
  }
  const letters = /^[a-z]{2,}$/i.test(typed) ? typed.toLowerCase() : null;
  const fits = (title: string) => (letters === null ? title.includes(typed) : isSpeltFrom(title, letters));
  const closing = plan.text[offset] === '》' ? '' : '》';
  return [...titles]
    .filter(([title]) => fits(title))
    .sort(([a, one], [b, other]) => Number(b.startsWith(typed)) - Number(a.startsWith(typed)) || other.count - one.count)
    .slice(0, MOST)
    .map(([title, { own, count }]) => {
      const { full, initials } = spellingOf(title);
      const cited = locale === 'en' ? `cited ${count} times` : `引用${count}次`;
      return {
        kind: 'title',
        start: offset - typed.length,
        end: offset,
        label: title,
        detail: own ? (locale === 'en' ? 'in the corpus' : '资料库文件') : cited,
        snippet: escapeSnippet(title + closing),
        filterText: `${title} ${full} ${initials}`,
        documentation: null,
      };
    });
}
