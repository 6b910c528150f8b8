import { quoteOf } from '../otherPlaces';
import { around, fixOf, looksLikeSlip, placeOfEdits } from '../parallelEdits';
import { isAdaptation } from '../plainWords';
import { defineRule } from '../rule';
import { hasAuthority, parallels } from '../superiorWording';
import type { Match } from '../types';
import { titleOf } from '../wording';
import { TELLING } from '../wordingIndex';

interface NearMiss extends Match {
  readonly pairs: readonly { readonly now: string; readonly other: string }[];
  readonly title: string;
  readonly slip: boolean;
}

/**
 * 与上级文件的一句只差一两个字：像笔误的报警告，别的改动报提示；层级、地名、数字的改动不算。
 * One or two characters off a sentence of the superior's: a warning where it looks like a slip, else information; level, place and number may differ.
 */
export const nearMiss = defineRule<NearMiss>({
  id: 'superior/near-miss',
  severity: 'warning',
  needs: ['corpus'],
  *detect(context) {
    for (const parallel of parallels(context)) {
      const { plain, passage, document, plan } = parallel;
      const other = passage.plain;
      const edits = parallel.edits.filter(
        (edit) => !isAdaptation(plain.text.slice(edit.start, edit.end) + other.text.slice(edit.otherStart, edit.otherEnd)),
      );
      if (edits.length === 0) continue;
      const pairs = edits.map((edit) => ({
        now: plain.text.slice(edit.start, edit.end),
        other: other.text.slice(edit.otherStart, edit.otherEnd),
      }));
      // A difference that is level words only on one side (我市, 全市) is an adaptation with its little word.
      if (pairs.some((pair) => /[\uE000-\uE002]/u.test(pair.now + pair.other))) continue;
      const slip = edits.every((edit) => looksLikeSlip(parallel, edit, context));
      if ((!slip && plain.text.length < TELLING) || hasAuthority(around(parallel), context)) continue;
      const at = placeOfEdits(parallel, edits);
      const related = [quoteOf(document, plan, passage)];
      const fix = slip && edits.length === 1 ? fixOf(parallel, edits, at, context) : {};
      yield { at, pairs, title: titleOf(document), slip, severity: slip ? 'warning' : 'info', related, ...fix };
    }
  },
  explain({ pairs, title, slip }, locale) {
    const list = pairs.map(({ now, other }) => difference(now, other, locale)).join(locale === 'en' ? '; ' : '；');
    if (locale === 'en') {
      return {
        what: `This sentence is the superior’s (${title}) but for: ${list}`,
        why: slip ? 'It looks like a slip in copying' : 'Authority for a wording: the own party committee, the superior, the centre',
        how: slip ? 'Check against the superior’s text' : 'Keep it if it is meant',
      };
    }
    return {
      what: `此句与上级${title}只差：${list}`,
      why: slip ? '像是转抄时的笔误' : '引用上级表述应当准确，有意调整的除外',
      how: slip ? '对照上级原文改正' : '如属有意调整，可以保留',
    };
  },
});

function difference(now: string, other: string, locale: 'zh-CN' | 'en'): string {
  if (locale === 'en') return now === '' ? `“${other}” left out` : other === '' ? `“${now}” added` : `“${now}” for “${other}”`;
  return now === '' ? `少“${other}”` : other === '' ? `多“${now}”` : `“${now}”（上级为“${other}”）`;
}
