import { isDigit, isLatin, isOpener, openerOf, sameBracket } from './characters';
import type { Span } from './span';

const HALF_STOPS = ';!?';
const FULL_STOPS = '。！？；';
/** After a quotation that ends in a full stop these go on with the sentence around it. */
const GOES_ON = '，,、；;：:。的等和与及或地得之';

/**
 * Sentences of a paragraph's logical text: full stops, question and exclamation marks and semicolons close one and belong to it. Not inside
 * quotation marks and brackets, unless those are never closed; not a half-width sign between letters or figures. The spans cover the whole text.
 */
export function sentences(text: string): Span[] {
  const inside = closings(text);
  const out: Span[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const close = inside.get(at);
    if (close !== undefined) {
      // `“……。”` closes the sentence when nothing goes on after it.
      at = close + 1;
      if (isTerminator(text, close - 1) && at < text.length && !GOES_ON.includes(text[at]!) && text[close] !== '》') {
        out.push({ start, end: at });
        start = at;
      }
      continue;
    }
    if (!isTerminator(text, at)) {
      at++;
      continue;
    }
    at++;
    while (
      at < text.length &&
      (isTerminator(text, at) || (openerOf(text.charCodeAt(at)) !== undefined && !inside.has(at)) || text[at] === '"')
    )
      at++;
    out.push({ start, end: at });
    start = at;
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
}

/**
 * Clauses of text[span]: commas, semicolons and colons close one and belong to it. Not inside quotation marks and brackets; not in `1,234`,
 * `23.6:31.9`, `8:30`. The spans cover the whole span; offsets are into `text`.
 */
export function clauses(text: string, span: Span): Span[] {
  const part = text.slice(span.start, span.end);
  const inside = closings(part);
  const out: Span[] = [];
  let start = 0;
  for (let at = 0; at < part.length; at++) {
    const close = inside.get(at);
    if (close !== undefined) {
      at = close;
      continue;
    }
    if (!partsClauses(part, at)) continue;
    out.push({ start: span.start + start, end: span.start + at + 1 });
    start = at + 1;
  }
  if (start < part.length) out.push({ start: span.start + start, end: span.end });
  return out;
}

function partsClauses(text: string, at: number): boolean {
  switch (text[at]) {
    case '，':
    case '；':
      return true;
    case '：':
    case ':':
      return !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
    case ';':
      return !isAscii(text, at);
    case ',':
      return !isThousands(text, at);
    default:
      return false;
  }
}

/** `1,234`: one to three digits before, exactly three after. */
function isThousands(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 1))) return false;
  for (let i = 1; i <= 3; i++) if (!isDigit(text.charCodeAt(at + i))) return false;
  return !isDigit(text.charCodeAt(at + 4)) && !isDigit(text.charCodeAt(at - 4));
}

function isTerminator(text: string, at: number): boolean {
  const char = text[at];
  if (char === undefined) return false;
  return FULL_STOPS.includes(char) || (HALF_STOPS.includes(char) && !isAscii(text, at));
}

/** Between two letters or figures: part of an address or a code. */
function isAscii(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return (isDigit(before) || isLatin(before)) && (isDigit(after) || isLatin(after));
}

/** A quotation or bracket longer than this was left open and closed by another's sign. */
const LONGEST_PAIR = 400;

/** For each outermost opening mark that is closed, where it is. */
function closings(text: string): ReadonlyMap<number, number> {
  const pairs: [number, number][] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x28 || (code > 0x29 && code < 0x2018)) continue;
    if (isOpener(code)) {
      open.push(i);
      continue;
    }
    const opener = openerOf(code);
    if (opener === undefined) continue;
    // Marks opened inside and left open are given up; a closing mark that nothing opened is passed over. Looking back is bounded, so is the cost.
    for (let k = open.length - 1; k >= Math.max(0, open.length - 8); k--) {
      if (!sameBracket(text.charCodeAt(open[k]!), opener)) continue;
      if (i - open[k]! <= LONGEST_PAIR) pairs.push([open[k]!, i]);
      open.length = k;
      break;
    }
  }
  return new Map(pairs);
}
