import { EMPLOYMENT_LINE, goToLine, NOWHERE, type Step, type Theme, takeShot } from './editorPage';

export function hovering(theme: Theme): readonly Step[] {
  return [
    [
      '悬停',
      async (page) => {
        await goToLine(page, EMPLOYMENT_LINE);
        // With its chart, which may come a moment after the first hover asked for it.
        const card = page.locator('.monaco-hover:not(.hidden) img[src^="data:image/svg+xml"]').first();
        // A hover that falls into scrolling, or into the arrival of what else is drawn, is lost.
        for (let i = 0; i < 10 && !(await card.isVisible()); i++) {
          await page.mouse.move(...NOWHERE);
          await page.locator('.view-line').getByText('城镇新增就业').first().hover();
          await page.waitForTimeout(1500);
        }
        if (!(await card.isVisible())) throw new Error('悬停中没有图');
        await takeShot(page, `hover-${theme}`);
      },
    ],
  ];
}
