import { defineTextRule, type TextFinding } from '../textRule';

interface Found extends TextFinding {
  readonly replacement: string;
}

const SIDE = '[\\p{Script=Han}”）》，。]';
/** Two and more hyphens, or more dashes than two, beside Chinese; one alone only where an explanation or an item follows: else it connects. */
const PATTERNS = [
  new RegExp(`(?<=${SIDE})(?:-{2,3}|—{3,4}|[–―─－]{2,3})(?=[\\p{Script=Han}“《（])`, 'gu'),
  /(?<=[\p{Script=Han}”]{4})—(?=这[是就一]|即|也就是|就是|特别是|尤其是)/gu,
  /^(?:-{2,3}|—{3,4}|—|[–―─－]{2,3})(?=[\p{Script=Han}“《（])/gu,
];

/**
 * 破折号占两个字位，写作“——”。
 * The dash is two characters wide: ——.
 */
export const dash = defineTextRule<Found>({
  id: 'punctuation/dash',
  severity: 'info',
  *find(text) {
    for (const pattern of PATTERNS) {
      for (const { index, 0: found } of text.matchAll(pattern)) yield { start: index, end: index + found.length, replacement: '——' };
    }
  },
  explain(_, excerpt, locale) {
    return locale === 'en'
      ? { what: `“${excerpt}” for a dash`, why: 'The dash is written ——: GB/T 15834-2011, 4.10', how: 'Write “——”' }
      : { what: `破折号写成了“${excerpt}”`, why: '破折号的形式是“——”（GB/T 15834—2011第4.10条）', how: '改为“——”' };
  },
});
