import type { Locale } from '../rules/types';
import type { Span } from '../text/span';
import type { FeatureContext } from './context';
import { type Mention, mentionAt, mentionsOf } from './mentions';
import { runsOf } from './paragraphMap';

/** Text that replaces a span. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** What can be renamed at the cursor, and the name to begin with. */
export interface RenameTarget extends Span {
  readonly name: string;
}

/** No indicator's name is longer. */
const LONGEST = 40;

/** An indicator's name under the cursor, known or not; null elsewhere, and inside a document's title, which is not the drafter's to change. */
export function renameTarget({ plan, knowledge }: FeatureContext, offset: number): RenameTarget | null {
  const mention = mentionAt(plan, knowledge, offset);
  return mention && !mention.cited ? { start: mention.start, end: mention.end, name: printedName(mention) } : null;
}

/**
 * Gives an indicator another name throughout this document, whatever it is called there (GDP, 生产总值); titles in 《》 stay as they are. A
 * name that runs over a line break or a page's foot leaves the break where it is. Null where there is nothing to rename.
 */
export function rename({ plan, knowledge }: FeatureContext, offset: number, newName: string): readonly TextEdit[] | null {
  const mention = mentionAt(plan, knowledge, offset);
  if (!mention || mention.cited) return null;
  const name = newName.trim();
  return mentionsOf(plan, knowledge)
    .filter((each) => !each.cited && sameNames(each, mention) && printedName(each) !== name)
    .flatMap((each) => runsOf(plan, each.paragraph, each.text).map((run, i) => ({ ...run, text: i === 0 ? name : '' })));
}

/** Why a name cannot be an indicator's; null when it can. */
export function nameProblem(newName: string, locale: Locale): string | null {
  const name = newName.trim();
  if (name === '') return locale === 'en' ? 'The name is empty' : '名称不能为空';
  if (name.length > LONGEST) return locale === 'en' ? `A name has at most ${LONGEST} characters` : `名称不能超过${LONGEST}个字`;
  if (/[\r\n\t，。；：！？、,;!?《》|]/u.test(name)) return locale === 'en' ? 'A name has no punctuation' : '名称中不能有标点';
  return null;
}

function printedName({ paragraph, text }: Mention): string {
  return paragraph.text.slice(text.start, text.end);
}

function sameNames(a: Mention, b: Mention): boolean {
  return a.names.length === b.names.length && a.names.every((name, i) => name === b.names[i]);
}
