/**
 * What a line opens with. `heading`: numbered as headings are (第一章, 一、, （一）); `number`: an Arabic number, which numbers headings and list items
 * alike; `markdown`: `#`; `bullet`: a list sign; `dash`: 破折号 of a list; `row`: a table's row.
 */
export type Mark = 'none' | 'heading' | 'number' | 'markdown' | 'bullet' | 'dash' | 'row';

const CHINESE_NUMBER = '[一二三四五六七八九十百零〇○]';
const CHAPTER = new RegExp(`^第\\s*(?:${CHINESE_NUMBER}{1,5}|[0-9０-９]{1,3})\\s*(?:编|篇|章|节|部分)(?![，。、；：])`);
// `一、二、三产业` counts, it does not number; a heading's number is followed by its title.
const CHINESE_LIST = new RegExp(`^${CHINESE_NUMBER}{1,4}\\s*[、．.]\\s*(?!${CHINESE_NUMBER}{1,2}(?:[、，]|(?:是|产业|次产业)))\\S`);
const CHINESE_BRACKET = new RegExp(`^[（(]\\s*${CHINESE_NUMBER}{1,4}\\s*[)）]\\s*\\S`);
const NUMBER =
  /^(?:[0-9０-９]{1,2}\s*[、．.]\s*(?![0-9０-９])\S|[（(]\s*[0-9０-９]{1,2}\s*[)）]\s*\S|[0-9０-９]{1,2}[)）]\s*\S|[①-⑳]|[0-9]{1,2}(?:\.[0-9]{1,2}){2,3}\s)/;
const MARKDOWN = /^#{1,6}[ \t]/;
// `- 3 -` is a page number.
const BULLET = /^(?![-–—•*]\s*[0-9０-９]{1,4}\s*[-–—•*])(?:[-*+•●○◆◇■□▪▫★☆➢Ø>][ \t\u3000]+|[•●◆◇■□▪▫★☆➢])/;
const DASH = /^[—–―─]{2}/;
const PIPED = /^\|.*\|/;

/** First characters of all marks: most lines have none and are done at once. */
const MAY_MARK = /^[第一二三四五六七八九十百零〇○（(0-9０-９①-⑳#|\-*+•●○◆◇■□▪▫★☆➢Ø>—–―─]/;
const NONE = { kind: 'none', skip: 0 } as const;
const ROW = { kind: 'row', skip: 0 } as const;

/** `head` is the start of the line's text, `line` enough of it to tell a table row. `skip`: characters that are a list sign and no text. */
export function markOf(head: string, line: string): { readonly kind: Mark; readonly skip: number } {
  if (!MAY_MARK.test(head)) return isTabbed(line) ? ROW : NONE;
  if (MARKDOWN.test(head)) return { kind: 'markdown', skip: 0 };
  if (PIPED.test(line)) return { kind: 'row', skip: 0 };
  const bullet = BULLET.exec(head);
  if (bullet) {
    const rest = markOf(head.slice(bullet[0].length), line.slice(bullet[0].length));
    return { kind: rest.kind === 'heading' ? 'heading' : 'bullet', skip: bullet[0].length + rest.skip };
  }
  if (CHAPTER.test(head) || CHINESE_LIST.test(head) || CHINESE_BRACKET.test(head)) return { kind: 'heading', skip: 0 };
  if (isTabbed(line)) return { kind: 'row', skip: 0 };
  if (NUMBER.test(head)) return { kind: 'number', skip: 0 };
  if (DASH.test(head)) return { kind: 'dash', skip: 0 };
  return { kind: 'none', skip: 0 };
}

/** Cells parted by tabs, or by two or more bars. */
function isTabbed(line: string): boolean {
  const tab = line.indexOf('\t');
  if (tab > 0 && line.trimEnd().length > tab) return true;
  const bar = line.indexOf('|');
  return bar > 0 && line.indexOf('|', bar + 1) > 0;
}
