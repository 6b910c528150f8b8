import type { Locator, Page } from 'playwright-core';
import { EMPLOYMENT_LINE, goToLine, type Step, type Theme, takeShot } from './editorPage';

export function completing(theme: Theme): readonly Step[] {
  return [
    [
      '补全',
      async (page) => {
        await type(page, '社会消费');
        await page.keyboard.press('Control+Space');
        await row(page, '社会消费品零售总额').waitFor();
        await takeShot(page, `completion-${theme}`);
        await undo(page, /^社会/);
      },
    ],
    [
      '补全：拼音首字母',
      async (page) => {
        await type(page, 'dqsczz');
        await row(page, '地区生产总值').waitFor();
        await takeShot(page, `completion-pinyin-${theme}`);
        await page.keyboard.press('Alt+1');
        await line(page, /^地区生产总值增长5\.5%左右/).waitFor();
        await undo(page, /^(?:dq|地区)/);
      },
    ],
    [
      '补全：Alt+2 选用第二项',
      async (page) => {
        await type(page, '社会消费');
        await page.keyboard.press('Control+Space');
        await row(page, '社会消费品零售总额').waitFor();
        const second = await page.locator('.suggest-widget.visible .monaco-list-row[data-index="1"] .label-name').innerText();
        // Counted from the first item, whichever is selected.
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Alt+2');
        await line(page, new RegExp(`^社会消费${second}$`)).waitFor();
        await undo(page, /^社会/);
      },
    ],
    [
      '续写',
      async (page) => {
        await type(page, '精准有效。坚持资金和要素跟着项目');
        const ghost = page.locator('.ghost-text-decoration', { hasText: '走，年内' }).first();
        const list = row(page, '走，年内');
        await ghost.or(list).first().waitFor();
        // An open list has ghost text only for what goes on behind its selected item.
        if (await list.isVisible()) await page.keyboard.press('Escape');
        await ghost.waitFor();
        await takeShot(page, `ghost-${theme}`);
        await page.keyboard.press('Tab');
        await line(page, /^精准有效。坚持资金和要素跟着项目走，年内/).waitFor();
        await undo(page, /^精准/);
      },
    ],
  ];
}

/** On the empty line below the paragraph on employment. */
async function type(page: Page, text: string): Promise<void> {
  await goToLine(page, EMPLOYMENT_LINE + 1);
  await page.keyboard.type(text);
}

function row(page: Page, text: string): Locator {
  return page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
}

function line(page: Page, text: RegExp): Locator {
  return page.locator('.monaco-editor .view-line', { hasText: text }).first();
}

/** Leaves the draft as it was. `text` is how a line begins while there is something to undo. */
async function undo(page: Page, text: RegExp): Promise<void> {
  await page.keyboard.press('Escape');
  for (let i = 0; i < 5 && (await line(page, text).isVisible()); i++) {
    await page.keyboard.press('Control+Z');
    await page.waitForTimeout(200);
  }
  if (await line(page, text).isVisible()) throw new Error(`没有还原：${text}`);
}
