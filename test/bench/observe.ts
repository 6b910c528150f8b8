import { existsSync, readFileSync } from 'node:fs';
import type { TestClient } from '../lsp/languageClient';

/** Resident memory of a process in MB, now and at its peak; null where the system does not tell. */
export function memoryOf(pid: number | undefined): { readonly now: number; readonly peak: number } | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const status = readFileSync(file, 'utf8');
  const megabytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** Times of requests that are refused at once, sent one after the other until `stop()`: how long the server's loop was not free. */
export function watchLoop({ connection }: TestClient): { stop(): readonly number[] } {
  const times: number[] = [];
  let watching = true;
  const watch = async () => {
    while (watching) {
      const begin = performance.now();
      await connection.sendRequest('planlint/unknown').catch(() => undefined);
      times.push(performance.now() - begin);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  void watch();
  return {
    stop() {
      watching = false;
      return times;
    },
  };
}
