import { samePlace } from '../corpus/places';
import type { DocumentFacts } from '../corpus/types';
import type { Span } from '../text/span';
import type { FeatureContext } from './context';
import { sourceSpan } from './paragraphMap';

/** A cited document that the corpus holds. */
export interface DocumentLink extends Span {
  readonly uri: string;
  /** The document's title. */
  readonly title: string;
}

/** 《…》 whose title is that of a document of the corpus: with or without the place's name, wherever the year stands in it, draft or not. */
export function documentLinks({ plan, corpus }: FeatureContext): readonly DocumentLink[] {
  if (corpus.documents.length === 0) return [];
  const documentOf = documentsByTitle(corpus.documents, plan.meta.place);
  return plan.paragraphs.flatMap((paragraph) => {
    if (paragraph.kind === 'damaged') return [];
    return [...paragraph.text.matchAll(/《([^《》]{4,80})》/gu)].flatMap((cited) => {
      const document = documentOf(cited[1] ?? '');
      if (!document) return [];
      const span = sourceSpan(paragraph, { start: cited.index, end: cited.index + cited[0].length });
      return [{ ...span, uri: document.uri, title: document.meta.title ?? document.name }];
    });
  });
}

/** A look-up of documents by title. Without its place a title means this place's document; the place's own goes before others'. */
export function documentsByTitle(documents: readonly DocumentFacts[], place: string | null): (title: string) => DocumentFacts | undefined {
  const titles = new Map<string, DocumentFacts>();
  for (const document of documents) {
    const { title, place: own } = document.meta;
    if (title === null) continue;
    const key = keyOf(title);
    if (!titles.has(key)) titles.set(key, document);
    if (own === null || !samePlace(own, place)) continue;
    titles.set(key, document);
    titles.set(keyOf(title.replace(own, '')), document);
  }
  return (title) => titles.get(keyOf(title));
}

/** 通辽市2026年国民经济和社会发展计划（草案） and 《2026年通辽市国民经济和社会发展计划》 are one title. */
function keyOf(title: string): string {
  const plain = title.replace(/[\s《》〈〉“”"]/gu, '').replace(/[（(](?:草案|送审稿|征求意见稿|讨论稿|审议稿)[）)]$/u, '');
  const year = /(?:19|20)\d{2}年?/u.exec(plain)?.[0] ?? '';
  return `${year.slice(0, 4)}|${plain.replace(year, '')}`;
}
