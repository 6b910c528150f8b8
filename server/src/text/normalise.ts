/**
 * One UTF-16 unit for one: full-width digits, Latin letters and the signs ％ ＋ － ． become ASCII, every other unit stays. Chinese punctuation
 * (，；：（）) is kept: it tells clause from clause. U+2212 and the like are left to the number grammar.
 */
export function normaliseCode(code: number): number {
  if (code < 0xff05 || code > 0xff5a) return code;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xfee0;
  if (code >= 0xff21 && code <= 0xff3a) return code - 0xfee0;
  if (code >= 0xff41) return code - 0xfee0;
  if (code === 0xff05 || code === 0xff0b || code === 0xff0d || code === 0xff0e) return code - 0xfee0;
  return code;
}

const WIDE = /[％＋－．０-９Ａ-Ｚａ-ｚ]/g;

/** Whole strings: same length as the input. */
export function normaliseWidth(text: string): string {
  return text.replace(WIDE, (char) => String.fromCharCode(normaliseCode(char.charCodeAt(0))));
}
