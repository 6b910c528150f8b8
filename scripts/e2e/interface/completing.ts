import { EMPLOYMENT_LINE, goToLine, type Step, type Theme, takeShot } from './editorPage';

export function completing(theme: Theme): readonly Step[] {
  return [
    [
      '补全',
      async (page) => {
        await goToLine(page, EMPLOYMENT_LINE + 1);
        await page.keyboard.type('社会消费');
        await page.keyboard.press('Control+Space');
        await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '社会消费品零售总额' }).first().waitFor();
        await takeShot(page, `completion-${theme}`);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Z');
      },
    ],
  ];
}
