import type { Fact } from '../../corpus/types';
import { superiorFor } from '../../rules/superior';
import { isYearTarget } from '../../rules/targets';
import { printedValue, titleOf } from '../../rules/wording';
import { calibreMark } from '../calibreMark';
import { yearTargets } from '../lastTarget';
import { ownFacts } from '../ownFacts';
import { valuePhrase } from '../phrases';
import type { CodeAction, CodeActionContext } from './codeAction';
import { calibreEdit, canBeWritten, type Pair, valueEdit } from './otherWording';

/** Two governments' rates compare; their amounts are a part and a whole. */
const RATES: readonly string[] = ['growth', 'share', 'points'];
const RULE = 'superior/overshoot';

/** On a target that the superior's plan or report sets too, otherwise: its value, or its calibre, in the place of the draft's. */
export function superiorsWording(context: CodeActionContext): readonly CodeAction[] {
  const { plan, corpus, selection, findings, locale } = context;
  const selected = yearTargets(plan).filter(
    (fact) => fact.scope === null && RATES.includes(fact.measure) && fact.start <= selection.end && selection.start <= fact.end,
  );
  const superior = selected.length > 0 ? superiorFor({ plan, corpus, self: ownFacts(plan) }) : null;
  if (!superior) return [];
  return selected.flatMap((fact): readonly CodeAction[] => {
    for (const document of superior.documents) {
      const other = counterpart(
        fact,
        document.facts.filter((each) => isYearTarget(each, document.meta.year)),
      );
      if (!other) continue;
      const found = replacement({ fact, other }, context);
      if (!found) return [];
      const of = findings.filter(({ ruleId, start, end }) => ruleId === RULE && start === fact.start && end === fact.end);
      const title = locale === 'en' ? `${found.en} (${titleOf(document)})` : `${found.zh}（${titleOf(document)}）`;
      // Without a finding there is nothing to mend: it is only offered.
      const kind = of.length > 0 ? 'quickfix' : 'refactor.rewrite.planlint';
      return [{ title, kind, edits: found.edits, findings: of, preferred: false }];
    }
    return [];
  });
}

/** The superior's target for the same thing, the main passage's first; else for the same indicator in another calibre. */
function counterpart(fact: Fact, others: readonly Fact[]): Fact | null {
  const rates = others.filter(({ scope, measure }) => scope === null && measure === fact.measure);
  const same = rates.filter(({ series }) => series === fact.series);
  const kin = rates.filter(({ indicatorId }) => indicatorId !== null && indicatorId === fact.indicatorId);
  const found = same.length > 0 ? same : kin;
  return found.find(({ headline }) => headline) ?? found[0] ?? null;
}

function replacement(pair: Pair, context: CodeActionContext) {
  const { fact, other } = pair;
  if (!canBeWritten(other)) return null;
  if (fact.series !== other.series) {
    const edits = calibreEdit(pair, context);
    const name = `${other.indicator}${calibreMark(other, context.knowledge)}`;
    return edits && { edits, zh: `用上级口径：${name}`, en: `Use the superior’s calibre: ${name}` };
  }
  if (printedValue(fact) === printedValue(other)) return null;
  const edits = valueEdit(pair, context);
  const phrase = valuePhrase(other);
  return edits && { edits, zh: `用上级表述：${phrase}`, en: `Use the superior’s wording: ${phrase}` };
}
