import { isForYear } from '../../knowledge/formulations';
import { fixOf, isFollowed, type Misquote, misquotesIn, slipsOf } from '../misquotes';
import { defineRule } from '../rule';
import type { Match, RuleContext, Severity } from '../types';
import { wrongFormsIn } from '../wrongForms';

interface Misquoted extends Match {
  readonly written: string;
  readonly right: string;
  readonly slips: { readonly zh: string; readonly en: string };
  readonly source: string;
}

/**
 * 固定提法引错一两个字，或写成了已知的不规范形式；与本级党委、上级、中央文件写法相同的不报。
 * A fixed formulation that is one or two characters off, or in a form known to be wrong; silent where the documents that this one follows write so too.
 */
export const misquoted = defineRule<Misquoted>({
  id: 'formulation/misquoted',
  severity: 'warning',
  needs: [],
  *detect(context) {
    yield* knownForms(context);
    for (const misquote of misquotesIn(context, false)) {
      const { near, paragraph } = misquote;
      const written = paragraph.text.slice(near.start, near.end);
      if (isFollowed(written, context)) continue;
      const fix = fixOf(misquote, context.plan.text);
      const slips = { zh: slipsOf(near, paragraph.text, 'zh-CN'), en: slipsOf(near, paragraph.text, 'en') };
      const { text: right, source } = near.formulation;
      const at = { start: paragraph.toSource(near.start), end: paragraph.toSourceEnd(near.end) };
      yield { at, severity: severityOf(misquote), written, right, slips, source, ...(fix ? { fix } : {}) };
    }
  },
  explain({ written, right, slips, source }, locale) {
    if (locale === 'en') {
      return { what: `“${written}” differs from the fixed wording “${right}”: ${slips.en}`, why: `Source: ${source}`, how: '' };
    }
    return { what: `“${written}”与固定提法“${right}”不符：${slips.zh}`, why: `依据：${source}`, how: '请核对后改正' };
  },
});

function* knownForms(context: RuleContext): Iterable<Misquoted> {
  const { plan } = context;
  for (const paragraph of plan.paragraphs) {
    if (paragraph.kind === 'damaged') continue;
    for (const { start, end, entry } of wrongFormsIn(paragraph.text)) {
      if (entry.severity === 'error' || !isForYear(entry, plan.meta.year) || isFollowed(entry.form, context)) continue;
      const at = { start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) };
      const isBroken = /[\r\n]/u.test(plan.text.slice(at.start, at.end));
      const fix = { title: `改为“${entry.right}”`, ...at, text: entry.right };
      const slips = { zh: `通行写法是“${entry.right}”`, en: `the usual form is “${entry.right}”` };
      const found = { at, severity: entry.severity, written: entry.form, right: entry.right, slips, source: entry.source };
      yield isBroken ? found : { ...found, fix };
    }
  }
}

/** A word more or less may be meant; a word in another's place, or what is no word, is not. */
function severityOf({ near }: Misquote): Severity {
  if (near.formulation.certainty === 'low') return 'hint';
  return near.broken || near.slips.every(({ start, end, right }) => start < end && right !== '') ? 'warning' : 'info';
}
