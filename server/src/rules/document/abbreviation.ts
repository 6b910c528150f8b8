import { placeIn } from '../draftPlace';
import { defineRule } from '../rule';
import { bareNames, declarationsOf } from '../shortForms';
import type { Match } from '../types';

interface Abbreviation extends Match {
  readonly kind: 'twice' | 'before' | 'unused' | 'form' | 'undeclared';
  readonly name: string;
}

/**
 * 简称首次出现时用“（以下简称……）”声明一次：不重复声明，不先用后声明，声明了就要用。
 * A short form is declared once, at the first mention, with 以下简称; not twice, not after its first use, not for nothing.
 */
export const abbreviation = defineRule<Abbreviation>({
  id: 'document/abbreviation',
  severity: 'hint',
  needs: [],
  *detect(context) {
    const first = new Map<string, Match['at']>();
    for (const paragraph of context.plan.paragraphs) {
      if (paragraph.kind === 'damaged') continue;
      for (const { name, word, start, end } of declarationsOf(paragraph.text)) {
        const at = { start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) };
        const known = first.get(name);
        if (known) {
          yield { at, kind: 'twice', name, severity: 'warning', related: [placeIn(context.plan, known, `以下简称${name}`)] };
          continue;
        }
        first.set(name, at);
        if (word === '下称' || word === '以下称') {
          const fix = { title: '改为“以下简称”', start: at.start, end: paragraph.toSourceEnd(start + word.length), text: '以下简称' };
          yield { at, kind: 'form', name, fix };
        }
        const uses = context.plan.text.split(name).length - 1;
        if (uses === 1) yield { at, kind: 'unused', name };
        else if (name.startsWith('《') && context.plan.text.indexOf(name) < at.start) yield { at, kind: 'before', name };
      }
    }
    const told = new Set<string>();
    for (const paragraph of context.plan.paragraphs) {
      for (const { name, start, end } of paragraph.kind === 'damaged' ? [] : bareNames(paragraph.text)) {
        // A full title that ends so, said before, tells which one is meant.
        const full = context.plan.text.indexOf(name.slice(1));
        const at = { start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) };
        if (first.has(name) || told.has(name) || full < at.start) continue;
        told.add(name);
        yield { at, kind: 'undeclared', name };
      }
    }
  },
  explain({ kind, name }, locale) {
    if (locale === 'en') {
      return {
        twice: {
          what: `Short form ${name} is declared a second time`,
          why: 'One declaration, at the first mention',
          how: 'Delete this one',
        },
        before: { what: `Short form ${name} is used before it is declared`, why: '', how: 'Declare it at the first mention' },
        unused: { what: `Short form ${name} is declared but not used afterwards`, why: '', how: 'Use it, or drop the declaration' },
        undeclared: {
          what: `${name} is used without saying which document it is`,
          why: '',
          how: `Give the full title first, with （以下简称${name}）`,
        },
        form: { what: `${name} is declared with another phrase than 以下简称`, why: 'The set phrase is 以下简称', how: 'Write 以下简称' },
      }[kind];
    }
    return {
      twice: { what: `简称${name}重复声明`, why: '简称在首次出现时声明一次', how: '删去后一处声明，直接用简称' },
      before: { what: `简称${name}在声明之前已经使用`, why: '读者先见简称、后见全称', how: '把声明移到首次出现处' },
      unused: { what: `声明了简称${name}，后文没有使用`, why: '', how: '后文使用该简称，或删去声明' },
      undeclared: { what: `简称${name}没有声明全称`, why: '前文没有出现过该文件', how: `首次出现写全称，并加“（以下简称${name}）”` },
      form: { what: `简称${name}的声明用语不规范`, why: '公文通用“以下简称”', how: '改为“以下简称”' },
    }[kind];
  },
});
