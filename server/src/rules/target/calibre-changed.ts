import { subjectOf } from '../../corpus/series';
import type { DocumentFacts, Fact } from '../../corpus/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { defineRule } from '../rule';
import { byKey, firstTargets, isYearTarget, lastPlan, targetsOf } from '../targets';
import type { Locale, Match } from '../types';
import { claimOf, measureWord, placeOf, titleOf } from '../wording';

interface Changed extends Match {
  readonly kind: 'calibre' | 'unit' | 'measure';
  readonly fact: Fact;
  readonly last: Fact;
  readonly plan: DocumentFacts;
}

/**
 * 同一指标的口径、计量单位或表述方式与上年计划不同，两年的数不能直接比较。
 * An indicator's calibre, kind of unit or measure differs from last year's plan: the two years' figures do not compare.
 */
export const calibreChanged = defineRule<Changed>({
  id: 'target/calibre-changed',
  severity: 'warning',
  needs: ['corpus'],
  *detect(context) {
    const plan = lastPlan(context);
    if (!plan) return;
    const targets = targetsOf(context);
    for (const fact of firstTargets(context)) {
      const last = counterpart(fact, plan, targets, context.knowledge);
      const kind = last && kindOf(fact, last);
      if (!last || !kind) continue;
      yield { at: fact, kind, fact, last, plan, severity: kind === 'measure' ? 'info' : 'warning', related: [placeOf(plan, last)] };
    }
  },
  explain({ kind, fact, last, plan }, locale) {
    const change = difference(kind, fact, last, locale);
    if (locale === 'en') {
      return {
        what: `${claimOf(fact)}; last year: ${claimOf(last)} (${titleOf(plan)}): ${change}`,
        why: 'Figures of two calibres do not compare; a follow-up would count something else',
        how: 'Keep last year’s calibre, or say that it changed and give last year’s figure in the new one',
      };
    }
    const what = `${claimOf(fact)}，上年为${claimOf(last)}（${titleOf(plan)}）：${change}`;
    return { what, why: '口径不同的数不能直接比较，也无法据以考核', how: '沿用上年口径，或注明口径调整并给出上年同口径数' };
  },
});

const bySubject = new WeakMap<DocumentFacts, ReadonlyMap<string, readonly Fact[]>>();

/** A plan's targets on one subject, sorted out once for each plan of the corpus. */
function targetsOn(subject: string, plan: DocumentFacts, knowledge: Knowledge): readonly Fact[] {
  const targets = () => plan.facts.filter((fact) => isYearTarget(fact, plan.meta.year));
  const known = bySubject.get(plan) ?? byKey(targets(), (fact) => subjectOf(fact, knowledge) ?? '');
  bySubject.set(plan, known);
  return known.get(subject) ?? [];
}

/** What last year stood where the draft now has `fact`; null where its own series goes on. Main passage is held against main passage. */
function counterpart(fact: Fact, plan: DocumentFacts, targets: readonly Fact[], knowledge: Knowledge): Fact | null {
  const subject = subjectOf(fact, knowledge);
  if (subject === null) return null;
  const alike = targetsOn(subject, plan, knowledge).filter((last) => last.scope === fact.scope);
  const headlines = alike.filter((last) => fact.headline && last.headline && last.measure === fact.measure);
  const peers = headlines.length > 0 ? headlines : alike;
  if (peers.some((last) => last.series === fact.series)) return null;
  // A series that the draft keeps elsewhere has not become this one.
  const ended = headlines.length > 0 ? headlines : peers.filter((last) => !targets.some((target) => target.series === last.series));
  return ended.find((last) => last.measure === fact.measure) ?? ended[0] ?? null;
}

/** A headline target that took another measure is told by target/dropped; deferred and relative targets have no unit to compare. */
function kindOf(fact: Fact, last: Fact): Changed['kind'] | null {
  // 新建200公里 and 达到200公里 are hard to tell apart; a rate and an amount are not.
  const isRate = ({ unit }: Fact): boolean => unit?.dimension === 'ratio';
  if (fact.measure !== last.measure) return last.headline || !fact.unit || !last.unit || isRate(fact) === isRate(last) ? null : 'measure';
  if (fact.calibre !== last.calibre) return 'calibre';
  return fact.unit && last.unit && fact.unit.dimension !== last.unit.dimension ? 'unit' : null;
}

function difference(kind: Changed['kind'], fact: Fact, last: Fact, locale: Locale): string {
  const en = locale === 'en';
  const [from, to] = {
    calibre: [last.calibre ?? (en ? 'none named' : '未标明'), fact.calibre ?? (en ? 'none named' : '未标明')],
    unit: [last.unit?.printed ?? '', fact.unit?.printed ?? ''],
    measure: [measureWord(last.measure, locale), measureWord(fact.measure, locale)],
  }[kind];
  const name = { calibre: en ? 'calibre' : '口径', unit: en ? 'unit' : '计量单位', measure: en ? 'measure' : '表述方式' }[kind];
  return en ? `${name} “${from}” became “${to}”` : `${name}由“${from}”变为“${to}”`;
}
