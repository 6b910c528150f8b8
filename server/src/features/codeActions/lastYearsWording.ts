import type { Finding } from '../../rules/types';
import { calibreMark } from '../calibreMark';
import { ownFacts } from '../ownFacts';
import { valuePhrase } from '../phrases';
import type { TextEdit } from '../rename';
import { type CodeAction, type CodeActionContext, selectedFindings } from './codeAction';
import { calibreEdit, canBeWritten, type Pair, valueEdit, wordingEdit } from './otherWording';

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

function pairOf({ start, end, related }: Finding, { plan, corpus }: CodeActionContext): Pair | null {
  const place = related[0];
  const document = place && corpus.get(place.uri);
  if (!place || !document) return null;
  const lasts = document.facts.filter((fact) => fact.start === place.start && fact.end === place.end);
  const facts = ownFacts(plan).facts.filter((fact) => fact.start === start && fact.end === end && fact.role === 'target');
  // Where several share one wording (城乡居民…分别增长), each goes with its own.
  for (const fact of facts) {
    const last = lasts.find((each) => each.series === fact.series) ?? lasts.find((each) => each.indicatorId === fact.indicatorId);
    if (last) return { fact, other: last };
  }
  return null;
}

function actionsFor(finding: Finding, pair: Pair, context: CodeActionContext): readonly CodeAction[] {
  const { fact, other: last } = pair;
  const en = context.locale === 'en';
  const action = (title: string, edits: readonly TextEdit[] | null): readonly CodeAction[] =>
    edits && edits.length > 0 ? [{ title, kind: 'quickfix', edits, findings: [finding], preferred: false }] : [];
  if (!canBeWritten(last)) return [];
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
