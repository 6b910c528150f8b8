/** A text with fold applied and ignorable characters taken out, and where each remaining character stood. */
export interface Folded {
  readonly text: string;
  /** `at[i]` is the source offset of `text[i]`; `at[text.length]` is the source length. */
  readonly at: ArrayLike<number>;
}

/** Characters a name keeps its meaning without: 的, quotation marks, brackets. */
const IGNORABLE = new Set('的“”‘’"\'《》（）()〈〉「」');

const SUBSCRIPT_ZERO = 0x2080;

/** Full-width ASCII to half-width, subscript digits to digits (PM₂.₅), Latin letters to capitals; length is kept. */
function foldCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return foldCode(code - 0xfee0);
  if (code >= SUBSCRIPT_ZERO && code <= SUBSCRIPT_ZERO + 9) return code - SUBSCRIPT_ZERO + 0x30;
  if (code >= 0x61 && code <= 0x7a) return code - 0x20;
  return code;
}

/** A lone space inside a name comes from typesetting; a run of spaces parts the columns of a table. */
function isLoneSpace(text: string, i: number): boolean {
  return text[i] === ' ' && text[i - 1] !== ' ' && text[i + 1] !== ' ';
}

/** Folds `text.slice(from, to)`; `at` gives offsets into the whole of `text`. Linear; never throws. */
export function fold(text: string, from = 0, to = text.length): Folded {
  const codes: string[] = [];
  const at: number[] = [];
  for (let i = from; i < to; i++) {
    const char = text[i] as string;
    if (IGNORABLE.has(char) || isLoneSpace(text, i)) continue;
    codes.push(String.fromCharCode(foldCode(char.charCodeAt(0))));
    at.push(i);
  }
  at.push(to);
  return { text: codes.join(''), at };
}

/** The key under which a name is indexed: `“专精特新”企业` and `专精特新企业` have one key. */
export function normaliseName(name: string): string {
  return fold(name).text;
}
