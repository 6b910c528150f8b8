import { strict as assert } from 'node:assert';
import { nextSorting, readSorting, type Sorting, sorted } from '../../../client/src/dashboard/sort';
import { cell, row } from './rows';

const ROWS = [
  row('乙', { spelling: ['yi', 'y'], target: cell(5) }),
  row('甲', { spelling: ['jia', 'j'], target: null }),
  row('丙', { spelling: ['bing', 'b'], target: cell(-2) }),
  row('丁', { spelling: ['ding', 'd'], target: cell(5) }),
];
const names = (sorting: Sorting) =>
  sorted(ROWS, sorting)
    .map(({ name }) => name)
    .join('');

describe('dashboard: order of rows', () => {
  it('is that of the list until a column is chosen', () => assert.equal(names(null), '乙甲丙丁'));

  it('is by pinyin for names', () => {
    assert.equal(names({ column: 'name', descending: false }), '丙丁甲乙');
    assert.equal(names({ column: 'name', descending: true }), '乙甲丁丙');
  });

  it('is by value for figures; rows without one stand last either way, equal ones as in the list', () => {
    assert.equal(names({ column: 'target', descending: true }), '乙丁丙甲');
    assert.equal(names({ column: 'target', descending: false }), '丙乙丁甲');
  });

  it('begins with the largest figure and the first name, turns round, and goes back', () => {
    const clicks = (column: 'name' | 'target') => {
      let sorting: Sorting = null;
      return [1, 2, 3].map(() => {
        sorting = nextSorting(sorting, column);
        return sorting?.descending ?? null;
      });
    };
    assert.deepEqual(clicks('target'), [true, false, null]);
    assert.deepEqual(clicks('name'), [false, true, null]);
    assert.deepEqual(nextSorting({ column: 'name', descending: true }, 'target'), { column: 'target', descending: true });
  });

  it('takes of a kept order what fits', () => {
    assert.deepEqual(readSorting({ column: 'end', descending: true }), { column: 'end', descending: true });
    assert.equal(readSorting({ column: 'no such' }), null);
    assert.equal(readSorting(undefined), null);
  });
});
