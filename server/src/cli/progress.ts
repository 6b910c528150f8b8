import type { Terminal } from './terminal';

export interface Progress {
  step(label: string, done: number, total: number): void;
  clear(): void;
}

const SILENT: Progress = { step: () => {}, clear: () => {} };
/** Work shorter than this shows nothing. */
const DELAY_MS = 300;
const INTERVAL_MS = 80;

/** One line on standard error that is written over and cleared at the end; nothing when no terminal is attached. */
export function createProgress({ stderr }: Terminal): Progress {
  if (!stderr.isTTY) return SILENT;
  let next = Date.now() + DELAY_MS;
  let shown = false;
  return {
    step(label, done, total) {
      if (Date.now() < next) return;
      next = Date.now() + INTERVAL_MS;
      shown = true;
      stderr.write(`\r\u001b[K${label} ${done}/${total}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}
