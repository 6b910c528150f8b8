import assert from 'node:assert/strict';
import { isOwnDocument } from '../../server/src/corpus/ownDocuments';
import type { Metadata } from '../../server/src/plan/types';
import { document } from './factory';

type Whose = Pick<Metadata, 'place' | 'level' | 'kind'>;

/** A document of the folder `folder`. */
const at = (meta: Whose, folder = '') => ({ uri: `file:///${folder}x.txt`, meta });
const draft: Whose = { kind: 'annual-plan', place: '通辽市', level: 'city' };
const unknown: Whose = { kind: 'work-report', place: null, level: null };
const near = document('near', { ...draft, year: 2025 });
const above = document('above', { place: '内蒙古自治区', level: 'province' });
const foreign = document('foreign', { place: '大理白族自治州', level: 'city' });

describe('documents of the draft’s place', () => {
  it('are those that name it', () => {
    assert.ok(isOwnDocument(at(draft), draft, [near, foreign]));
    assert.ok(!isOwnDocument(foreign, draft, [near, foreign]));
  });

  it('are those without a place too, where nothing speaks against it', () => {
    assert.ok(isOwnDocument(at(unknown), draft, [near, above]));
    assert.ok(isOwnDocument(at(unknown), { ...unknown }, [near]));
    assert.ok(isOwnDocument(at(draft), unknown, [near]));
  });

  it('are not those that may be a third place’s', () => {
    assert.ok(!isOwnDocument(at(unknown), draft, [near, foreign]));
    assert.ok(!isOwnDocument(at(unknown), { ...unknown }, [near, foreign]));
    assert.ok(!isOwnDocument(foreign, unknown, [near, foreign]));
  });

  it('are not those of another level', () => {
    assert.ok(!isOwnDocument(at({ ...unknown, level: 'county' }), draft, [near]));
    assert.ok(isOwnDocument(at({ ...unknown, level: 'city' }), draft, [near]));
  });

  it('are data files, but not those that lie beside documents of third places alone', () => {
    const data: Whose = { ...unknown, kind: 'data' };
    const inFolder = (name: string, meta: Partial<Metadata>) => document(`大理/${name}`, meta);
    assert.ok(isOwnDocument(at(data), draft, [near, foreign]));
    assert.ok(!isOwnDocument(at(data, '大理/'), draft, [near, inFolder('a', foreign.meta)]));
    assert.ok(isOwnDocument(at(data, '大理/'), draft, [inFolder('a', foreign.meta), inFolder('b', near.meta)]));
    assert.ok(isOwnDocument(at(data, '大理/'), draft, [near, inFolder('a', above.meta)]));
    assert.ok(isOwnDocument(at(data, '数据/'), draft, [near, inFolder('a', foreign.meta)]));
    assert.ok(isOwnDocument(at(data, '大理/'), foreign.meta, [near, inFolder('a', foreign.meta)]));
  });

  it('are those of a county whose city’s lie about', () => {
    const county: Whose = { kind: 'annual-plan', place: '奈曼旗', level: 'county' };
    assert.ok(isOwnDocument(at(unknown), county, [near, above]));
  });
});
