import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { extension, file, findings, hoverText, positionOf, show, until } from '../editor';
import { suite } from '../suite';

/** What VS Code shows where the pointer rests: a kind of card each, and the theme followed. */
export const run = suite('hover', () => {
  const draft = () => file('draft.plan.md');
  let document: vscode.TextDocument;
  /** The hover on the first character but one of the nth appearance of `text`. */
  const on = (text: string, nth = 0) => hoverText(draft(), positionOf(document, text, nth).translate(0, 1));

  before(async () => {
    ({ document } = await show(draft()));
    await until(() => extension().isActive, 'active');
    await until(() => findings(draft(), 'target/changed').length > 0, 'compared with last year');
  });

  const chart = async (): Promise<string> => {
    let image: string | undefined;
    const find = async () => {
      image = /data:image\/svg\+xml;base64,([\w+/=]+)/.exec(await on('地区生产总值'))?.[1];
      return image !== undefined;
    };
    await until(find, 'a chart');
    return Buffer.from(image!, 'base64').toString('utf8');
  };

  it('shows an indicator’s chart and history', async () => {
    assert.match(await chart(), /^<svg .*目标/s);
    const text = await on('地区生产总值');
    assert.match(text, /\*\*地区生产总值\*\* · 增速/);
    assert.match(text, /\| 2026 \| 5\.5%左右 \|/);
    assert.match(text, /完成情况/);
  });

  it('draws the chart anew in another colour theme', async () => {
    const before = await chart();
    const settings = vscode.workspace.getConfiguration('workbench');
    const isDark = vscode.window.activeColorTheme.kind === vscode.ColorThemeKind.Dark;
    try {
      await settings.update('colorTheme', isDark ? 'Default Light Modern' : 'Default Dark Modern', vscode.ConfigurationTarget.Workspace);
      await until(async () => (await chart()) !== before, 'other colours');
    } finally {
      await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('shows a formulation’s uses and source', async () => {
    const text = await on('因地制宜发展新质生产力');
    assert.match(text, /· 提法/);
    assert.match(text, /只有一份文件用过：2026年 \[plan-2026:13\]/);
  });

  it('shows a heading’s section of last year', async () => {
    assert.match(await on('二、重点任务'), /\*\*上年计划\*\* · 三、重点任务 \[plan-2026:11\]/);
  });

  it('shows what a cited document is', async () => {
    assert.match(await on('《2026年国民经济'), /《通辽市2026年国民经济和社会发展计划》.*\n2026年 · 通辽市/);
  });

  it('shows what a period spans and when a plenum was', async () => {
    assert.match(await on('十五五'), /2026—2030年/);
    assert.match(await on('二十届四中全会'), /2025年10月20日至23日/);
  });

  it('colours formulations', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', draft());
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', draft());
    const type = legend.tokenTypes.indexOf('formulation');
    assert.ok(type >= 0);
    assert.ok(data.some((value, i) => i % 5 === 3 && value === type));
  });
});
