import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Exports } from '../../../client/src/extension';
import type { Node } from '../../../client/src/sideBar/nodeTree';
import type { SideBarTrees } from '../../../client/src/sideBar/sideBar';
import { append, extension, file, findings, pause, positionOf, show, until } from '../editor';
import { suite } from '../suite';

/** The side bar's trees, as VS Code asks them. */
export const run = suite('sideBar', () => {
  const draft = () => file('draft.plan.md');
  const tree = (name: keyof SideBarTrees) => (extension().exports as Exports).sideBar[name];
  const rows = (name: keyof SideBarTrees): readonly Node[] => {
    const under = (node?: Node): readonly Node[] =>
      tree(name)
        .getChildren(node)
        .flatMap((child) => [child, ...under(child)]);
    return under();
  };
  const row = (name: keyof SideBarTrees, label: string) => rows(name).find((node) => node.label.includes(label));
  const choose = async (node: Node) => {
    const { command, arguments: args } = tree('indicators').getTreeItem(node).command!;
    await vscode.commands.executeCommand(command, ...args!);
  };

  it('lists the draft’s targets against last year’s, and what last year alone had', async () => {
    // The side bar itself brings the extension to life.
    await vscode.commands.executeCommand('planlint.indicators.focus');
    await until(() => extension().isActive, 'active');
    await show(draft());
    await until(() => row('indicators', '地区生产总值 增长5%左右') !== undefined, 'targets');
    assert.equal(row('indicators', '地区生产总值 增长5%左右')!.description, '上年 5.5%左右 · −0.5个百分点');
    assert.equal(row('indicators', '规模以上工业增加值')!.description, '上年 7% · 持平');
    assert.deepEqual(
      row('indicators', '上年有、本年无')!.children!.map(({ label }) => label),
      ['社会消费品零售总额 增长4%', '城镇新增就业 1.2万人以上'],
    );
    const { icon, status } = row('indicators', '地区生产总值 增长6%以上')!;
    assert.deepEqual([icon, status], ['error', '有错误']);
  });

  it('goes to the words in the draft, and to last year’s', async () => {
    await choose(row('indicators', '规模以上工业增加值')!);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.uri.toString(), draft().toString());
    assert.equal(editor.document.getText(editor.selection), '规模以上工业增加值增长7%');
    await vscode.commands.executeCommand('planlint.openLastYear', row('indicators', '规模以上工业增加值'));
    assert.equal(vscode.window.activeTextEditor!.document.uri.toString(), file('plan-2026.txt').toString());
    assert.match(vscode.window.activeTextEditor!.document.getText(vscode.window.activeTextEditor!.selection), /规模以上工业增加值/);
    // Looking at a source does not make it the draft.
    await pause(700);
    assert.ok(row('indicators', '地区生产总值 增长5%左右'));
    await vscode.commands.executeCommand('planlint.showIndicatorHistory', row('indicators', '地区生产总值 增长5%左右'));
    assert.equal(vscode.window.activeTextEditor!.document.uri.toString(), draft().toString());
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('groups by section or by kind', async () => {
    const groups = () =>
      tree('indicators')
        .getChildren()
        .map(({ label }) => label);
    assert.deepEqual(groups(), ['上年有、本年无', '主要预期目标', '二、重点任务']);
    await vscode.commands.executeCommand('planlint.groupByCategory');
    assert.deepEqual(groups(), ['上年有、本年无', '经济', '工业']);
    await vscode.commands.executeCommand('planlint.groupBySection');
  });

  it('follows the draft when typing pauses, not with every key', async () => {
    const editor = await show(draft());
    await pause(700);
    let shown = 0;
    const listening = tree('indicators').onDidChangeTreeData(() => shown++);
    const before = row('indicators', '规模以上工业增加值')!.id;
    const at = positionOf(editor.document, '增长7%').translate(0, '增长7%'.length);
    for (const [i, key] of [...'，进出口总额增长5%'].entries()) {
      await editor.edit((edit) => edit.insert(at.translate(0, i), key), { undoStopBefore: i === 0, undoStopAfter: false });
      await pause(20);
    }
    assert.equal(shown, 0);
    await until(() => shown > 0, 'shown once typing paused');
    await pause(700);
    assert.equal(shown, 1);
    assert.equal(row('indicators', '进出口总额')!.description, '本年新增');
    assert.equal(row('indicators', '规模以上工业增加值')!.id, before, 'the row is the same for VS Code');
    listening.dispose();
    await vscode.commands.executeCommand('undo');
    await until(() => row('indicators', '进出口总额') === undefined, 'as before');
  });

  it('lists the frameworks in force with what the draft takes up', async () => {
    await until(() => row('frameworks', '通辽市“十五五”规划') !== undefined, 'frameworks');
    assert.match(row('frameworks', '全国“十五五”规划')!.description!, /^\d+项要求，草案涉及\d+项$/);
    const urban = row('frameworks', '常住人口城镇化率')!;
    assert.equal(urban.description, '草案未涉及 · 到2030年达到60%');
  });

  it('shows the findings of the problems panel by rule, and turns a rule off', async () => {
    await until(() => row('findings', '同一份草案中') !== undefined, 'conflict');
    const ours = () => vscode.languages.getDiagnostics().flatMap(([, all]) => all.filter(({ source }) => source === 'planlint'));
    await until(() => rows('findings').filter(({ place }) => place).length === ours().length, 'the same number');
    assert.deepEqual(
      row('findings', '同一份草案中')!.children!.map(({ label, description }) => [label.slice(0, 4), description]),
      [['第9行 ', 'draft.plan.md']],
    );
    void vscode.commands.executeCommand('planlint.turnRuleOff', row('findings', '同一份草案中'));
    await until(() => findings(draft(), 'target/conflict').length === 0, 'off');
    await until(() => row('findings', '同一份草案中') === undefined, 'gone from the tree');
    const settings = vscode.workspace.getConfiguration('planlint');
    assert.deepEqual(settings.inspect('rules')?.workspaceValue, { 'target/conflict': 'off' });
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await until(() => row('findings', '同一份草案中') !== undefined, 'on again');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('lists what was read, what each is to the draft, and what could not be read', async () => {
    const described = (name: string) => row('documents', name)?.description ?? '';
    await until(() => described('draft') === '草案 · 2027 · 通辽市 · 年度计划 · 3条表述', 'the draft');
    assert.match(described('plan-2026'), /^上年计划 · 2026 · 通辽市 · 年度计划 · /);
    assert.match(described('report'), /^上级文件 · 2027 · 内蒙古自治区 · 政府工作报告 · /);
    assert.match(described('outline'), /^2026—2030 · 通辽市 · 五年规划纲要 · /);
    const data = row('documents', 'actuals')!;
    assert.deepEqual(
      data.children!.map(({ description }) => description),
      ['第2行'],
    );
    assert.equal(row('documents', '图片.txt')?.icon, 'error');
    await choose(data.children![0]!);
    assert.equal(vscode.window.activeTextEditor!.selection.start.line, 1);
  });

  it('empties when the draft is closed, and fills again', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until(() => tree('indicators').getChildren().length === 0, 'no draft');
    const editor = await show(await vscode.workspace.openTextDocument({ language: 'annual-plan', content: '' }));
    await append(editor, '# 通辽市2028年国民经济和社会发展计划\n\n主要预期目标是：地区生产总值增长4%。\n');
    await until(() => row('indicators', '地区生产总值 增长4%') !== undefined, 'the untitled draft');
  });
});
