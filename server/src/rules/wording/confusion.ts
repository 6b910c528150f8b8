import { defineTextRule } from '../textRule';
import { confusionsIn } from '../usage';

/**
 * 公文里常见的误字、异形词、误用词和重复用词：布署、座落、截止6月底、涉及到等。
 * Common slips of official prose: wrong characters, variant spellings, misused and redundant words.
 */
export const confusion = defineTextRule({
  id: 'wording/confusion',
  severity: 'error',
  *find(text) {
    for (const { start, end, right, list, note } of confusionsIn(text)) {
      yield { start, end, replacement: right, severity: list.severity, why: { en: list.why.en, zh: note ?? list.why.zh } };
    }
  },
  explain: ({ replacement, why }, excerpt, locale) =>
    locale === 'en'
      ? { what: `“${excerpt}” should read “${replacement}”`, why: why.en, how: `Write “${replacement}”` }
      : { what: `“${excerpt}”应为“${replacement}”`, why: why.zh, how: `改为“${replacement}”` },
});
