import type { Page } from 'playwright-core';
import { DRAFT, type Step, statusItem, type Theme, takeShot } from './editorPage';

export function opening(theme: Theme): readonly Step[] {
  return [
    ['打开草案，画出波浪线', openDraft],
    [
      '问题面板',
      async (page) => {
        await page.keyboard.press('Control+Shift+M');
        await page.locator('.markers-panel .monaco-list-row', { hasText: '地区生产总值' }).first().waitFor();
        await takeShot(page, `problems-${theme}`);
        await page.keyboard.press('Control+J');
      },
    ],
  ];
}

async function openDraft(page: Page): Promise<void> {
  await page.locator('.tabs-container .tab', { hasText: DRAFT }).waitFor();
  await page.locator('.squiggly-warning, .squiggly-error').first().waitFor({ state: 'attached' });
  await statusItem(page).filter({ hasText: '份资料' }).waitFor();
}
