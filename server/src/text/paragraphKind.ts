import type { Group } from './joining';
import type { Paragraph } from './paragraphs';

/** Columns of the longest heading: numbered ones are sentences at times, unnumbered ones are titles. */
const LONGEST_NUMBERED = 160;
const LONGEST_TITLE = 100;
/** `5%`, `3000亿元`: a numbered line with a figure is an item of a list. */
const FIGURE = /[0-9０-９]\s*(?:[%％]|个百分点|[万亿]|[户项家处座亩吨公])/;
const DATE = /^[0-9０-９〇○零一二三四五六七八九十]{2,4}\s*年.{1,8}日$/;

/** A heading is a `#` line, a numbered line without a full stop, or a line that stands as a title does: no punctuation, no figure. */
export function kindOf(group: Group, text: string): Paragraph['kind'] {
  const first = group.lines[0]!;
  const last = group.lines.at(-1)!;
  if (first.mark === 'markdown') return 'heading';
  const width = group.lines.reduce((sum, line) => sum + line.width, 0);
  if (group.stops > 0 || last.ending === 'stop' || last.ending === 'semicolon' || last.ending === 'comma') return 'text';
  const content = text.slice(first.start, last.end);
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
