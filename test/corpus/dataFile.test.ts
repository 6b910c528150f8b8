import assert from 'node:assert/strict';
import { readCsv } from '../../server/src/corpus/csv';
import { dataFacts } from '../../server/src/corpus/dataFile';
import { knowledge } from './factory';

const read = (text: string) => dataFacts('file:///actuals.csv', text, { knowledge });

describe('CSV', () => {
  it('reads quoted fields, doubled quotes, line breaks inside them and all line ends', () => {
    const rows = readCsv('a,"b,""c""\nd",e\r\n\r\nf,,g\rh');
    assert.deepEqual(
      rows.map(({ fields }) => fields.map(({ value }) => value)),
      [['a', 'b,"c"\nd', 'e'], ['f', '', 'g'], ['h']],
    );
  });

  it('tells where each field stands', () => {
    const text = '\ufeff指标,"数 值"\n';
    assert.deepEqual(
      readCsv(text)[0]?.fields.map(({ start, end }) => text.slice(start, end)),
      ['指标', '"数 值"'],
    );
  });

  it('reads what a spreadsheet copies', () => {
    assert.deepEqual(
      readCsv('a\tb,c\n')[0]?.fields.map(({ value }) => value),
      ['a', 'b,c'],
    );
  });

  it('says that a quote is never closed', () => {
    assert.equal(readCsv('a,"b\nc')[0]?.broken, true);
  });
});

describe('data files', () => {
  it('reads Chinese headers in any order, with a byte order mark', () => {
    const { facts, notices, meta } = read(
      '\ufeff年份,指标,单位,数值,来源\n2024,GDP增速,%,4,统计公报\n2024年,地区生产总值,亿元,"1,686",公报\n',
    );
    assert.deepEqual(notices, []);
    assert.equal(meta.kind, 'data');
    assert.deepEqual(
      facts.map(({ series, value, year, role, source, range }) => [series, value, year, role, source, range.start.line]),
      [
        ['gdp/growth/-/ratio', 4, 2024, 'actual', '统计公报', 1],
        ['gdp/level/-/money', 1686, 2024, 'actual', '公报', 2],
      ],
    );
  });

  it('reads English headers, a unit with the number, and a decline', () => {
    const { facts } = read('indicator,year,value,unit,source\n固定资产投资,2023,-3.5%,,x\n');
    assert.deepEqual([facts[0]?.value, facts[0]?.unit?.printed, facts[0]?.measure], [-3.5, '%', 'growth']);
  });

  it('takes rates of a rate for shares, flows for increments, and the word of a measure column', () => {
    const { facts } = read(
      '指标,年份,数值,单位,量度\n常住人口城镇化率,2024,54,%,\n城镇新增就业,2024,1.3,万人,\n地区生产总值,2024,50,亿元,新增\n',
    );
    assert.deepEqual(
      facts.map(({ measure }) => measure),
      ['share', 'increment', 'increment'],
    );
  });

  it('reports bad rows with their line and keeps the others', () => {
    const { facts, notices } = read('指标,年份,数值,单位\nGDP,去年,4,%\nGDP,2024,约4,%\nGDP,2024,4,朵\n,2024,4,%\nGDP,2024,4,%\n');
    assert.equal(facts.length, 1);
    assert.deepEqual(
      notices.map(({ code, message }) => [code, /^第(\d)行/u.exec(message)?.[1]]),
      [
        ['bad-data', '2'],
        ['bad-data', '3'],
        ['bad-data', '4'],
        ['bad-data', '5'],
      ],
    );
  });

  it('says what a header lacks, and that a file is empty', () => {
    assert.equal(read('甲,乙\n1,2\n').notices[0]?.code, 'bad-data');
    assert.equal(read('').notices[0]?.code, 'empty');
  });
});
