import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { defaultConfig } from '../../server/src/config/defaults';
import type { Config } from '../../server/src/config/types';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { textWork } from '../../server/src/rules/keptByText';
import { defineRule } from '../../server/src/rules/rule';
import { changed } from '../../server/src/rules/target/changed';
import { dropped } from '../../server/src/rules/target/dropped';
import type { Rule } from '../../server/src/rules/types';
import { createPlanService, type PlanService } from '../../server/src/service';
import { PLAN_2025, PLAN_2026, WORKSPACE } from './documents';

const DRAFT = 'file:///w/plan-2026.txt';
const LAST = 'file:///w/plan-2025.txt';

function serviceOf(files: Readonly<Record<string, string>>, config: Partial<Config> = {}, rules?: readonly Rule[]): PlanService {
  const service = createPlanService({
    knowledge: createKnowledge(),
    config: { ...defaultConfig, ...config },
    root: 'file:///w',
    ...(rules && { rules }),
  });
  for (const [uri, text] of Object.entries(files)) service.setDocument(uri, text);
  return service;
}

const ruleIds = (service: PlanService, uri: string) => service.lint(uri).findings.map(({ ruleId }) => ruleId);

/** All that a user can see of a service. */
function seen(service: PlanService): unknown {
  return [...service.uris()].sort().map((uri) => ({
    uri,
    lint: service.lint(uri),
    statements: service.plan(uri)?.statements,
    corpus: service.corpus(uri).documents,
    status: service.status(uri).framework,
  }));
}

