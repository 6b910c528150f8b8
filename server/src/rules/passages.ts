import type { Plan } from '../plan/types';
import { clauses } from '../text/sentences';
import type { Span } from '../text/span';
import { keptBySentence, keptByText, placed } from './keptByText';

/** A sentence, a clause or a pair of neighbouring clauses of a paragraph. Offsets in its logical text, list mark and closing sign left out. */
export interface Passage extends Span {
  readonly kind: 'sentence' | 'clause' | 'pair';
}

/** `一是`, `1.`, `（二）`: numbering that a neighbouring year gives anew. */
const MARK = /^(?:[一二三四五六七八九十]{1,3}是要?|[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|[－—\-·●]+|\s)+/u;
const CLOSE = /[。！？；;，,：:\s]+$/u;

/** All passages of a paragraph, each sentence before its clauses. */
export const passagesOf = keptByText((text): readonly Passage[] => placed(bySentence(text)));

const bySentence = keptBySentence(passagesIn);

/** The passages of one sentence. */
export function passagesIn(sentence: string): readonly Passage[] {
  const all = { start: 0, end: sentence.length };
  const parts = clauses(sentence, all);
  const whole: Passage = { kind: 'sentence', ...trimmed(sentence, all) };
  if (parts.length < 2) return [whole];
  const singles = parts.map((part): Passage => ({ kind: 'clause', ...trimmed(sentence, part) }));
  const pairs = parts
    .slice(1)
    .map((part, index): Passage => ({ kind: 'pair', ...trimmed(sentence, { start: parts[index]?.start ?? part.start, end: part.end }) }));
  return [whole, ...singles, ...(parts.length > 2 ? pairs : [])];
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + (MARK.exec(part)?.[0].length ?? 0);
  return { start: from, end: Math.max(from, start + part.replace(CLOSE, '').length) };
}

/** A passage in another document, in that document's source offsets. */
export interface Occurrence extends Span {
  readonly plan: Plan;
}

/** What `key` makes of each passage (null = no matter) -> its first occurrence, for one whole document. Made once for a document and a key. */
export function indexBy(key: (text: string) => string | null): (plan: Plan) => ReadonlyMap<string, Occurrence> {
  const made = new WeakMap<Plan, ReadonlyMap<string, Occurrence>>();
  return (plan) => {
    const known = made.get(plan);
    if (known) return known;
    const index = new Map<string, Occurrence>();
    for (const paragraph of plan.paragraphs) {
      if (paragraph.kind === 'damaged') continue;
      for (const { start, end } of passagesOf(paragraph.text)) {
        const name = key(paragraph.text.slice(start, end));
        if (name === null || index.has(name)) continue;
        index.set(name, { plan, start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) });
      }
    }
    made.set(plan, index);
    return index;
  };
}
