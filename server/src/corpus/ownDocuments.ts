import type { Metadata, PlaceLevel } from '../plan/types';
import { isWithin, samePlace } from './places';
import type { DocumentFacts } from './types';

/** What a document says of itself that tells whose it is. */
type Whose = Pick<Metadata, 'place' | 'level' | 'kind'>;

/**
 * Whether a document counts for the draft's own place. One that names no place counts, unless its words speak of another level (全州 for
 * a city's draft) or documents of a third place lie about, whose it may be as well. Data files are the draft's.
 */
export function isOwnDocument(other: Whose, own: Whose, documents: readonly DocumentFacts[]): boolean {
  if (other.place !== null && own.place !== null) return samePlace(other.place, own.place);
  if (other.kind === 'data') return true;
  if (other.level !== null && own.level !== null && other.level !== own.level) return false;
  const named = other.place === null ? own : other;
  const known = placesOf(documents);
  if (named.place === null) return known.length <= 1;
  return known.every(({ place, level }) => isWithin(named.place, place) || isAbove(level, named.level));
}

const LEVELS: readonly PlaceLevel[] = ['county', 'city', 'province', 'nation'];

/** A county's city is not in the list of divisions, yet it is no rival for the county's documents. */
function isAbove(level: PlaceLevel | null, own: PlaceLevel | null): boolean {
  return level !== null && own !== null && LEVELS.indexOf(level) > LEVELS.indexOf(own);
}

interface Named {
  readonly place: string;
  readonly level: PlaceLevel | null;
}

const kept = new WeakMap<readonly DocumentFacts[], readonly Named[]>();

/** The places that documents name, the nation left out. */
function placesOf(documents: readonly DocumentFacts[]): readonly Named[] {
  const found = kept.get(documents);
  if (found) return found;
  const places: Named[] = [];
  for (const { meta } of documents) {
    const { place, level } = meta;
    if (place === null || level === 'nation' || meta.kind === 'data') continue;
    if (!places.some((each) => samePlace(each.place, place))) places.push({ place, level });
  }
  kept.set(documents, places);
  return places;
}
