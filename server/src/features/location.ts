import type { SeriesPoint } from '../corpus/types';
import type { Plan } from '../plan/types';
import type { Position } from '../text/lineIndex';
import type { Span } from '../text/span';

/** A place in some document: lines and UTF-16 columns count from 0. */
export interface Location {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export function locationOf({ document, fact }: SeriesPoint): Location {
  return { uri: document.uri, range: fact.range };
}

export function locationIn({ uri, lines }: Plan, { start, end }: Span): Location {
  return { uri, range: { start: lines.positionAt(start), end: lines.positionAt(end) } };
}

/** Without repetitions, in order. */
export function distinctLocations(locations: readonly Location[]): readonly Location[] {
  return [...new Map(locations.map((location) => [keyOf(location), location])).values()];
}

export function sameLocation(a: Location, b: Location): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ uri, range: { start, end } }: Location): string {
  return `${uri}#${start.line}:${start.character}-${end.line}:${end.character}`;
}
