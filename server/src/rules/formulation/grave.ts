import { isForYear } from '../../knowledge/formulations';
import { fixOf, misquotesIn, slipsOf } from '../misquotes';
import { defineRule } from '../rule';
import type { Match } from '../types';
import { wrongFormsIn } from '../wrongForms';

interface Grave extends Match {
  readonly written: string;
  readonly right: string;
  readonly how: { readonly zh: string; readonly en: string };
  readonly source: string;
  /** Of the leadership and the guiding thought: one such error fails a government site. */
  readonly core: boolean;
}

/**
 * 领导核心、指导思想等固定提法写错，或写成了已知的严重错误形式。
 * The name of the leadership, of the guiding thought or another fixed wording in a form that is gravely wrong.
 */
export const grave = defineRule<Grave>({
  id: 'formulation/grave',
  severity: 'error',
  needs: [],
  *detect(context) {
    const { plan } = context;
    for (const paragraph of plan.paragraphs) {
      if (paragraph.kind === 'damaged') continue;
      for (const { start, end, entry } of wrongFormsIn(paragraph.text)) {
        if (entry.severity !== 'error' || !isForYear(entry, plan.meta.year)) continue;
        const at = { start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) };
        const isBroken = /[\r\n]/u.test(plan.text.slice(at.start, at.end));
        const fix = { title: `改为“${entry.right}”`, ...at, text: entry.right };
        const how = { zh: `应为“${entry.right}”`, en: `Write “${entry.right}”` };
        yield { at, written: entry.form, right: entry.right, how, source: entry.source, core: entry.quoted, ...(isBroken ? {} : { fix }) };
      }
    }
    for (const misquote of misquotesIn(context, true)) {
      const { near, paragraph } = misquote;
      const at = { start: paragraph.toSource(near.start), end: paragraph.toSourceEnd(near.end) };
      const fix = fixOf(misquote, plan.text);
      const how = { zh: slipsOf(near, paragraph.text, 'zh-CN'), en: slipsOf(near, paragraph.text, 'en') };
      const written = paragraph.text.slice(near.start, near.end);
      yield { at, written, right: near.formulation.text, how, source: near.formulation.source, core: true, ...(fix ? { fix } : {}) };
    }
  },
  explain({ written, right, how, source, core }, locale) {
    if (locale === 'en') {
      return { what: `“${written}” is a grave error for “${right}”`, why: `Source: ${source}`, how: how.en };
    }
    return {
      what: `“${written}”${core ? '是严重表述错误' : '写法有误'}，固定提法是“${right}”`,
      why: `依据：${source}${core ? '；政府网站检查对严重表述错误单项否决' : ''}`,
      how: how.zh,
    };
  },
});
