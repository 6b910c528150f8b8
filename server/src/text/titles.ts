import type { Line } from './lines';

/** The words that official documents' titles end in (《党政机关公文处理工作条例》 and the names of planning documents), with a trailing `（草案）`. */
const TITLE_END = /(?:规划|计划|纲要|报告|公报|通知|意见|建议|方案|决定|决议|公告|通报|批复|要点|办法|说明)(?:[（(][^（()）]{1,12}[)）])?$/;
/** A title stands among the first lines and takes no more lines than this. */
const AMONG_FIRST = 12;
const MOST_LINES = 4;

/**
 * How many lines from `at` make up one title broken over lines; 1 when it is none. A title is known by its last word: lines without punctuation
 * are put together until one ends as titles do.
 */
export function titleLines(text: string, lines: readonly Line[], at: number): number {
  if (at > AMONG_FIRST || !isTitleLine(lines[at]!)) return 1;
  if (TITLE_END.test(content(text, lines[at]!))) return 1;
  for (let n = 1; n < MOST_LINES && at + n < lines.length; n++) {
    const line = lines[at + n]!;
    if (!isTitleLine(line) || line.blanks > 2 || line.barrier) return 1;
    if (TITLE_END.test(content(text, line))) return n + 1;
  }
  return 1;
}

function isTitleLine(line: Line): boolean {
  return line.mark === 'none' && line.ending === 'open' && line.stops === 0 && line.commas === 0 && line.width <= 80 && line.width >= 8 && line.han > line.digits;
}

function content(text: string, line: Line): string {
  return text.slice(line.start, line.end);
}
