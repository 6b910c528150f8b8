import { placeIn } from '../draftPlace';
import { defineRule } from '../rule';
import { earlierOnes, sectionsHeaded, sectionsNamed } from '../standardSections';
import type { Match } from '../types';
import { titleOf } from '../wording';

interface MissingSection extends Match {
  readonly name: string;
  readonly heading: string;
  readonly document: string;
}

/** A draft with fewer paragraphs is being begun. */
const BEGUN = 8;

/**
 * 往年同类文件设专门部分的内容，本年没有一处提起的，予以提示。
 * A part that earlier documents of the place had under a heading of its own, and that no paragraph here opens with.
 */
export const missingSection = defineRule<MissingSection>({
  id: 'structure/missing-section',
  severity: 'info',
  needs: ['corpus'],
  *detect(context) {
    const { plan } = context;
    const [last, ...older] = earlierOnes(context).flatMap((document) => {
      const read = context.planOf(document.uri);
      return read ? [{ document, read, headed: sectionsHeaded(read) }] : [];
    });
    const title = plan.paragraphs.find(({ start, end }) => end > start);
    if (!last || !title || plan.paragraphs.length < BEGUN) return;
    const named = sectionsNamed(plan);
    for (const [section, heading] of last.headed) {
      // What stood there but once was of that year.
      if (named.has(section) || older.some(({ headed }) => !headed.has(section))) continue;
      const document = titleOf(last.document);
      const text = heading.text.slice(0, 40);
      const related = [placeIn(last.read, heading, `${document}：${text}`)];
      yield { at: { start: title.start, end: title.end }, name: section.name, heading: text, document, related };
    }
  },
  explain({ name, heading, document }, locale) {
    return locale === 'en'
      ? {
          what: `No part of this draft is about ${name}`,
          why: `${document} has “${heading}”`,
          how: 'Add the part, or make sure that it is left out on purpose',
        }
      : { what: `本文没有关于“${name}”的部分`, why: `${document}设有“${heading}”`, how: '补写这一部分，或确认有意不写' };
  },
});
