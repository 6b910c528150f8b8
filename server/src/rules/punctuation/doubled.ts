import { defineTextRule, type TextFinding } from '../textRule';

interface Doubled extends TextFinding {
  readonly replacement: string;
}

/** Two or more marks that part clauses, with nothing between. Three and more 。 stand for 省略号: another rule's. */
const DOUBLED = /[，。、；：,;]{2,}/gu;
/** From the strongest on: it is the one that stays. */
const ORDER = '。；;：，,、';
/** `美丽美丽摄摄`: a caption whose characters were printed twice by its layout. */
const OVERPRINTED = /^[^，。]{0,1}(.{2,6}?)\1/u;

/**
 * 点号不连用：，，、。。、，。等。
 * Marks that part clauses do not stand together: ，， 。。 ，。.
 */
export const doubled = defineTextRule<Doubled>({
  id: 'punctuation/doubled',
  severity: 'error',
  *find(text) {
    for (const { index: start, 0: marks } of text.matchAll(DOUBLED)) {
      const end = start + marks.length;
      if (/^。{3,}$/u.test(marks) || OVERPRINTED.test(text.slice(end, end + 14))) continue;
      const kept = [...ORDER].find((mark) => marks.includes(mark));
      if (kept) yield { start, end, replacement: kept, severity: new Set(marks).size === 1 ? 'error' : 'warning' };
    }
  },
  explain({ replacement }, excerpt, locale) {
    return locale === 'en'
      ? {
          what: `“${excerpt}”: marks that part clauses stand together`,
          why: 'One place takes one mark (GB/T 15834-2011, 4.1 to 4.7)',
          how: `Keep “${replacement}”`,
        }
      : { what: `标点“${excerpt}”连用`, why: '一处停顿只用一个点号（GB/T 15834—2011第4.1至4.7条）', how: `保留“${replacement}”` };
  },
});
