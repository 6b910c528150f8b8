/** A text with fold applied and ignorable characters taken out, and where each remaining character stood. */
export interface Folded {
  readonly text: string;
  /** `at[i]` is the source offset of `text[i]`. */
  readonly at: Uint32Array;
}

/** Characters a name keeps its meaning without: 的, quotation marks, brackets. */
const IGNORABLE = new Set([...'的“”‘’"\'《》（）()〈〉「」'].map((char) => char.charCodeAt(0)));

const DE = 0x7684; // 的
const SPACE = 0x20;
const DROP = 0;

/**
 * What a UTF-16 unit folds to: full-width ASCII to half-width, subscript digits to digits (PM₂.₅), Latin letters to capitals;
 * DROP for the ignorable ones. Every character of every text passes through here, so the common ones are decided first.
 */
function foldCode(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code === DE ? DROP : code;
  if (IGNORABLE.has(code)) return DROP;
  if (code >= 0xff01 && code <= 0xff5e) return foldCode(code - 0xfee0);
  if (code >= 0x2080 && code <= 0x2089) return code - 0x2080 + 0x30;
  if (code >= 0x61 && code <= 0x7a) return code - 0x20;
  return code;
}

/** A lone space inside a name comes from typesetting; a run of spaces parts the columns of a table. */
function isLoneSpace(text: string, i: number): boolean {
  return text.charCodeAt(i - 1) !== SPACE && text.charCodeAt(i + 1) !== SPACE;
}

/** `fromCharCode` takes its characters as arguments, of which an engine allows only so many. */
const CHUNK = 8192;

function toText(codes: Uint16Array): string {
  if (codes.length <= CHUNK) return String.fromCharCode(...codes);
  let text = '';
  for (let i = 0; i < codes.length; i += CHUNK) text += String.fromCharCode(...codes.subarray(i, i + CHUNK));
  return text;
}

/** Folds `text.slice(from, to)`; `at` gives offsets into the whole of `text`. Linear; never throws. */
export function fold(text: string, from = 0, to = text.length): Folded {
  const codes = new Uint16Array(to - from);
  const at = new Uint32Array(to - from);
  let length = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const folded = foldCode(code);
    if (folded === DROP || (code === SPACE && isLoneSpace(text, i))) continue;
    codes[length] = folded;
    at[length++] = i;
  }
  return { text: toText(codes.subarray(0, length)), at };
}

/** Nothing that fold changes: so are all but a few names, and a test is cheaper than a copy. */
const FOLDED_ALREADY = /^[\u4e00-\u7683\u7685-\u9fff0-9A-Z、，.]*$/;

/** The key under which a name is indexed: `“专精特新”企业` and `专精特新企业` have one key. */
export function normaliseName(name: string): string {
  return FOLDED_ALREADY.test(name) ? name : fold(name).text;
}
