import type { Line } from './lines';

/** The words that official documents' titles end in (《党政机关公文处理工作条例》 and the names of planning documents), with a trailing `（草案）`. */
const TITLE_END = /(?:规划|计划|纲要|报告|公报|通知|意见|建议|方案|决定|决议|公告|通报|批复|要点|办法|说明)(?:[（(][^（()）]{1,12}[)）])?$/;
/** A first line that a title goes on from: it names the body or the place, or it governs what follows. */
const GOES_ON = /关于|印发|第[^，。]{1,6}个五年|(?:[省市县区旗州盟府和与暨的]|共和国|国民经济|社会|发展)$/;
/** A line that is a title of its own, so that the one before it is its author or a masthead. */
const WHOLE_TITLE = /[0-9０-９〇○零一二三四五六七八九]{4}\s*年|^.{1,8}[省市县区旗州盟]|共和国/;
/** A title stands among the first lines and takes no more lines than this. */
const AMONG_FIRST = 12;
const MOST_LINES = 4;

/**
 * How many lines from `at` make up one title, 0 when none does. A title is known by its last word: lines without punctuation are put together
 * until one ends as titles do.
 */
export function titleLines(text: string, lines: readonly Line[], at: number): number {
  if (at > AMONG_FIRST || !isTitleLine(lines[at]!)) return 0;
  let found = TITLE_END.test(content(text, lines[at]!)) ? 1 : 0;
  for (let n = 1; n < MOST_LINES && at + n < lines.length; n++) {
    const line = lines[at + n]!;
    if (!isTitleLine(line) || line.blanks > 2 || line.barrier) return found;
    if (!TITLE_END.test(content(text, line))) continue;
    const whole = WHOLE_TITLE.test(content(text, line));
    // `……关于印发……发展规划` + `的通知`: the title's own last word comes later.
    if (found === n && !whole && line.blanks === 0) found = n + 1;
    else if (found === 0 && (GOES_ON.test(content(text, lines[at]!)) || !whole)) found = n + 1;
  }
  return found;
}

function isTitleLine(line: Line): boolean {
  return (
    line.mark === 'none' &&
    line.ending === 'open' &&
    line.stops === 0 &&
    line.commas === 0 &&
    line.width <= 80 &&
    line.width >= 4 &&
    line.han > line.digits &&
    line.first !== 0xff08 &&
    line.first !== 0x28
  );
}

function content(text: string, line: Line): string {
  return text.slice(line.start, line.end);
}

/** A line that names a document, with its year or place: `××县2026年国民经济和社会发展计划`. */
export function isWholeTitle(text: string): boolean {
  return TITLE_END.test(text) && WHOLE_TITLE.test(text);
}
