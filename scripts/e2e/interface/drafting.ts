import type { Page } from 'playwright-core';
import { DRAFT, NOWHERE, runCommand, type Step, type Theme, takeShot } from './editorPage';

export function drafting(theme: Theme): readonly Step[] {
  return [
    [
      '由上年计划新建草案',
      async (page) => {
        await runCommand(page, 'New Draft from Last Year’s Plan');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'plan-2026' }).first().click();
        await page.locator('.quick-input-widget', { hasText: '新草案的年度' }).waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.view-line').getByText('〔上年目标').first().waitFor();
        await page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
        await takeShot(page, `new-draft-${theme}`);
        await close(page);
      },
    ],
    [
      '与上年计划对照',
      async (page) => {
        // Both sides beside each other need the width.
        await page.keyboard.press('Control+B');
        await runCommand(page, 'Compare with Last Year’s Plan');
        await page.locator('.tabs-container .tab', { hasText: '↔' }).waitFor();
        await page.locator('.monaco-diff-editor .char-insert, .monaco-diff-editor .line-insert').first().waitFor({ state: 'attached' });
        await page.mouse.move(...NOWHERE);
        await takeShot(page, `compare-${theme}`);
        await close(page);
        await page.keyboard.press('Control+B');
      },
    ],
  ];
}

/** Back to the draft alone. */
async function close(page: Page): Promise<void> {
  await runCommand(page, 'Revert and Close Editor');
  await page.locator('.tabs-container .tab.active', { hasText: DRAFT }).waitFor();
}
