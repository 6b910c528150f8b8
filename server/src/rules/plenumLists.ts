import { smallChineseNumber } from '../plan/timeWords';
import { keptByText } from './keptByText';

/** A run of Central Committee plenums as a text lists them. Offsets in the paragraph's text, from the first 中 on. */
export interface PlenumList {
  readonly term: number;
  readonly sessions: readonly number[];
  /** Names the congress or several plenums: the whole line of meetings is meant, not one for its subject. */
  readonly whole: boolean;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

const N = '[一二三四五六七八九十]{1,3}';
const LIST = new RegExp(
  `(?<term>${N})届(?<sessions>[一二三四五六七八九]中(?:(?:全会)?[、和及][一二三四五六七八九]中){0,7})全会(?=精神|[及和、]中央|，|。)`,
  'g',
);
const CONGRESS = /大[和、及]?(?:精神[和及、])?(?:党的)?$/u;

/** All lists of one paragraph. */
export const plenumListsOf = keptByText((text): readonly PlenumList[] =>
  [...text.matchAll(LIST)].map((match) => {
    const { term = '', sessions: list = '' } = match.groups ?? {};
    const sessions = [...list.matchAll(/([一二三四五六七八九])中/gu)].map(([, each]) => smallChineseNumber(each ?? '') ?? 0);
    const start = match.index + term.length + 1;
    const whole = sessions.length > 1 || CONGRESS.test(text.slice(Math.max(0, match.index - 8), match.index));
    return { term: smallChineseNumber(term) ?? 0, sessions, whole, printed: match[0], start, end: match.index + match[0].length };
  }),
);
