import { amountOf, decimals, sameFigure } from './amount';
import type { Fact } from './types';

/** How a year's result stands to its target. */
export interface Attainment {
  readonly state: 'exceeded' | 'met' | 'missed';
  /** Of rates and shares the distance in percentage points, of amounts the result as a share of the target in per cent; both as far as printed. */
  readonly difference: { readonly kind: 'points' | 'share'; readonly value: number };
}

/** Further apart than threefold, target and result hardly speak of one thing (总装机 and 新增装机): nothing is said. */
const MOST_SHARE = 3;

/** 左右 holds for five per cent of the value either way. */
export const ABOUT = 0.05;

/**
 * A result against its target: an amount against the bound it sets (of a range the lower end, where more is better), 左右 with some room. `better`
 * says what is better where the target's own words set no bound. Null where there is no telling: no number, other dimensions, neither is better.
 */
export function attainment(target: Fact, actual: Fact, better: 'up' | 'down' | 'none'): Attainment | null {
  const wanted = amountOf(target);
  const reached = amountOf(actual);
  if (!wanted || !reached || target.unit?.dimension !== actual.unit?.dimension) return null;
  const direction = directionOf(target, better);
  if (direction === 'none') return null;
  const up = direction === 'up';
  // Of a range the end that is reached first; a result given as a range is read the same way.
  const bound = up ? wanted.value : wanted.value2;
  const result = up ? reached.value : reached.value2;
  const ahead = up ? result - bound : bound - result;
  const within = ahead >= 0 && result >= wanted.value && result <= wanted.value2 && target.op === 'range';
  const same = sameFigure({ ...wanted, value: bound, value2: bound }, { ...reached, value: result, value2: result });
  const about = target.op === '~' && Math.abs(ahead) <= Math.abs(bound) * ABOUT;
  // To stay below a ceiling is what was asked, no more; to bring down by more than asked is more.
  const ceiling = !up && !isDecline(target);
  const state = same || within || (about && ahead < 0) || (ceiling && ahead > 0) ? 'met' : ahead > 0 ? 'exceeded' : 'missed';
  const dimension = target.unit?.dimension;
  if (dimension === 'ratio' || dimension === 'points') {
    const places = Math.max(decimals(target.value ?? 0), decimals(actual.value ?? 0));
    return { state, difference: { kind: 'points', value: within ? 0 : rounded(result - bound, places) } };
  }
  const share = result / bound;
  if (!(share <= MOST_SHARE && share >= 1 / MOST_SHARE)) return null;
  return { state, difference: { kind: 'share', value: rounded(share * 100, 1) } };
}

/** What is better: a bound says so (下降2.5%以上 wants less), else the indicator itself. */
function directionOf(target: Fact, better: 'up' | 'down' | 'none'): 'up' | 'down' | 'none' {
  const declines = isDecline(target);
  if (target.op === '>=') return declines ? 'down' : 'up';
  if (target.op === '<=') return declines ? 'up' : 'down';
  return better;
}

function isDecline({ value }: Fact): boolean {
  return value !== null && value < 0;
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}
