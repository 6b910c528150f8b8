import type { Plan } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';

/** Line breaks and leading signs before a paragraph, from `start` of the text on; comments are no part of the layout. */
export function gapBefore({ text, paragraphs }: Plan, index: number, start = 0): { readonly breaks: number; readonly indent: string } {
  const gap = text.slice(Math.max(start, paragraphs[index - 1]?.end ?? 0), paragraphs[index]!.start).replace(/<!--.*?-->(?:\r?\n)?/gsu, '');
  const breaks = gap.match(/\r\n|\n|\r/gu)?.length ?? 0;
  return { breaks: Math.min(breaks, 3), indent: /[^\r\n]*$/u.exec(gap)![0] };
}

/** Marks of a Markdown heading, with the blank behind them that a paragraph's text has not. */
export function hashesOf({ text }: Paragraph): string {
  const hashes = /^#{1,6}/u.exec(text)?.[0] ?? '';
  return hashes && `${hashes} `;
}
