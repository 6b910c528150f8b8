import { strict as assert } from 'node:assert';
import { historyRows, isYearly, ownPoints } from '../../server/src/corpus/history';
import type { DocumentFacts, SeriesPoint } from '../../server/src/corpus/types';
import { document, fact } from './factory';

function points(...documents: readonly DocumentFacts[]): readonly SeriesPoint[] {
  return documents.flatMap((each) => each.facts.map((of) => ({ document: each, fact: of })));
}

describe('history rows', () => {
  it('put the plan of the year before what a five-year plan foresaw, and its main targets before the rest', () => {
    const outline = document('十四五纲要', { kind: 'five-year-outline', year: 2021, endYear: 2025 }, fact('地区生产总值', '6%左右'));
    const plan = document(
      '2025年计划',
      { year: 2025, endYear: 2025 },
      fact('地区生产总值', '5.2%', { start: 10 }),
      fact('地区生产总值', '5%', { start: 50, headline: true }),
    );
    const [row] = historyRows(points(outline, plan), null);
    assert.deepEqual(
      row?.targets.map(({ fact: { valueText } }) => valueText),
      ['5%', '5.2%', '6%左右'],
    );
  });

  it('keep the result reported first before its revision, and print the same figure once', () => {
    const told = (name: string, value: string) => document(name, { year: 2026 }, fact('地区生产总值', value, { role: 'actual' }));
    const [row] = historyRows(points(told('计划', '5.8%'), told('报告', '5.8%'), told('公报', '5.9%')), null);
    assert.deepEqual(
      row?.actuals.map(({ fact: { valueText }, sources }) => [valueText, sources.map((source) => source.document.name)]),
      [
        ['5.8%', ['计划', '报告']],
        ['5.9%', ['公报']],
      ],
    );
  });

  it('keep figures of several years apart from those of one', () => {
    const plan = document(
      '计划',
      {},
      fact('地区生产总值', '5%'),
      fact('地区生产总值', '5.5%', { fromYear: 2021, span: 'yearly', role: 'actual' }),
    );
    assert.deepEqual(
      historyRows(points(plan), null).map((row) => [row.fromYear, isYearly(row)]),
      [
        [null, true],
        [2021, false],
      ],
    );
  });

  it('end with the draft’s own year', () => {
    const outline = document('纲要', { year: 2026, endYear: 2030 }, fact('地区生产总值', '5%', { year: 2030 }), fact('地区生产总值', '6%'));
    assert.deepEqual(
      historyRows(points(outline), 2027).map(({ year }) => year),
      [2025],
    );
  });

  it('leave out what gives no figure or no year', () => {
    const plan = document('计划', {}, fact('城镇新增就业', '下达', { op: 'defer' }), fact('地区生产总值', '5%', { year: null }));
    assert.deepEqual(historyRows(points(plan), null), []);
  });
});

describe('a place’s own points', () => {
  const of = (place: string | null) => document(place ?? '某地', { place }, fact('地区生产总值', '5%'));
  const names = (place: string | null, ...documents: readonly DocumentFacts[]) =>
    ownPoints({ points: points(...documents) }, place).map(({ document: { name } }) => name);

  it('are those of the place and of documents that name none', () => {
    assert.deepEqual(names('通辽市', of('通辽'), of('山东省'), of(null)), ['通辽', '某地']);
  });

  it('are all of one place for a draft of unknown place, never those of two', () => {
    assert.deepEqual(names(null, of('通辽'), of('通辽市')), ['通辽', '通辽市']);
    assert.deepEqual(names(null, of('通辽'), of('山东省'), of(null)), ['某地']);
  });
});
