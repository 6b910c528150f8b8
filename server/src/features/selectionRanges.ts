import type { Plan, Section } from '../plan/types';
import { clauses, sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { logicalOffset, paragraphAt, sourceSpan } from './paragraphMap';

/** What to select step by step from an offset: value, clause, sentence, paragraph, section after section, the whole text. Each holds the one before. */
export function selectionRanges(plan: Plan, offset: number): readonly Span[] {
  const steps: Span[] = [{ start: offset, end: offset }];
  const add = (span: Span | undefined) => {
    const last = steps.at(-1)!;
    if (span && span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start) steps.push(span);
  };
  for (const span of inParagraph(plan, offset)) add(span);
  for (const section of sectionsAt(plan.sections, offset)) add({ start: section.start, end: section.end });
  add({ start: 0, end: plan.text.length });
  return steps.length > 1 ? steps.slice(1) : steps;
}

function inParagraph(plan: Plan, offset: number): readonly (Span | undefined)[] {
  const paragraph = paragraphAt(plan, offset);
  if (!paragraph) return [];
  const at = Math.min(logicalOffset(paragraph, offset), Math.max(0, paragraph.text.length - 1));
  const holding = (spans: readonly Span[]) => spans.find(({ start, end }) => start <= at && at < end);
  const statement = plan.statements.find(({ valueStart, valueEnd }) => valueStart <= offset && offset <= valueEnd);
  const sentence = holding(sentences(paragraph.text));
  const clause = sentence && holding(clauses(paragraph.text, sentence));
  return [
    statement && { start: statement.valueStart, end: statement.valueEnd },
    // First without the mark that closes it: that is what one replaces.
    clause &&
      sourceSpan(paragraph, {
        start: clause.start,
        end: clause.end - (/[，、；：,;:。！？!?]$/u.test(clauseText(paragraph.text, clause)) ? 1 : 0),
      }),
    clause && sourceSpan(paragraph, clause),
    sentence && sourceSpan(paragraph, sentence),
    { start: paragraph.start, end: paragraph.end },
  ];
}

function clauseText(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Sections that hold the offset, the innermost first. */
function sectionsAt(sections: readonly Section[], offset: number): readonly Section[] {
  const holding = sections.find(({ start, end }) => start <= offset && offset <= end);
  return holding ? [...sectionsAt(holding.children, offset), holding] : [];
}
