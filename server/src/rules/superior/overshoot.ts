import { type Amount, amountOf } from '../../corpus/amount';
import type { Fact } from '../../corpus/types';
import { hardness, qualifierChange } from '../qualifier';
import { defineRule } from '../rule';
import { superiorFor, superiorTarget } from '../superior';
import { firstTargets } from '../targets';
import type { Match } from '../types';
import { claimOf, distanceOf, placeOf, printedValue, titleOf } from '../wording';

interface Overshoot extends Match {
  readonly fact: Fact;
  readonly other: Fact;
  readonly title: string;
  readonly by: 'value' | 'qualifier';
  readonly sameYear: boolean;
}

/** Two governments' rates compare; their amounts are a part and a whole. */
const RATES: readonly string[] = ['growth', 'share', 'points'];

/**
 * 本级目标高于上级同一指标的目标（数值更高，或数值相同而用语更硬），供说明依据时参考。
 * A target is above the superior government's for the same indicator: a higher value, or the same one in harder words.
 */
export const overshoot = defineRule<Overshoot>({
  id: 'superior/overshoot',
  severity: 'info',
  needs: ['corpus'],
  *detect(context) {
    const superior = superiorFor(context);
    if (!superior) return;
    for (const fact of firstTargets(context)) {
      const direction = fact.indicatorId === null ? 'none' : (context.knowledge.byId(fact.indicatorId)?.direction ?? 'none');
      if (fact.scope !== null || direction === 'none' || !RATES.includes(fact.measure)) continue;
      const found = superiorTarget(fact, superior);
      const by = found && overshoots(fact, found.fact, direction);
      if (!found || !by) continue;
      const { document, fact: other } = found;
      const title = titleOf(document);
      yield { at: fact, fact, other, title, by, sameYear: superior.sameYear, related: [placeOf(document, other)] };
    }
  },
  explain({ fact, other, title, by, sameYear }, locale) {
    const change = by === 'value' ? distanceOf(fact, other, locale) : qualifierChange(fact, other, locale);
    if (locale === 'en') {
      return {
        what: `${claimOf(fact)} is ${by === 'value' ? `${change} more ambitious than` : `harder than`} the superior’s ${printedValue(other)} (${title}${sameYear ? '' : ', last year’s: this year’s is not there'})${by === 'value' ? '' : `: ${change}`}`,
        why: 'Targets that grow level by level have to be borne by the place’s own conditions',
        how: 'Keep it with its reasons, or bring it to the superior’s',
      };
    }
    // 失业率5%不“高于”5.5%
    const stricter = fact.value !== null && other.value !== null && fact.value >= 0 && fact.value < other.value;
    const beyond = stricter ? `比上级目标（${printedValue(other)}）更严，相差${change}` : `高于上级目标（${printedValue(other)}）${change}`;
    const note = sameYear ? '' : '，为上一年度文件，资料库中没有本年的';
    return {
      what: `${claimOf(fact)}${by === 'value' ? beyond : `与上级目标${printedValue(other)}数值相同而用语更硬：${change}`}（${title}${note}）`,
      why: '目标逐级加码，应有本地条件支撑',
      how: '确有依据的写明依据，否则与上级目标衔接',
    };
  },
});

function overshoots(fact: Fact, other: Fact, direction: 'up' | 'down'): Overshoot['by'] | null {
  const [a, b] = [amountOf(fact), amountOf(other)];
  if (!a || !b) return null;
  const [own, superior] = direction === 'up' ? [a, b] : [mirrored(a), mirrored(b)];
  // Within the superior's range is no overshoot.
  if (own.value > Math.max(superior.value, superior.value2)) return 'value';
  return own.value === superior.value && own.value2 === superior.value2 && hardness(fact) > hardness(other) ? 'qualifier' : null;
}

/** Less is more: 5% of unemployment is more ambitious than 5.5%. */
function mirrored({ value, value2, op }: Amount): Pick<Amount, 'value' | 'value2' | 'op'> {
  return { value: -value2, value2: -value, op };
}
