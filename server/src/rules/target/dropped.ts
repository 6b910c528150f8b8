import type { Fact } from '../../corpus/types';
import { type LostTarget, lostTargets } from '../lostTargets';
import { defineRule } from '../rule';
import { headlineSpan, targetsOf } from '../targets';
import type { Locale, Match } from '../types';
import { claimOf, measureWord, placeOf, printedValue, titleOf } from '../wording';

interface Dropped extends Match, LostTarget {}

/**
 * 上年列入主要预期目标的指标，本年不应无声消失；改换位置或表述的，说明改成了什么。
 * A headline indicator of last year's plan does not vanish silently; where it moved, the finding says whereto.
 */
export const dropped = defineRule<Dropped>({
  id: 'target/dropped',
  severity: 'warning',
  needs: ['corpus'],
  *detect(context) {
    const at = headlineSpan(context);
    for (const lost of lostTargets(context)) {
      const { kind, last, plan, now } = lost;
      // Without a main passage the draft is unfinished, or written so that we do not see it.
      const severity = now || !targetsOf(context).some((fact) => fact.headline) ? 'info' : 'warning';
      yield { at: now && kind !== 'elsewhere' ? now : at, ...lost, related: [placeOf(plan, last)], severity };
    }
  },
  explain({ kind, last, plan, now }, locale) {
    const where = now ? place(kind, now, locale) : '';
    if (locale === 'en') {
      return {
        what: `Last year's headline target ${claimOf(last)} (${titleOf(plan)}) ${now ? where : 'is missing from this draft'}`,
        why: 'A target dropped without a word cannot be followed from year to year',
        how: now ? 'Check that the change is meant' : 'Add it, or give the reason for leaving it out',
      };
    }
    const what = `上年主要预期目标${claimOf(last)}（${titleOf(plan)}）${now ? where : '在本草案中没有出现'}`;
    const how = now ? '请确认调整是否有意' : '补上该指标，或在说明中写明不再列入的原因';
    return { what, why: '指标无说明地消失，前后年度就无法衔接和考核', how };
  },
});

function place(kind: Dropped['kind'], now: Fact, locale: Locale): string {
  const claim = kind === 'broader' ? claimOf(now) : printedValue(now);
  if (locale === 'en') {
    if (kind === 'elsewhere') return `is no longer a headline target; the text still has ${claim}`;
    return kind === 'broader' ? `is now part of ${claim}` : `is now given as ${measureWord(now.measure, locale)}: ${claim}`;
  }
  if (kind === 'elsewhere') return `不再列入主要预期目标，仅在正文中写为${claim}`;
  return kind === 'broader' ? `改为合并表述${claim}` : `改以${measureWord(now.measure, locale)}表述：${claim}`;
}
