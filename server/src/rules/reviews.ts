import type { Plan, Section } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';

/** Whether a paragraph stands in a part that looks back on last year or the term, as the innermost section that tells has it. */
export function isReview({ sections }: Plan, { start }: Paragraph): boolean {
  return roleAt(sections, start) === 'actual';
}

function roleAt(sections: readonly Section[], offset: number): 'actual' | 'target' | null {
  const section = sections.find(({ start, end }) => start <= offset && offset < end);
  return section ? (roleAt(section.children, offset) ?? section.time.role) : null;
}
