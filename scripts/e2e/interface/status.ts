import { runCommand, type Step, statusItem, takeShot } from './editorPage';

export function status(): readonly Step[] {
  return [
    [
      '状态项列出资料',
      async (page) => {
        await statusItem(page).click();
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'plan-2026' }).waitFor();
        await takeShot(page, 'status');
        await page.keyboard.press('Escape');
      },
    ],
    [
      '命令面板也能打开状态',
      async (page) => {
        // From the editor: the status item, if it kept the focus, would get it back with its tooltip, over whatever is told next.
        await page.locator('.monaco-editor .view-lines').first().click();
        await runCommand(page, 'Plan Drafting Assistant: Show Status');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'plan-2026' }).waitFor();
        await page.keyboard.press('Escape');
      },
    ],
  ];
}
