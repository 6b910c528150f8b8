import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { out } from '../paths';
import { DRAFT, runCommand, type Step, type Theme, takeShot } from './editorPage';

/** What of the browser's canvas is used; scripts know no browser types. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): { getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8Array } };
}

const VIOLATION = /Content.Security.Policy/i;

/** What the browser complained of since the window was opened; must be asked for before. */
const violations = new WeakMap<Page, string[]>();

/** Every violation of a page's security policy is told on the console: from now on they are kept. */
export function watchConsole(page: Page): void {
  const found: string[] = [];
  violations.set(page, found);
  page.on('console', (message) => {
    if (VIOLATION.test(message.text())) found.push(`${message.text()} ${message.location().url}`);
  });
}

export function dashboard(theme: Theme): readonly Step[] {
  return [
    [
      '指标看板列出序列并画图',
      async (page) => {
        await runCommand(page, 'Indicator Dashboard');
        const view = webview(page);
        await rows(view).filter({ hasText: '地区生产总值' }).first().waitFor();
        await view.locator('.picture canvas').waitFor();
        await page.waitForTimeout(500);
        if (await isBlank(view)) throw new Error('图是空白的');
        await takeShot(page, `dashboard-${theme}`);
      },
    ],
    [
      '指标看板：筛选、排序、对比',
      async (page) => {
        const view = webview(page);
        const all = await rows(view).count();
        await view.getByRole('searchbox').fill('dqsczz');
        await view.locator('.count', { hasText: '/' }).waitFor();
        const names = await rows(view).locator('.label').allTextContents();
        if (names.length === 0 || names.length >= all || names.some((name) => name !== '地区生产总值'))
          throw new Error(`筛选后：${names.join('、')}`);
        await view.getByRole('searchbox').fill('没有这样的指标');
        await view.getByText('没有符合条件的指标').waitFor();
        await view.locator('.blank').getByText('清除条件').click();
        await view.locator('th.target button').click();
        await view.locator('th.target[aria-sort="descending"]').waitFor();
        await rows(view).nth(0).locator('td.name').click();
        await rows(view)
          .nth(1)
          .locator('td.name')
          .click({ modifiers: ['Control'] });
        await view.locator('.compared').nth(1).waitFor();
        await takeShot(page, `dashboard-compared-${theme}`);
        await view.locator('th.target button').click();
        await view.locator('th.target button').click();
        await view.locator('th.target[aria-sort="none"]').waitFor();
      },
    ],
    [
      '指标看板：键盘选择，跳到原文',
      async (page) => {
        const view = webview(page);
        await view.getByRole('grid').focus();
        await page.keyboard.press('Home');
        await page.keyboard.press('Enter');
        await view.locator('h2', { hasText: '地区生产总值' }).waitFor();
        await rows(view).first().locator('td.lastTarget .figure').click();
        await page.locator('.tabs-container .tab', { hasText: 'plan-2026' }).waitFor();
        await page.locator('.view-line', { hasText: '地区生产总值' }).first().waitFor();
        await takeShot(page, `dashboard-beside-${theme}`);
      },
    ],
    [
      '指标看板：资料文件变了，表也跟着变',
      async (page) => {
        const data = join(new URL(page.url()).searchParams.get('folder')!, 'corpus', 'actuals.csv');
        const before = readFileSync(data, 'utf8');
        const cell = rows(webview(page)).filter({ hasText: '地区生产总值' }).first().locator('td.lastActual', { hasText: '7.77%' });
        // A busy machine may lose a file event: the file is written until one was heard of.
        for (let i = 1; i < 10 && !(await cell.isVisible()); i++) {
          writeFileSync(data, `${before.trimEnd()}\n地区生产总值增速,2026,7.77,%,${i}\n`);
          await cell.waitFor({ timeout: 3000 }).catch(() => undefined);
        }
        if (!(await cell.isVisible())) throw new Error('没有新的数');
        writeFileSync(data, before);
        await cell.waitFor({ state: 'detached' });
      },
    ],
    [
      '指标看板：导出 CSV 和 PNG',
      async (page) => {
        const view = webview(page);
        const table = join(out, `table-${theme}.csv`);
        await view.getByText('导出表格').click();
        await saveAs(page, table);
        const text = readFileSync(table, 'utf8');
        if (!/^\uFEFF指标,/.test(text) || !/\r\n地区生产总值,.*,目标,左右,5\.5,/.test(text)) throw new Error(`CSV：${text.slice(0, 200)}`);
        const picture = join(out, `chart-${theme}.png`);
        await view.getByText('导出图').click();
        await saveAs(page, picture);
        if (readFileSync(picture).subarray(1, 4).toString() !== 'PNG') throw new Error('不是 PNG');
      },
    ],
    [
      '指标看板：隐藏后再显示、窗口重新载入后，条件不变；没有违反内容安全策略',
      async (page) => {
        await webview(page).getByRole('searchbox').fill('就业');
        await webview(page).locator('.count', { hasText: '/' }).waitFor();
        const before = await rows(webview(page)).allTextContents();
        await page.locator('.tabs-container .tab', { hasText: DRAFT }).first().click();
        await expectRows(page, before);
        await reload(page);
        await page.locator('.tabs-container .tab', { hasText: DRAFT }).first().waitFor();
        await expectRows(page, before);
        const found = violations.get(page);
        if (!found || found.length > 0) throw new Error(found?.join('\n') ?? '没有记录控制台');
        await closeAllBut(page, DRAFT);
      },
    ],
  ];
}

