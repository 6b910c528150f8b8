// First of all: what follows imports `vscode`.
import './fakeVscode';

import { strict as assert } from 'node:assert';
import { Uri, type WebviewPanel } from 'vscode';
import type { ToPage } from '../../../client/src/dashboard/messages';
import { DashboardPanel } from '../../../client/src/dashboard/panel';
import type { PlanLanguageClient } from '../../../client/src/languageClient';
import type { DashboardHead, DashboardPage, DashboardParams } from '../../../server/src/lsp/protocol/dashboard';
import { FakeEvent, fakeVscode } from './fakeVscode';
import { row } from './rows';

const HEAD: DashboardHead = { year: 2027, endYear: null, draft: null, measures: {} as DashboardHead['measures'] };

describe('dashboard: panel', function () {
  this.timeout(5000);
  const asked: { readonly params: DashboardParams; readonly answer: (page: DashboardPage) => void }[] = [];
  const said = new FakeEvent();
  let shown: readonly string[] = [];
  let panel: DashboardPanel;

  /** Keeps a list as the page does. */
  function pageOf(): (message: ToPage) => Promise<boolean> {
    let coming: string[] = [];
    return async (message) => {
      if (message.kind !== 'rows') return true;
      if (message.first) coming = [];
      coming.push(...message.rows.map(({ name }) => name));
      if (message.last) shown = coming;
      return true;
    };
  }

  const open = (draft: string | null) => {
    const client = {
      state: { kind: 'running' },
      onCorpusChanged: new FakeEvent().on,
      onStateChanged: new FakeEvent().on,
      request: (_: string, params: DashboardParams) => new Promise((answer) => asked.push({ params, answer })),
    };
    const webview = { onDidReceiveMessage: said.on, asWebviewUri: (uri: Uri) => uri, postMessage: pageOf() };
    panel = new DashboardPanel(
      { webview, visible: true } as unknown as WebviewPanel,
      client as unknown as PlanLanguageClient,
      Uri.parse('file:///dist'),
      draft,
    );
    said.fire({ kind: 'ready' });
  };

  const until = async (condition: () => boolean, what: string) => {
    for (let tries = 0; !condition(); tries++) {
      if (tries === 300) throw new Error(`did not come: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  const question = async () => {
    await until(() => asked.length > 0, 'a question');
    return asked.shift()!;
  };

  beforeEach(() => {
    asked.length = 0;
    shown = [];
    fakeVscode.documents = [];
  });
  afterEach(() => panel.dispose());

  it('gives the whole list to a page that is made anew while the list comes in', async () => {
    open(null);
    (await question()).answer({ head: HEAD, rows: [row('甲')], next: '1' });
    const { answer } = await question();
    // Hidden and shown: the page is another one, which has nothing.
    said.fire({ kind: 'ready' });
    answer({ head: HEAD, rows: [row('乙')], next: null });
    const again = await question();
    assert.equal(again.params.after, null);
    again.answer({ head: HEAD, rows: [row('甲')], next: '2' });
    (await question()).answer({ head: HEAD, rows: [row('乙')], next: null });
    await until(() => shown.length > 0, 'a list');
    assert.deepEqual(shown, ['甲', '乙']);
  });

  it('goes from an untitled draft that is closed to the draft in sight, as which it was saved', async () => {
    const draft = (uri: string) => ({ uri: Uri.parse(uri), languageId: 'annual-plan', isClosed: false, isUntitled: true });
    const untitled = draft('untitled:Untitled-1');
    fakeVscode.documents = [untitled];
    open('untitled:Untitled-1');
    const first = await question();
    assert.equal(first.params.draft, 'untitled:Untitled-1');
    first.answer({ head: HEAD, rows: [], next: null });
    // Another language is told of as closing and opening.
    fakeVscode.closed.fire(untitled);
    const second = await question();
    assert.equal(second.params.draft, 'untitled:Untitled-1');
    second.answer({ head: HEAD, rows: [], next: null });
    fakeVscode.documents = [draft('file:///w/draft.plan.md')];
    fakeVscode.closed.fire(untitled);
    assert.equal((await question()).params.draft, 'file:///w/draft.plan.md');
  });

  it('goes with a draft that is renamed, or whose folder is', async () => {
    open('file:///w/2027/draft.plan.md');
    (await question()).answer({ head: HEAD, rows: [], next: null });
    const renamed = (oldUri: string, newUri: string) =>
      fakeVscode.renamed.fire({ files: [{ oldUri: Uri.parse(oldUri), newUri: Uri.parse(newUri) }] });
    renamed('file:///w/2027/draft.plan.md', 'file:///w/2027/final.plan.md');
    const second = await question();
    assert.equal(second.params.draft, 'file:///w/2027/final.plan.md');
    second.answer({ head: HEAD, rows: [], next: null });
    renamed('file:///w/202', 'file:///w/203');
    renamed('file:///w/2027', 'file:///w/done');
    assert.equal((await question()).params.draft, 'file:///w/done/final.plan.md');
  });
});
