import type { SeriesChart } from '../../charts/seriesChart';
import type { Locale } from '../../rules/types';
import type { Span } from '../../text/span';
import { escapeMarkdown } from '../markdown';

/** Markdown, or a chart that the client may be able to show. */
export type HoverBlock = string | SeriesChart;

/** What is shown for a stretch of the document. */
export interface Hover extends Span {
  readonly blocks: readonly HoverBlock[];
}

/** At most this many indicators in one hover: 三次产业比重 names three. */
export const MOST_CARDS = 3;
const RULE = '---';

/** One hover of several cards, a rule between any two; null without a card. */
export function hoverOf({ start, end }: Span, cards: readonly (readonly (HoverBlock | null)[])[]): Hover | null {
  const filled = cards.map((card) => card.filter((block) => block !== null && block !== '')).filter((card) => card.length > 0);
  if (filled.length === 0) return null;
  return { start, end, blocks: filled.flatMap((card, i) => (i === 0 ? card : [RULE, ...card])) as readonly HoverBlock[] };
}

/** Two hovers as one, for the first one's stretch. */
export function bothOf(first: Hover | null, second: Hover | null): Hover | null {
  return first && second ? { ...first, blocks: [...first.blocks, RULE, ...second.blocks] } : (first ?? second);
}

/** The charts of a hover, in order. */
export function chartsOf({ blocks }: Hover): readonly SeriesChart[] {
  return blocks.filter((block) => typeof block !== 'string');
}

/** The hover as Markdown; `picture` gives the address of a chart's image, null leaves it out. */
export function hoverMarkdown({ blocks }: Hover, locale: Locale, picture: (chart: SeriesChart) => string | null = () => null): string {
  const shown = blocks.map((block) => {
    if (typeof block === 'string') return block;
    const address = picture(block);
    return address === null ? '' : `![${escapeMarkdown(altText(block, locale))}](${address})`;
  });
  return shown.filter((block) => block !== '').join('\n\n');
}

/** What the picture shows, for who cannot see it. */
function altText({ name, years }: SeriesChart, locale: Locale): string {
  const span = `${years[0]?.year}—${years.at(-1)?.year}`;
  return locale === 'en' ? `${name}: target and actual, ${span}` : `${name}${span}年目标与实际`;
}
