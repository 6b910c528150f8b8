import { superiorOf } from '../corpus/places';
import levels from './generated/levels.json';

/** How a government of some level calls itself: `全市`, `我市`; `市委`; `市`. */
export interface LevelWords {
  readonly own: readonly string[];
  readonly committee: string;
  readonly government: string;
}

const NATION: LevelWords = { own: ['全国', '我国'], committee: '党中央', government: '国务院' };

/** The words of a place by the last word of its name (`赤峰市`), or of a province by its short name (`内蒙古`); null where the name does not tell. */
export function levelWords(place: string | null): LevelWords | null {
  if (place === null) return null;
  if (place === '全国') return NATION;
  const bySuffix = (suffix: string): LevelWords | null => levels.units.find((unit) => unit.suffix === suffix) ?? null;
  if (levels.autonomousRegions.includes(place)) return bySuffix('自治区');
  if (levels.municipalities.includes(place)) return bySuffix('市');
  const found = levels.units.find((unit) => place.length > unit.suffix.length && place.endsWith(unit.suffix));
  if (found) return found;
  // a province's short name: the nation is directly above it
  return superiorOf(place) === '全国' ? bySuffix('省') : null;
}

/** Place names with and without their suffix, for taking two governments' names as one. */
export function namesOf(place: string | null): readonly string[] {
  if (place === null || place === '全国') return [];
  const suffix = levels.units.find((unit) => place.endsWith(unit.suffix))?.suffix ?? '';
  const short = place.slice(0, place.length - suffix.length);
  return short.length >= 2 && short !== place ? [place, short] : [place];
}

/** The own word of the same form: 全市 for 全区, 我市 for 我区. */
export function ownWord(word: string, { own }: LevelWords): string {
  return own.find((each) => each[0] === word[0]) ?? own[0] ?? word;
}
