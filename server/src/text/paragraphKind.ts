import type { Group } from './joining';
import type { Paragraph } from './paragraphs';

/** Columns of the longest heading: numbered ones are sentences at times, unnumbered ones are titles. */
const LONGEST_NUMBERED = 160;
const LONGEST_TITLE = 100;
const LONGEST_SENTENCE = 80;
/** `5%`, `3000亿元`: a numbered line with a figure is an item of a list. */
const FIGURE = /[0-9０-９]\s*(?:[%％]|个百分点|[万亿]|[户项家处座亩吨公])/;
const DATE = /^[0-9０-９〇○零一二三四五六七八九十]{2,4}\s*年.{1,8}日$/;

/**
 * Whether the document's numbered headings close with a full stop: then most numbered paragraphs are one sentence. Where most go on after it, the
 * numbered sentence opens a paragraph, and one that stands alone is a short paragraph.
 */
export function sentencesAreHeadings(groups: readonly Group[]): boolean {
  const numbered = groups.filter((group) => group.lines[0]!.mark === 'heading' && group.stops > 0);
  return numbered.filter(isNumberedSentence).length * 2 > numbered.length;
}

function isNumberedSentence(group: Group): boolean {
  const width = group.width;
  return group.lines[0]!.mark === 'heading' && group.lines.at(-1)!.ending === 'stop' && group.stops === 1 && width <= LONGEST_SENTENCE;
}

/** A heading is a `#` line, a numbered line without a full stop, or a line that stands as a title does: no punctuation, no figure. */
export function kindOf(group: Group, text: string, sentencesHead: boolean): Paragraph['kind'] {
  const first = group.lines[0]!;
  const last = group.lines.at(-1)!;
  if (first.mark === 'markdown') return 'heading';
  const width = group.width;
  const content = text.slice(first.start, last.end);
  // `（一）农业丰收，农产品增产。` is a heading all the same; a figure makes it a claim.
  if (sentencesHead && isNumberedSentence(group)) return FIGURE.test(content) ? 'text' : 'heading';
  if (group.stops > 0 || last.ending === 'stop' || last.ending === 'semicolon' || last.ending === 'comma') return 'text';
  switch (first.mark) {
    case 'heading':
      return width <= LONGEST_NUMBERED ? 'heading' : 'text';
    case 'number':
      return width <= LONGEST_TITLE && last.ending === 'open' && !FIGURE.test(content) ? 'heading' : 'text';
    case 'none': {
      const title = width <= LONGEST_TITLE && width >= 4 && last.ending === 'open' && group.commas === 0 && first.han >= 2;
      return title && !/^[（(]/.test(content) && !FIGURE.test(content) && !DATE.test(content) ? 'heading' : 'text';
    }
    default:
      return 'text';
  }
}
