import type { Span } from './span';

const TERMINATORS = /[。！？；]+[”’」』）)]*/g;

/** Sentences of a logical paragraph, terminators kept. */
export function sentences(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(TERMINATORS)) {
    out.push({ start, end: match.index + match[0].length });
    start = match.index + match[0].length;
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
}
