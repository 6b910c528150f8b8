import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCorpus, factsOf } from '../../server/src/corpus/corpus';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';
import type { Plan } from '../../server/src/plan/types';
import { rules } from '../../server/src/rules/index';
import { runRules } from '../../server/src/rules/run';
import type { Finding } from '../../server/src/rules/types';

const SHARED = process.env.PLANLINT_SHARED ?? join(__dirname, '..', '..', '..', 'shared');
const knowledge = createKnowledge();

/** Lints every document against all others, as one workspace. */
function lintAll(): Map<string, readonly Finding[]> {
  const plans = new Map<string, Plan>();
  const corpus = createCorpus(knowledge);
  for (const folder of ['corpus', 'corpus-other']) {
    for (const name of readdirSync(join(SHARED, folder))) {
      const plan = parsePlan(`file:///${name}`, readFileSync(join(SHARED, folder, name), 'utf8'), { knowledge });
      plans.set(name, plan);
      corpus.set(factsOf(plan));
    }
  }
  const byUri = new Map([...plans.values()].map((plan) => [plan.uri, plan]));
  const results = new Map<string, readonly Finding[]>();
  for (const [name, plan] of plans) {
    const view = corpus.viewFor(plan.uri, plan.meta.year);
    const framework = view.frameworkFor(plan.meta, knowledge);
    const { findings, failures } = runRules(
      rules,
      { plan, self: factsOf(plan), corpus: view, framework, knowledge, planOf: (uri) => byUri.get(uri) ?? null },
      'zh-CN',
    );
    assert.deepEqual(failures, []);
    results.set(name, findings);
  }
  return results;
}

describe('rules on the real documents of ../shared', () => {
  let results: Map<string, readonly Finding[]> = new Map();
  before(function () {
    if (!existsSync(join(SHARED, 'corpus'))) this.skip();
    results = lintAll();
  });

  const messages = (name: string, ruleId: string): string[] =>
    (results.get(name) ?? []).filter((finding) => finding.ruleId === ruleId).map(({ message }) => message);

  it('finds in plan-2025 urban income that is not above GDP, and one investment target in two calibres', () => {
    assert(
      messages('plan-2025.txt', 'framework/relation-violated').some((message) => /城镇居民.*增长6%.*地区生产总值.*6%以上/u.test(message)),
    );
    assert(messages('plan-2025.txt', 'target/conflict').some((message) => /固定资产投资.*限额以上.*口径不一致/u.test(message)));
  });

  it('finds in plan-2026 what moved, what was merged and which calibre was dropped', () => {
    assert(messages('plan-2026.txt', 'target/changed').some((message) => /5\.5%左右.*6%以上.*放宽/u.test(message)));
    assert(messages('plan-2026.txt', 'target/calibre-changed').some((message) => /限额以上/u.test(message)));
    assert(messages('plan-2026.txt', 'target/dropped').some((message) => /城镇居民/u.test(message)));
  });

  it('calls nothing in published documents a certain error but the one that is', () => {
    const errors = [...results].flatMap(([name, findings]) =>
      findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => `${name}: ${ruleId}`),
    );
    // its last paragraph misnames the leading core: judged by eye
    assert.deepEqual(errors, ['plan-2026.txt: formulation/grave']);
  });
});
