import type { Measure, ReadQuantity } from '../quantity/types';
import { lexicon, type Word } from './lexicon';
import type { Name } from './naming';

export interface MeasureContext {
  readonly quantity: ReadQuantity;
  readonly words: readonly Word[];
  /** Verbs in front of the noun phrase: 压减经费15%. */
  readonly verbs: readonly Word[];
  /** A verb of making or adding governs the phrase. */
  readonly newly: boolean;
  readonly inherited: boolean;
  readonly carried: Measure | null;
  readonly phrase: string;
  readonly shareOf: string | null;
  /** What follows the value, up to the next mark. */
  readonly behind: string;
}

export interface Measured {
  readonly measure: Measure;
  readonly decline: boolean;
  /** The bound that the predicate itself sets: 控制在5% is at most 5%. */
  readonly bound: '<=' | null;
  /** The indicator's name without its rate tail: 外贸进出口增速 -> 外贸进出口; null when unchanged. */
  readonly indicator: string | null;
}

/** What a value measures, from its unit, its predicate and its indicator. */
export function measureOf(context: MeasureContext, name: Name): Measured {
  const { quantity, words } = context;
  const has = (...classes: Parameters<typeof lexicon.has>[1][]) => words.some((w) => classes.some((c) => w.classes.has(c)));
  const dimension = quantity.unit.dimension;
  const ends = has('reachUp', 'reachDown', 'keep');
  const down = has('growthDown') && !ends;
  const bound = words.some((w) => w.text.startsWith('控制')) ? '<=' : null;
  if (dimension === 'points') return { measure: 'points', decline: down, bound: null, indicator: null };
  if (quantity.notation === 'doubling') return { measure: 'growth', decline: false, bound: null, indicator: null };
  if (quantity.notation === 'proportion') return { measure: 'share', decline: false, bound: null, indicator: null };
  if (dimension === 'ratio') return { ...ratioMeasure(context, name, ends, down, has), bound };
  if (dimension === 'times' && (has('growthUp', 'changeUp') || context.carried === 'growth'))
    return { measure: 'growth', decline: false, bound, indicator: null };
  return { measure: amountMeasure(context, name, ends, has), decline: down, bound, indicator: null };
}

function ratioMeasure(
  context: MeasureContext,
  name: Name,
  ends: boolean,
  down: boolean,
  has: (...classes: Parameters<typeof lexicon.has>[1][]) => boolean,
): Omit<Measured, 'bound'> {
  const measures = name.named?.indicator.measures;
  if (context.shareOf !== null) return { measure: 'share', decline: false, indicator: null };
  const tail =
    name.named === null
      ? lexicon.list('rateTail').find((t) => name.indicator.endsWith(t) && name.indicator.length > t.length + 1)
      : undefined;
  if (tail !== undefined) {
    return {
      measure: 'growth',
      decline: lexicon.has(tail, 'growthDown') || /降|减/.test(tail),
      indicator: name.indicator.slice(0, -tail.length),
    };
  }
  const moved =
    context.words.length === 0 ? context.verbs.findLast((v) => v.classes.has('growthDown') || v.classes.has('growthUp')) : undefined;
  if (moved !== undefined && context.behind === '') return { measure: 'growth', decline: moved.classes.has('growthDown'), indicator: null };
  const shareName = lexicon.list('shareTail').some((t) => name.indicator.endsWith(t));
  const growth = has('growthUp', 'growthDown') || (has('changeUp') && !ends);
  if (growth && !ends) return { measure: 'growth', decline: down, indicator: null };
  if (measures !== undefined && (context.words.length > 0 || context.behind === '' || measures.includes('share'))) {
    if (measures.includes('share')) return { measure: 'share', decline: false, indicator: null };
    if (measures.includes('growth'))
      return {
        measure: 'growth',
        decline: name.named?.indicator.direction === 'down' && /降低|下降/.test(name.indicator),
        indicator: null,
      };
  }
  if (shareName) return { measure: 'share', decline: false, indicator: null };
  if (context.inherited && context.carried === 'growth') return { measure: 'growth', decline: false, indicator: null };
  return { measure: 'share', decline: false, indicator: null };
}

function amountMeasure(
  context: MeasureContext,
  name: Name,
  ends: boolean,
  has: (...classes: Parameters<typeof lexicon.has>[1][]) => boolean,
): Measure {
  if (has('changeUp', 'growthUp', 'growthDown') && !ends) return 'increment';
  if (!ends && !has('reach', 'total') && context.verbs.some((v) => /^(?:新增|净增|新建|新开工)/.test(v.text))) return 'increment';
  const usual = name.named?.indicator.measures.filter((m) => m === 'level' || m === 'increment') ?? [];
  if (usual.length === 1) return usual[0]!;
  if (ends || has('reach', 'total') || context.quantity.before !== '') return 'level';
  // sums of money are what is spent, raised or earned in the year, unless the text says they are added
  const money = context.quantity.unit.dimension === 'money' || context.quantity.unit.dimension === 'usd';
  return context.newly && !money ? 'increment' : 'level';
}
