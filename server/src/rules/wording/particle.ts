import { anyOf } from '../numberForms';
import { defineTextRule } from '../textRule';
import { doubled } from '../usage';

const PARTICLE = new RegExp(`(?:${anyOf(doubled.adverbs)})得(?=${anyOf(doubled.verbs)})`, 'gu');

/**
 * 状语后用“地”不用“得”：扎实地推进，不写“扎实得推进”。
 * An adverb before its verb takes 地, not 得: 扎实地推进.
 */
export const particle = defineTextRule({
  id: 'wording/particle',
  severity: 'warning',
  *find(text) {
    for (const { index, 0: found } of text.matchAll(PARTICLE)) {
      yield { start: index, end: index + found.length, replacement: `${found.slice(0, -1)}地` };
    }
  },
  explain: ({ replacement }, excerpt, locale) =>
    locale === 'en'
      ? {
          what: `“${excerpt}” stands before a verb`,
          why: '得 follows a verb and leads to its complement; an adverb before a verb takes 地',
          how: `Write “${replacement}”`,
        }
      : { what: `“${excerpt}”后面是动词`, why: '“得”用在动词后引出补语，状语与动词之间用“地”', how: `改为“${replacement}”` },
});