/** As the user does it: VS Code keeps what is open. A file to open, named in the address, would take the place of that. */
async function reload(page: Page): Promise<void> {
  const address = new URL(page.url());
  address.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true']]));
  await page.evaluate(`history.replaceState(null, '', ${JSON.stringify(address.href)})`);
  const loaded = page.waitForEvent('load');
  await runCommand(page, 'Developer: Reload Window');
  await loaded;
}

/** Brings the dashboard to the front: it shows these rows, and the filter that leaves them. */
async function expectRows(page: Page, wanted: readonly string[]): Promise<void> {
  await page.locator('.tabs-container .tab', { hasText: '指标看板' }).click();
  const view = webview(page);
  await view.locator('.count', { hasText: '/' }).waitFor();
  // Drawn first of what is there, then of the draft when it has been opened and read again.
  let found: readonly string[] = [];
  for (let i = 0; i < 40 && found.join('\n') !== wanted.join('\n'); i++) {
    if (i > 0) await page.waitForTimeout(500);
    found = await rows(view).allTextContents();
  }
  if (found.join('\n') !== wanted.join('\n')) throw new Error(`${wanted.join('\n')}\n变为\n${found.join('\n')}`);
  if ((await view.getByRole('searchbox').inputValue()) !== '就业') throw new Error('筛选条件没有了');
}

/** The page inside the frames that VS Code puts around it. */
function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

function rows(view: FrameLocator) {
  return view.locator('tbody tr[data-key]');
}

/** Whether all points of the chart have one colour. */
function isBlank(view: FrameLocator): Promise<boolean> {
  return view.locator('.picture canvas').evaluate((canvas: Canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size < 10;
  });
}

/** Types a path into VS Code's own dialog, and waits until the file is there. */
async function saveAs(page: Page, path: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  // The dialog fills in a name of its own, when it has looked into the folder.
  await input.waitFor();
  await waitForValue(input, (value) => /\.(?:csv|png)$/u.test(value));
  await input.fill(path);
  // While the dialog looks into another folder it takes no answer.
  for (let i = 0; i < 20 && (await input.isVisible()); i++) {
    await waitForValue(input, (value) => value === path);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
  }
  await page.locator('.notification-toast', { hasText: '已保存' }).waitFor();
  if (!existsSync(path)) throw new Error(`没有 ${path}`);
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.locator('.notification-toast').waitFor({ state: 'detached' });
}

async function waitForValue(input: Locator, fits: (value: string) => boolean): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (fits(await input.inputValue())) return;
    await input.page().waitForTimeout(50);
  }
  throw new Error(`输入框停在 ${await input.inputValue()}`);
}

async function closeAllBut(page: Page, name: string): Promise<void> {
  await page.locator('.tabs-container .tab', { hasText: name }).first().click();
  await runCommand(page, 'View: Close Other Editors in Group');
  await runCommand(page, 'View: Close Editors in Other Groups');
  await page.locator('.tabs-container .tab', { hasText: '指标看板' }).waitFor({ state: 'detached' });
}
