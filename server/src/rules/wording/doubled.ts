import { anyOf } from '../numberForms';
import { defineTextRule } from '../textRule';
import { doubled, isExempt } from '../usage';

const PARTICLES = new Map(doubled.particles.map((particle) => [particle.word, particle]));
const PARTICLE = new RegExp(`(${[...PARTICLES.keys()].join('|')})\\1`, 'gu');
const WORD = new RegExp(`(${anyOf(doubled.words)})\\1(?!${anyOf(doubled.wordTails)})`, 'gu');
/** Four to eight characters said twice; 一个项目一个项目 goes through them one by one. */
const PHRASE = /([\p{Script=Han}]{4,8})\1/gu;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * 字词重复：“的的”“推进推进”，换行处重复的也算。
 * A word said twice in a row (的的, 推进推进), over a line break too.
 */
export const doubledWord = defineTextRule<Found>({
  id: 'wording/doubled',
  severity: 'warning',
  *find(text) {
    for (const pattern of [PARTICLE, WORD, PHRASE]) {
      for (const { index, 0: found, 1: once } of text.matchAll(pattern)) {
        const end = index + found.length;
        if (isWord(text, index, end, once ?? '')) continue;
        if (pattern === PHRASE && /[一两几多逐每各]|^(.)\1*$/u.test(once ?? '')) continue;
        if (!isExempt(text, index, false)) yield { start: index, end, replacement: once ?? '' };
      }
    }
  },
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${replacement}” stands twice in a row`,
          why: 'Mostly left over from typing or joining passages',
          how: `Keep one “${replacement}”`,
        }
      : { what: `“${excerpt}”重复`, why: '多为录入或拼接段落时的多余字词', how: `只留一个“${replacement}”` },
});

/** Whether one of two like particles makes a word with what stands beside it: 为了了解, 目的的. Three of a kind are no slip of this sort. */
function isWord(text: string, start: number, end: number, once: string): boolean {
  const particle = PARTICLES.get(once);
  if (!particle) return false;
  if (text.startsWith(once, end) || text.startsWith(once, start - 1)) return true;
  return (
    particle.notBefore.some((word) => start >= word.length && text.startsWith(word, start - word.length)) ||
    particle.notAfter.some((word) => text.startsWith(word, end))
  );
}
