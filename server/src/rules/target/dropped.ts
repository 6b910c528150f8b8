import { canonicalName, subjectOf } from '../../corpus/series';
import type { DocumentFacts, Fact } from '../../corpus/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { isLeftOpen } from '../openTargets';
import { defineRule } from '../rule';
import { firstOfEach, headlineSpan, isYearTarget, lastPlan, targetsOf } from '../targets';
import type { Locale, Match } from '../types';
import { claimOf, measureWord, placeOf, printedValue, titleOf } from '../wording';

interface Dropped extends Match {
  readonly kind: 'missing' | 'elsewhere' | 'other-measure' | 'broader';
  readonly last: Fact;
  readonly plan: DocumentFacts;
  /** Where the draft still speaks of it. */
  readonly now: Fact | null;
}

/**
 * 上年列入主要预期目标的指标，本年不应无声消失；改换位置或表述的，说明改成了什么。
 * A headline indicator of last year's plan does not vanish silently; where it moved, the finding says whereto.
 */
export const dropped = defineRule<Dropped>({
  id: 'target/dropped',
  severity: 'warning',
  needs: ['corpus'],
  *detect(context) {
    const plan = lastPlan(context);
    const targets = targetsOf(context);
    if (!plan || targets.length === 0) return;
    const headlines = plan.facts.filter((fact) => fact.headline && fact.indicatorId !== null && isYearTarget(fact, plan.meta.year));
    const at = headlineSpan(context);
    for (const last of firstOfEach(headlines)) {
      const found = whereabouts(last, targets, context.knowledge);
      if (!found || (!found.now && isLeftOpen(context.plan, context.knowledge, last.indicator))) continue;
      const related = [placeOf(plan, last)];
      // Without a main passage the draft is unfinished, or written so that we do not see it.
      const severity = found.now || !targets.some((fact) => fact.headline) ? 'info' : 'warning';
      yield { at: found.now && found.kind !== 'elsewhere' ? found.now : at, ...found, last, plan, related, severity };
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

/** Null when the draft has it in its main passage as before, or in a changed calibre or unit (target/calibre-changed says so). */
function whereabouts(last: Fact, targets: readonly Fact[], knowledge: Knowledge): Pick<Dropped, 'kind' | 'now'> | null {
  const subject = subjectOf(last, knowledge);
  const same = targets.filter((fact) => fact.indicatorId !== null && subjectOf(fact, knowledge) === subject && fact.scope === last.scope);
  if (same.some((fact) => fact.measure === last.measure && fact.headline)) return null;
  const elsewhere = same.find((fact) => fact.measure === last.measure);
  // A draft that has no main passage yet cannot have moved anything out of it.
  if (elsewhere) return targets.some((fact) => fact.headline) ? { kind: 'elsewhere', now: elsewhere } : null;
  const other = same[0];
  if (other) return { kind: 'other-measure', now: other };
  // 城镇居民人均可支配收入 last year, 居民人均可支配收入 now.
  const name = canonicalName(last, knowledge) ?? last.indicator;
  const broader = targets.find((fact) => fact.scope === null && name.endsWith(canonicalName(fact, knowledge) ?? '？'));
  return broader ? { kind: 'broader', now: broader } : { kind: 'missing', now: null };
}

function place(kind: Dropped['kind'], now: Fact, locale: Locale): string {
  const claim = kind === 'broader' ? claimOf(now) : printedValue(now);
  if (locale === 'en') {
    if (kind === 'elsewhere') return `is no longer a headline target; the text still has ${claim}`;
    return kind === 'broader' ? `is now part of ${claim}` : `is now given as ${measureWord(now.measure, locale)}: ${claim}`;
  }
  if (kind === 'elsewhere') return `不再列入主要预期目标，仅在正文中写为${claim}`;
  return kind === 'broader' ? `改为合并表述${claim}` : `改以${measureWord(now.measure, locale)}表述：${claim}`;
}
