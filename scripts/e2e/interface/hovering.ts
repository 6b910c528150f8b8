import type { Page } from 'playwright-core';
import { goToLine, NOWHERE, openFile, runCommand, type Step, type Theme, takeShot } from './editorPage';

const SITUATION_LINE = 5;
/** VS Code shows findings above a hover's own text, which a picture has no room for besides: a draft without them. */
const CLEAN = 'draft-2027-clean.plan.md';

export function hovering(theme: Theme): readonly Step[] {
  return [
    [
      '悬停在指标上：有图有表',
      async (page) => {
        await openFile(page, CLEAN);
        // The chart may come a moment after the first hover asked for it.
        await hoverUntil(page, '社会消费品零售总额', 'img[src^="data:image/svg+xml"]');
        await takeShot(page, `hover-${theme}`);
        await page.mouse.move(...NOWHERE);
        await runCommand(page, 'View: Close Editor');
      },
    ],
    [
      '悬停在提法上',
      async (page) => {
        await goToLine(page, SITUATION_LINE);
        await hoverUntil(page, '因地制宜发展新质生产力', 'strong:has-text("因地制宜")');
        await takeShot(page, `hover-formulation-${theme}`);
        await page.mouse.move(...NOWHERE);
      },
    ],
  ];
}

/** Rests the pointer on a text until its hover shows what is looked for: one that falls into scrolling, or into the arrival of what else is drawn, is lost. */
async function hoverUntil(page: Page, text: string, wanted: string): Promise<void> {
  const shown = page.locator(`.monaco-hover:not(.hidden) ${wanted}`).first();
  for (let i = 0; i < 10 && !(await shown.isVisible()); i++) {
    await page.mouse.move(...NOWHERE);
    await page.locator('.view-line').getByText(text).first().hover();
    await page.waitForTimeout(1500);
  }
  if (!(await shown.isVisible())) throw new Error(`“${text}”的悬停中没有 ${wanted}`);
}
