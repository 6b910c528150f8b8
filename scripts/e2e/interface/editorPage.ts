import { join } from 'node:path';
import type { Locator, Page, PageScreenshotOptions } from 'playwright-core';
import { out } from '../paths';

export type Theme = 'dark' | 'light';
/** One thing that is done in the window: its name and the doing, which throws when something is not as it should be. */
export type Step = readonly [string, (page: Page) => Promise<void>];

/** The example's draft, open from the beginning. */
export const DRAFT = 'draft-2027.plan.md';
/** Of the draft, the paragraph on employment; the line after it is empty. */
export const EMPLOYMENT_LINE = 39;
/** A place where the pointer brings nothing up. */
export const NOWHERE = [640, 60] as const;
export const SHOTS = join(out, 'screenshots');

/** Takes a picture of the window, or a part of it, when it has come to rest. `name` is that of the file, without extension. */
export async function takeShot(page: Page, name: string, clip?: PageScreenshotOptions['clip']): Promise<void> {
  await settled(page);
  await page.screenshot({ path: join(SHOTS, `${name}.png`), ...(clip && { clip }) });
}

export function statusItem(page: Page): Locator {
  return page
    .locator('.statusbar-item', { hasText: '计划' })
    .or(page.locator('.statusbar-item', { hasText: '资料' }))
    .first();
}

export async function goToLine(page: Page, line: number): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').first().fill(`:${line}`);
  await page.keyboard.press('Enter');
}

/** Opens a file of the folder by its name, in a tab of its own. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await page.locator('.tabs-container .tab.active', { hasText: name }).waitFor();
}

/** Runs a command of the palette by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Animations and late drawing are over. */
function settled(page: Page): Promise<void> {
  return page.waitForTimeout(1000);
}
