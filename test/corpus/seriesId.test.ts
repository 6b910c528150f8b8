import assert from 'node:assert/strict';
import { type SeriesKey, seriesId } from '../../server/src/plan/seriesId';

const gdp: SeriesKey = { indicator: '地区生产总值', indicatorId: 'gdp', scope: null, measure: 'growth', calibre: null, dimension: 'ratio' };

describe('seriesId', () => {
  it('reads as indicator, measure, calibre, dimension and scope', () => {
    assert.equal(seriesId(gdp), 'gdp/growth/-/ratio');
    assert.equal(seriesId({ ...gdp, scope: '霍林郭勒' }), 'gdp/growth/-/ratio@霍林郭勒');
    assert.equal(
      seriesId({ ...gdp, indicatorId: null, indicator: '高标准农田', measure: 'increment', dimension: 'area' }),
      '高标准农田/increment/-/area',
    );
  });

  it('lets a relation without a number continue the series of rates', () => {
    assert.equal(seriesId({ ...gdp, dimension: null }), 'gdp/growth/-/ratio');
  });

  it('does not depend on quotes and line breaks in an unknown name, and keeps its own separators apart', () => {
    const of = (indicator: string) => seriesId({ ...gdp, indicatorId: null, indicator });
    assert.equal(of('“百千万”\n工程项目'), of('百千万工程项目'));
    assert.notEqual(of('甲/乙'), of('甲'));
    assert.equal(of('甲/乙').split('/').length, 4);
  });
});
