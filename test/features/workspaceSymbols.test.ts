import { strict as assert } from 'node:assert';
import { headingsOf, type SymbolSource, workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { draft, LAST_YEAR, YEAR_BEFORE } from './editor';

function sources(): readonly SymbolSource[] {
  const { service } = draft('地区生产总值增长5%。', { corpus: { 'plan-2026.txt': LAST_YEAR, 'plan-2025.txt': YEAR_BEFORE } });
  return service.corpus().documents.map((document) => ({ document, headings: headingsOf(service.plan(document.uri)!) }));
}

function found(query: string): readonly string[] {
  return workspaceSymbols(sources(), query).map(
    ({ kind, name, container, location }) => `${kind} ${name} ${container}:${location.range.start.line + 1}`,
  );
}

describe('workspace symbols', () => {
  it('are indicators, each once a document at its main target, the latest document first', () => {
    assert.deepEqual(found('生产总值'), [
      'indicator 地区生产总值 draft:5',
      'indicator 地区生产总值 plan-2026:9',
      'indicator 地区生产总值 plan-2025:9',
    ]);
  });

  it('are sections', () => {
    assert.deepEqual(found('重点任务'), ['section 三、重点任务 plan-2026:11']);
  });

  it('are found by pinyin, whole or by initials, and then show it', () => {
    assert.deepEqual(found('GDZC'), ['indicator 固定资产投资 gdzctz plan-2026:9']);
    assert.deepEqual(found('gudingzichan'), ['indicator 固定资产投资 gudingzichantouzi plan-2026:9']);
    assert.deepEqual(found('zhongdian ren'), ['section 三、重点任务 sanzhongdianrenwu plan-2026:11']);
  });

  it('are all of them for an empty query', () => {
    assert.ok(found('').length > 8);
  });
});
