import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { serverProcesses } from '../../test/e2e/processes';
import { npm } from './npm';
import { out, root } from './paths';
import { WebServer } from './webServer';
import { temporaryFolder } from './windows';

const DRAFT = 'draft-2027.plan.md';
/** Of the draft, the paragraph on employment; the line after it is empty. */
const EMPLOYMENT_LINE = 39;
/** A place where the pointer brings nothing up. */
const NOWHERE = [640, 60] as const;
const SHOTS = join(out, 'screenshots');
/** Names vary between versions of VS Code; these two every version has. */
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' } as const;
type Theme = keyof typeof THEMES;
/** A picture of this product, not of what else VS Code can show. */
const SETTINGS = {
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.fontFamily': "'WenQuanYi Micro Hei', 'WenQuanYi Zen Hei', 'Noto Sans CJK SC', monospace",
};
const MOST_BYTES = 250 * 1024;
/** Which screenshots the README shows. */
const KEPT = ['problems-light', 'hover-light', 'completion-dark'];

/** Installs the packed extension, opens the example in both themes and uses it as a drafter does. True when everything was there. */
export async function driveInterface(browser: Browser, updateImages: boolean): Promise<boolean> {
  const vsix = join(out, 'planlint.vsix');
  await npm(root, ['run', 'package', '--', '--out', vsix]);
  mkdirSync(SHOTS, { recursive: true });
  const temporary = temporaryFolder();
  const folder = join(temporary, 'tongliao');
  cpSync(join(root, 'examples', 'tongliao'), folder, { recursive: true });
  const server = await WebServer.start({ name: 'interface', vsix });
  try {
    let ok = true;
    for (const theme of ['dark', 'light'] as const) {
      server.configure({ ...SETTINGS, 'workbench.colorTheme': THEMES[theme] });
      ok = (await useTheme(browser, server, folder, theme)) && ok;
    }
    if (ok && updateImages) for (const name of KEPT) keep(name);
    return ok;
  } finally {
    await server.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

function keep(name: string): void {
  const shot = join(SHOTS, `${name}.png`);
  const { size } = statSync(shot);
  if (size > MOST_BYTES) throw new Error(`${name}.png：${size} 字节，超过 ${MOST_BYTES}`);
  cpSync(shot, join(root, 'docs', 'images', `${name}.png`));
}

async function useTheme(browser: Browser, server: WebServer, folder: string, theme: Theme): Promise<boolean> {
  const context = await browser.newContext({ viewport: { width: 1160, height: 700 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  console.log(`\n界面（${theme}，已安装的 .vsix）`);
  try {
    await page.goto(server.page(folder, [['openFile', server.remote(join(folder, DRAFT))]]));
    for (const [name, step] of steps(server, theme)) {
      const begin = performance.now();
      await step(page).catch((error: Error) => {
        throw new Error(`${name}：${error.message}`);
      });
      console.log(`  ✔ ${name} (${Math.round(performance.now() - begin)} ms)`);
    }
    return true;
  } catch (error) {
    console.log(`  ✖ ${error instanceof Error ? error.message : error}；截图在 out/e2e`);
    await page.screenshot({ path: join(out, `interface-${theme}-failed.png`) }).catch(() => undefined);
    return false;
  } finally {
    await context.close();
  }
}

type Step = readonly [string, (page: Page) => Promise<void>];

function steps(server: WebServer, theme: Theme): readonly Step[] {
  const shot = (page: Page, name: string) => page.screenshot({ path: join(SHOTS, `${name}-${theme}.png`) });
  const common: readonly Step[] = [
    ['打开草案，画出波浪线', openDraft],
    [
      '问题面板',
      async (page) => {
        await page.keyboard.press('Control+Shift+M');
        await page.locator('.markers-panel .monaco-list-row', { hasText: '地区生产总值' }).first().waitFor();
        await settled(page);
        await shot(page, 'problems');
        await page.keyboard.press('Control+J');
      },
    ],
    [
      '悬停',
      async (page) => {
        await goToLine(page, EMPLOYMENT_LINE);
        const card = page.locator('.monaco-hover:not(.hidden) table').first();
        // A hover that falls into scrolling, or into the arrival of what else is drawn, is lost.
        for (let i = 0; i < 10 && !(await card.isVisible()); i++) {
          await page.mouse.move(...NOWHERE);
          await page.locator('.view-line').getByText('城镇新增就业').first().hover();
          await page.waitForTimeout(1500);
        }
        if (!(await card.isVisible())) throw new Error('没有悬停内容');
        await shot(page, 'hover');
      },
    ],
    [
      '补全',
      async (page) => {
        await goToLine(page, EMPLOYMENT_LINE + 1);
        await page.keyboard.type('社会消费');
        await page.keyboard.press('Control+Space');
        await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '社会消费品零售总额' }).first().waitFor();
        await settled(page);
        await shot(page, 'completion');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Z');
      },
    ],
  ];
  return theme === 'dark'
    ? common
    : [...common, ['状态项列出资料', listStatus], ['服务多次崩溃后如实告知，可重新启动', (page) => giveUp(page, server)]];
}

async function openDraft(page: Page): Promise<void> {
  await page.locator('.tabs-container .tab', { hasText: DRAFT }).waitFor();
  await page.locator('.squiggly-warning, .squiggly-error').first().waitFor({ state: 'attached' });
  await statusItem(page).filter({ hasText: '份资料' }).waitFor();
}

async function listStatus(page: Page): Promise<void> {
  await statusItem(page).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'plan-2026' }).waitFor();
  await settled(page);
  await page.screenshot({ path: join(SHOTS, 'status.png') });
  await page.keyboard.press('Escape');
  // Off the item, whose tooltip would lie over the messages.
  await page.mouse.move(...NOWHERE);
}

async function giveUp(page: Page, server: WebServer): Promise<void> {
  const failed = statusItem(page).filter({ hasText: '计划检查未运行' });
  const killed = new Set<number>();
  const late = Date.now() + 30_000;
  while ((await failed.count()) === 0) {
    if (Date.now() > late) throw new Error('没有说明服务已停');
    for (const { pid, command } of serverProcesses()) {
      if (!command.includes(server.folder) || killed.has(pid)) continue;
      killed.add(pid);
      process.kill(pid, 'SIGKILL');
    }
    await page.waitForTimeout(100);
  }
  const message = page.locator('.notification-toast', { hasText: '草案未被检查' });
  await message.waitFor();
  await settled(page);
  await page.screenshot({ path: join(SHOTS, 'failed.png') });
  await message.getByText('重新启动').click();
  await statusItem(page).filter({ hasText: '份资料' }).waitFor();
}

function statusItem(page: Page): Locator {
  return page
    .locator('.statusbar-item', { hasText: '计划' })
    .or(page.locator('.statusbar-item', { hasText: '资料' }))
    .first();
}

async function goToLine(page: Page, line: number): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').first().fill(`:${line}`);
  await page.keyboard.press('Enter');
}

/** Animations and late drawing are over. */
function settled(page: Page): Promise<void> {
  return page.waitForTimeout(1000);
}
