import type { ChangeClaim } from './changeClaim';
import type { TextFinding } from './textRule';
import { round } from './wording';

/** `into`: 增加了 for 增加到; `way`: 增加到 a smaller figure; `rate`, `times`: what is said of the change does not follow from the figures. */
export interface Slip extends TextFinding {
  readonly kind: 'into' | 'way' | 'rate' | 'times';
  readonly claim: ChangeClaim;
  readonly said: string;
  readonly real: string;
}

const FOLDS = new Map([
  ['一', 1],
  ['两', 2],
  ['二', 2],
  ['三', 3],
]);
const MONEY = /^(?:money|usd)$/u;

/** What is wrong with a claim by its own figures; null where it holds, or where they do not settle it. */
export function slipOf({ from, to, up, reaches, verb, after }: ChangeClaim): Pick<Slip, 'kind' | 'said' | 'real'> | null {
  if (from.base <= 0) return null;
  const none = { said: '', real: '' };
  const size = to.base / from.base;
  // 由5%提高3个百分点 has two dimensions and never comes here.
  if (!reaches) return (up ? size >= 1 && verb.endsWith('了') : size >= 1) ? { kind: 'into', ...none } : null;
  if (up ? size < 1 : size > 1) return { kind: 'way', ...none };
  const low = (to.base - to.rounding) / (from.base + from.rounding);
  const high = (to.base + to.rounding) / (from.base - from.rounding || from.base);
  const fold = /^(?:以上|左右)?[，,、（(]?(?:实现)?翻了?([一两二三])番/u.exec(after);
  const times = /^(?:以上|左右)?[，,、（(]?(?:增长|增加|提高)了?(\d+(?:\.\d+)?)倍/u.exec(after);
  const expected = fold ? 2 ** (FOLDS.get(fold[1] ?? '') ?? 0) : times ? Number(times[1]) + 1 : null;
  if (expected !== null) {
    // 翻一番 may round 2.3 times; what comes to 翻一番半 or 一番多 is said so.
    const most = /^(?:以上|多|有余|半)/u.test(after.slice((fold ?? times)?.[0].length)) ? Number.POSITIVE_INFINITY : fold ? 1.3 : 1.06;
    const fits = high >= expected * 0.95 && low <= expected * most;
    return fits ? null : { kind: 'times', said: (fold ?? times)?.[0].replace(/^[，,、（(]/u, '') ?? '', real: `${round(size)}倍` };
  }
  // Shares move by points; growth of money is told at constant prices.
  if (MONEY.test(to.unit.dimension ?? '') || to.unit.dimension === 'ratio' || to.unit.dimension === 'points') return null;
  const rate = /^(?:以上|左右)?[，,、（(]?(?:增长|增加|提高|上升|下降|减少|降低)了?(\d+(?:\.\d+)?)%/u.exec(after);
  if (!rate) return null;
  const said = Number(rate[1]) * (/下降|减少|降低/u.test(rate[0]) ? -1 : 1);
  const slack = Math.max(0.6, Math.abs(said) * 0.02);
  if (said >= (low - 1) * 100 - slack && said <= (high - 1) * 100 + slack) return null;
  return { kind: 'rate', said: rate[0].replace(/^(?:以上|左右)?[，,、（(]?/u, ''), real: `${round((size - 1) * 100)}%` };
}
