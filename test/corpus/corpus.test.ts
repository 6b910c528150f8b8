import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCorpus } from '../../server/src/corpus/corpus';
import type { DocumentFacts } from '../../server/src/corpus/types';
import { document, fact, knowledge } from './factory';

function corpusOf(...documents: readonly DocumentFacts[]) {
  const corpus = createCorpus(knowledge);
  for (const one of documents) corpus.set(one);
  return corpus;
}

const plan2024 = document('2024', { year: 2024 }, fact('地区生产总值', '6.5%以上', { year: 2024, headline: true }));
const plan2025 = document(
  '2025',
  { year: 2025 },
  fact('地区生产总值', '6%以上', { headline: true }),
  fact('重点项目', '20个', { measure: 'level' }),
);
const report2025 = document(
  'report-2025',
  { year: 2025, kind: 'work-report' },
  fact('GDP', '4%', { year: 2024, role: 'actual' }),
  fact('GDP', '6%', { year: 2025 }),
);

describe('corpus', () => {
  it('links one indicator over years and documents, whatever name a document uses', () => {
    const series = corpusOf(report2025, plan2025, plan2024).seriesById('gdp/growth/-/ratio');
    assert.deepEqual(
      series?.points.map(({ document: { name }, fact: { year, role, valueText } }) => [name, year, role, valueText]),
      [
        ['2024', 2024, 'target', '6.5%以上'],
        ['report-2025', 2024, 'actual', '4%'],
        ['2025', 2025, 'target', '6%以上'],
        ['report-2025', 2025, 'target', '6%'],
      ],
    );
    assert.equal(series?.unit, '%');
  });

  it('never links by likeness: calibre, measure, scope, dimension and near names part series', () => {
    const facts = [
      fact('固定资产投资', '12%'),
      fact('限额以上固定资产投资', '15%'),
      fact('固定资产投资', '500亿元', { measure: 'level' }),
      fact('固定资产投资', '9%', { scope: '工业' }),
      fact('固定资产投资额', '9%'),
    ];
    assert.equal(corpusOf(document('a', {}, ...facts)).series().length, 5);
  });

  it('keeps revisions of one year side by side', () => {
    const revised = document('bulletin', { kind: 'bulletin', year: 2024 }, fact('GDP', '4.2%', { year: 2024, role: 'actual' }));
    const points = corpusOf(report2025, revised).seriesById('gdp/growth/-/ratio')?.points ?? [];
    assert.deepEqual(
      points.filter(({ fact: { year } }) => year === 2024).map(({ fact: { valueText } }) => valueText),
      ['4.2%', '4%'],
    );
  });

  it('bumps its version only when facts really changed', () => {
    const corpus = corpusOf(plan2024);
    const before = corpus.version;
    corpus.set(structuredClone(plan2024));
    assert.equal(corpus.version, before);
    corpus.set({ ...plan2024, facts: [fact('地区生产总值', '7%', { year: 2024 })] });
    assert.equal(corpus.version, before + 1);
    corpus.delete('file:///none.txt');
    assert.equal(corpus.version, before + 1);
    corpus.delete(plan2024.uri);
    assert.equal(corpus.version, before + 2);
    assert.deepEqual(corpus.series(), []);
  });

  it('finds an indicator by canonical name, alias and unknown name', () => {
    const corpus = corpusOf(plan2025, report2025);
    assert.deepEqual(
      corpus.seriesOfIndicator('GDP').map(({ id }) => id),
      ['gdp/growth/-/ratio'],
    );
    assert.equal(corpus.seriesOfIndicator('重点项目').length, 1);
    assert.deepEqual(corpus.seriesOfIndicator('项目'), []);
  });

  describe('previousPlan', () => {
    it('prefers the annual plan to the work report of the year before', () => {
      const meta = document('x', { year: 2026 }).meta;
      assert.equal(corpusOf(report2025, plan2025, plan2024).previousPlan(meta)?.name, '2025');
      assert.equal(corpusOf(report2025, plan2024).previousPlan(meta)?.name, 'report-2025');
      assert.equal(corpusOf(plan2024).previousPlan(meta), null);
    });

    it('is never the superior’s, and a document without a place counts as the same place', () => {
      const meta = document('x', { year: 2026 }).meta;
      const superior = document('nmg', { year: 2025, place: '内蒙古自治区' });
      assert.equal(corpusOf(superior).previousPlan(meta), null);
      assert.equal(corpusOf(superior, document('unplaced', { place: null })).previousPlan(meta)?.name, 'unplaced');
      assert.equal(corpusOf(document('short', { place: '通辽' })).previousPlan(meta)?.name, 'short');
    });

    it('does not choose between places for a draft that tells none', () => {
      const meta = document('x', { year: 2026, place: null }).meta;
      assert.equal(corpusOf(plan2025).previousPlan(meta)?.name, '2025');
      assert.equal(corpusOf(plan2025, document('cf', { place: '赤峰市' })).previousPlan(meta), null);
    });
  });

  it('gives last year’s targets of a series, the previous plan’s first, and no results', () => {
    const corpus = corpusOf(report2025, plan2025, plan2024);
    const meta = document('x', { year: 2026 }).meta;
    const points = corpus.lastYear(fact('地区生产总值', '5.5%左右', { year: 2026 }), meta);
    assert.deepEqual(
      points.map(({ fact: { valueText } }) => valueText),
      ['6%以上', '6%'],
    );
  });

  it('shows a draft neither itself nor later years, in documents or data', () => {
    const data = document(
      'data',
      { kind: 'data', year: null },
      fact('GDP', '4%', { year: 2024, role: 'actual' }),
      fact('GDP', '5.1%', { year: 2026, role: 'actual' }),
    );
    const view = corpusOf(plan2024, plan2025, data, document('2026', { year: 2026 }, fact('GDP', '5%', { year: 2026 }))).viewFor(
      plan2025.uri,
      2025,
    );
    assert.deepEqual(
      view.documents.map(({ name, facts }) => [name, facts.length]),
      [
        ['2024', 1],
        ['data', 1],
      ],
    );
    assert.equal(view.get(plan2025.uri), undefined);
    assert.deepEqual(
      view.seriesById('gdp/growth/-/ratio')?.points.map(({ fact: { year } }) => year),
      [2024, 2024],
    );
    assert.equal(view.seriesOfIndicator('重点项目').length, 0);
  });

  it('keeps a draft’s view while only the draft changes, and shows every other change', () => {
    const corpus = corpusOf(plan2024, plan2025);
    const draft = (value: string) => document('draft', { year: 2026 }, fact('GDP', value, { year: 2026 }));
    corpus.set(draft('5%'));
    const { uri } = draft('5%');
    const view = corpus.viewFor(uri, 2026);
    assert.equal(view.seriesById('gdp/growth/-/ratio')?.points.length, 2);
    corpus.set(draft('5.5%'));
    assert.equal(corpus.viewFor(uri, 2026), view);
    corpus.set(report2025);
    assert.equal(corpus.viewFor(uri, 2026).seriesById('gdp/growth/-/ratio')?.points.length, 4);
    assert.equal(corpus.viewFor(uri, 2024).seriesById('gdp/growth/-/ratio')?.points.length, 1);
  });

  it('is the same after any edits as built afresh', () => {
    const names = ['地区生产总值', '固定资产投资', '限额以上固定资产投资', '甲', '乙'];
    const factArbitrary = fc.record({
      name: fc.constantFrom(...names),
      value: fc.integer({ min: 1, max: 9 }),
      year: fc.integer({ min: 2023, max: 2026 }),
    });
    const edit = fc.record({
      uri: fc.constantFrom('a', 'b', 'c'),
      year: fc.constantFrom(2024, 2025),
      facts: fc.option(fc.array(factArbitrary, { maxLength: 4 })),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const corpus = createCorpus(knowledge);
        const last = new Map<string, DocumentFacts>();
        for (const { uri, year, facts } of edits) {
          const built =
            facts &&
            document(uri, { year }, ...facts.map(({ name, value, year: of }, i) => fact(name, `${value}%`, { year: of, start: i * 10 })));
          if (built) {
            corpus.set(built);
            last.set(built.uri, built);
          } else {
            corpus.delete(`file:///${uri}.txt`);
            last.delete(`file:///${uri}.txt`);
          }
          corpus.viewFor('file:///a.txt', 2025).series(); // whatever a view keeps must not outlive what it shows
        }
        const fresh = corpusOf(...last.values());
        assert.deepEqual(corpus.documents, fresh.documents);
        assert.deepEqual(corpus.series(), fresh.series());
        for (const name of names) assert.deepEqual(corpus.seriesOfIndicator(name), fresh.seriesOfIndicator(name));
        assert.deepEqual(corpus.viewFor('file:///a.txt', 2025).series(), fresh.viewFor('file:///a.txt', 2025).series());
      }),
    );
  });
});
