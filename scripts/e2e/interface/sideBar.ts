import type { Locator, Page } from 'playwright-core';
import type { WebServer } from '../webServer';
import { DRAFT, runCommand, type Step, type Theme, takeShot } from './editorPage';

/** Wide enough for a target and last year's. Pixels. */
const SIDE_BAR_WIDTH = 430;

/** An empty part of it: neither tab nor row shows its tooltip. */
const STATUS_BAR = [330, 684] as const;
/** The first tree with the text beside it. */
const INDICATORS = { x: 0, y: 36, width: 1160, height: 407 };

/** The four trees, each with room of its own; at last everything is as it was. */
export function sideBar(theme: Theme): readonly Step[] {
  return [
    [
      '侧栏：指标，选中即到原文',
      async (page) => {
        await openSideBar(page);
        await row(page, '上年有、本年无').waitFor();
        await widen(page, SIDE_BAR_WIDTH);
        await row(page, '常住人口城镇化率').click();
        await page.locator('.view-overlays .selected-text').first().waitFor({ state: 'attached' });
        await page.locator('.tabs-container .tab.active', { hasText: DRAFT }).waitFor();
        await page.mouse.move(...STATUS_BAR);
        await takeShot(page, `sidebar-${theme}`, INDICATORS);
      },
    ],
    [
      '侧栏：指标的来龙去脉',
      async (page) => {
        await row(page, '地区生产总值 增长5.5%以上').hover();
        await page.locator('.workbench-hover', { hasText: '规划要求' }).first().waitFor();
        await takeShot(page, `sidebar-tooltip-${theme}`);
        await page.mouse.move(...STATUS_BAR);
      },
    ],
    [
      '侧栏：规划框架',
      async (page) => {
        await only(page, 'Frameworks');
        await row(page, '常住人口城镇化率').first().waitFor();
        await takeShot(page, `sidebar-frameworks-${theme}`);
      },
    ],
    [
      '侧栏：问题',
      async (page) => {
        await only(page, 'Findings');
        await row(page, '五年规划要求的指标关系').first().click();
        await page.locator('.sidebar .monaco-list-row', { hasText: '第7行' }).first().waitFor();
        await takeShot(page, `sidebar-findings-${theme}`);
      },
    ],
    [
      '侧栏：资料库',
      async (page) => {
        await only(page, 'Corpus');
        await row(page, 'report-neimenggu-2026').waitFor();
        await takeShot(page, `sidebar-documents-${theme}`);
        await widen(page, 280);
        await only(page, 'Indicators');
        await runCommand(page, 'View: Show Explorer');
      },
    ],
  ];
}

/** A window without a folder: the side bar says what to do. */
export function welcoming(server: WebServer, theme: Theme): Step {
  return [
    '侧栏：没有文件夹时的说明',
    async (page) => {
      const empty = await page.context().newPage();
      await empty.goto(server.page(null, []));
      await openSideBar(empty);
      await empty.locator('.sidebar .welcome-view', { hasText: 'Open the folder' }).getByText('Open Folder').waitFor();
      await takeShot(empty, `sidebar-welcome-${theme}`);
      await empty.close();
    },
  ];
}

async function openSideBar(page: Page): Promise<void> {
  // The badge lies over the icon.
  await page.locator('.activitybar .action-label[aria-label^="Plan Drafting"]').first().click({ force: true });
}

function row(page: Page, text: string): Locator {
  return page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
}

/** Draws the side bar's edge to a width. */
async function widen(page: Page, width: number): Promise<void> {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (!bar) throw new Error('没有侧栏');
  const edge = bar.x + bar.width;
  await page.mouse.move(edge, 300);
  await page.mouse.down();
  await page.mouse.move(bar.x + width, 300, { steps: 5 });
  await page.mouse.up();
}

/** Unfolds one view of the side bar and folds the others. */
async function only(page: Page, name: string): Promise<void> {
  const headers = page.locator('.sidebar .pane-header');
  for (let i = 0; i < (await headers.count()); i++) {
    const header = headers.nth(i);
    const wanted = ((await header.getAttribute('aria-label')) ?? '').startsWith(name);
    if (((await header.getAttribute('aria-expanded')) === 'true') !== wanted) await header.click({ position: { x: 8, y: 10 } });
  }
}
