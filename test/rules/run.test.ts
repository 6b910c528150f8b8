import assert from 'node:assert/strict';
import { createCorpus, factsOf } from '../../server/src/corpus/corpus';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';
import { rules } from '../../server/src/rules/index';
import { defineRule } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import type { Match, Rule, RuleContext } from '../../server/src/rules/types';
import { plan } from './check';

function contextOf(text: string): RuleContext {
  const knowledge = createKnowledge();
  const read = parsePlan('file:///draft.txt', text, { knowledge });
  return { plan: read, self: factsOf(read), corpus: createCorpus(knowledge), framework: null, knowledge, planOf: () => null };
}

function ruleThat(id: string, matches: () => Iterable<Match>, needs: Rule['needs'] = []): Rule {
  return defineRule({ id, severity: 'info', needs, detect: matches, explain: () => ({ what: '甲', why: '乙。', how: '' }) });
}

const draft = contextOf(plan(2025, '地区生产总值增长6%'));

describe('runRules', () => {
  it('makes a rule that throws a notice and keeps the others’ findings', () => {
    const broken = ruleThat('test/broken', () => {
      throw new Error('坏了');
    });
    const { findings, failures } = runRules([broken, ruleThat('test/fine', () => [{ at: { start: 1, end: 2 } }])], draft, 'zh-CN');
    assert.equal(findings.length, 1);
    assert.match(failures[0]?.message ?? '', /test\/broken.*坏了/u);
  });

  it('sorts by place, then rule, and drops doubles', () => {
    const at = (start: number): Match => ({ at: { start, end: start + 1 } });
    const { findings } = runRules([ruleThat('b/b', () => [at(5), at(1), at(1)]), ruleThat('a/a', () => [at(5)])], draft, 'zh-CN');
    assert.deepEqual(
      findings.map(({ ruleId, start }) => [ruleId, start]),
      [
        ['b/b', 1],
        ['a/a', 5],
        ['b/b', 5],
      ],
    );
  });

  it('shows when findings are left out, and leaves out the least grave', () => {
    const many = ruleThat('test/many', () => Array.from({ length: 600 }, (_, start) => ({ at: { start, end: start + 1 } })));
    const grave = ruleThat('test/grave', () => [{ at: { start: 900, end: 901 }, severity: 'error' }]);
    const { findings, failures } = runRules([many, grave], draft, 'zh-CN');
    assert.equal(findings.length, 500);
    assert.equal(findings.at(-1)?.severity, 'error');
    assert.match(failures[0]?.message ?? '', /101/u);
  });

  it('writes one sentence each for what, why and how, and none that is empty', () => {
    const { findings } = runRules([ruleThat('test/a', () => [{ at: { start: 0, end: 1 } }])], draft, 'zh-CN');
    assert.equal(findings[0]?.message, '甲。乙。');
  });

  it('does not run a rule that needs what is not there', () => {
    const needy = ruleThat('test/needy', () => [{ at: { start: 0, end: 1 } }], ['corpus']);
    const framed = ruleThat('test/framed', () => [{ at: { start: 0, end: 1 } }], ['framework']);
    assert.deepEqual(runRules([needy, framed], draft, 'zh-CN').findings, []);
  });

  it('survives drafts that say nothing', () => {
    for (const text of ['', '\n', '2025年', '地区生产总值增长6%', plan(2025, '')]) {
      assert.deepEqual(runRules(rules, contextOf(text), 'en').failures, []);
    }
  });
});
