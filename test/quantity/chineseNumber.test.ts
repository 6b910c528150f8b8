import assert from 'node:assert/strict';
import { parseChineseNumber } from '../../server/src/quantity/chineseNumber';

describe('Chinese numerals', () => {
  const cases: readonly [string, number | null][] = [
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零八', 108],
    ['一千二百', 1200],
    ['两千', 2000],
    ['一万七千四百', 17400],
    ['三亿五千万', 350_000_000],
    ['一万亿', 1e12],
    ['二〇三五', 2035],
    ['一九九○', 1990],
    ['三点五', 3.5],
    ['百', 100],
    // no numbers: an approximation, a run of magnitudes, a broken decimal
    ['三五', null],
    ['百千', null],
    ['三点', null],
    ['', null],
  ];
  for (const [text, value] of cases) it(`${text || '(empty)'} -> ${value}`, () => assert.equal(parseChineseNumber(text), value));
});
