import { strict as assert } from 'node:assert';
import { pathToFileURL } from 'node:url';
import { COMPARE_METHOD, type CompareParams, type CompareResult } from '../../server/src/lsp/protocol/compare';
import { INITIAL_CONFIG_METHOD } from '../../server/src/lsp/protocol/initialConfig';
import {
  DRAFT_SOURCES_METHOD,
  type DraftSourcesResult,
  NEW_DRAFT_METHOD,
  type NewDraftParams,
  type NewDraftResult,
} from '../../server/src/lsp/protocol/newDraft';
import { OVERVIEW_METHOD, type Overview, PLACES_METHOD, type Places } from '../../server/src/lsp/protocol/overview';
import { STATUS_METHOD, type StatusReport } from '../../server/src/lsp/statusReport';
import { DRAFT_2027, Folder, PLAN_2026 } from './folder';
import { TestClient } from './languageClient';

describe('language server: requests of the VS Code extension', function () {
  this.timeout(20_000);
  let folder: Folder;
  let client: TestClient;

  beforeEach(async () => {
    folder = new Folder({ '历年/plan-2026.txt': PLAN_2026 });
    client = await TestClient.start({ folder: folder.path });
  });
  afterEach(() => {
    client.kill();
    folder.dispose();
  });

  it('gives a first planlint.yaml with the names of the folder', async () => {
    const ask = (path: string) => client.connection.sendRequest<string>(INITIAL_CONFIG_METHOD, { folder: pathToFileURL(path).href });
    assert.match(await ask(folder.path), /^# corpus: \["历年\/\*\*"\]$/m);
    // Another folder has none of them.
    assert.doesNotMatch(await ask(`${folder.path}-other`), /plan-2026/);
  });

  it('tells which preset holds, and which one planlint.yaml names', async () => {
    folder.write('planlint.yaml', 'preset: strict\n');
    client.kill();
    client = await TestClient.start({ folder: folder.path, settings: { preset: 'drafting' } });
    const { config } = await client.connection.sendRequest<StatusReport>(STATUS_METHOD);
    assert.deepEqual([config.preset, config.filePreset], ['drafting', 'strict']);
  });

  it('tells what a new draft can be made from, the place of the active document first of all', async () => {
    folder.write('report.md', '# 2026年内蒙古自治区政府工作报告\n\n一、2026年工作安排\n\n地区生产总值增长5%左右。\n');
    client.kill();
    client = await TestClient.start({ folder: folder.path });
    const ask = async (active: string | null) =>
      (await client.connection.sendRequest<DraftSourcesResult>(DRAFT_SOURCES_METHOD, { active })).map(
        ({ name, year }) => `${name} ${year}`,
      );
    assert.deepEqual(await ask(null), ['plan-2026 2026', 'report 2026']);
    assert.deepEqual(await ask(folder.uri('report.md')), ['report 2026']);
    assert.deepEqual(await ask(folder.uri('历年/plan-2026.txt')), ['plan-2026 2026']);
  });

  it('makes a draft for a later year, and for no other', async () => {
    const ask = (params: NewDraftParams) => client.connection.sendRequest<NewDraftResult>(NEW_DRAFT_METHOD, params);
    const uri = folder.uri('历年/plan-2026.txt');
    assert.match((await ask({ uri, year: 2027 }))!, /^# 通辽市2027年[\s\S]*地区生产总值增长〔上年目标5\.5%左右〕/u);
    assert.equal(await ask({ uri, year: 2026 }), null);
    assert.equal(await ask({ uri: folder.uri('none.txt'), year: 2027 }), null);
  });

  it('arranges last year’s plan for a comparison, or says what is missing', async () => {
    const uri = folder.uri('draft.plan.md');
    client.open(uri, DRAFT_2027);
    const ask = (params: Partial<CompareParams>) =>
      client.connection.sendRequest<CompareResult>(COMPARE_METHOD, { uri, with: 'lastYear', ...params });
    const compared = await ask({});
    assert.ok(compared.kind === 'compared');
    assert.equal(compared.document.name, 'plan-2026');
    const { at, line } = compared.other.places.find((place) => compared.other.text.startsWith('地区生产总值增长5.5%', place.at))!;
    assert.ok(at > 0);
    assert.equal(PLAN_2026.split('\n')[line]?.slice(0, 6), '地区生产总值');
    const none = await ask({ with: 'superior' });
    assert.match(none.kind === 'nothing' ? none.message : '', /没有内蒙古2027年（或2026年）的计划/);
    client.open(uri.replace('draft', 'notes'), '# 通辽市国民经济和社会发展计划\n\n地区生产总值增长6%。\n');
    const undated = await ask({ uri: uri.replace('draft', 'notes') });
    assert.match(undated.kind === 'nothing' ? undated.message : '', /哪一年/);
  });

  it('asks which one where the superior has several', async () => {
    const report = '# 2027年内蒙古自治区政府工作报告\n\n二、2027年工作安排\n\n主要预期目标是：地区生产总值增长5%左右。\n';
    const plan = '# 内蒙古自治区2027年国民经济和社会发展计划\n\n主要预期目标是：地区生产总值增长5%左右。\n';
    folder.write('report.md', report);
    folder.write('plan.md', plan);
    client.kill();
    client = await TestClient.start({ folder: folder.path });
    const uri = folder.uri('draft.plan.md');
    client.open(uri, DRAFT_2027);
    const ask = (other?: string) =>
      client.connection.sendRequest<CompareResult>(COMPARE_METHOD, { uri, with: 'superior', ...(other !== undefined && { other }) });
    const choice = await ask();
    assert.deepEqual(choice.kind === 'choice' && choice.documents.map(({ name }) => name), ['plan', 'report']);
    const chosen = await ask(folder.uri('report.md'));
    assert.equal(chosen.kind === 'compared' && chosen.document.name, 'report');
  });

  it('tells a draft’s targets against last year’s, and where the history stands', async () => {
    const uri = 'untitled:draft';
    client.open(uri, DRAFT_2027);
    const overview = await client.connection.sendRequest<Overview>(OVERVIEW_METHOD, { textDocument: { uri } });
    assert.deepEqual([overview.uri, overview.year, overview.previous], [uri, 2027, folder.uri('历年/plan-2026.txt')]);
    const [gdp] = overview.indicators;
    assert.deepEqual([gdp?.name, gdp?.change, gdp?.last?.value, gdp?.range.start.line], ['地区生产总值', 'lowered', '5.5%左右', 4]);
    assert.deepEqual(
      overview.dropped.map(({ name }) => name),
      ['社会消费品零售总额', '城镇新增就业'],
    );
    assert.ok(overview.frameworks.length > 0);
    const places = await client.connection.sendRequest<Places>(PLACES_METHOD, { textDocument: { uri }, series: gdp!.series });
    assert.deepEqual(
      places.map(({ range }) => range.start.line),
      [4, 8],
    );
  });

  it('has no overview of what is no plan, and says when the corpus changed', async () => {
    const uri = 'untitled:notes';
    client.open(uri, '买菜。', 'plaintext');
    assert.equal(await client.connection.sendRequest(OVERVIEW_METHOD, { textDocument: { uri } }), null);
    const before = client.corpusChanges;
    folder.write('历年/plan-2025.txt', PLAN_2026.replaceAll('2026', '2025'));
    client.fileEvent(folder.uri('历年/plan-2025.txt'), 1);
    await client.until(() => client.corpusChanges > before, 'corpus changed');
  });

  it('tells of each document what it is and what kept it from being read whole', async () => {
    folder.write('data.csv', '指标,年份,数值,单位\n地区生产总值,2026,很多,%\n');
    folder.write('report.txt', '# 通辽市2026年政府工作报告\n\n主要预期目标是：地区生产总值增长5%。\n');
    client.kill();
    client = await TestClient.start({ folder: folder.path });
    const { documents } = await client.status();
    const [data, report] = ['data', 'report'].map((name) => documents.find((document) => document.name === name));
    assert.deepEqual([report?.kind, report?.title, report?.year, report?.endYear], ['work-report', '通辽市2026年政府工作报告', 2026, 2026]);
    assert.deepEqual([report?.notices, report?.unlisted], [[], 0]);
    assert.equal(data?.notices[0]?.line, 1);
  });
});
