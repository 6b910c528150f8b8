import { formulationData, isForYear, type Neighbours, type TermVariants } from '../../knowledge/formulations';
import type { Plan } from '../../plan/types';
import type { Paragraph } from '../../text/paragraphs';
import type { Span } from '../../text/span';
import { formFinder } from '../phrases';
import { defineRule } from '../rule';
import { grouped } from '../targets';
import type { Match, RelatedPlace } from '../types';

interface Variant extends Match {
  readonly terms: TermVariants;
  readonly form: string;
  readonly other: string;
}

interface NamedForm extends Neighbours {
  readonly form: string;
  readonly quoted: boolean;
  readonly terms: TermVariants;
}

interface PlacedTerm extends Span, NamedForm {
  readonly paragraph: Paragraph;
}

const termsIn = formFinder(() =>
  formulationData.variants.flatMap((terms) => [terms.use, ...terms.avoid].map((form): NamedForm => ({ ...terms, form, terms }))),
);

/**
 * 同一事物在一份文件里有两种写法，如“市场主体”与“经营主体”。
 * One thing under two names in one document.
 */
export const variant = defineRule<Variant>({
  id: 'formulation/variant',
  severity: 'info',
  needs: [],
  *detect({ plan }) {
    const found = plan.paragraphs
      .filter(({ kind }) => kind !== 'damaged')
      .flatMap((paragraph) => termsIn(paragraph.text).map(({ start, end, entry }): PlacedTerm => ({ ...entry, start, end, paragraph })))
      .filter(({ terms }) => isForYear(terms, plan.meta.year));
    for (const places of grouped(found, ({ terms }) => terms.use)) {
      for (const place of places.filter(({ form, terms }) => form !== terms.use)) {
        const other = places.find(({ form, terms }) => form === terms.use) ?? places.find(({ form }) => form !== place.form);
        if (!other) continue;
        const at = sourceOf(place);
        const fix = { title: `改为“${place.terms.use}”`, ...at, text: place.terms.use };
        const isBroken = /[\r\n]/u.test(plan.text.slice(at.start, at.end));
        const related: readonly RelatedPlace[] = [
          { uri: plan.uri, ...sourceOf(other), range: rangeOf(plan, sourceOf(other)), message: `此处写作“${other.form}”` },
        ];
        yield { at, terms: place.terms, form: place.form, other: other.form, related, ...(isBroken ? {} : { fix }) };
      }
    }
  },
  explain({ terms, form, other }, locale) {
    if (locale === 'en') {
      return {
        what: `This document writes both “${form}” and “${other}”`,
        why: `Source: ${terms.source}`,
        how: `Use “${terms.use}” throughout`,
      };
    }
    return { what: `同一文件既写“${form}”又写“${other}”`, why: `依据：${terms.source}`, how: `建议统一为“${terms.use}”` };
  },
});

function sourceOf({ paragraph, start, end }: PlacedTerm): Span {
  return { start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) };
}

function rangeOf({ lines }: Plan, { start, end }: Span): RelatedPlace['range'] {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
