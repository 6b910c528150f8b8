import { samePlace } from '../corpus/places';
import type { DocumentFacts } from '../corpus/types';
import type { Plan, Section } from '../plan/types';
import type { Span } from '../text/span';
import sections from './generated/sections.json';
import { keptByText } from './keptByText';
import type { RuleContext } from './types';

/** A part that plans and reports have year after year: `生态环境`, with the words its heading is known by. */
export interface StandardSection {
  readonly name: string;
  readonly names: readonly string[];
}

const standardSections: readonly StandardSection[] = sections;

/** A heading is in these first characters of its paragraph, run-in ones too; a part without a heading is named there as a rule. */
const OPENING = 60;

/** The standard sections that a heading or the opening of a paragraph names. */
export const standardSectionsIn = keptByText((opening: string): readonly StandardSection[] =>
  standardSections.filter(({ names }) => names.some((name) => opening.includes(name))),
);

/** The standard sections that some paragraph of a plan opens with. */
export function sectionsNamed(plan: Plan): ReadonlySet<StandardSection> {
  const named = new Set<StandardSection>();
  for (const { kind, text } of plan.paragraphs) {
    if (kind !== 'damaged') for (const section of standardSectionsIn(text.slice(0, OPENING))) named.add(section);
  }
  return named;
}

/** Each standard section that a heading of the plan names, with that heading's place in the source. */
export function sectionsHeaded(plan: Plan): ReadonlyMap<StandardSection, Span & { readonly text: string }> {
  const headed = new Map<StandardSection, Span & { readonly text: string }>();
  const walk = (sections: readonly Section[]): void => {
    for (const { title: text, headingStart: start, headingEnd: end, children } of sections) {
      for (const section of standardSectionsIn(text.slice(0, OPENING))) if (!headed.has(section)) headed.set(section, { start, end, text });
      walk(children);
    }
  };
  walk(plan.sections);
  return headed;
}

/** The last two documents of the draft's kind and place before it, the latest first. */
export function earlierOnes({ self, corpus }: Pick<RuleContext, 'self' | 'corpus'>): readonly DocumentFacts[] {
  const { kind, year, place } = self.meta;
  if (year === null || place === null || kind === 'unknown') return [];
  const same = corpus.documents.filter(
    ({ meta }) => meta.kind === kind && meta.year !== null && meta.year < year && samePlace(meta.place, place),
  );
  return same.sort((a, b) => (b.meta.year ?? 0) - (a.meta.year ?? 0)).slice(0, 2);
}
