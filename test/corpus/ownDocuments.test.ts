import assert from 'node:assert/strict';
import { isOwnDocument } from '../../server/src/corpus/ownDocuments';
import type { Metadata } from '../../server/src/plan/types';
import { document } from './factory';

type Whose = Pick<Metadata, 'place' | 'level' | 'kind'>;

const draft: Whose = { kind: 'annual-plan', place: '通辽市', level: 'city' };
const unknown: Whose = { kind: 'work-report', place: null, level: null };
const near = document('near', { ...draft, year: 2025 });
const above = document('above', { place: '内蒙古自治区', level: 'province' });
const foreign = document('foreign', { place: '大理白族自治州', level: 'city' });

describe('documents of the draft’s place', () => {
  it('are those that name it', () => {
    assert.ok(isOwnDocument(draft, draft, [near, foreign]));
    assert.ok(!isOwnDocument(foreign.meta, draft, [near, foreign]));
  });

  it('are those without a place too, where nothing speaks against it', () => {
    assert.ok(isOwnDocument(unknown, draft, [near, above]));
    assert.ok(isOwnDocument(unknown, { ...unknown }, [near]));
    assert.ok(isOwnDocument(draft, unknown, [near]));
  });

  it('are not those that may be a third place’s', () => {
    assert.ok(!isOwnDocument(unknown, draft, [near, foreign]));
    assert.ok(!isOwnDocument(unknown, { ...unknown }, [near, foreign]));
    assert.ok(!isOwnDocument(foreign.meta, unknown, [near, foreign]));
  });

  it('are not those of another level', () => {
    assert.ok(!isOwnDocument({ ...unknown, level: 'county' }, draft, [near]));
    assert.ok(isOwnDocument({ ...unknown, level: 'city' }, draft, [near]));
  });

  it('are data files whatever lies about, and a county’s city is no rival', () => {
    assert.ok(isOwnDocument({ ...unknown, kind: 'data' }, draft, [near, foreign]));
    const county: Whose = { kind: 'annual-plan', place: '奈曼旗', level: 'county' };
    assert.ok(isOwnDocument(unknown, county, [near, above]));
  });
});
