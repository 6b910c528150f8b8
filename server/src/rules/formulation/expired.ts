import { type ExpiredForm, formulationData } from '../../knowledge/formulations';
import { looksAhead } from '../lookBack';
import { followedPlans } from '../misquotes';
import { formFinder } from '../phrases';
import { defineRule } from '../rule';
import type { Match, RuleContext } from '../types';

interface Expired extends Match {
  readonly entry: ExpiredForm;
  readonly year: number;
}

/** Formulations of a text that are out of use, or will be. */
export const expiredIn = formFinder(() => formulationData.expired);

/**
 * 部署今后工作时用了已经停用或已被替换的提法；回顾部分可以沿用原来的说法。
 * Work to come described by a formulation that is out of use or was replaced; reviews of past work may keep the old words.
 */
export const expired = defineRule<Expired>({
  id: 'formulation/expired',
  severity: 'warning',
  needs: [],
  *detect(context) {
    const { plan } = context;
    const { year } = plan.meta;
    if (year === null) return;
    for (const paragraph of plan.paragraphs) {
      if (paragraph.kind === 'damaged') continue;
      for (const { start, end, entry } of expiredIn(paragraph.text)) {
        if (year <= entry.to || !looksAhead(plan, paragraph, start) || isStillSaid(entry, context)) continue;
        const at = { start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) };
        yield { at, severity: entry.severity, entry, year };
      }
    }
  },
  explain({ entry: { form, to, successor, source }, year }, locale) {
    if (locale === 'en') {
      return {
        what: `“${form}” is no wording for the work of ${year}: it was in use until ${to}`,
        why: `Source: ${source}`,
        how: `Now: ${successor}`,
      };
    }
    const how = successor === '删去' ? '请删去或改写' : `现用“${successor}”`;
    return { what: `“${form}”用到${to}年，不宜再作${year}年的工作部署`, why: `依据：${source}`, how };
  },
});

/** Whether a document of this year that the draft follows sets work by the same wording. */
function isStillSaid(entry: ExpiredForm, context: RuleContext): boolean {
  for (const plan of followedPlans(context, 0)) {
    for (const paragraph of plan.paragraphs) {
      if (expiredIn(paragraph.text).some((place) => place.entry === entry && looksAhead(plan, paragraph, place.start))) return true;
    }
  }
  return false;
}
