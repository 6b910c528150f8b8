import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { append, extension, file, killServer, show, until } from '../editor';
import { suite } from '../suite';

/** What a page shows is seen from outside, in the drive through the interface; here its page tells how many rows it has drawn. */
export const run = suite('dashboard', () => {
  const open = () => vscode.commands.executeCommand<number>('planlint.showDashboard');
  const panels = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('planlint.dashboard'));

  it('opens, and its page draws the series of draft and corpus', async () => {
    await show(file('draft.plan.md'));
    await until(() => extension().isActive, 'active');
    // 地区生产总值, 规模以上工业增加值, 社会消费品零售总额, 城镇新增就业.
    assert.equal(await open(), 4);
    assert.deepEqual(
      panels().map(({ label }) => label),
      ['指标看板'],
    );
  });

  it('is one panel, however often it is asked for', async () => {
    await open();
    assert.equal(panels().length, 1);
  });

  it('draws again what was typed meanwhile', async () => {
    await vscode.window.tabGroups.close(panels());
    const editor = await show(file('draft.plan.md'));
    await append(editor, '\n进出口总额增长8%。');
    assert.equal(await open(), 5);
    await show(file('draft.plan.md'));
    await vscode.commands.executeCommand('undo');
  });

  it('speaks English when it is asked to', async () => {
    const settings = vscode.workspace.getConfiguration('planlint');
    await settings.update('locale', 'en', vscode.ConfigurationTarget.Workspace);
    await until(() => panels()[0]?.label === 'Indicator Dashboard', 'English title');
    await settings.update('locale', undefined, vscode.ConfigurationTarget.Workspace);
    await until(() => panels()[0]?.label === '指标看板', 'Chinese title');
  });

  it('opens again after the server was killed', async () => {
    await vscode.window.tabGroups.close(panels());
    await show(file('draft.plan.md'));
    await killServer();
    assert.equal(await open(), 4);
  });
});
