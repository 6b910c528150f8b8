import { formulationData } from '../knowledge/formulations';
import type { Plan, Section } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';

/** Whether a place in a paragraph (offset into its text) speaks of work to come: neither in a review nor in a sentence that looks back. */
export function looksAhead({ meta, sections }: Plan, paragraph: Paragraph, at: number): boolean {
  const role = roleAt(sections, paragraph.start);
  if (role === 'actual' || meta.kind === 'bulletin' || meta.kind === 'data') return false;
  // In a report whose headings do not tell, nobody knows; a plan is all ahead.
  const isAhead = role === 'target' || ['annual-plan', 'five-year-outline', 'five-year-proposal'].includes(meta.kind);
  if (!isAhead) return false;
  const before = paragraph.text.slice(0, at);
  const sentence = before.slice(Math.max(...['。', '；', '！'].map((stop) => before.lastIndexOf(stop))) + 1);
  return !formulationData.retrospective.some((word) => sentence.includes(word));
}

/** What the innermost section that says so is about. */
function roleAt(sections: readonly Section[], offset: number): 'actual' | 'target' | null {
  const section = sections.find(({ start, end }) => start <= offset && offset < end);
  if (!section) return null;
  return roleAt(section.children, offset) ?? section.time.role;
}
