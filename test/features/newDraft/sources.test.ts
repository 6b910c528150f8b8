import assert from 'node:assert/strict';
import type { DocumentFacts } from '../../../server/src/corpus/types';
import { draftSources } from '../../../server/src/features/newDraft/sources';
import type { Metadata } from '../../../server/src/plan/types';

function document(name: string, meta: Partial<Metadata>): DocumentFacts {
  const whole: Metadata = { title: null, kind: 'annual-plan', year: null, endYear: null, place: null, level: null, source: {}, ...meta };
  return { uri: `file:///w/${name}`, name, meta: whole, facts: [], formulations: [], notices: [] };
}

describe('draftSources', () => {
  const documents = [
    document('plan-2025', { year: 2025, place: '通辽市' }),
    document('report-2026', { year: 2026, place: '通辽市', kind: 'work-report' }),
    document('plan-2026', { year: 2026, place: '通辽市' }),
    document('above', { year: 2026, place: '内蒙古自治区', kind: 'work-report' }),
    document('outline', { year: 2026, place: '通辽市', kind: 'five-year-outline' }),
    document('undated', { place: '通辽市' }),
  ];
  const names = (active: string | null) => draftSources(documents, active).map(({ name }) => name);

  it('are the yearly documents, newest first, a plan before a report', () => {
    assert.deepEqual(names(null), ['plan-2026', 'above', 'report-2026', 'plan-2025']);
  });

  it('are of the active document’s place, itself first', () => {
    assert.deepEqual(names('file:///w/plan-2025'), ['plan-2025', 'plan-2026', 'report-2026']);
    assert.deepEqual(names('file:///w/outline'), ['plan-2026', 'report-2026', 'plan-2025']);
    assert.deepEqual(names('file:///w/above'), ['above']);
  });
});
