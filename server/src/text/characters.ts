/** White space of any kind that layout puts between characters, zero-width marks included. */
export function isSpace(code: number): boolean {
  if (code === 0x20 || code === 0x3000) return true;
  if (code < 0x80) return code >= 9 && code <= 13;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** Form feed and vertical tab break a line too: PDF readers put them between pages. */
export function isLineBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029;
}

export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** ASCII or full-width Latin letter. */
export function isLatin(code: number): boolean {
  return (
    (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  );
}

/** A Chinese character, no punctuation. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007 || code === 0x25cb;
}

/** Takes two columns in a fixed-width layout: everything of East Asian writing, Chinese quotes and dashes included. */
export function isWide(code: number): boolean {
  return code >= 0x2010 && (code >= 0x2e80 || code <= 0x2026 || (code >= 0x2460 && code <= 0x2600));
}

const STOPS = new Set([...'。！？!?'].map((c) => c.charCodeAt(0)));
const SEMICOLONS = new Set([...'；;'].map((c) => c.charCodeAt(0)));
const COMMAS = new Set([...'，,、：:'].map((c) => c.charCodeAt(0)));
/** What no line and no paragraph can open with. */
const NEVER_FIRST = new Set([...'，。、；：！？）】》」』’”％%,;:!?)]·'].map((c) => c.charCodeAt(0)));
/** What no sentence can end with. */
const NEVER_LAST = new Set([...'，、,（(《“‘「『【'].map((c) => c.charCodeAt(0)));
const CLOSERS: ReadonlyMap<number, number> = new Map(
  ['“”', '‘’', '（）', '()', '《》', '「」', '『』', '【】', '〔〕'].map((p) => [p.charCodeAt(1), p.charCodeAt(0)]),
);
const OPENERS: ReadonlySet<number> = new Set(CLOSERS.values());

export const isStop = (code: number): boolean => STOPS.has(code);
export const isSemicolon = (code: number): boolean => SEMICOLONS.has(code);
export const isComma = (code: number): boolean => COMMAS.has(code);
export const isNeverFirst = (code: number): boolean => NEVER_FIRST.has(code);
export const isNeverLast = (code: number): boolean => NEVER_LAST.has(code);
export const isOpener = (code: number): boolean => OPENERS.has(code);

/** The opening mark that belongs to a closing one (full- and half-width brackets stand for each other), else undefined. */
export function openerOf(closer: number): number | undefined {
  return CLOSERS.get(closer);
}

/** `(` and `（` pair with either of `)` and `）`: documents mix the two. */
export function sameBracket(a: number, b: number): boolean {
  return a === b || (a === 0x28 && b === 0xff08) || (a === 0xff08 && b === 0x28);
}
