import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { npm } from '../npm';
import { out, root } from '../paths';
import { twice } from '../verdict';
import { WebServer } from '../webServer';
import { temporaryFolder } from '../windows';
import { completing } from './completing';
import { crashing } from './crashing';
import { dashboard, watchConsole } from './dashboard';
import { drafting } from './drafting';
import { DRAFT, SHOTS, type Step, type Theme } from './editorPage';
import { hovering } from './hovering';
import { opening } from './opening';
import { scrolling } from './scrolling';
import { sideBar, welcoming } from './sideBar';
import { status } from './status';

/** Names vary between versions of VS Code; these two every version has. */
const THEMES: Readonly<Record<Theme, string>> = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
/** A picture of this product, not of what else VS Code can show. */
const SETTINGS = {
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.fontFamily': "'WenQuanYi Micro Hei', 'WenQuanYi Zen Hei', 'Noto Sans CJK SC', monospace",
};
const MOST_BYTES = 250 * 1024;
/** Which screenshots the README shows. */
const KEPT = ['problems-light', 'hover-light', 'completion-pinyin-dark', 'new-draft-light', 'dashboard-light', 'sidebar-light'];

/** Installs the packed extension, opens the example in both themes and uses it as a drafter does. True when everything was there. */
export async function driveInterface(browser: Browser, updateImages: boolean): Promise<boolean> {
  const vsix = join(out, 'planlint.vsix');
  await npm(root, ['run', 'package', '--', '--out', vsix]);
  mkdirSync(SHOTS, { recursive: true });
  const temporary = temporaryFolder();
  const server = await WebServer.start({ name: 'interface', vsix });
  try {
    let ok = true;
    for (const theme of ['dark', 'light'] as const) {
      server.configure({ ...SETTINGS, 'workbench.colorTheme': THEMES[theme] });
      ok = (await twice(theme, () => useTheme(browser, server, freshExample(temporary), theme))) && ok;
    }
    if (ok && updateImages) for (const name of KEPT) keep(name);
    return ok;
  } finally {
    await server.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The example as it is shipped, in a new folder: in the former one VS Code brings back what was typed and not saved. */
function freshExample(below: string): string {
  const folder = join(mkdtempSync(join(below, 'try-')), 'tongliao');
  cpSync(join(root, 'examples', 'tongliao'), folder, { recursive: true });
  return folder;
}

function keep(name: string): void {
  const shot = join(SHOTS, `${name}.png`);
  const { size } = statSync(shot);
  if (size > MOST_BYTES) throw new Error(`${name}.png：${size} 字节，超过 ${MOST_BYTES}`);
  cpSync(shot, join(root, 'docs', 'images', `${name}.png`));
}

async function useTheme(browser: Browser, server: WebServer, folder: string, theme: Theme): Promise<boolean> {
  const context = await browser.newContext({ viewport: { width: 1160, height: 700 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  watchConsole(page);
  console.log(`\n界面（${theme}，已安装的 .vsix）`);
  try {
    await page.goto(server.page(folder, [['openFile', server.remote(join(folder, DRAFT))]]));
    for (const [name, step] of steps(server, theme)) {
      const begin = performance.now();
      await step(page).catch((error: Error) => {
        throw new Error(`${name}：${error.message}`);
      });
      console.log(`  ✔ ${name} (${Math.round(performance.now() - begin)} ms)`);
    }
    return true;
  } catch (error) {
    console.log(`  ✖ ${error instanceof Error ? error.message : error}；截图在 out/e2e`);
    await page.screenshot({ path: join(out, `interface-${theme}-failed.png`) }).catch(() => undefined);
    return false;
  } finally {
    await context.close();
  }
}

/** What a drafter does, in order; what ends the server comes last. */
function steps(server: WebServer, theme: Theme): readonly Step[] {
  const reading = [...opening(theme), ...scrolling(), ...hovering(theme), ...completing(theme)];
  const common = [...reading, ...drafting(theme), ...dashboard(theme), ...sideBar(theme), welcoming(server, theme)];
  return theme === 'dark' ? common : [...common, ...status(), ...crashing(server)];
}