describe('service', () => {
  it('lints a draft against everything else', () => {
    const service = serviceOf(WORKSPACE);
    const { findings, notices } = service.lint(DRAFT);
    assert.deepEqual(notices, []);
    const ids = new Set(findings.map(({ ruleId }) => ruleId));
    for (const id of ['target/changed', 'target/dropped', 'target/conflict']) assert.ok(ids.has(id), `${id} in ${[...ids]}`);
    assert.ok(findings.some(({ related }) => related.some(({ uri }) => uri === LAST)));
    assert.deepEqual(
      findings.map(({ start }) => start),
      findings.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('never compares with a later year', () => {
    const service = serviceOf(WORKSPACE);
    assert.deepEqual(
      service.corpus(LAST).documents.filter(({ meta }) => (meta.year ?? 0) > 2025),
      [],
    );
  });

  it('is silent about unknown and data files', () => {
    const service = serviceOf(WORKSPACE);
    assert.deepEqual(service.lint('file:///w/none.txt'), { findings: [], notices: [] });
    assert.equal(service.plan('file:///w/actuals.csv'), null);
    assert.deepEqual(service.lint('file:///w/actuals.csv').findings, []);
  });

  it('leaves files that are no plans out of the corpus, but shows them', () => {
    const service = serviceOf(WORKSPACE);
    assert.equal(service.corpus().get('file:///w/notes.md'), undefined);
    const { documents, dataFiles, framework } = service.status(DRAFT);
    assert.deepEqual(
      documents.map(({ name, year, kind }) => `${name} ${year} ${kind}`),
      [
        'plan-2026 2026 annual-plan',
        'plan-2025 2025 annual-plan',
        'report-2026 2026 work-report',
        'actuals null data',
        'notes null unknown',
      ],
    );
    assert.equal(dataFiles, 1);
    assert.equal(framework?.ordinal, 15);
    assert.match(framework?.note ?? '', /“十四五”规划已于2025年结束，现按“十五五”规划（2026—2030年）核对/);
    assert.equal(service.status(LAST).framework?.note, null);
  });

  it('finds series by name, alias and part of the name, the exact ones first', () => {
    const service = serviceOf(WORKSPACE);
    assert.ok(service.history().length > 5);
    assert.deepEqual(new Set(service.history('GDP').map(({ name }) => name)), new Set(['地区生产总值']));
    assert.deepEqual(
      service
        .history('固定资产投资')
        .map(({ name }) => name)
        .slice(0, 1),
      ['固定资产投资'],
    );
    assert.ok(service.history('居民').every(({ name }) => name.includes('居民')));
    assert.deepEqual(service.history('没有的指标'), []);
    const years = service.history('地区生产总值')[0]!.points.map(({ fact }) => fact.year);
    assert.deepEqual(years, [2024, 2025, 2025, 2026, 2026]);
  });

  describe('config', () => {
    it('switches rules off and sets severities, also by path', () => {
      const service = serviceOf(WORKSPACE, { rules: { 'target/changed': 'off', 'target/dropped': 'error' } });
      assert.ok(!ruleIds(service, DRAFT).includes('target/changed'));
      assert.ok(service.lint(DRAFT).findings.some(({ ruleId, severity }) => ruleId === 'target/dropped' && severity === 'error'));
      service.configure({ ...service.config, overrides: [{ files: ['plan-2026.txt'], rules: { 'target/dropped': 'off' } }] });
      assert.ok(!ruleIds(service, DRAFT).includes('target/dropped'));
    });

    it('gives metadata by hand', () => {
      const service = serviceOf({ 'file:///w/a/无题.txt': '地区生产总值增长5%。' });
      assert.equal(service.plan('file:///w/a/无题.txt')?.meta.year, null);
      service.configure({ ...defaultConfig, documents: [{ files: ['a/*'], year: 2024, kind: 'annual-plan', place: '清河市' }] });
      const meta = service.plan('file:///w/a/无题.txt')!.meta;
      assert.deepEqual([meta.year, meta.kind, meta.place], [2024, 'annual-plan', '清河市']);
      assert.equal(service.corpus().documents[0]?.meta.year, 2024);
    });

    it('speaks its language', () => {
      const service = serviceOf(WORKSPACE, { locale: 'en' });
      assert.match(service.lint(DRAFT).findings.find(({ ruleId }) => ruleId === 'target/changed')!.message, /[a-z]{3}/);
    });
  });

  describe('suppression', () => {
    const suppressed = PLAN_2026.replace(
      '2026年全市经济',
      '<!-- planlint-disable-next-line target/changed 理由：上级调整 -->\n2026年全市经济',
    );
    it('silences findings in the text, and its own comment states nothing', () => {
      const service = serviceOf({ ...WORKSPACE, [DRAFT]: suppressed });
      const goals = suppressed.slice(suppressed.indexOf('2026年全市'), suppressed.indexOf('二、'));
      const inGoals = service
        .lint(DRAFT)
        .findings.filter(({ ruleId, start }) => ruleId === 'target/changed' && goals.includes(suppressed.slice(start, start + 9)));
      assert.deepEqual(inGoals, []);
      assert.ok(!ruleIds(service, DRAFT).includes('suppression/unused'));
    });
    it('is not called unused where there is nothing to compare with', () => {
      const service = serviceOf({ [DRAFT]: suppressed });
      assert.ok(!ruleIds(service, DRAFT).includes('suppression/unused'));
    });
  });

  it('names a rule that fails in a notice and goes on', () => {
    const failing = defineRule({
      id: 'test/fails',
      severity: 'error',
      needs: [],
      // biome-ignore lint/correctness/useYield: it fails before it finds anything
      *detect() {
        throw new TypeError('fault');
      },
      explain: () => ({ what: '', why: '', how: '' }),
    });
    const finds = defineRule({
      id: 'test/finds',
      severity: 'hint',
      needs: [],
      *detect() {
        yield { at: { start: 0, end: 1 } };
        yield { at: { start: 0, end: 1 } };
      },
      explain: () => ({ what: '甲', why: '乙', how: '丙' }),
    });
    const { findings, notices } = serviceOf({ [DRAFT]: PLAN_2026 }, {}, [failing, finds]).lint(DRAFT);
    assert.deepEqual(
      findings.map(({ ruleId, message }) => `${ruleId} ${message}`),
      ['test/finds 甲。乙。丙。'],
    );
    assert.deepEqual(
      notices.map(({ code }) => code),
      ['analysis-failed'],
    );
    assert.match(notices[0]!.message, /test\/fails/);
  });

  describe('work', () => {
    it('analyses one paragraph per edit', () => {
      const service = serviceOf(WORKSPACE);
      for (const uri of service.uris()) service.lint(uri);
      for (const [from, to] of [
        ['5.5%左右', '5.6%左右'],
        ['20万亩', '21万亩'],
        ['技术改造', '技术改造和设备更新'],
      ] as const) {
        const before = service.counters;
        const text = service.plan(DRAFT)!.text.replace(from, to);
        service.setDocument(DRAFT, text);
        service.lint(DRAFT);
        const after = service.counters;
        assert.equal(after.paragraphsAnalysed - before.paragraphsAnalysed, 1, from);
        // Every rule that reads paragraphs by their text reads the edited one, and no other.
        const read = after.textsRead - before.textsRead;
        assert.ok(read > 0 && read <= textWork.readers, `${from}: ${read} readings by ${textWork.readers} readers`);
        // And of that paragraph those that look at single sentences read the edited sentence, and no other.
        const sentences = after.sentencesRead - before.sentencesRead;
        assert.ok(
          sentences > 0 && sentences <= textWork.sentenceReaders,
          `${from}: ${sentences} sentences by ${textWork.sentenceReaders} readers`,
        );
      }
    });

    it('lints in steps as it does at once, and anew when something changed in between', () => {
      const service = serviceOf(WORKSPACE);
      const steps = service.linting(DRAFT);
      assert.equal(steps.next().done, false, 'stops after a rule');
      let step = steps.next();
      while (!step.done) step = steps.next();
      assert.equal(service.lint(DRAFT), step.value, 'the same answer, kept');
      assert.deepEqual(step.value, serviceOf(WORKSPACE).lint(DRAFT));

      for (const [uri, text] of [
        [DRAFT, service.plan(DRAFT)!.text.replace('5.5%左右', '55%左右')],
        [LAST, PLAN_2025.replace('6%', '9%')],
      ] as const) {
        service.setDocument(uri, `${service.plan(uri)!.text}\n`);
        const begun = service.linting(DRAFT);
        begun.next();
        service.setDocument(uri, text);
        for (const _ of begun);
        const fresh = serviceOf(WORKSPACE);
        for (const each of service.uris()) if (service.plan(each)) fresh.setDocument(each, service.plan(each)!.text);
        assert.deepEqual(service.lint(DRAFT), fresh.lint(DRAFT), uri);
      }
    });

    it('does not lint again what did not change', () => {
      // Rules that hold wording against wording look again when another document's wording changes.
      const service = serviceOf(WORKSPACE, {}, [changed, dropped]);
      service.lint(DRAFT);
      service.lint(LAST);
      const before = service.counters.documentsLinted;
      const first = service.lint(DRAFT);
      service.setDocument(LAST, PLAN_2025); // the same text
      assert.equal(service.lint(DRAFT), first);
      service.setDocument(LAST, `${PLAN_2025}\n以上各项，请认真组织实施。\n`); // another text, the same facts
      assert.equal(service.lint(DRAFT), first);
      assert.equal(service.counters.documentsLinted, before);
      service.setDocument(LAST, PLAN_2025.replace('增长6%左右', '增长6.5%左右'));
      assert.notDeepEqual(service.lint(DRAFT), first);
      assert.equal(service.counters.documentsLinted, before + 1);
    });

    it('reads nothing before it is asked, then one document at a time', () => {
      const service = serviceOf(WORKSPACE);
      assert.equal(service.counters.paragraphsAnalysed, 0);
      assert.equal(service.pending(), 5);
      assert.equal(service.readNext(), DRAFT);
      assert.equal(service.pending(), 4);
      service.lint(DRAFT);
      assert.equal(service.pending(), 0);
      assert.equal(service.readNext(), null);
    });
  });

  it('answers the same to the letter while nothing that counts has changed, and in another process', () => {
    const service = serviceOf(WORKSPACE);
    const answer = () => JSON.stringify(service.lint(DRAFT));
    const first = answer();
    service.setDocument('file:///w/notes.md', '# 别的说明\n');
    assert.equal(answer(), first);
    service.setDocument(DRAFT, PLAN_2026.replace('5.5%左右', '6%左右'));
    assert.notEqual(answer(), first);
    service.setDocument(DRAFT, PLAN_2026);
    assert.equal(answer(), first);
    service.removeDocument(LAST);
    assert.notEqual(answer(), first);
    assert.equal(JSON.stringify(serviceOf(WORKSPACE).lint(DRAFT)), first);
  });

  it('forgets a removed document', () => {
    const service = serviceOf(WORKSPACE);
    service.lint(DRAFT);
    service.removeDocument(LAST);
    assert.equal(service.has(LAST), false);
    assert.equal(service.plan(LAST), null);
    assert.equal(service.corpus().get(LAST), undefined);
    assert.deepEqual(seen(service), seen(serviceOf(Object.fromEntries(Object.entries(WORKSPACE).filter(([uri]) => uri !== LAST)))));
  });

  it('gives after any edits what a fresh service gives', function () {
    this.timeout(60_000);
    const uris = Object.keys(WORKSPACE);
    const pieces = [
      '',
      '\n\n',
      '\n',
      '地区生产总值增长',
      '5.5%左右',
      '，',
      '。',
      '2024年',
      '一、主要目标',
      '固定资产投资增长8%',
      '万亩',
      '20',
      '城镇新增就业1.2万人以上',
      '<!-- planlint-disable-file target/* 理由：试 -->',
      '政府工作报告',
      '完成上级下达的任务',
      '分别增长6%和7%',
      'a,2024,1,%,b\n',
    ];
    const edit = fc.record({
      uri: fc.constantFrom(...uris),
      at: fc.nat(1000),
      length: fc.nat(30),
      text: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6, unit: 'binary' })),
      look: fc.constantFrom('nothing', 'lint', 'plan', 'remove', 'configure'),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const texts = new Map(Object.entries(WORKSPACE));
        const service = serviceOf(WORKSPACE);
        for (const { uri, at, length, text, look } of edits) {
          const old = texts.get(uri) ?? '';
          const start = at % (old.length + 1);
          texts.set(uri, old.slice(0, start) + text + old.slice(start + length));
          if (look === 'remove') {
            service.removeDocument(uri);
            texts.delete(uri);
            continue;
          }
          service.setDocument(uri, texts.get(uri)!);
          if (look === 'lint') service.lint(DRAFT);
          if (look === 'plan') service.plan(uri);
          if (look === 'configure') service.configure({ ...service.config });
        }
        assert.deepEqual(seen(service), seen(serviceOf(Object.fromEntries(texts))));
      }),
      { numRuns: 60 },
    );
  });
});
