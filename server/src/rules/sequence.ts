/** What is wrong with one number of a sequence that should go 1, 2, 3 …. */
export interface SequenceFault {
  /** Index into the sequence. */
  readonly at: number;
  readonly kind: 'gap' | 'repeat' | 'restart' | 'backward' | 'start' | 'wrong';
  /** The number that belongs here. */
  readonly expected: number;
  /** Changing this one number mends the whole sequence. */
  readonly mends: boolean;
}

/** Faults of a sequence of numbers: each is judged by the one before it, and by the one after it where that tells which of the two is wrong. */
export function* sequenceFaults(values: readonly number[]): Iterable<SequenceFault> {
  let before = 0;
  for (const [at, value] of values.entries()) {
    const expected = before + 1;
    const next = values[at + 1];
    if (value === expected) {
      before = value;
      continue;
    }
    if (next === expected + 1) {
      yield { at, kind: value === before ? 'repeat' : 'wrong', expected, mends: true };
      before = expected;
      continue;
    }
    if (at === 0) yield { at, kind: 'start', expected, mends: false };
    else if (value === before) yield { at, kind: 'repeat', expected, mends: next === undefined };
    else yield { at, kind: value > expected ? 'gap' : value === 1 ? 'restart' : 'backward', expected, mends: false };
    before = value;
  }
}

const DIGITS = '零一二三四五六七八九';

/** `十二` for 12; 1 to 99. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
