import assert from 'node:assert/strict';
import { createCorpus } from '../../server/src/corpus/corpus';
import { frameworkNote } from '../../server/src/corpus/framework';
import type { DocumentFacts } from '../../server/src/corpus/types';
import type { Demand, Framework } from '../../server/src/knowledge/types';
import type { Metadata } from '../../server/src/plan/types';
import { document, fact, testKnowledge } from './factory';

const demand: Demand = {
  indicator: '常住人口城镇化率',
  printed: '常住人口城镇化率',
  measure: 'share',
  unit: '%',
  baseYear: 2020,
  baseValue: 50,
  endYear: 2025,
  op: '~',
  endValue: 60,
  mode: 'end',
  attribute: 'expected',
  relation: null,
  note: null,
  source: '测试',
  certainty: 'high',
};

function framework(id: string, ordinal: number, place: string, demands: readonly Demand[] = [demand]): Framework {
  const startYear = 2021 + (ordinal - 14) * 5;
  const level = place === '全国' ? 'nation' : place === '通辽市' ? 'city' : 'province';
  return {
    id,
    title: `${place}“${ordinal}”规划`,
    ordinal,
    startYear,
    endYear: startYear + 4,
    level,
    place,
    complete: true,
    demands,
    source: '测试',
  };
}

const shipped = [
  framework('national-13', 13, '全国'),
  framework('national-14', 14, '全国'),
  framework('neimenggu-14', 14, '内蒙古自治区'),
  framework('tongliao-14', 14, '通辽市'),
  framework('hunan-14', 14, '湖南省'),
  framework('national-15', 15, '全国'),
];
const knowledge = testKnowledge(shipped);

function inForce(meta: Partial<Metadata>, ...documents: readonly DocumentFacts[]) {
  const corpus = createCorpus(knowledge);
  for (const one of documents) corpus.set(one);
  return corpus.frameworkFor(document('draft', meta).meta, knowledge);
}

const proposal = (...facts: Parameters<typeof document>[2][]) =>
  document('proposal', { kind: 'five-year-proposal', year: 2021, endYear: 2025 }, ...facts);

describe('framework in force', () => {
  it('follows from the draft’s year', () => {
    const ordinals = [2016, 2020, 2021, 2025, 2026, 2030].map((year) => inForce({ year })?.ordinal);
    assert.deepEqual(ordinals, [13, 13, 14, 14, 15, 15]);
    assert.equal(inForce({ year: null }), null);
    assert.equal(inForce({ year: 2012 }), null);
  });

  it('takes the shipped frameworks of the place and of the places above, the own first', () => {
    const force = inForce({ year: 2025 });
    assert.deepEqual(
      force?.demands.map(({ place, own }) => [place, own]),
      [
        ['通辽市', true],
        ['内蒙古自治区', false],
        ['全国', false],
      ],
    );
    assert.deepEqual(
      inForce({ year: 2025, place: '株洲市' })?.demands.map(({ place }) => place),
      ['湖南省', '全国'],
    );
    assert.deepEqual(
      inForce({ year: 2025, place: null })?.demands.map(({ place, own }) => [place, own]),
      [['全国', false]],
    );
  });

  it('reads relations and values from the place’s own five-year document', () => {
    const relation = { kind: 'above', other: '地区生产总值', otherKind: 'indicator', margin: null } as const;
    const region = { kind: 'above', other: '全区', otherKind: 'place', margin: null } as const;
    const force = inForce(
      { year: 2025, place: '某市' },
      document(
        'proposal',
        { kind: 'five-year-proposal', year: 2021, endYear: 2025, place: '某市' },
        fact('城乡居民收入', '高于地区生产总值增速', { relation }),
        fact('经济', '高于全区平均水平', { relation: region }),
        fact('城镇新增就业', '6万人以上', { measure: 'increment', fromYear: 2021, span: 'cumulative' }),
        fact('地区生产总值', '9%', { year: 2024, role: 'actual' }),
        fact('地区生产总值', '3000亿元', { year: 2035, measure: 'level' }),
      ),
    );
    assert.deepEqual(
      force?.demands
        .filter(({ own }) => own)
        .map(({ demand: { indicator, mode, endValue, relation: found } }) => [
          indicator,
          mode,
          endValue,
          found?.other ?? null,
          found?.otherPlace ?? null,
        ]),
      [
        ['城镇居民人均可支配收入', 'yearly', null, '地区生产总值', null],
        ['农村居民人均可支配收入', 'yearly', null, '地区生产总值', null],
        ['地区生产总值', 'yearly', null, '地区生产总值', '全区'],
        ['城镇新增就业', 'cumulative', 6, null, null],
      ],
    );
    assert.equal(force?.demands[0]?.document?.name, 'proposal');
  });

  it('prefers the document one can link to over the shipped copy of its demand', () => {
    const force = inForce({ year: 2025 }, proposal(fact('常住人口城镇化率', '60%左右', { measure: 'share' })));
    const own = force?.demands.filter(({ own: mine }) => mine) ?? [];
    assert.deepEqual(
      own.map(({ document: from }) => from?.name),
      ['proposal'],
    );
  });

  it('is not taken from another place’s five-year document', () => {
    const other = document('x', { kind: 'five-year-outline', year: 2021, endYear: 2025, place: '赤峰市' }, fact('地区生产总值', '9%'));
    assert.equal(inForce({ year: 2025 }, other)?.titles.includes('x'), false);
  });

  it('is not the nation’s five-year document for a draft that tells no place', () => {
    const nation = document(
      'x',
      { kind: 'five-year-outline', year: 2021, endYear: 2025, place: '全国', level: 'nation' },
      fact('地区生产总值', '9%'),
    );
    assert.equal(inForce({ year: 2025, place: null }, nation)?.titles.includes('x'), false);
    assert.equal(inForce({ year: 2025, place: '全国', level: 'nation' }, nation)?.titles.includes('x'), true);
  });

  it('tells a draft of 2026 that the 14th has ended, and what is loaded', () => {
    const force = inForce({ year: 2026 }, proposal());
    assert.deepEqual(force?.ended, ['proposal']);
    const note = frameworkNote(force, document('draft', { year: 2026 }).meta, 'zh-CN') ?? '';
    assert.match(note, /“十四五”规划已于2025年结束，现按“十五五”规划（2026—2030年）核对：.*全国“15”规划/u);
    assert.equal(frameworkNote(inForce({ year: 2027 }), document('draft', { year: 2027 }).meta, 'zh-CN'), null);
    assert.equal(frameworkNote(inForce({ year: 2024 }, proposal()), document('draft', { year: 2024 }).meta, 'en'), null);
  });

  it('loads only the frameworks the config names', () => {
    const corpus = createCorpus(knowledge);
    const force = corpus.frameworkFor(document('draft', { year: 2025 }).meta, knowledge, ['national-14']);
    assert.deepEqual(force?.titles, ['全国“14”规划']);
  });
});
