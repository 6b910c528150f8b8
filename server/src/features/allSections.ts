import type { Section } from '../plan/types';

/** Sections with those in them, in text order. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}
