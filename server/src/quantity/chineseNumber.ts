const DIGITS = new Map([...'零〇○一二三四五六七八九'].map((c, i) => [c, i < 3 ? 0 : i - 2] as const));
DIGITS.set('两', 2);
const SMALL = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LARGE = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** By UTF-16 unit: asked of every character of every text, so it is a table. */
const NUMERAL = new Uint8Array(0x10000);
for (const char of [...DIGITS.keys(), ...SMALL.keys(), ...LARGE.keys()]) NUMERAL[char.charCodeAt(0)] = 1;

/** True for a character that a Chinese numeral is written with (点 not included). */
export function isChineseNumeral(char: string): boolean {
  return char !== '' && NUMERAL[char.charCodeAt(0)] === 1;
}

/**
 * Value of a Chinese numeral: `一千二百` 1200, `十五` 15, `二〇三五` 2035, `百` 100, `三点五` 3.5, `一万二` 12000 is not read (colloquial).
 * @returns null when the characters do not make one number (`三五` as 三至五, `万千`).
 */
export function parseChineseNumber(text: string): number | null {
  const [whole, fraction, ...more] = text.split('点');
  if (whole === undefined || whole === '' || more.length > 0) return null;
  const integer = parseInteger(whole);
  if (integer === null) return null;
  if (fraction === undefined) return integer;
  const digits = digitString(fraction);
  return digits === null || digits === '' ? null : Number(`${integer}.${digits}`);
}

function digitString(text: string): string | null {
  let out = '';
  for (const c of text) {
    const digit = DIGITS.get(c);
    if (digit === undefined) return null;
    out += digit;
  }
  return out;
}

function parseInteger(text: string): number | null {
  if (text.length > 1) {
    const digits = digitString(text);
    // 二〇三五 is a digit string; two or three plain digits in a row (三五) are an approximation, not a number
    if (digits !== null) return text.length >= 4 ? Number(digits) : null;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastSmall = Number.POSITIVE_INFINITY;
  let lastLarge = Number.POSITIVE_INFINITY;
  for (const c of text) {
    const d = DIGITS.get(c);
    if (d !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = d;
      continue;
    }
    const small = SMALL.get(c);
    if (small !== undefined) {
      if (small >= lastSmall) return null;
      section += (digit ?? 1) * small;
      lastSmall = small;
    } else {
      const large = LARGE.get(c);
      if (large === undefined) return null;
      const upTo = section + (digit ?? (section === 0 && total === 0 ? 1 : 0));
      if (c === '亿' && lastLarge === 1e4) {
        // 万亿: the whole so far is multiplied
        total = (total + upTo) * 1e8;
      } else {
        if (large >= lastLarge) return null;
        total += upTo * large;
      }
      section = 0;
      lastLarge = large;
      lastSmall = Number.POSITIVE_INFINITY;
    }
    digit = null;
  }
  return total + section + (digit ?? 0);
}
