import { strict as assert } from 'node:assert';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic, MarkupContent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toGb } from '../text/toGb';
import { DRAFT_2027, Folder, PLAN_2026 } from './folder';
import { MODERN, type StartOptions, TestClient } from './languageClient';

describe('language server over stdio', function () {
  this.timeout(20_000);
  const clients: TestClient[] = [];
  const folders: Folder[] = [];

  const start = async (options?: StartOptions): Promise<TestClient> => {
    const client = await TestClient.start(options);
    clients.push(client);
    return client;
  };
  const folder = (files: Record<string, string>): Folder => {
    const made = new Folder(files);
    folders.push(made);
    return made;
  };
  afterEach(() => {
    for (const client of clients.splice(0)) client.kill();
    for (const made of folders.splice(0)) made.dispose();
  });

  const codes = (items: readonly { code?: unknown }[]) => items.map((item) => String(item.code));

  it('tells what it can do', async () => {
    const { initializeResult } = await start();
    assert.deepEqual(initializeResult.capabilities.diagnosticProvider, {
      identifier: 'planlint',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    assert.deepEqual(initializeResult.capabilities.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } });
    assert.equal(initializeResult.capabilities.hoverProvider, true);
    assert.ok(initializeResult.capabilities.completionProvider);
  });

  it('finds a conflict in the draft, with both places linked and a rule page', async () => {
    const f = folder({ 'plan-2026.txt': PLAN_2026, 'draft.plan.md': DRAFT_2027 });
    const client = await start({ folder: f.path });
    client.open(f.uri('draft.plan.md'), DRAFT_2027);
    const items = await client.findings(f.uri('draft.plan.md'));
    const conflict = items.find((item) => item.code === 'target/conflict');
    assert.ok(conflict, codes(items).join());
    assert.ok(String(conflict.message).includes('地区生产总值'));
    assert.match(conflict.codeDescription?.href ?? '', /^file:.*docs\/rules\/target\/conflict\.md$/);
    assert.equal(conflict.relatedInformation?.[0]?.location.uri, f.uri('draft.plan.md'));
  });

  it('reads the corpus below the folder without any setting, and links into it', async () => {
    const f = folder({ 'archive/计划 2026.txt': PLAN_2026 });
    const client = await start({ folder: f.path });
    client.open(f.uri('draft.txt'), DRAFT_2027, 'plaintext');
    const items = await client.findings(f.uri('draft.txt'));
    assert.ok(codes(items).includes('target/dropped'), codes(items).join());
    const places = items.flatMap((item) => item.relatedInformation ?? []).map((related) => related.location.uri);
    assert.ok(places.includes(f.uri('archive/计划 2026.txt')), places.join());
  });

  it('answers "unchanged" to the result id it gave, and anew after an edit', async () => {
    const client = await start();
    const uri = 'untitled:draft';
    client.open(uri, DRAFT_2027);
    const first = await client.pull(uri);
    assert.equal(first.kind, 'full');
    const again = await client.pull(uri, first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    const line = DRAFT_2027.split('\n').findIndex((text) => text.startsWith('确保'));
    const character = '确保地区生产总值增长'.length;
    client.edit(uri, 2, { range: { start: { line, character }, end: { line, character: character + 4 } }, text: '5%左右' });
    const mended = await client.pull(uri, first.resultId);
    assert.equal(mended.kind, 'full');
    assert.ok(!codes(mended.kind === 'full' ? mended.items : []).includes('target/conflict'));
  });

  it('answers anew where findings only moved to another line, and pushes them', async () => {
    const text = DRAFT_2027.replace('增长7%。\n', '增长7%。 \n');
    const line = text.split('\n').findIndex((each) => each.endsWith(' '));
    const character = text.split('\n')[line]!.length;
    // A line break in place of a blank: every offset stays.
    const change = { range: { start: { line, character: character - 1 }, end: { line, character } }, text: '\n' };
    const lineOf = (items: readonly Diagnostic[]) => items.find(({ code }) => code === 'target/conflict')?.range.start.line;

    const pulling = await start();
    pulling.open('untitled:draft', text);
    const before = await pulling.pull('untitled:draft');
    pulling.edit('untitled:draft', 2, change);
    const after = await pulling.pull('untitled:draft', before.resultId);
    assert.ok(before.kind === 'full' && after.kind === 'full');
    assert.equal(lineOf(after.items), lineOf(before.items)! + 1);

    const { diagnostic: _, ...textDocument } = MODERN.textDocument!;
    const pushed = await start({ capabilities: { ...MODERN, textDocument } });
    pushed.open('untitled:draft', text);
    await pushed.until(() => pushed.published.length > 0, 'pushed diagnostics');
    pushed.edit('untitled:draft', 2, change);
    await pushed.until(() => pushed.published.at(-1)!.version === 2, 'pushed anew');
    assert.equal(lineOf(pushed.published.at(-1)!.diagnostics), lineOf(before.items)! + 1);
  });

  it('gives after many incremental edits what a fresh document gives', async () => {
    const client = await start();
    client.open('untitled:edited', '');
    let version = 1;
    let line = 0;
    let character = 0;
    for (const piece of DRAFT_2027.match(/[\s\S]{1,7}/g) ?? []) {
      client.edit('untitled:edited', ++version, { range: { start: { line, character }, end: { line, character } }, text: piece });
      const lines = piece.split('\n');
      character = lines.length > 1 ? lines.at(-1)!.length : character + piece.length;
      line += lines.length - 1;
    }
    client.open('untitled:fresh', DRAFT_2027);
    const strip = (items: readonly object[]) => JSON.parse(JSON.stringify(items).replaceAll('untitled:edited', 'untitled:fresh'));
    const edited = await client.findings('untitled:edited');
    assert.ok(edited.length > 0);
    assert.deepEqual(strip(edited), strip(await client.findings('untitled:fresh')));
  });

  it('keeps in step through random edits, line breaks of every kind and half characters among them', async () => {
    const client = await start();
    const uri = 'untitled:random';
    let text = DRAFT_2027;
    client.open(uri, text);
    let seed = 20270101;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const pieces = ['', '6%', '\r\n', '\n\n', '\r', '地区生产总值增长7%。', '\uD83D', '\uDE00', '，', '　', '## 二、\n', '0'];
    for (let version = 2; version < 80; version++) {
      const document = TextDocument.create(uri, 'annual-plan', version, text);
      const from = random(text.length + 1);
      const to = Math.min(text.length, from + random(6));
      const range = { start: document.positionAt(from), end: document.positionAt(to) };
      const piece = pieces[random(pieces.length)]!;
      client.edit(uri, version, { range, text: piece });
      text = TextDocument.applyEdits(document, [{ range, newText: piece }]);
      if (version % 10 === 0) await client.findings(uri);
    }
    client.open('untitled:fresh', text);
    const strip = (items: readonly object[]) => JSON.parse(JSON.stringify(items).replaceAll(uri, 'untitled:fresh'));
    const edited = await client.findings(uri);
    assert.ok(edited.length > 0);
    assert.deepEqual(strip(edited), strip(await client.findings('untitled:fresh')));
  });

  it('looks at the folder again on saving where the client watches nothing', async () => {
    const f = folder({});
    const { didChangeWatchedFiles: _, ...workspace } = MODERN.workspace!;
    const client = await start({ folder: f.path, capabilities: { ...MODERN, workspace } });
    const uri = f.uri('draft.plan.md');
    client.open(uri, DRAFT_2027);
    assert.ok(!codes(await client.findings(uri)).includes('target/dropped'));
    f.write('plan-2026.txt', PLAN_2026);
    const { refreshes } = client;
    client.notify('textDocument/didSave', { textDocument: { uri } });
    await client.until(() => client.refreshes > refreshes, 'a refresh after saving');
    assert.ok(codes(await client.findings(uri)).includes('target/dropped'));
  });

  it('shows an indicator’s history on hover, with links to file and line', async () => {
    const f = folder({ 'plan-2026.txt': PLAN_2026 });
    const client = await start({ folder: f.path });
    client.open('untitled:draft', DRAFT_2027);
    const line = DRAFT_2027.split('\n').findIndex((text) => text.startsWith('地区生产总值'));
    const shown = await client.hover('untitled:draft', line, 3);
    assert.ok(shown);
    const { kind, value } = shown.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.ok(value.includes('**地区生产总值** · 增速'), value);
    assert.ok(value.includes(`| 2026 | 5.5%左右 |  |  | [plan-2026:9](${f.uri('plan-2026.txt')}#L9) |`), value);
    assert.ok(value.includes('| 2025 |  | 5.8% |'), value);
    assert.deepEqual(shown.range?.start, { line, character: 0 });
    assert.equal(await client.hover('untitled:draft', 1, 0), null);
  });

  it('completes indicators with last year’s targets as snippets', async () => {
    const f = folder({ 'plan-2026.txt': PLAN_2026 });
    const client = await start({ folder: f.path });
    const text = `${DRAFT_2027}\n城镇`;
    client.open('untitled:draft', text);
    const { items } = await client.completion('untitled:draft', text.split('\n').length - 1, 2);
    const jobs = items.find((item) => item.label === '城镇新增就业');
    assert.ok(jobs, items.map((item) => item.label).join());
    assert.equal(jobs.detail, '2026年目标 1.2万人以上');
    assert.deepEqual(jobs.textEdit && 'newText' in jobs.textEdit && jobs.textEdit.newText, '城镇新增就业${1:1.2万人以上}');
  });

  it('offers the phrases that the documents share, with or without nodejieba', async () => {
    const plan = (year: number) =>
      `${PLAN_2026.replaceAll('2026', String(year))}\n## 三、重点任务\n\n培育特色林果产业，做好${year - 2000}项工作。\n`;
    const f = folder({ 'plan-2025.txt': plan(2025), 'plan-2026.txt': plan(2026) });
    const client = await start({ folder: f.path });
    const text = `${DRAFT_2027}\n大力培育`;
    client.open('untitled:draft', text);
    const mined = async () => {
      const { items } = await client.completion('untitled:draft', text.split('\n').length - 1, 4);
      return items.find(({ detail }) => /份文件用过，最近/.test(detail ?? ''));
    };
    let item = await mined();
    assert.equal(item, undefined);
    for (let tries = 0; tries < 300 && !item; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      item = await mined();
    }
    assert.match(item?.label ?? '', /^培育特色林果/);
    assert.equal(item?.detail, '2份文件用过，最近2026年');
  });

  it('gives items one range, so that editors keep them in the order they come in', async () => {
    const f = folder({ 'plan-2026.txt': PLAN_2026 });
    const client = await start({ folder: f.path });
    const text = `${DRAFT_2027}\n全市城镇新`;
    client.open('untitled:draft', text);
    const { items } = await client.completion('untitled:draft', text.split('\n').length - 1, 5);
    const ranges = new Set(items.map(({ textEdit }) => JSON.stringify(textEdit && 'range' in textEdit && textEdit.range)));
    assert.equal(ranges.size, 1);
    const jobs = items.find((item) => item.label === '城镇新增就业');
    assert.match(jobs?.filterText ?? '', /城镇新增就业.* chengzhenxinzengjiuye czxzjy$/);
  });

  it('continues a clause by ghost text as last year’s plan does, behind the selected item where a list is open', async () => {
    const f = folder({ 'plan-2026.txt': `${PLAN_2026}${'\n疏浚城区排水暗渠并翻修沿河步道。\n'.repeat(3)}` });
    const client = await start({ folder: f.path });
    const text = `${DRAFT_2027}\n疏浚城区排水暗渠`;
    client.open('untitled:draft', text);
    const line = text.split('\n').length - 1;
    const [ghost] = await client.inlineCompletion('untitled:draft', line, 8);
    assert.match(ghost?.insertText ?? '', /^并翻修/);
    const here = { line, character: 8 };
    assert.deepEqual(ghost?.range, { start: here, end: here }, 'VS Code would else replace the clause before it');
    const range = { start: { line, character: 6 }, end: { line, character: 8 } };
    const [behind] = await client.inlineCompletion('untitled:draft', line, 8, { range, text: '暗渠并翻' });
    assert.match(behind?.insertText ?? '', /^暗渠并翻修/);
    assert.deepEqual(await client.inlineCompletion('untitled:draft', line, 0), []);
  });

  it('follows the corpus on disk: changed, created, deleted', async () => {
    const f = folder({ 'plan-2026.txt': PLAN_2026 });
    const client = await start({ folder: f.path });
    client.open('untitled:draft', DRAFT_2027);
    const before = await client.pull('untitled:draft');
    await client.until(() => client.registrations.some((r) => r.method === 'workspace/didChangeWatchedFiles'), 'watchers registered');
    const refreshed = async (act: () => void) => {
      const { refreshes } = client;
      act();
      await client.until(() => client.refreshes > refreshes, 'a refresh');
    };

    await client.until(() => client.refreshes > 0, 'the first refresh');
    await refreshed(() => {
      f.write('plan-2026.txt', PLAN_2026.replace('规模以上工业增加值增长7%', '规模以上工业增加值增长9%'));
      client.fileEvent(f.uri('plan-2026.txt'), 2);
    });
    const changed = await client.pull('untitled:draft', before.resultId);
    assert.equal(changed.kind, 'full');
    assert.ok(JSON.stringify(changed).includes('9%'));

    await refreshed(() => {
      f.remove('plan-2026.txt');
      client.fileEvent(f.uri('plan-2026.txt'), 3);
    });
    assert.ok(!codes(await client.findings('untitled:draft')).includes('target/dropped'));
    assert.deepEqual((await client.status()).documents, []);

    await refreshed(() => {
      f.write('new/plan-2026.txt', PLAN_2026);
      client.fileEvent(f.uri('new/plan-2026.txt'), 1);
    });
    assert.ok(codes(await client.findings('untitled:draft')).includes('target/dropped'));

    await refreshed(() => {
      f.remove('new');
      client.fileEvent(f.uri('new'), 3);
    });
    assert.ok(!codes(await client.findings('untitled:draft')).includes('target/dropped'));
  });

  it('follows a folder that is moved in, whatever its name, and a workspace below a hidden folder', async () => {
    const f = folder({ '.nutstore/w/plan-2026.txt': PLAN_2026, '.nutstore/w/.git/x.txt': PLAN_2026, 'in/plan-2025.txt': PLAN_2026 });
    const at = (name: string) => `.nutstore/w/${name}`;
    const client = await start({ folder: join(f.path, '.nutstore', 'w') });
    const names = () => client.statuses.at(-1)?.documents.map(({ uri }) => uri) ?? [];
    await client.until(() => names().length === 1, 'the workspace read');
    renameSync(join(f.path, 'in'), join(f.path, at('1.历年计划')));
    client.fileEvent(f.uri(at('1.历年计划')), 1);
    await client.until(() => names().includes(f.uri(at('1.历年计划/plan-2025.txt'))), 'what lies in the folder');
    f.remove(at('1.历年计划'));
    client.fileEvent(f.uri(at('1.历年计划')), 3);
    await client.until(() => names().length === 1, 'gone again');
    f.write(at('plan-2024.txt'), PLAN_2026);
    client.fileEvent(f.uri(at('plan-2024.txt')), 1);
    await client.until(() => names().includes(f.uri(at('plan-2024.txt'))), 'a new file');
    const { corpusChanges } = client;
    client.fileEvent(f.uri(at('.git/x.txt')), 1);
    client.fileEvent(f.uri(at('.git')), 1);
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.equal(client.corpusChanges, corpusChanges, 'what is never entered costs nothing');
  });

  it('takes an open document for its file, and the file again when it is closed', async () => {
    const f = folder({ 'plan-2026.txt': PLAN_2026 });
    const client = await start({ folder: f.path });
    client.open('untitled:draft', DRAFT_2027);
    assert.ok(codes(await client.findings('untitled:draft')).includes('target/dropped'));
    client.open(f.uri('plan-2026.txt'), '# 通辽市2026年国民经济和社会发展计划\n', 'plaintext');
    assert.ok(!codes(await client.findings('untitled:draft')).includes('target/dropped'));
    const { refreshes } = client;
    client.notify('textDocument/didClose', { textDocument: { uri: f.uri('plan-2026.txt') } });
    await client.until(() => client.refreshes > refreshes, 'a refresh after closing');
    assert.ok(codes(await client.findings('untitled:draft')).includes('target/dropped'));
  });

  it('keeps to the file while an editor has it open in a wrong encoding, and says so there', async () => {
    const f = folder({});
    const bytes = toGb(PLAN_2026);
    writeFileSync(join(f.path, 'plan-2026.txt'), bytes);
    const uri = f.uri('plan-2026.txt');
    const client = await start({ folder: f.path });
    client.open('untitled:draft', DRAFT_2027);
    const before = await client.findings('untitled:draft');
    assert.ok(codes(before).includes('target/dropped'));
    client.open(uri, new TextDecoder().decode(bytes), 'plaintext');
    assert.deepEqual(await client.findings('untitled:draft'), before);
    assert.deepEqual(codes(await client.findings(uri)), ['notice/encoding']);
    assert.equal(await client.hover(uri, 8, 3), null);
    // Opened again in the right one, and typed in.
    client.edit(uri, 2, { text: PLAN_2026.replace('社会消费品零售总额增长4%，', '') });
    assert.notDeepEqual(await client.findings('untitled:draft'), before);
    assert.ok(!codes(await client.findings(uri)).includes('notice/encoding'));
    client.edit(uri, 3, { text: new TextDecoder().decode(bytes) });
    // Its file is read again a moment later; refreshes for what was done before may come first.
    for (let seen = client.refreshes; !isDeepStrictEqual(await client.findings('untitled:draft'), before); seen = client.refreshes)
      await client.until(() => client.refreshes > seen, 'read again');
    // A damaged character or two, from a PDF perhaps, is no wrong encoding.
    client.edit(uri, 4, { text: `${PLAN_2026}\n附\ufffd注。\n` });
    assert.ok(!codes(await client.findings(uri)).includes('notice/encoding'));
  });

  it('shows mistakes in planlint.yaml there, and takes them away when they are mended', async () => {
    const f = folder({ 'planlint.yaml': 'preset: recommended\nruls:\n  target/conflict: off\n' });
    const client = await start({ folder: f.path });
    const ofConfig = () => client.published.filter((p) => p.uri === f.uri('planlint.yaml'));
    await client.until(() => ofConfig().length > 0, 'problems of planlint.yaml');
    assert.equal(ofConfig()[0]!.diagnostics[0]?.range.start.line, 1);
    assert.ok((await client.status()).config.problems.length > 0);
    f.write('planlint.yaml', 'rules:\n  target/conflict: off\n');
    client.fileEvent(f.uri('planlint.yaml'), 2);
    await client.until(() => ofConfig().at(-1)?.diagnostics.length === 0, 'no more problems');
    client.open(f.uri('draft.plan.md'), DRAFT_2027);
    assert.ok(!codes(await client.findings(f.uri('draft.plan.md'))).includes('target/conflict'));
  });

  it('tells a planlint.yaml that cannot be read, in the user’s language, and goes on when it is mended', async () => {
    const f = folder({ 'planlint.yaml': 'preset: strict\0\n' });
    const client = await start({ folder: f.path, settings: { locale: 'en' } });
    const shown = () =>
      client.published.findLast(({ uri }) => uri === f.uri('planlint.yaml'))?.diagnostics.map(({ message }) => String(message));
    await client.until(() => shown()?.[0] === 'The config file cannot be read as text: the defaults hold', 'the problem');
    assert.equal((await client.status()).config.problems.length, 1);
    f.write('planlint.yaml', 'preset: strict\nruls: {}\n');
    client.fileEvent(f.uri('planlint.yaml'), 2);
    await client.until(() => /^Unknown .*ruls/.test(shown()?.[0] ?? ''), 'another problem');
    f.write('planlint.yaml', 'preset: strict\n');
    client.fileEvent(f.uri('planlint.yaml'), 2);
    await client.until(() => shown()?.length === 0, 'no problem');
    assert.equal((await client.status()).config.preset, 'strict');
  });

  it('follows a config that the settings name, in Chinese and in a hidden folder', async () => {
    for (const config of ['检查 配置.yaml', '.planlint/planlint.yaml']) {
      const f = folder({ 'plan-2026.txt': PLAN_2026 });
      const client = await start({ folder: f.path, settings: { config } });
      const preset = () => client.statuses.at(-1)?.config.preset;
      await client.until(() => preset() === 'recommended', 'no config yet');
      f.write(config, 'preset: drafting\n');
      client.fileEvent(f.uri(config), 1);
      await client.until(() => preset() === 'drafting', `${config} written`);
      f.write(config, 'preset: strict\n');
      client.fileEvent(f.uri(config), 2);
      await client.until(() => preset() === 'strict', `${config} changed`);
    }
  });

  it('lets the client’s settings win over planlint.yaml, and takes initializationOptions', async () => {
    const f = folder({ 'planlint.yaml': 'locale: zh-CN\nrules:\n  target/conflict: off\n' });
    const uri = f.uri('draft.plan.md');
    const asked = await start({ folder: f.path, settings: { locale: 'en', rules: { 'target/conflict': 'hint' } } });
    asked.open(uri, DRAFT_2027);
    const conflict = (await asked.findings(uri)).find((item) => item.code === 'target/conflict');
    assert.equal(conflict?.severity, 4);
    assert.doesNotMatch(String(conflict?.message).replace(/[“"《][^”"》]*[”"》]/g, ''), /核对|目标/);

    const given = await start({
      folder: f.path,
      capabilities: { ...MODERN, workspace: {} },
      initializationOptions: { planlint: { rules: { 'target/conflict': 'info' } } },
    });
    given.open(uri, DRAFT_2027);
    assert.equal((await given.findings(uri)).find((item) => item.code === 'target/conflict')?.severity, 3);
  });

  it('keeps to the later settings when the client answers for the earlier ones last', async () => {
    const client = await start({ settings: { preset: 'recommended' } });
    await client.status();
    let answer: () => void = () => undefined;
    client.configured = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const change = async (preset: string) => {
      client.settings = { preset };
      client.notify('workspace/didChangeConfiguration', { settings: null });
      // Answered behind the notification: the question has been asked.
      await client.connection.sendRequest('planlint/status');
    };
    await change('strict');
    client.configured = Promise.resolve();
    await change('drafting');
    await client.until(() => client.statuses.at(-1)?.config.preset === 'drafting', 'the later preset');
    answer();
    await client.status();
    assert.equal((await client.status()).config.preset, 'drafting');
  });

  it('takes a corpus outside the folder from the settings', async () => {
    const elsewhere = folder({ 'plan-2026.txt': PLAN_2026 });
    const f = folder({});
    const client = await start({ folder: f.path, settings: { corpus: [elsewhere.path] } });
    client.open(f.uri('draft.plan.md'), DRAFT_2027);
    assert.ok(codes(await client.findings(f.uri('draft.plan.md'))).includes('target/dropped'));
  });

  it('pushes to clients that cannot pull, and clears on close', async () => {
    const { diagnostic: _, ...textDocument } = MODERN.textDocument!;
    const client = await start({ capabilities: { ...MODERN, textDocument } });
    const of = (uri: string) => client.published.filter((p) => p.uri === uri);
    client.open('untitled:draft', DRAFT_2027);
    await client.until(() => of('untitled:draft').length > 0, 'pushed diagnostics');
    assert.ok(codes(of('untitled:draft')[0]!.diagnostics).includes('target/conflict'));
    client.edit('untitled:draft', 2, { text: DRAFT_2027.replace('6%以上', '5%左右') });
    await client.until(() => of('untitled:draft').at(-1)!.version === 2, 'diagnostics of version 2');
    assert.ok(!codes(of('untitled:draft').at(-1)!.diagnostics).includes('target/conflict'));
    client.notify('textDocument/didClose', { textDocument: { uri: 'untitled:draft' } });
    await client.until(() => of('untitled:draft').at(-1)!.diagnostics.length === 0, 'cleared');
  });

  it('leaves documents alone that are no plans', async () => {
    const client = await start();
    client.open('untitled:readme', '# 说明\n\n构建速度提高30%，内存减少20%。构建速度提高40%。\n', 'markdown');
    assert.deepEqual(await client.findings('untitled:readme'), []);
    assert.equal(await client.hover('untitled:readme', 2, 2), null);
  });

  it('announces what is loaded', async () => {
    const f = folder({ 'plan-2026.txt': PLAN_2026, 'README.md': '# 说明\n' });
    const client = await start({ folder: f.path });
    await client.until(() => client.statuses.some((s) => s.state === 'ready'), 'ready');
    const status = client.statuses.at(-1)!;
    assert.deepEqual(
      status.documents.map((d) => [d.name, d.kind, d.year]),
      [['plan-2026', 'annual-plan', 2026]],
    );
    assert.equal(status.framework?.ordinal, 15);
    assert.ok(['available', 'fallback'].includes(status.segmenter.state));
  });

  it('keeps other open drafts out of a draft’s history', async () => {
    const client = await start();
    client.open('untitled:last-year', PLAN_2026);
    client.open('untitled:draft', DRAFT_2027);
    assert.ok(!codes(await client.findings('untitled:draft')).includes('target/dropped'));
  });

  it('survives garbage, unknown methods and requests about unknown documents', async () => {
    const client = await start();
    client.process.stdin!.write('Content-Length: 9\r\n\r\n{"broken"');
    client.process.stdin!.write('Content-Length: 2\r\n\r\n[]');
    await assert.rejects(client.connection.sendRequest('planlint/unknown'));
    await assert.rejects(client.connection.sendRequest('textDocument/hover', { nonsense: true }));
    client.edit('untitled:never-opened', 2, { text: 'x' });
    assert.deepEqual(await client.findings('untitled:never-opened'), []);
    client.open('untitled:draft', `\uD800\u0000${DRAFT_2027}`);
    client.edit('untitled:draft', 2, { range: { start: { line: 99, character: 99 }, end: { line: 0, character: 0 } }, text: '' });
    assert.ok(Array.isArray(await client.findings('untitled:draft')));
  });

  it('cancels what is no longer wanted and goes on', async () => {
    const client = await start();
    client.open('untitled:draft', DRAFT_2027);
    const pulls = Array.from({ length: 20 }, () => client.pull('untitled:draft'));
    assert.equal(new Set((await Promise.all(pulls)).map((report) => report.resultId)).size, 1);
  });

  it('ends with 0 after shutdown, with 1 without', async () => {
    assert.equal(await (await start()).stop(), 0);
    const abrupt = await start();
    abrupt.notify('exit', undefined);
    assert.equal(await abrupt.exited(), 1);
  });

  it('writes no document text to the log', async () => {
    const client = await start();
    client.open('untitled:draft', `${DRAFT_2027}\n此句绝不可出现在日志里9999%。\n`);
    await client.findings('untitled:draft');
    await client.status();
    assert.ok(!client.logs.join('\n').includes('绝不可出现'));
  });
});
