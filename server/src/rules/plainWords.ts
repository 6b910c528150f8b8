import { countLeading } from '../text/search';
import levels from './generated/levels.json';

/** Stands for any level word, place name, number of the same kind: what rightly differs between two governments' texts. */
const LEVEL = '\uE000';
const COMMITTEE = '\uE001';
const NUMBER = '\uE002';

/** A text reduced to what should be the same in two governments' documents. `from[i]`, `to[i]`: where the i-th character came from. */
export interface PlainWords {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Makes the reader for two governments whose names (`赤峰市`, `赤峰`, `内蒙古`) count as one word. Signs are dropped. */
export function plainReader(names: readonly string[]): (text: string) => PlainWords {
  const longestFirst = (words: readonly string[]): string => [...new Set(words)].sort((a, b) => b.length - a.length).join('|');
  const committees = longestFirst(levels.units.map(({ committee }) => committee));
  const prefix = names.length > 0 ? `(?:${longestFirst(names)})?` : '';
  const token = new RegExp(
    [
      `(?<committee>${prefix}(?:${committees}|[省市县旗区州盟]党委))`,
      `(?<level>${longestFirst([...names, ...levels.interchangeable])}|[省市县旗区州盟](?=人民政府|政府|级|本级|直|属|第[一二三四五六七八九十]))`,
      '\\d[\\d.]*%?|[一二三四五六七八九十百千两]{1,5}(?=届|次|个|项|条|批|方面|大)',
    ].join('|'),
    'gu',
  );
  return (text) => {
    const from: number[] = [];
    const to: number[] = [];
    let plain = '';
    const letters = (start: number, end: number): void => {
      for (let at = start; at < end; at++) {
        if (!isLetter(text.charCodeAt(at))) continue;
        plain += text[at];
        from.push(at);
        to.push(at + 1);
      }
    };
    let done = 0;
    for (const match of text.matchAll(token)) {
      letters(done, match.index);
      done = match.index + match[0].length;
      plain += match.groups?.committee ? COMMITTEE : match.groups?.level ? LEVEL : NUMBER;
      from.push(match.index);
      to.push(done);
    }
    letters(done, text.length);
    return { text: plain, from, to };
  };
}

/** Chinese characters, Latin letters and %; everything else is a sign. */
function isLetter(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x25;
}

/** The plain words of text[start, end) of a text read whole. Where its characters came from is worked out when asked for: few passages are. */
export function cutPlain(whole: PlainWords, start: number, end: number): PlainWords {
  const first = countLeading(whole.from.length, (i) => whole.from[i]! < start);
  const last = countLeading(whole.from.length, (i) => whole.from[i]! < end);
  const shifted = (offsets: readonly number[]): readonly number[] => offsets.slice(first, last).map((offset) => offset - start);
  return {
    text: whole.text.slice(first, last),
    get from() {
      return shifted(whole.from);
    },
    get to() {
      return shifted(whole.to);
    },
  };
}

/** Whether a difference is one of level, place, number or a number's qualifier only: an adaptation and no slip. */
export function isAdaptation(words: string): boolean {
  return /^(?:[\uE000-\uE002]|以上|以下|以内|左右)*$/u.test(words);
}
