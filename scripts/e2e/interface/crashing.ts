import { serverProcesses } from '../../../test/e2e/processes';
import type { WebServer } from '../webServer';
import { NOWHERE, type Step, statusItem, takeShot } from './editorPage';

/** The last steps of all: the server is killed until the extension gives up, then started again. */
export function crashing(server: WebServer): readonly Step[] {
  return [
    [
      '服务多次崩溃后如实告知，可重新启动',
      async (page) => {
        // Off everything whose tooltip would lie over the message.
        await page.mouse.move(...NOWHERE);
        const failed = statusItem(page).filter({ hasText: '计划检查未运行' });
        const killed = new Set<number>();
        const late = Date.now() + 30_000;
        while ((await failed.count()) === 0) {
          if (Date.now() > late) throw new Error('没有说明服务已停');
          for (const { pid, command } of serverProcesses()) {
            if (!command.includes(server.folder) || killed.has(pid)) continue;
            killed.add(pid);
            process.kill(pid, 'SIGKILL');
          }
          await page.waitForTimeout(100);
        }
        const message = page.locator('.notification-toast', { hasText: '草案未被检查' });
        await message.waitFor();
        await takeShot(page, 'failed');
        await message.getByText('重新启动').click();
        await statusItem(page).filter({ hasText: '份资料' }).waitFor();
      },
    ],
  ];
}
