import { isForYear } from '../../knowledge/formulations';
import { type ListFault, listFaultsIn } from '../fixedLists';
import { isFollowed } from '../misquotes';
import { defineRule } from '../rule';
import type { Match } from '../types';

interface Misordered extends Match {
  readonly fault: ListFault;
  readonly written: string;
}

/**
 * 次序、数目固定的并列（四个意识、新发展理念、五位一体等）颠倒了次序或缺了一项。
 * A list of fixed order and number (the five development concepts and the like) in another order, or with one member left out.
 */
export const listOrder = defineRule<Misordered>({
  id: 'formulation/list-order',
  severity: 'warning',
  needs: [],
  *detect(context) {
    const { plan } = context;
    for (const paragraph of plan.paragraphs) {
      if (paragraph.kind === 'damaged') continue;
      for (const fault of listFaultsIn(paragraph.text)) {
        if (!isForYear(fault.list, plan.meta.year)) continue;
        const written = paragraph.text.slice(fault.start, fault.end);
        if (isFollowed(written, context)) continue;
        const at = { start: paragraph.toSource(fault.start), end: paragraph.toSourceEnd(fault.end) };
        const isBroken = /[\r\n]/u.test(plan.text.slice(at.start, at.end));
        const fix = { title: `改为“${fault.right}”`, ...at, text: fault.right };
        yield { at, severity: fault.severity, fault, written, ...(isBroken ? {} : { fix }) };
      }
    }
  },
  explain({ fault: { list, missing, right }, written }, locale) {
    if (locale === 'en') {
      const what = missing === null ? `“${written}” is out of order` : `“${written}” leaves out “${missing}”`;
      return { what, why: `The order of ${list.name} is fixed: ${list.source}`, how: `Write “${right}”` };
    }
    return {
      what: missing === null ? `“${written}”次序不对` : `“${written}”缺“${missing}”`,
      why: `“${list.name.replace(/[“”]/gu, '')}”的内容和次序是固定的（${list.source}）`,
      how: `应为“${right}”`,
    };
  },
});
