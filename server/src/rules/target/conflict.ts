import { amountOf, sameAmount, sameFigure } from '../../corpus/amount';
import { type Restatement, restatements } from '../restatement';
import { defineRule } from '../rule';
import { before } from '../targets';
import type { Match, RuleContext, Severity } from '../types';
import { claimOf, placeOf, printedValue } from '../wording';

type Kind = 'value' | 'qualifier' | 'calibre';

interface Conflict extends Match, Restatement {
  readonly kind: Kind;
}

/** What may stand before an indicator that speaks of the whole place. */
const WHOLE = /(?:^|[，、：:,。；;\s]|全[国省区市县旗盟州]|实现|力争|确保|预计|完成|推动|保持|争取)$/u;

/**
 * 同一份草案中，同一指标、同一口径、同一年度不得有两个数；同一目标不得一处带口径、一处不带。
 * One draft gives one value for an indicator, calibre and year, and names one calibre throughout.
 */
export const conflict = defineRule<Conflict>({
  id: 'target/conflict',
  severity: 'warning',
  needs: [],
  *detect(context) {
    for (const { fact, other } of restatements(context)) {
      const kind = compare(fact, other);
      if (!kind) continue;
      const severity = kind === 'value' ? severityOf(fact, other, context) : kind === 'calibre' ? 'warning' : 'info';
      yield { at: fact, kind, fact, other, severity, related: [placeOf(context.self, other)] };
    }
  },
  explain({ kind, fact, other }, locale) {
    if (locale === 'en') {
      const en = { value: 'differs from', qualifier: 'has another qualifier than', calibre: 'has another calibre than' };
      return {
        what: `${claimOf(fact)} ${en[kind]} ${claimOf(other)} in the same draft`,
        why: `An indicator has one ${fact.role === 'target' ? 'target' : 'figure'} for one year`,
        how: 'Check both places; make them agree or say how they differ',
      };
    }
    const zh = { value: '数值不一致', qualifier: '限定语不一致', calibre: '口径不一致' };
    return {
      what: `${claimOf(fact)}与本文另一处${kind === 'qualifier' ? printedValue(other) : claimOf(other)}${zh[kind]}`,
      why:
        kind === 'calibre'
          ? '口径不同，统计范围就不同，执行和考核时无法对照'
          : `同一指标同一年度只能有一个${fact.role === 'target' ? '目标' : '数'}`,
      how: kind === 'calibre' ? '统一口径，或分别写明' : '核对两处，统一表述，或写明两者的区别',
    };
  },
});

function compare(fact: Restatement['fact'], other: Restatement['other']): Kind | null {
  const [a, b] = [amountOf(fact), amountOf(other)];
  if (!a || !b) return null;
  // Two calibres with two values are two targets; with one value they are one target told in two ways.
  if (fact.calibre !== other.calibre) return sameFigure(a, b) && fact.role === 'target' ? 'calibre' : null;
  // 增长5%、力争6%: a target and the hope above it.
  if (fact.force !== other.force && fact.paragraph === other.paragraph) return null;
  if (!sameFigure(a, b)) return 'value';
  return sameAmount(a, b) ? null : 'qualifier';
}

/** Sure only where the main passage and another clear statement of the whole place's year disagree. */
function severityOf(fact: Restatement['fact'], other: Restatement['other'], { plan }: RuleContext): Severity {
  const certain = fact.scope === null && fact.year !== null && fact.measure !== 'increment' && other.headline;
  return certain && (fact.headline || WHOLE.test(before(plan, fact))) ? 'error' : 'warning';
}
