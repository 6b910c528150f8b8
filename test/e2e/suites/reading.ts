import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { extension, file, findings, nameOf, positionOf, show, until } from '../editor';
import { suite } from '../suite';

/** Navigation, reading and code actions, each through the command by which VS Code itself asks for it. */
export const run = suite('reading', () => {
  const draft = () => file('draft.plan.md');
  let document: vscode.TextDocument;
  const whole = () => new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  const ask = <T>(command: string, ...values: readonly unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, draft(), ...values);
  const placesOf = (locations: readonly vscode.Location[]) =>
    locations.map(({ uri, range }) => `${nameOf(uri)}:${range.start.line}`).sort();

  before(async () => {
    ({ document } = await show(draft()));
    await until(() => extension().isActive, 'active');
    await until(() => findings(draft(), 'target/changed').length > 0, 'compared with last year');
  });

  it('outlines the plan by its headings', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider');
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['一、2027年主要预期目标', '二、重点任务'],
    );
  });

  it('folds sections', async () => {
    const folds = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider');
    assert.deepEqual(
      folds.map(({ start }) => start),
      [2, 6],
    );
  });

  it('selects clause, sentence, paragraph', async () => {
    const at = positionOf(document, '5%左右');
    const [range] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', [at]);
    const steps: string[] = [];
    for (let each: vscode.SelectionRange | undefined = range; each; each = each.parent) steps.push(document.getText(each.range));
    assert.ok(steps.includes('地区生产总值增长5%左右'), steps.join('\n'));
    assert.ok(steps.at(-1)!.length > 40);
  });

  it('goes from an indicator to where it was first set, and finds all its places in all years', async () => {
    const at = positionOf(document, '生产总值', 1);
    const definition = await ask<vscode.Location[]>('executeDefinitionProvider', at);
    assert.ok(definition.length > 0);
    const references = await ask<vscode.Location[]>('executeReferenceProvider', at);
    assert.deepEqual(placesOf(references), ['draft.plan.md:4', 'draft.plan.md:8', 'plan-2026.txt:4', 'plan-2026.txt:8']);
  });

  it('finds indicators and sections of the workspace, by pinyin too', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'dqsczz');
    assert.ok(symbols.some(({ name }) => name.includes('地区生产总值')));
  });

  it('highlights an indicator in the document', async () => {
    const highlights = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', positionOf(document, '生产总值'));
    assert.deepEqual(
      highlights.map(({ range }) => range.start.line),
      [4, 8],
    );
  });

  it('links a cited document to its file', async () => {
    const links = await ask<vscode.DocumentLink[]>('executeLinkProvider');
    assert.deepEqual(
      links.map(({ target }) => nameOf(target!)),
      ['plan-2026.txt'],
    );
  });

  it('calls out the history above the targets, as a list that opens', async () => {
    const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider');
    const lens = lenses.find(({ range }) => range.start.line === 4);
    assert.ok(lens?.command, 'over the targets');
    const { command } = lens;
    assert.match(command.title, /份文件/);
    assert.equal(command.command, 'editor.action.showReferences');
    await vscode.commands.executeCommand(command.command, ...command.arguments!);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('shows last year’s targets behind the values, until they are switched off', async () => {
    const hints = () => ask<vscode.InlayHint[]>('executeInlayHintProvider', whole());
    const textOf = ({ label }: vscode.InlayHint) => (typeof label === 'string' ? label : label.map(({ value }) => value).join(''));
    assert.ok((await hints()).some((hint) => /5\.5%左右/.test(textOf(hint))));
    const settings = vscode.workspace.getConfiguration('planlint');
    await settings.update('inlayHints', 'off', vscode.ConfigurationTarget.Workspace);
    await until(async () => (await hints()).length === 0, 'no hints');
    await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    await until(async () => (await hints()).length > 0, 'hints again');
  });

  it('colours indicators, values, qualifiers and headings', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend');
    const { data } = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens');
    const types = new Set(
      Array.from(data)
        .filter((_, i) => i % 5 === 3)
        .map((type) => legend.tokenTypes[type]),
    );
    for (const type of ['indicator', 'value', 'qualifier', 'heading']) assert.ok(types.has(type), `${type} in ${[...types].join(' ')}`);
  });

  it('renames an indicator through the whole draft', async () => {
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', positionOf(document, '地区生产总值'), '全市生产总值');
    const edits = edit.entries().flatMap(([uri, each]) => each.map(({ range, newText }) => [nameOf(uri), range.start.line, newText]));
    assert.deepEqual(edits, [
      ['draft.plan.md', 4, '全市生产总值'],
      ['draft.plan.md', 8, '全市生产总值'],
    ]);
  });

  it('offers last year’s wording, the annex of main indicators and a suppression', async () => {
    const [changed] = findings(draft(), 'target/changed');
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', changed!.range);
    const titles = actions.map(({ title }) => title);
    for (const wanted of [/上年表述/, /忽略/, /附表/])
      assert.ok(
        titles.some((title) => wanted.test(title)),
        `${wanted} in ${titles.join('; ')}`,
      );
    const action = actions.find(({ title }) => /上年表述/.test(title))!;
    assert.ok(await vscode.workspace.applyEdit(action.edit!));
    await until(() => findings(draft(), 'target/changed').length === 0, 'as last year');
    await vscode.commands.executeCommand('undo');
    await until(() => findings(draft(), 'target/changed').length > 0, 'undone');
  });

  it('mends form on saving when asked to', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'annual-plan' });
    await settings.update('codeActionsOnSave', { 'source.fixAll.planlint': 'explicit' }, vscode.ConfigurationTarget.Workspace, true);
    const editor = await show(draft());
    await editor.edit((edit) => edit.insert(positionOf(document, '规模以上工业'), '城镇新增就业１.2万人，'));
    await until(() => findings(draft(), 'number/digit-width').length > 0, 'full-width digit');
    const isMended = () => /城镇新增就业1\.2万人，/.test(document.getText());
    // VS Code waits only so long for what runs on saving: on a busy machine it may save without it.
    for (let tries = 0; tries < 4 && !isMended(); tries++) {
      await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\n'));
      await document.save();
    }
    assert.ok(isMended(), document.getText());
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
  });

  it('has snippets for target sentences, headings and the annex', async () => {
    const editor = await show(draft());
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\nfubiao'));
    editor.selection = new vscode.Selection(
      document.lineAt(document.lineCount - 1).range.end,
      document.lineAt(document.lineCount - 1).range.end,
    );
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'annual-plan', name: '主要指标附表' });
    assert.match(document.getText(), /\| 序号 \| 指标 \|/);
  });
});
