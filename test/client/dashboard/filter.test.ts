import { strict as assert } from 'node:assert';
import { choices, fitting, isFiltered, matching, NO_FILTER, NONE, readFilter } from '../../../client/src/dashboard/filter';
import { row } from './rows';

const GDP = row('地区生产总值', {
  spelling: ['diqushengchanzongzhi', 'dqsczz'],
  group: '经济',
  place: '通辽市',
  inDraft: true,
  headline: true,
});
const JOBS = row('城镇新增就业', {
  spelling: ['chengzhenxinzengjiuye', 'czxzjy'],
  group: '就业收入',
  place: '通辽市',
  measure: 'increment',
});
const PARKS = row('智能工厂', { spelling: ['zhinenggongchang', 'zngc'], scope: '开鲁县', place: '内蒙古自治区' });
const ROWS = [GDP, JOBS, PARKS];

function named(text: string): readonly string[] {
  return matching(ROWS, { ...NO_FILTER, text }).map(({ name }) => name);
}

describe('dashboard: filter', () => {
  it('finds a part of the name, of its scope or place', () => {
    assert.deepEqual(named('生产'), ['地区生产总值']);
    assert.deepEqual(named('开鲁'), ['智能工厂']);
    assert.deepEqual(named('通辽'), ['地区生产总值', '城镇新增就业']);
  });

  it('finds pinyin from its beginning, and initials anywhere', () => {
    assert.deepEqual(named('diqu'), ['地区生产总值']);
    assert.deepEqual(named('SCZZ'), ['地区生产总值']);
    assert.deepEqual(named('shengchan'), []);
    // A single letter begins a name, or every name would have it.
    assert.deepEqual(named('z'), ['智能工厂']);
  });

  it('takes several words as all of them', () => {
    assert.deepEqual(named(' 通辽  就业 '), ['城镇新增就业']);
    assert.deepEqual(named('通辽 工厂'), []);
  });

  it('keeps to group, measure, place, draft and main targets', () => {
    const keys = (part: object) => matching(ROWS, { ...NO_FILTER, ...part }).map(({ name }) => name);
    assert.deepEqual(keys({ group: '经济' }), ['地区生产总值']);
    assert.deepEqual(keys({ group: NONE }), ['智能工厂']);
    assert.deepEqual(keys({ measure: 'increment' }), ['城镇新增就业']);
    assert.deepEqual(keys({ place: '通辽市', onlyDraft: true }), ['地区生产总值']);
    assert.deepEqual(keys({ onlyHeadline: true }), ['地区生产总值']);
  });

  it('counts what each choice would show under the other conditions, and keeps the one chosen', () => {
    assert.deepEqual(choices(ROWS, 'place', NO_FILTER), [
      ['通辽市', 2],
      ['内蒙古自治区', 1],
    ]);
    assert.deepEqual(choices(ROWS, 'place', { ...NO_FILTER, measure: 'increment', place: '内蒙古自治区' }), [
      ['通辽市', 1],
      ['内蒙古自治区', 0],
    ]);
  });

  it('knows when it lets everything through', () => {
    assert.equal(isFiltered(NO_FILTER), false);
    assert.equal(isFiltered({ ...NO_FILTER, onlyDraft: true }), true);
  });

  it('takes of a kept filter what fits', () => {
    assert.deepEqual(readFilter({ text: 3, place: '通辽市', onlyDraft: 'yes', onlyHeadline: true }), {
      ...NO_FILTER,
      place: '通辽市',
      onlyHeadline: true,
    });
    assert.deepEqual(readFilter('nonsense'), NO_FILTER);
  });

  it('asks for the draft’s only where there is a draft', () => {
    const head = { year: 2027, endYear: 2030, draft: null, measures: { growth: '', level: '', increment: '', share: '', points: '' } };
    const filter = { ...NO_FILTER, onlyDraft: true };
    assert.equal(fitting(filter, head).onlyDraft, false);
    assert.equal(fitting(filter, { ...head, draft: { uri: 'untitled:1', name: '1' } }).onlyDraft, true);
  });
});
