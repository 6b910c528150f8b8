import type { Span } from '../../text/span';
import type { PlansContext } from '../context';
import type { MinedPhrase } from './minedPhrases';

/** What completion reads: other documents whole, and what they share. */
export interface CompletionContext extends PlansContext {
  /** Phrases that its documents share, best first. */
  readonly mined?: readonly MinedPhrase[];
}

/** One suggestion. `start` and `end` bound the typed prefix that it replaces, in UTF-16 units of the document. */
export interface Completion extends Span {
  readonly kind: 'target' | 'formulation' | 'wording' | 'heading' | 'unit' | 'time' | 'title';
  /** What the list shows: the indicator, the wording. */
  readonly label: string;
  /** Beside it: `2025年目标 增长6%以上`, `4份文件用过`; null where there is nothing to say. */
  readonly detail: string | null;
  /** Snippet text: the indicator with its verb, and last year's value to type over. */
  readonly snippet: string;
  /** What the editor matches typed text against: the name that matched first, then the others, full pinyin and initials. */
  readonly filterText: string;
  readonly sortText: string;
  /** Markdown. */
  readonly documentation: string | null;
}

/** A provider's suggestion; its place in the list is settled when all providers have answered. */
export type Suggestion = Omit<Completion, 'sortText'>;

/** Plain text as a snippet that inserts it. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet's text as it stands when every placeholder keeps its default: `增长${1:6%以上}` -> `增长6%以上`. */
export function plainText(snippet: string): string {
  return snippet.replace(/\$\{\d+:|\$\d+|(\\)([\\$}])|\}/g, (_, escaped, char) => (escaped ? char : ''));
}
