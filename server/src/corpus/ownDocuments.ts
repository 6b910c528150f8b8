import type { Metadata, PlaceLevel } from '../plan/types';
import { isWithin, samePlace } from './places';
import type { DocumentFacts } from './types';

/** What a document says of itself that tells whose it is. */
type Whose = Pick<Metadata, 'place' | 'level' | 'kind'>;

/**
 * Whether a document counts for the draft's own place. One that names no place counts, unless its words speak of another level (全州 for
 * a city's draft) or documents of a third place lie about, whose it may be as well. Data files tell no place: they are the draft's, unless
 * they lie in a folder with documents of third places alone.
 */
export function isOwnDocument(
  { uri, meta: other }: Pick<DocumentFacts, 'uri'> & { readonly meta: Whose },
  own: Whose,
  documents: readonly DocumentFacts[],
): boolean {
  if (other.place !== null && own.place !== null) return samePlace(other.place, own.place);
  if (other.kind === 'data') return other.place !== null || !isBesideOthersOnly(uri, own, documents);
  if (other.level !== null && own.level !== null && other.level !== own.level) return false;
  const named = other.place === null ? own : other;
  const known = placesOf(documents);
  if (named.place === null) return known.length <= 1;
  return known.every(({ place, level }) => isWithin(named.place, place) || isAbove(level, named.level));
}

function isBesideOthersOnly(uri: string, own: Whose, documents: readonly DocumentFacts[]): boolean {
  const beside = placesOf(documents).filter(({ folders }) => folders.has(folderOf(uri)));
  if (own.place === null || beside.length === 0) return false;
  return beside.every(({ place, level }) => !isWithin(own.place, place) && !isAbove(level, own.level));
}

/** With the slash at the end. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

const LEVELS: readonly PlaceLevel[] = ['county', 'city', 'province', 'nation'];

/** A county's city is not in the list of divisions, yet it is no rival for the county's documents. */
function isAbove(level: PlaceLevel | null, own: PlaceLevel | null): boolean {
  return level !== null && own !== null && LEVELS.indexOf(level) > LEVELS.indexOf(own);
}

interface Named {
  readonly place: string;
  readonly level: PlaceLevel | null;
  /** Of the documents that name it. */
  readonly folders: Set<string>;
}

const kept = new WeakMap<readonly DocumentFacts[], readonly Named[]>();

/** The places that documents name, the nation left out. */
function placesOf(documents: readonly DocumentFacts[]): readonly Named[] {
  const found = kept.get(documents);
  if (found) return found;
  const places: Named[] = [];
  for (const { uri, meta } of documents) {
    const { place, level } = meta;
    if (place === null || level === 'nation' || meta.kind === 'data') continue;
    let named = places.find((each) => samePlace(each.place, place));
    if (!named) {
      named = { place, level, folders: new Set() };
      places.push(named);
    }
    named.folders.add(folderOf(uri));
  }
  kept.set(documents, places);
  return places;
}
