import { placeNames, samePlace, superiorOf, surelySamePlace } from '../../corpus/places';
import type { DocumentFacts } from '../../corpus/types';
import { formulationData, isInUse } from '../../knowledge/formulations';
import type { Knowledge } from '../../knowledge/knowledge';
import type { CompletionContext } from './completion';

/** Looked at before the cursor: a wording may be half typed. */
const LONGEST = 30;
/** What only one place says of itself: 全省, 我区. A draft of that place says it too, one of another does not. */
const SELF = /[全我](?:自治[区州县旗]|[省区市州盟县旗])/gu;

/**
 * As much of a continuation as fits the draft: no wording that is out of use in its year, no year before last, no other five-year period's
 * words, and from other places' documents no places' names nor what they call themselves. '' where nothing is left.
 */
export function fittingPart(
  { plan: { meta }, knowledge }: CompletionContext,
  before: string,
  { text, documents }: { readonly text: string; readonly documents: readonly DocumentFacts[] },
): string {
  const tail = before.slice(-LONGEST);
  const line = tail + text;
  let end = line.length;
  const cut = (at: number, length: number) => {
    if (at >= 0 && at + length > tail.length) end = Math.min(end, at);
  };
  for (const wording of outOfUse(knowledge, meta.year))
    cut(line.indexOf(wording, Math.max(0, tail.length - wording.length)), wording.length);
  if (meta.year !== null) for (const { 0: year, index } of line.matchAll(/20\d\d(?=年)/gu)) if (Number(year) < meta.year - 1) cut(index, 4);
  const others = documents.length > 0 && documents.every((document) => !samePlace(document.meta.place, meta.place));
  if (others) {
    for (const name of placeNames()) {
      if (!surelySamePlace(name, meta.place) && !surelySamePlace(name, superiorOf(meta.place)))
        cut(line.indexOf(name, tail.length - 1), name.length);
    }
    for (const { 0: self, index } of line.matchAll(SELF)) if (!meta.place?.endsWith(self.slice(1))) cut(index, self.length);
  }
  return line.slice(tail.length, end);
}

let last: { readonly year: number | null; readonly wordings: readonly string[] } | null = null;

/** Wordings that a draft of a year does not use any more, and words of other five-year periods and their years. */
function outOfUse({ calendar }: Knowledge, year: number | null): readonly string[] {
  if (last?.year === year) return last.wordings;
  const expired = formulationData.expired.filter(({ to }) => year === null || to < year).map(({ form }) => form);
  const formulations = formulationData.formulations.filter((each) => !isInUse(each, year)).map(({ text }) => text);
  const periods = calendar.periods.flatMap(({ word, startYear, endYear, years }) => [
    // The period that is over is spoken of in the first year of the next one, and that one in the last year of this.
    ...(year === null || (startYear - 1 <= year && year <= endYear + 1) ? [] : [word]),
    ...years.flatMap(({ year: of, words }) => (year === null || of === year ? [] : words.map((each) => `“${word}”${each}`))),
    ...years.flatMap(({ year: of, words }) => (year === null || of === year ? [] : words.map((each) => `“${word}”规划${each}`))),
  ]);
  const wrong = formulationData.wrong.filter(({ before, after }) => before.length + after.length === 0).map(({ form }) => form);
  last = { year, wordings: [...new Set([...expired, ...formulations, ...periods, ...wrong])] };
  return last.wordings;
}
