import type { Fact } from '../../corpus/types';
import type { Span } from '../../text/span';
import { calibreMark } from '../calibreMark';
import type { FeatureContext } from '../context';
import { mentionsOf } from '../mentions';
import { sourceSpan } from '../paragraphMap';
import { valuePhrase, verbBefore } from '../phrases';
import type { TextEdit } from '../rename';

/** A target of the draft, and that of another document that it is held against. */
export interface Pair {
  readonly fact: Fact;
  readonly other: Fact;
}

/** A value that was cut for display, or left to the superior, cannot be written anywhere. */
export function canBeWritten({ valueText, op }: Fact): boolean {
  return !valueText.endsWith('…') && op !== 'defer';
}

/** The other's value in the place of the draft's; null where the verb before it says the contrary. */
export function valueEdit({ fact, other }: Pair, { plan }: FeatureContext): readonly TextEdit[] | null {
  const value = plan.text.slice(fact.valueStart, fact.valueEnd);
  const [verb, otherVerb] = [verbBefore(fact, value), verbBefore(other, other.valueText)];
  if (verb === otherVerb) return [{ start: fact.valueStart, end: fact.valueEnd, text: other.valueText }];
  // 下降2.5% is a value with its verb: it takes the place of the verb in front of this year's too.
  const before = verb === '' ? fact.valueStart : fact.valueStart - verb.length;
  if (plan.text.slice(before, fact.valueStart) !== verb) return null;
  return [{ start: before, end: fact.valueEnd, text: otherVerb + other.valueText }];
}

/** The indicator's name as the other calibre has it; a calibre that is no part of the name is written behind it. */
export function calibreEdit({ fact, other }: Pair, context: FeatureContext): readonly TextEdit[] | null {
  const name = nameIn(fact, context);
  if (!name) return null;
  const mark = calibreMark(other, context.knowledge);
  // The mark of another calibre would have to go first: that is for the writer to do.
  if (mark !== '' && calibreMark(fact, context.knowledge) !== '') return null;
  if (fact.indicator === other.indicator && mark === '') return null;
  return [{ ...name, text: other.indicator + mark }];
}

/** Name and value whole, where no other target shares them. */
export function wordingEdit({ fact, other }: Pair, context: FeatureContext): readonly TextEdit[] | null {
  const { plan } = context;
  const shared = plan.statements.filter(({ start, end }) => start < fact.end && fact.start < end);
  const name = nameIn(fact, context);
  if (shared.length > 1 || !name || name.start > fact.valueStart || /[\r\n]/u.test(plan.text.slice(name.start, fact.valueEnd))) return null;
  return [{ start: name.start, end: fact.valueEnd, text: other.indicator + calibreMark(other, context.knowledge) + valuePhrase(other) }];
}

/** The indicator's name in the wording of a target, where it stands there by itself and on one line. */
function nameIn(fact: Fact, { plan, knowledge }: FeatureContext): Span | null {
  const mention = mentionsOf(plan, knowledge).find(
    ({ start, end, names }) => fact.start <= start && end <= fact.end && names.length === 1 && names[0] === fact.indicator,
  );
  if (!mention) return null;
  const span = sourceSpan(mention.paragraph, mention.text);
  return /[\r\n]/u.test(plan.text.slice(span.start, span.end)) ? null : span;
}
