import { strict as assert } from 'node:assert';
import {
  DASHBOARD_METHOD,
  DASHBOARD_SERIES_METHOD,
  type DashboardPage,
  type DashboardRow,
  type DashboardSeriesResult,
} from '../../server/src/lsp/protocol/dashboard';
import { DRAFT_2027, Folder, PLAN_2026 } from './folder';
import { TestClient } from './languageClient';

describe('language server: dashboard', function () {
  this.timeout(20_000);
  let folder: Folder;
  let client: TestClient;

  const start = async (files: Readonly<Record<string, string>>) => {
    folder = new Folder(files);
    client = await TestClient.start({ folder: folder.path });
  };
  const page = (draft: string | null, after: string | null) =>
    client.connection.sendRequest<DashboardPage>(DASHBOARD_METHOD, { draft, after });
  const projects = () =>
    Array.from({ length: 350 }, (_, i) => `示范项目${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}号投资增长${(i % 9) + 1}%`).join('；');
  const allPages = async (draft: string | null): Promise<readonly (readonly DashboardRow[])[]> => {
    const pages: (readonly DashboardRow[])[] = [];
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const answer: DashboardPage = await page(draft, after);
      assert.ok(answer);
      pages.push(answer.rows);
      after = answer.next;
    }
    return pages;
  };

  afterEach(() => {
    client.kill();
    folder.dispose();
  });

  it('lists the series of the corpus and of a draft that is only open in the editor', async () => {
    await start({ 'plan-2026.txt': PLAN_2026 });
    client.open('untitled:draft', DRAFT_2027);
    const answer = await page('untitled:draft', null);
    assert.deepEqual(answer?.head.draft, { uri: 'untitled:draft', name: 'untitled:draft' });
    assert.equal(answer?.next, null);
    const gdp = answer?.rows[0];
    assert.deepEqual([gdp?.name, gdp?.inDraft, gdp?.target?.text, gdp?.lastTarget?.text], ['地区生产总值', true, '5%左右', '5.5%左右']);
    const [series] = (await client.connection.sendRequest<DashboardSeriesResult>(DASHBOARD_SERIES_METHOD, { keys: [gdp?.key, 'none'] }))!;
    assert.deepEqual(
      series?.points.map(({ uri }) => uri),
      [folder.uri('plan-2026.txt'), folder.uri('plan-2026.txt'), 'untitled:draft', 'untitled:draft'],
    );
  });

  it('comes page by page, each row once', async () => {
    await start({ 'plan-2026.txt': `${PLAN_2026}\n\n## 四、项目\n\n${projects()}。\n` });
    const pages = await allPages(null);
    assert.ok(pages.length > 1, `${pages.length} pages`);
    assert.ok(pages.every((rows) => rows.length <= 310));
    const keys = pages.flat().map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('keeps the draft’s figures while other documents are asked about', async () => {
    await start({ 'plan-2026.txt': PLAN_2026 });
    client.open('untitled:draft', `${DRAFT_2027}\n\n## 四、项目\n\n${projects()}。\n`);
    client.open('untitled:other', DRAFT_2027);
    const pages = allPages('untitled:draft');
    // They wait in line while the first page is made, and are answered between its pieces.
    await Promise.all(Array.from({ length: 60 }, () => client.hover('untitled:other', 0, 0)));
    const rows = (await pages).flat().filter(({ name }) => name.includes('示范项目'));
    assert.equal(rows.length, 350);
    assert.deepEqual(
      rows.filter(({ inDraft, target }) => !inDraft || target === null),
      [],
    );
  });

  it('has the corpus’ figures only where it is about no draft, whatever else was asked about', async () => {
    await start({ 'plan-2026.txt': PLAN_2026 });
    const uri = 'untitled:other';
    client.open(uri, `${DRAFT_2027}\n进出口总额增长8%。\n`);
    await client.findings(uri);
    const { rows } = (await page(null, null))!;
    assert.ok(rows.length > 0);
    assert.ok(!JSON.stringify(rows).includes('进出口'));
  });

  it('answers nothing to a page of a list that is no more', async () => {
    await start({ 'plan-2026.txt': PLAN_2026 });
    assert.equal(await page(null, '7'), null);
    assert.ok(await page(null, null));
  });

  it('has no rows, and no series, where nothing was read', async () => {
    await start({});
    const series = () => client.connection.sendRequest<DashboardSeriesResult>(DASHBOARD_SERIES_METHOD, { keys: ['a'] });
    assert.equal(await series(), null, 'no list was begun: not the same as a table without figures');
    assert.deepEqual((await page(null, null))?.rows, []);
    assert.deepEqual(await series(), []);
  });
});
