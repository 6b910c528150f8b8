import type { Continuity } from './continuity';
import type { MappedParagraph } from './logicalText';

/** Joins a paragraph must have to be judged by itself. */
const FEWEST_JOINS = 5;
/** Log-likelihood below which a paragraph is torn: in a document that reads well elsewhere, in one of unknown state, in one with torn columns. */
const TORN_IN_SOUND = -8;
const TORN = -3.2;
const TORN_IN_TORN = 1;
/** A title this short in a row of others is a menu's. */
const MENU_ITEM = 10;
const MENU_ITEMS = 5;
/** Figures, punctuation, numbering and table rows are no menu's. */
const NO_MENU_ITEM = /[0-9。！？；：，、%:|]|^[#（(第]|^[一二三四五六七八九十]+、/;

export interface Damage {
  readonly paragraphs: readonly boolean[];
  /** Torn columns were found in the document. */
  readonly torn: boolean;
}

/**
 * Which paragraphs are torn: scanned columns read across, so that each line is followed by one of another column. What is read from such a
 * paragraph would be false. Menus and other rows of scraps around the text count as damaged too.
 */
export function findDamage(paragraphs: readonly MappedParagraph[], continuity: () => Continuity): Damage {
  const damaged = paragraphs.map(() => false);
  markMenus(paragraphs, damaged);
  const prose = paragraphs.map((p) => p.kind === 'text' && isProse(p.text));
  const judged = paragraphs.some((p, i) => prose[i] && p.joins.length >= FEWEST_JOINS * 2);
  if (!judged) return { paragraphs: damaged, torn: false };

  const measure = continuity();
  const scores = paragraphs.map((p, i) => (prose[i] ? measure.score(p.joins) : 0));
  const total = scores.reduce((sum, score) => sum + score, 0);
  const limit = total > 0 ? TORN_IN_SOUND : TORN;
  const evident = paragraphs.filter((p, i) => prose[i] && p.joins.length >= FEWEST_JOINS * 2 && scores[i]! < limit);
  if (evident.length === 0) return { paragraphs: damaged, torn: false };
  const torn = total < 0 && evident.length > 1;
  const column = torn ? columnWidth(evident) : 0;
  paragraphs.forEach((p, i) => {
    if (!prose[i]) return;
    if (scores[i]! < limit && p.joins.length >= FEWEST_JOINS * 2) damaged[i] = true;
    else if (torn && scores[i]! < TORN_IN_TORN && p.joins.length > 4) damaged[i] = true;
    // Scraps of a column's width: pieced together, or cut off in mid-sentence.
    else if (torn && isScrap(p, column)) damaged[i] = true;
  });
  return { paragraphs: damaged, torn };
}

function isScrap(p: MappedParagraph, column: number): boolean {
  const lengths = p.runLengths;
  return (lengths.length > 1 || !isClosed(p.text)) && lengths.every((length) => length <= column);
}

function columnWidth(evident: readonly MappedParagraph[]): number {
  const lengths = evident.flatMap((p) => p.runLengths).sort((a, b) => a - b);
  return (lengths[Math.floor(lengths.length * 0.9)] ?? 0) * 1.1;
}

function markMenus(paragraphs: readonly MappedParagraph[], damaged: boolean[]): void {
  let from = 0;
  for (let i = 0; i <= paragraphs.length; i++) {
    const p = paragraphs[i];
    if (p && p.text.length <= MENU_ITEM && !NO_MENU_ITEM.test(p.text)) continue;
    if (i - from >= MENU_ITEMS) damaged.fill(true, from, i);
    from = i + 1;
  }
}

function isProse(text: string): boolean {
  return /[，。；,;、]/.test(text);
}

function isClosed(text: string): boolean {
  return /[。！？；!?;：:][”’）)」』"]{0,3}$/.test(text);
}
