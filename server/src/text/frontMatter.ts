import type { Span } from './span';

/** Markdown front matter: the whole with its fences, and the YAML between them. */
export interface FrontMatter extends Span {
  readonly body: Span;
}

/** No front matter is longer than this; what is, is a document that opens with a rule. */
const LONGEST = 20_000;

/**
 * The front matter a text opens with: a line `---`, lines of YAML, a line `---` or `...`. Null when there is none, when it is never closed, or
 * when what stands between is no YAML mapping (a horizontal rule as first line). A BOM before it is passed over. Offsets are UTF-16.
 */
export function frontMatter(text: string): FrontMatter | null {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const head = text.slice(start, start + LONGEST);
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(head);
  if (!open) return null;
  const bodyStart = open[0].length;
  const fence = /^(?:---|\.\.\.)[ \t]*$/gm;
  fence.lastIndex = bodyStart;
  const close = fence.exec(head);
  if (!close) return null;
  const body = head.slice(bodyStart, close.index);
  if (!/^(?:\s*#[^\n]*\n)*\s*(?:[^\s:#"'-][^\s:]*[ \t]*:(?:\s|$)|$)/.test(body)) return null;
  return { start, end: start + close.index + close[0].length, body: { start: start + bodyStart, end: start + close.index } };
}
