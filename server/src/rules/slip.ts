import confusables from './generated/confusables.json';

const GROUPS: readonly string[] = confusables.groups;
/** Words that come and go in a sentence without making it wrong. */
const LOOSE = /^[的地得了和与及等也都再更还又要将能可好全各新大强实为在]$/u;

/** One difference with its neighbourhood: `now` where `other` stood, between `before` and `after` (a character each, or none). */
export interface Difference {
  readonly now: string;
  readonly other: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Whether a difference looks like a slip of the hand: two characters exchanged, one doubled, one for another that sounds or looks alike, or one
 * that makes words found nowhere else (`timesSeen` counts a string in both texts together).
 */
export function isSlip({ now, other, before, after }: Difference, timesSeen: (words: string) => number): boolean {
  if (now.length === 2 && other.length === 2 && now[0] === other[1] && now[1] === other[0]) return true;
  if (now.length > 1 || other.length > 1) return false;
  if (now !== '' && other === '' && (now === before || now === after)) return !LOOSE.test(now) || now === '的';
  if (now !== '' && other !== '' && GROUPS.some((group) => group.includes(now) && group.includes(other))) return true;
  if (before === '' || after === '' || LOOSE.test(now) || LOOSE.test(other)) return false;
  const made = now === '' ? [before + after] : [before + now, now + after];
  const lost = other === '' ? [before + after] : [before + other, other + after];
  // The draft's own place is seen once; what was there before is a usual word.
  return made.every((words) => timesSeen(words) <= 1) && lost.every((words) => timesSeen(words) >= 3);
}
