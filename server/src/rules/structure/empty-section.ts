import type { Section } from '../../plan/types';
import { countLeading } from '../../text/search';
import { defineRule } from '../rule';
import type { Match, RuleContext } from '../types';

interface EmptySection extends Match {
  readonly title: string;
}

/**
 * 标题之下应有内容；同层次其他标题都有正文，唯独这个没有，多半是漏写。
 * A heading has text below it; one without among headings that have it was forgotten.
 */
export const emptySection = defineRule<EmptySection>({
  id: 'structure/empty-section',
  severity: 'warning',
  needs: [],
  *detect(context) {
    const starts = context.plan.paragraphs.map(({ start }) => start);
    for (const siblings of levels(context.plan.sections)) {
      const numbered = siblings.filter(({ title }) => NUMBERED.test(title));
      const empty = numbered.filter((section) => isEmpty(section, starts, context));
      const filled = numbered.length - empty.length;
      if (empty.length === 0 || filled === 0 || (empty.length > 1 && empty.length >= filled)) continue;
      for (const { headingStart, headingEnd, title } of empty) yield { at: { start: headingStart, end: headingEnd }, title };
    }
  },
  explain({ title }, locale) {
    return locale === 'en'
      ? {
          what: `Nothing stands below “${title}”`,
          why: 'The other headings of its level have text',
          how: 'Write the section or delete the heading',
        }
      : { what: `“${title}”之下没有内容`, why: '同层次的其他标题之下都有正文', how: '补写内容，或删去标题' };
  },
});

const NUMBERED = /^(?:第[一二三四五六七八九十]{1,3}[章节]|[一二三四五六七八九十]{1,3}[、，.]|[（(][一二三四五六七八九十]{1,3}[）)])/u;

function* levels(sections: readonly Section[]): Iterable<readonly Section[]> {
  yield sections;
  for (const { children } of sections) yield* levels(children);
}

/** No text in it: the heading fills its paragraph, nothing follows before the next heading, and nothing was left out of the reading. */
function isEmpty({ headingEnd, end, children }: Section, starts: readonly number[], { plan }: RuleContext): boolean {
  if (children.length > 0 || plan.text.slice(headingEnd, end).trim().length > 1) return false;
  const next = countLeading(starts.length, (i) => starts[i]! < headingEnd);
  // The last of the document may have been cut off there; a torn paragraph may hold the text.
  const after = plan.paragraphs[next];
  return after !== undefined && after.kind !== 'damaged';
}
