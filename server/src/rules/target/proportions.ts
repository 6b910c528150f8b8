import { defineTextRule, type TextFinding } from '../textRule';
import { round } from '../wording';

interface Shares extends TextFinding {
  readonly sum: number;
}

const NUMBER = String.raw`(\d{1,2}(?:\.\d+)?)`;
/** 三次产业比重为A:B:C, 一二三产占比分别为A%、B%和C%. */
const INDUSTRIES = new RegExp(
  String.raw`(?:[一1]、?[二2]、?[三3]次?产业?|三次产业|三大产业|产业结构)[^，。；;\d]{0,24}?(?:比重|占比|比例|比|结构|构成|贡献率)[^，。；;\d]{0,12}${NUMBER}%?[:：∶、比和]${NUMBER}%?[:：∶、比和]${NUMBER}%?`,
  'gu',
);
/** Shares printed as one proportion. */
const PROPORTION = /(?:比重|占比|比例|结构|构成)[^，。；;\d]{0,12}(\d{1,2}(?:\.\d+)?(?:[:：∶]\d{1,2}(?:\.\d+)?){2,6})(?![\d:：∶.])/gu;
/** Shares of a whole, rounded one by one, may miss 100 by this much. */
const SLACK = 0.2;
/** Other sums are no shares of 100 (2:3:5), or the reading failed. */
const LIKELY = { from: 85, to: 115 };

/**
 * 三次产业比重等各部分占比之和不等于100%（容许±0.2的进位误差）。
 * Shares of a whole (the three industries') do not add up to 100% within 0.2 of rounding.
 */
export const proportions = defineTextRule<Shares>({
  id: 'target/proportions',
  severity: 'warning',
  kinds: ['text'],
  *find(text) {
    const seen = new Set<number>();
    for (const match of text.matchAll(INDUSTRIES)) {
      const parts = match.slice(1, 4);
      const end = match.index + match[0].length;
      const start = match.index + match[0].indexOf(parts[0] ?? '');
      seen.add(start);
      const found = sharesOf(parts.map(Number), start, end);
      if (found) yield found;
    }
    for (const match of text.matchAll(PROPORTION)) {
      const end = match.index + match[0].length;
      const start = end - (match[1]?.length ?? 0);
      const found = seen.has(start) ? null : sharesOf((match[1] ?? '').split(/[:：∶]/u).map(Number), start, end);
      if (found) yield found;
    }
  },
  explain({ sum }, excerpt, locale) {
    const total = round(sum);
    if (locale === 'en')
      return {
        what: `The shares ${excerpt} add up to ${total}, not 100`,
        why: 'Parts of a whole add up to 100% but for rounding (0.2)',
        how: 'Check each share; let the largest take the rounding',
      };
    return {
      what: `${excerpt}合计为${total}，不等于100`,
      why: '各部分占比之和应为100%，进位误差一般不超过0.2',
      how: '逐项核对；属四舍五入的，由最大项调平',
    };
  },
});

function sharesOf(parts: readonly number[], start: number, end: number): Shares | null {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 100) <= SLACK + 1e-9 || sum < LIKELY.from || sum > LIKELY.to) return null;
  return { start, end, sum };
}
