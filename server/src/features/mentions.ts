import type { Knowledge, NameMatch } from '../knowledge/knowledge';
import type { Plan, Statement } from '../plan/types';
import { keptByText } from '../rules/keptByText';
import type { Paragraph } from '../text/paragraphs';
import type { Span } from '../text/span';
import type { FeatureContext } from './context';
import { logicalOffset, paragraphAt, sourceSpan } from './paragraphMap';

/** An indicator's name somewhere in a document. The span is one of the source. */
export interface Mention extends Span {
  /** Canonical names: several where one name stands for several indicators (城乡居民人均可支配收入). */
  readonly names: readonly string[];
  readonly paragraph: Paragraph;
  /** In the paragraph's logical text. */
  readonly text: Span;
  /** Inside 《》: part of a document's title. */
  readonly cited: boolean;
}

/** A name that only this document uses, shorter than this, may be part of any word: it counts only in its own statements. */
const SHORTEST_LITERAL = 4;

const mentions = new WeakMap<Plan, readonly Mention[]>();

/** All names of indicators in a document, in order, not overlapping: those the knowledge data has, and those its own statements go by. */
export function mentionsOf(plan: Plan, knowledge: Knowledge): readonly Mention[] {
  let found = mentions.get(plan);
  if (!found) {
    found = read(plan, knowledge);
    mentions.set(plan, found);
  }
  return found;
}

/** The mention at an offset; its end included, so that the cursor may stand behind the name. */
export function mentionAt(plan: Plan, knowledge: Knowledge, offset: number): Mention | null {
  return mentionsOf(plan, knowledge).find(({ start, end }) => start <= offset && offset <= end) ?? null;
}

/** What the cursor is on: an indicator's name, or a statement's value or wording. `statement` is the one it belongs to, where there is one. */
export interface Subject extends Span {
  readonly names: readonly string[];
  readonly statement: Statement | null;
}

export function subjectAt(plan: Plan, knowledge: Knowledge, offset: number): Subject | null {
  const statements = statementsAt(plan, offset);
  const mention = mentionAt(plan, knowledge, offset);
  if (mention) {
    const { start, end, names } = mention;
    return { start, end, names, statement: statements.find(({ indicator }) => names.includes(indicator)) ?? null };
  }
  const statement = statements[0];
  return statement ? { start: statement.start, end: statement.end, names: [statement.indicator], statement } : null;
}

/** `subjectAt`, and names that only other documents have: an indicator of last year's that this draft speaks of without a figure. */
export function subjectIn({ plan, knowledge, corpus }: FeatureContext, offset: number): Subject | null {
  const subject = subjectAt(plan, knowledge, offset);
  const paragraph = subject ? null : paragraphAt(plan, offset);
  if (!paragraph) return subject;
  const name = nameAround(paragraph.text, logicalOffset(paragraph, offset), (each) =>
    corpus.seriesOfIndicator(each).some(({ indicatorId }) => indicatorId === null),
  );
  return name && { ...sourceSpan(paragraph, name), names: [paragraph.text.slice(name.start, name.end)], statement: null };
}

/** A name that a document made up itself is no longer than this. */
const LONGEST_LITERAL = 24;

/** The longest name of the cursor's clause that holds the cursor. Names by the text, not the text by all names: a corpus has thousands. */
function nameAround(text: string, cursor: number, isName: (name: string) => boolean): Span | null {
  const from = Math.max(0, cursor - LONGEST_LITERAL);
  const first = from + (/[^，。；：]*$/u.exec(text.slice(from, cursor))?.index ?? 0);
  const last = cursor + (/^[^，。；：]*/u.exec(text.slice(cursor, cursor + LONGEST_LITERAL))?.[0].length ?? 0);
  for (let length = Math.min(LONGEST_LITERAL, last - first); length >= SHORTEST_LITERAL; length--) {
    for (let start = Math.max(first, cursor - length); start <= cursor && start + length <= last; start++) {
      if (isName(text.slice(start, start + length))) return { start, end: start + length };
    }
  }
  return null;
}

/** The statements whose value holds the offset, else those whose whole wording does, the shortest first. */
function statementsAt({ statements }: Plan, offset: number): readonly Statement[] {
  const holding = statements.filter((s) => (s.start <= offset && offset <= s.end) || (s.valueStart <= offset && offset <= s.valueEnd));
  const onValue = holding.filter((s) => s.valueStart <= offset && offset < s.valueEnd);
  return onValue.length > 0 ? onValue : holding.sort((a, b) => a.end - a.start - (b.end - b.start));
}

const readers = new WeakMap<Knowledge, (text: string) => readonly NameMatch[]>();

/** Known names by paragraph text: an edit makes one paragraph be searched again. */
function knownNames(knowledge: Knowledge): (text: string) => readonly NameMatch[] {
  let reader = readers.get(knowledge);
  if (!reader) {
    reader = keptByText((text) => knowledge.findNames(text));
    readers.set(knowledge, reader);
  }
  return reader;
}

interface Found extends Span {
  readonly names: readonly string[];
}

function read(plan: Plan, knowledge: Knowledge): readonly Mention[] {
  const known = knownNames(knowledge);
  const own = unknownNames(plan);
  const literal = [...new Set([...own.values()].flatMap((list) => list.map(({ names }) => names[0]!)))]
    .filter((name) => name.length >= SHORTEST_LITERAL)
    .sort((a, b) => b.length - a.length);
  return plan.paragraphs.flatMap((paragraph, index) => {
    if (paragraph.kind === 'damaged') return [];
    // What a statement goes by is the longer name: 绿色农畜产品加工转化率 where the data know 农畜产品加工转化率.
    const found: Found[] = [...(own.get(index) ?? [])];
    const add = (each: Found) => {
      if (found.every((other) => each.end <= other.start || other.end <= each.start)) found.push(each);
    };
    for (const { start, end, named, composite } of known(paragraph.text)) {
      add({ start, end, names: composite?.parts ?? (named ? [named.canonical] : []) });
    }
    for (const name of literal) {
      for (let at = paragraph.text.indexOf(name); at >= 0; at = paragraph.text.indexOf(name, at + name.length)) {
        add({ start: at, end: at + name.length, names: [name] });
      }
    }
    return found.sort((a, b) => a.start - b.start).map((each) => toMention(each, paragraph));
  });
}

function toMention({ start, end, names }: Found, paragraph: Paragraph): Mention {
  const { text } = paragraph;
  const cited = text.lastIndexOf('《', start) > text.lastIndexOf('》', start);
  return { ...sourceSpan(paragraph, { start, end }), names, paragraph, text: { start, end }, cited };
}

/** By paragraph: where the statements that the general grammar named have their names. */
function unknownNames({ paragraphs, statements }: Plan): ReadonlyMap<number, readonly Found[]> {
  const found = new Map<number, Found[]>();
  for (const { indicatorId, indicator, paragraph: index, start, end } of statements) {
    const paragraph = paragraphs[index];
    // A name that runs over the cells of a table is none.
    if (indicatorId !== null || indicator.length < 2 || indicator.includes('|') || !paragraph) continue;
    const at = paragraph.text.indexOf(indicator, logicalOffset(paragraph, start));
    if (at < 0 || at + indicator.length > logicalOffset(paragraph, end)) continue;
    const list = found.get(index) ?? [];
    found.set(index, list);
    const span = { start: at, end: at + indicator.length, names: [indicator] };
    if (list.every((other) => span.end <= other.start || other.end <= span.start)) list.push(span);
  }
  return found;
}
