import { EMPLOYMENT_LINE, goToLine, type Step } from './editorPage';

export function scrolling(): readonly Step[] {
  return [
    [
      '滚动后标题停在编辑器顶端',
      async (page) => {
        await goToLine(page, EMPLOYMENT_LINE);
        const held = page.locator('.sticky-widget .sticky-line-content', { hasText: /^##\s.、/ }).first();
        await page.locator('.monaco-editor .view-lines').first().hover();
        // Until the heading of the section at the top has left the window.
        for (let i = 0; i < 20 && !(await held.isVisible()); i++) {
          await page.mouse.wheel(0, 19);
          await page.waitForTimeout(300);
        }
        if (!(await held.isVisible())) throw new Error('没有粘滞标题');
      },
    ],
  ];
}
