import { strict as assert } from 'node:assert';
import type {
  CodeAction,
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  InlayHintLabelPart,
  Location,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DRAFT_2027, Folder, PLAN_2026 } from './folder';
import { MODERN, type StartOptions, TestClient } from './languageClient';

const URI = 'untitled:draft';
const TEXT = `${DRAFT_2027}\n衔接《通辽市2026年国民经济和社会发展计划》。\n`;
const DOCUMENT = TextDocument.create(URI, 'annual-plan', 1, TEXT);
const behind = (words: string, from = 0) => DOCUMENT.positionAt(TEXT.indexOf(words, from) + words.length);
const WHOLE = { start: { line: 0, character: 0 }, end: DOCUMENT.positionAt(TEXT.length) };
const COMMANDS = { initializationOptions: { commands: ['planlint.showPlaces'] } };

describe('language server: navigation, reading, code actions', function () {
  this.timeout(20_000);
  let folder: Folder;
  let client: TestClient;

  const open = async (options: StartOptions = COMMANDS) => {
    client = await TestClient.start({ folder: folder.path, ...options });
    client.open(URI, TEXT);
  };
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, ...params });

  beforeEach(() => {
    folder = new Folder({ 'plan-2026.txt': PLAN_2026 });
  });
  afterEach(() => {
    client.kill();
    folder.dispose();
  });

  it('tells what it can do', async () => {
    await open();
    const { capabilities } = client.initializeResult;
    assert.deepEqual(capabilities.semanticTokensProvider, {
      legend: { tokenTypes: ['indicator', 'value', 'qualifier', 'heading', 'formulation'], tokenModifiers: [] },
      full: { delta: true },
      range: true,
    });
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: [
        'quickfix',
        'refactor.rewrite.planlint',
        'source.fixAll.planlint',
        'source.convertPunctuation.planlint',
        'source.renumber.planlint',
        'source.annexTable.planlint',
      ],
    });
  });

  it('gives the outline, folds it, and selects step by step', async () => {
    await open();
    const symbols = await ask<DocumentSymbol[]>('documentSymbol');
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ['一、2027年主要预期目标', ['主要预期目标']],
        ['二、重点任务', []],
      ],
    );
    const folds = await ask<FoldingRange[]>('foldingRange');
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 4],
        [6, 10],
      ],
    );
    const [selection] = await ask<SelectionRange[]>('selectionRange', { positions: [behind('增长5%')] });
    assert.equal(DOCUMENT.getText(selection?.range), '5%左右');
    assert.equal(DOCUMENT.getText(selection?.parent?.range), '地区生产总值增长5%左右');
  });

  it('goes to last year’s target, lists references and highlights the indicator', async () => {
    await open();
    const position = behind('地区生产');
    const [definition] = await ask<Location[]>('definition', { position });
    assert.deepEqual([definition?.uri, definition?.range.start.line], [folder.uri('plan-2026.txt'), 8]);
    const all = await ask<Location[]>('references', { position, context: { includeDeclaration: true } });
    assert.deepEqual(
      all.map(({ uri, range }) => [uri, range.start.line]),
      [
        [URI, 4],
        [URI, 8],
        [folder.uri('plan-2026.txt'), 4],
        [folder.uri('plan-2026.txt'), 8],
      ],
    );
    const others = await ask<Location[]>('references', { position, context: { includeDeclaration: false } });
    assert.equal(others.length, 3);
    const highlights = await ask<DocumentHighlight[]>('documentHighlight', { position });
    assert.deepEqual(
      highlights.map(({ range, kind }) => [range.start.line, kind]),
      [
        [4, 3],
        [8, 3],
      ],
    );
  });

  it('finds indicators and sections of all documents, and follows a changed heading', async () => {
    await open();
    const symbols = (query: string) => client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    const found = await symbols('零售总额');
    assert.deepEqual(
      found.map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [['社会消费品零售总额', 'plan-2026', folder.uri('plan-2026.txt')]],
    );
    assert.equal((await symbols('执行情况')).length, 1);
    folder.write('plan-2026.txt', PLAN_2026.replace('执行情况', '实施成效'));
    const { refreshes } = client;
    client.fileEvent(folder.uri('plan-2026.txt'), 2);
    await client.until(() => client.refreshes > refreshes, 'the changed file read');
    assert.equal((await symbols('执行情况')).length, 0);
    assert.equal((await symbols('实施成效')).length, 1);
  });

  it('links cited documents', async () => {
    await open();
    const [link] = await ask<DocumentLink[]>('documentLink');
    assert.equal(DOCUMENT.getText(link?.range), '《通辽市2026年国民经济和社会发展计划》');
    assert.equal(link?.target, folder.uri('plan-2026.txt'));
  });

  it('puts a lens over the targets that opens their places, where the client can', async () => {
    await open();
    const [lens] = await ask<CodeLens[]>('codeLens');
    assert.equal(lens?.command?.title, '地区生产总值 1份文件 · 较上年 −0.5');
    assert.equal(lens?.command?.command, 'planlint.showPlaces');
    const [uri, at, places] = lens!.command!.arguments as [string, unknown, Location[]];
    assert.deepEqual([uri, at, places.map(({ range }) => range.start.line)], [URI, { line: 4, character: 0 }, [4, 8]]);
    client.kill();
    await open({});
    const [plain] = await ask<CodeLens[]>('codeLens');
    assert.deepEqual(plain?.command, { title: '地区生产总值 1份文件 · 较上年 −0.5', command: '' });
  });

  it('hints at last year’s targets, as the setting says', async () => {
    const labels = async () => {
      const hints = await ask<InlayHint[]>('inlayHint', { range: WHOLE });
      return hints.map(({ label, position }) => [(label as InlayHintLabelPart[])[0]?.value, position.line]);
    };
    await open();
    const headline = [
      ['⟵ 上年 5.5%左右', 4],
      ['⟵ 上年 7%', 4],
    ];
    assert.deepEqual(await labels(), headline);
    client.settings = { inlayHints: 'all' };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.status();
    assert.deepEqual(await labels(), [...headline, ['⟵ 上年 5.5%左右', 8]]);
    client.settings = { inlayHints: 'off' };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.status();
    assert.deepEqual(await labels(), []);
  });

  it('colours by meaning: whole, a range, and what an edit changed', async () => {
    await open();
    const full = await ask<SemanticTokens>('semanticTokens/full');
    assert.deepEqual(full.data.slice(0, 15), [2, 3, 13, 3, 0, 2, 0, 6, 0, 0, 0, 8, 2, 1, 0]);
    const range = await ask<SemanticTokens>('semanticTokens/range', { range: { start: { line: 8, character: 0 }, end: WHOLE.end } });
    assert.ok(range.data.length > 0 && range.data.length < full.data.length);
    const at = behind('增长5');
    client.edit(URI, 2, { range: { start: at, end: at }, text: '.5' });
    const delta = await ask<SemanticTokensDelta>('semanticTokens/full/delta', { previousResultId: full.resultId });
    assert.equal(delta.edits.length, 1);
    const [edit] = delta.edits;
    const data = [...full.data];
    data.splice(edit!.start, edit!.deleteCount, ...(edit!.data ?? []));
    assert.deepEqual(data, (await ask<SemanticTokens>('semanticTokens/full')).data);
    assert.ok((edit?.data?.length ?? 0) < 10);
  });

  it('renames an indicator throughout the draft', async () => {
    await open();
    const position = behind('地区生产');
    const target = await ask<{ placeholder: string }>('prepareRename', { position });
    assert.equal(target.placeholder, '地区生产总值');
    const { changes } = await ask<WorkspaceEdit>('rename', { position, newName: '全市生产总值' });
    const text = TextDocument.applyEdits(DOCUMENT, changes?.[URI] ?? []);
    assert.equal(text, TEXT.replaceAll('地区生产总值', '全市生产总值'));
    await assert.rejects(ask('rename', { position, newName: '甲，乙' }), /标点/);
    assert.equal(await ask('prepareRename', { position: { line: 0, character: 0 } }), null);
  });

  it('offers last year’s wording, a missing target, suppressions, linked with their findings', async () => {
    await open();
    const diagnostics = await client.findings(URI);
    const changed = diagnostics.find(({ code, range }) => code === 'target/changed' && range.start.line === 4);
    assert.ok(changed);
    const actions = await ask<CodeAction[]>('codeAction', { range: changed.range, context: { diagnostics } });
    const titles = actions.map(({ title }) => title);
    const action = actions.find(({ title }) => title === '用上年表述：增长5.5%左右');
    assert.ok(action, titles.join());
    assert.deepEqual(action.diagnostics, [changed]);
    const text = TextDocument.applyEdits(DOCUMENT, action.edit?.changes?.[URI] ?? []);
    assert.ok(text.includes('地区生产总值增长5.5%左右，规模以上工业增加值'));
    assert.ok(titles.includes('此处忽略 target/changed') && titles.includes('本文件忽略 target/changed'), titles.join());
    const dropped = diagnostics.find(({ code }) => code === 'target/dropped');
    assert.ok(dropped);
    const inserts = await ask<CodeAction[]>('codeAction', { range: dropped.range, context: { diagnostics } });
    assert.ok(
      inserts.some(({ title }) => title === '补入主要预期目标：城镇新增就业1.2万人以上'),
      inserts.map(({ title }) => title).join(),
    );
    const fixes = await ask<CodeAction[]>('codeAction', { range: changed.range, context: { diagnostics, only: ['source'] } });
    assert.ok(fixes.every(({ kind }) => kind?.startsWith('source.')));
  });

  it('has a change through the whole draft confirmed first, where the client can show it', async () => {
    const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {} };
    for (const able of [true, false]) {
      await open({ capabilities: able ? { ...MODERN, workspace: { ...MODERN.workspace, workspaceEdit } } : MODERN });
      const at = behind('地区生产');
      const actions = await ask<CodeAction[]>('codeAction', {
        range: { start: at, end: at },
        context: { diagnostics: [], only: ['refactor'] },
      });
      const edit = actions.find(({ title }) => title === '改为“不变价”口径（全文）')?.edit;
      assert.ok(edit, actions.map(({ title }) => title).join());
      assert.equal(edit.changes === undefined, able);
      const [annotation] = Object.values(edit.changeAnnotations ?? {});
      assert.equal(annotation?.needsConfirmation ?? false, able);
      if (able) client.kill();
    }
  });

  it('asks for hints and lenses to be drawn again when another document changes', async () => {
    const asked: string[] = [];
    const workspace = { ...MODERN.workspace, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } };
    client = new TestClient({});
    for (const what of ['inlayHint', 'codeLens']) {
      client.connection.onRequest(`workspace/${what}/refresh`, () => {
        asked.push(what);
        return null;
      });
    }
    await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder.uri(''),
      capabilities: { ...MODERN, workspace },
    });
    client.notify('initialized', {});
    await client.until(() => client.refreshes > 0, 'the first refresh');
    await client.status();
    assert.deepEqual([...new Set(asked)].sort(), ['codeLens', 'inlayHint']);
  });

  it('says nothing about documents that are no plans', async () => {
    await open();
    const textDocument = { uri: 'untitled:notes' };
    client.open(textDocument.uri, '# 说明\n\n构建速度提高30%。\n', 'markdown');
    for (const method of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink'])
      assert.equal(await client.connection.sendRequest(`textDocument/${method}`, { textDocument }), null, method);
    const tokens = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(tokens.data, []);
  });
});
