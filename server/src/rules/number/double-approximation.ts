import { boundOf, isOtherWord, quantitiesOf } from '../numberForms';
import { defineTextRule } from '../textRule';
import type { Severity } from '../types';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement?: string;
  readonly severity: Severity;
  readonly words: readonly [string, string];
  readonly opposed: boolean;
}

/**
 * 约数、界限只说一次：“约…左右”“超过…以上”“…余…左右”重复，“约…以上”自相矛盾。
 * A figure is hedged or bounded once: 约…左右 and 超过…以上 say it twice, 约…以上 contradicts itself.
 */
export const doubleApproximation = defineTextRule<Found>({
  id: 'number/double-approximation',
  severity: 'error',
  *find(text, knowledge) {
    for (const { start, end, coreStart, coreEnd, before, after, unit } of quantitiesOf(text, knowledge)) {
      // 近10年 is the last ten years
      if (before === '近' && unit.dimension === 'time') continue;
      if (isOtherWord(text, start, before, unit.word)) continue;
      const first = boundOf('before', before);
      const last = boundOf('after', after);
      const core = text.slice(coreStart, coreEnd);
      const surplus = /\d(?:[万亿千百])?([余多])/u.exec(core)?.[1];
      if (first && last) {
        const opposed = first !== last;
        const words = [before, after] as const;
        if (!opposed) yield { start, end, replacement: text.slice(start, coreEnd), severity: 'error', words, opposed };
        else if (first === 'about') yield { start, end, severity: 'warning', words, opposed };
      } else if (surplus && (last === 'about' || last === 'atLeast')) {
        yield { start, end, replacement: text.slice(start, coreEnd), severity: 'error', words: [surplus, after], opposed: false };
      } else if (surplus && first === 'about') {
        yield { start, end, replacement: text.slice(coreStart, end), severity: 'error', words: [before, surplus], opposed: false };
      }
    }
  },
  explain: ({ words: [first, last], opposed, replacement }, excerpt, locale) => {
    const how = replacement === undefined ? null : replacement;
    if (locale === 'en') {
      return {
        what: `“${excerpt}”: ${first} and ${last} ${opposed ? 'contradict each other' : 'say the same thing twice'}`,
        why: opposed ? 'An estimate is no bound' : 'A figure is hedged or bounded once',
        how: how === null ? 'Keep one of the two' : `Write “${how}”`,
      };
    }
    return {
      what: `“${excerpt}”中“${first}”与“${last}”${opposed ? '矛盾' : '重复'}`,
      why: opposed ? '约数不能同时是界限' : '约数或界限只需说一次',
      how: how === null ? '二者留一' : `改为“${how}”`,
    };
  },
});
