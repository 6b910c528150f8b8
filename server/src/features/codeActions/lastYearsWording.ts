import type { Fact } from '../../corpus/types';
import type { Finding } from '../../rules/types';
import type { Span } from '../../text/span';
import { calibreMark } from '../calibreMark';
import { mentionsOf } from '../mentions';
import { ownFacts } from '../ownFacts';
import { sourceSpan } from '../paragraphMap';
import { valuePhrase, verbBefore } from '../phrases';
import type { TextEdit } from '../rename';
import { type CodeAction, type CodeActionContext, selectedFindings } from './codeAction';

const RULES: readonly string[] = ['target/changed', 'target/calibre-changed'];

/** Where a target moved, or its calibre did: last year's value, name or wording in its place. */
export function lastYearsWording(context: CodeActionContext): readonly CodeAction[] {
  return selectedFindings(context)
    .filter(({ ruleId }) => RULES.includes(ruleId))
    .flatMap((finding) => {
      const pair = pairOf(finding, context);
      return pair ? actionsFor(finding, pair, context) : [];
    });
}

/** The target that a finding is about, and last year's that it was held against. */
interface Pair {
  readonly fact: Fact;
  readonly last: Fact;
}

function pairOf({ start, end, related }: Finding, { plan, corpus }: CodeActionContext): Pair | null {
  const place = related[0];
  const document = place && corpus.get(place.uri);
  if (!place || !document) return null;
  const lasts = document.facts.filter((fact) => fact.start === place.start && fact.end === place.end);
  const facts = ownFacts(plan).facts.filter((fact) => fact.start === start && fact.end === end && fact.role === 'target');
  // Where several share one wording (城乡居民…分别增长), each goes with its own.
  for (const fact of facts) {
    const last = lasts.find((each) => each.series === fact.series) ?? lasts.find((each) => each.indicatorId === fact.indicatorId);
    if (last) return { fact, last };
  }
  return null;
}

function actionsFor(finding: Finding, pair: Pair, context: CodeActionContext): readonly CodeAction[] {
  const { fact, last } = pair;
  const en = context.locale === 'en';
  const action = (title: string, edits: readonly TextEdit[] | null): readonly CodeAction[] =>
    edits && edits.length > 0 ? [{ title, kind: 'quickfix', edits, findings: [finding], preferred: false }] : [];
  // A value that was cut for display cannot be written back.
  if (last.valueText.endsWith('…') || last.op === 'defer') return [];
  const phrase = valuePhrase(last);
  if (fact.series === last.series) {
    return action(en ? `Use last year's wording: ${phrase}` : `用上年表述：${phrase}`, valueEdit(pair, context));
  }
  if (fact.measure === last.measure && fact.unit?.dimension === last.unit?.dimension) {
    const name = `${last.indicator}${calibreMark(last, context.knowledge)}`;
    return action(en ? `Use last year's calibre: ${name}` : `用上年口径：${name}`, calibreEdit(pair, context));
  }
  const claim = `${last.indicator}${phrase}`;
  return action(en ? `Use last year's wording: ${claim}` : `用上年表述：${claim}`, wordingEdit(pair, context));
}

/** Last year's value in the place of this year's; null where the verb before it says the contrary. */
function valueEdit({ fact, last }: Pair, { plan }: CodeActionContext): readonly TextEdit[] | null {
  const value = plan.text.slice(fact.valueStart, fact.valueEnd);
  const [verb, lastVerb] = [verbBefore(fact, value), verbBefore(last, last.valueText)];
  if (verb === lastVerb) return [{ start: fact.valueStart, end: fact.valueEnd, text: last.valueText }];
  // 下降2.5% is a value with its verb: it takes the place of the verb in front of this year's too.
  const before = verb === '' ? fact.valueStart : fact.valueStart - verb.length;
  if (plan.text.slice(before, fact.valueStart) !== verb) return null;
  return [{ start: before, end: fact.valueEnd, text: lastVerb + last.valueText }];
}

/** The indicator's name as last year's calibre has it; a calibre that is no part of the name is written behind it. */
function calibreEdit({ fact, last }: Pair, context: CodeActionContext): readonly TextEdit[] | null {
  const name = nameIn(fact, context);
  if (!name) return null;
  const mark = calibreMark(last, context.knowledge);
  // The mark of another calibre would have to go first: that is for the writer to do.
  if (mark !== '' && calibreMark(fact, context.knowledge) !== '') return null;
  if (fact.indicator === last.indicator && mark === '') return null;
  return [{ ...name, text: last.indicator + mark }];
}

/** Name and value whole, where no other target shares them. */
function wordingEdit({ fact, last }: Pair, context: CodeActionContext): readonly TextEdit[] | null {
  const { plan } = context;
  const shared = plan.statements.filter(({ start, end }) => start < fact.end && fact.start < end);
  const name = nameIn(fact, context);
  if (shared.length > 1 || !name || name.start > fact.valueStart || /[\r\n]/u.test(plan.text.slice(name.start, fact.valueEnd))) return null;
  return [{ start: name.start, end: fact.valueEnd, text: last.indicator + calibreMark(last, context.knowledge) + valuePhrase(last) }];
}

/** The indicator's name in the wording of a target, where it stands there by itself and on one line. */
function nameIn(fact: Fact, { plan, knowledge }: CodeActionContext): Span | null {
  const mention = mentionsOf(plan, knowledge).find(
    ({ start, end, names }) => fact.start <= start && end <= fact.end && names.length === 1 && names[0] === fact.indicator,
  );
  if (!mention) return null;
  const span = sourceSpan(mention.paragraph, mention.text);
  return /[\r\n]/u.test(plan.text.slice(span.start, span.end)) ? null : span;
}
