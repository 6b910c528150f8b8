import { isSpace } from './characters';
import type { Line } from './lines';
import { normaliseWidth } from './normalise';
import { isWholeTitle } from './titles';

/**
 * Takes page numbers and running heads out of the lines; the line after them gets `pageBreak`. They are no text: left in, they would stand in the
 * middle of a sentence that a page break parts.
 */
export function withoutFurniture(text: string, lines: readonly Line[]): Line[] {
  if (lines.length < 3) return [...lines];
  const numbers = pageNumbers(text, lines);
  const heads = runningHeads(text, lines, numbers);
  if (numbers.size === 0 && heads.size === 0) return [...lines];
  const out: Line[] = [];
  let broken = false;
  let blanks = 0;
  lines.forEach((line, i) => {
    if (numbers.has(i) || heads.has(i)) {
      broken = true;
      blanks += line.blanks;
      return;
    }
    if (broken) out.push({ ...line, pageBreak: true, blanks: blanks + line.blanks });
    else out.push(line);
    broken = false;
    blanks = 0;
  });
  return out;
}

const DASHED_NUMBER = /^[-—–―─~·•]{1,3}[0-9]{1,4}[-—–―─~·•]{1,3}$/;
const PAGE_WORD = /^(?:第[0-9]{1,4}页(?:[,，/]?共[0-9]{1,4}页)?|[Pp]age[0-9]{1,4}(?:of[0-9]{1,4})?|[0-9]{1,4}\/[0-9]{1,4})$/;
const BARE_NUMBER = /^[0-9]{1,3}$/;
/** Narrower lines are cells of a table or a menu. */
const CELL = 8;
/** Wider ones are prose. */
const PROSE = 40;

function pageNumbers(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const bare: { readonly at: number; readonly value: number }[] = [];
  lines.forEach((line, i) => {
    if (line.width > 24 || line.digits === 0) return;
    const content = compact(text, line);
    if (DASHED_NUMBER.test(content) || PAGE_WORD.test(content)) found.add(i);
    else if (BARE_NUMBER.test(content)) bare.push({ at: i, value: Number(content) });
  });
  bare.forEach(({ at, value }, k) => {
    const before = lines[at - 1];
    const after = lines[at + 1];
    if (!before || !after) {
      if ((before ?? after)!.width > CELL && (found.size > 0 || bare.length > 1)) found.add(at);
      return;
    }
    const inTable = (before.width <= CELL && before.ending === 'open') || (after.width <= CELL && after.ending === 'open');
    if (inTable && !after.pageBreak) return;
    const counted = bare[k - 1]?.value === value - 1 || bare[k + 1]?.value === value + 1;
    const apart = lines[at]!.blanks > 0 || after.blanks > 0 || lines[at]!.pageBreak || after.pageBreak;
    const midSentence = before.ending !== 'stop' && (before.stops > 0 || before.commas > 0 || before.width >= PROSE);
    if (counted || apart || midSentence) found.add(at);
  });
  return found;
}

/** Lines that stand again and again beside page numbers or page breaks, or between the halves of sentences. */
function runningHeads(text: string, lines: readonly Line[], numbers: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  const byContent = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (numbers.has(i) || !couldBeHead(line)) return;
    const key = compact(text, line);
    const same = byContent.get(key);
    if (same) same.push(i);
    else byContent.set(key, [i]);
  });
  const besideNumber = (i: number): boolean =>
    numbers.has(i - 1) || numbers.has(i + 1) || lines[i]!.pageBreak || lines[i + 1]?.pageBreak === true;
  const partsSentence = (i: number): boolean => {
    let before = i - 1;
    while (before >= 0 && numbers.has(before)) before--;
    let after = i + 1;
    while (after < lines.length && numbers.has(after)) after++;
    const a = lines[before];
    const b = lines[after];
    return (
      !!a &&
      !!b &&
      (a.ending === 'open' || a.ending === 'comma') &&
      a.width > CELL &&
      a.mark !== 'heading' &&
      b.mark === 'none' &&
      (b.stops > 0 || b.commas > 0 || b.ending === 'stop')
    );
  };
  const widthBefore = (i: number): number => {
    let before = i - 1;
    while (before >= 0 && numbers.has(before)) before--;
    return lines[before]?.width ?? 0;
  };
  let opening: string | null = null;
  for (const [key, places] of byContent) {
    for (const i of places) {
      if (i === 0) continue;
      const beside = besideNumber(i);
      const repeated = places.length > 1 && i !== places[0];
      // A head that is seen once: it is a title, it repeats the document's (which may be broken over lines there), or it falls short of the
      // lines around it, which no line in the middle of a sentence does.
      const isHead = (): boolean => {
        opening ??= compactHead(text);
        return isWholeTitle(key) || (i > 4 && opening.includes(key)) || lines[i]!.width < widthBefore(i) * 0.8;
      };
      if (beside && (repeated || (places.length > 1 && partsSentence(i)) || (partsSentence(i) && isHead()))) found.add(i);
      else if (places.length > 2 && repeated && partsSentence(i)) found.add(i);
    }
  }
  return found;
}

function couldBeHead(line: Line): boolean {
  return (
    line.width >= 8 &&
    line.width <= 90 &&
    line.han >= 3 &&
    line.stops === 0 &&
    line.ending === 'open' &&
    (line.mark === 'none' || line.mark === 'heading')
  );
}

function compact(text: string, line: Line): string {
  return normaliseWidth(line.pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).replace(/[\s\u200b-\u200f\u2060]+/g, '');
}

/** The first lines of the text without white space. */
function compactHead(text: string): string {
  let out = '';
  for (let i = 0; i < text.length && out.length < 300; i++) if (!isSpace(text.charCodeAt(i))) out += text[i];
  return normaliseWidth(out);
}
