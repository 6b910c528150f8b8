import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { out, root } from './paths';
import type { WebServer } from './webServer';
import { type TestWindow, temporaryFolder } from './windows';

/** Runs one suite in a window of its own; VS Code's exit code, or the code of `timeout` when it does not end. */
export async function runInWeb(
  context: BrowserContext,
  server: WebServer,
  window: TestWindow,
  bundle: string,
  limit: number,
): Promise<number> {
  const folder = temporaryFolder();
  const page = await context.newPage();
  const log = join(out, `${window.suite}.log`);
  try {
    const ended = new Promise<number>((resolve) => {
      setTimeout(resolve, limit, 124).unref();
      page.on('crash', () => resolve(126));
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      appendFileSync(log, `${type} ${args.map(String).join(' ')}\n`);
    });
    const url = server.page(window.open(folder), [
      ['extensionDevelopmentPath', server.remote(root)],
      ['extensionTestsPath', server.remote(bundle)],
    ]);
    await page.goto(url, { timeout: limit });
    const code = await ended;
    if (code !== 0) await page.screenshot({ path: join(out, `${window.suite}-failed.png`) }).catch(() => undefined);
    return code;
  } finally {
    await page.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
