import { defineTextRule } from '../textRule';

/** 通过……使…… at the head of a sentence: what brings it about is no subject. */
const CAUSED = /(?<=^|[。；])通过[^，。；：使“”]{2,30}，(?:从而)?使(?!用|命|领|馆|得上)[^，。；]{1,30}/gu;

/**
 * “通过……，使……”缺少主语：删去“通过”或“使”。
 * 通过…，使… has no subject: leave out 通过 or 使.
 */
export const missingSubject = defineTextRule({
  id: 'wording/missing-subject',
  severity: 'hint',
  kinds: ['text'],
  *find(text) {
    for (const { index, 0: found } of text.matchAll(CAUSED)) yield { start: index, end: index + found.length };
  },
  explain: (_found, _excerpt, locale) =>
    locale === 'en'
      ? { what: 'The sentence opens with 通过 and goes on with 使', why: 'It has no subject left', how: 'Leave out 通过 or 使' }
      : { what: '句首用“通过”，后面又用“使”', why: '介词短语不能作主语，整句缺主语', how: '删去“通过”或“使”' },
});
