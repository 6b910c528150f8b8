import assert from 'node:assert/strict';
import { createCorpus, factsOf } from '../../server/src/corpus/corpus';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import type { Plan } from '../../server/src/plan/types';
import { grave } from '../../server/src/rules/formulation/grave';
import { listOrder } from '../../server/src/rules/formulation/list-order';
import { misquoted } from '../../server/src/rules/formulation/misquoted';
import { variant } from '../../server/src/rules/formulation/variant';
import { runRules } from '../../server/src/rules/run';
import type { Finding } from '../../server/src/rules/types';

const knowledge = createKnowledge();

/** What the wording rules of the group say of a draft that stands alone (expiry apart: it speaks of the words, not of slips). */
export function lint(plan: Plan): readonly Finding[] {
  const rules = [grave, misquoted, listOrder, variant];
  const corpus = createCorpus(knowledge);
  const { findings, failures } = runRules(
    rules,
    { plan, self: factsOf(plan), corpus, framework: null, knowledge, planOf: () => null },
    'zh-CN',
  );
  assert.deepEqual(failures, []);
  return findings;
}
