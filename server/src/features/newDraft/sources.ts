import { samePlace } from '../../corpus/places';
import type { DocumentFacts } from '../../corpus/types';
import type { DocumentKind } from '../../plan/types';

/** What a year's plan can be written on from, the likeliest first. */
const KINDS: readonly DocumentKind[] = ['annual-plan', 'plan-report', 'work-report'];

/**
 * Documents that the next plan can go on from: yearly plans and reports whose year is known, newest first, a plan before a report. With
 * `active` (a document's URI) only those of its place, itself first where it is one of them.
 */
export function draftSources(documents: readonly DocumentFacts[], active: string | null): readonly DocumentFacts[] {
  const yearly = documents.filter(({ meta }) => meta.year !== null && KINDS.includes(meta.kind));
  const current = documents.find(({ uri }) => uri === active);
  const place = current?.meta.place ?? null;
  const ofPlace = place === null ? yearly : yearly.filter(({ meta }) => samePlace(meta.place, place));
  return [...ofPlace].sort(
    (a, b) =>
      Number(b === current) - Number(a === current) ||
      b.meta.year! - a.meta.year! ||
      KINDS.indexOf(a.meta.kind) - KINDS.indexOf(b.meta.kind) ||
      (a.uri < b.uri ? -1 : 1),
  );
}
