import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LruMap } from '../config/lruMap';
import type { ChartOrder, ChartRequest, DrawnChart } from './chartMessages';

/** Draws charts as SVG, in a thread of its own. */
export interface ChartDrawer {
  /**
   * The picture; null where it is not ready within `patience` milliseconds (it is then drawn all the same, and there the next time) or cannot be
   * drawn at all. Never rejects. The first call starts the worker.
   */
  draw(request: ChartRequest, patience: number): Promise<string | null>;
  close(): Promise<void>;
}

/** Pictures kept: about 8 kB each. */
const KEPT = 100;
/** ECharts needs about 20 MB; a worker that asks for much more has gone wrong. */
const MOST_MEMORY_MB = 128;

/** `workerFile`: the bundled chartWorker.ts, beside the caller's bundle by default. `onFailure` is told once when no chart can be drawn any more. */
export function createChartDrawer(onFailure: (reason: string) => void, workerFile = join(__dirname, 'charts.js')): ChartDrawer {
  const pictures = new LruMap<string, Promise<string | null>>(KEPT);
  const waiting = new Map<number, (svg: string | null) => void>();
  let worker: Worker | null = null;
  let failed = false;
  let nextId = 0;

  function start(): Worker {
    const started = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    started.unref(); // never keeps a finished process alive
    started.on('message', ({ id, svg }: DrawnChart) => {
      waiting.get(id)?.(svg);
      waiting.delete(id);
    });
    started.on('error', (error) => fail(error.message));
    started.on('exit', (code) => fail(`exit code ${code}`));
    return started;
  }

  function fail(reason: string): void {
    if (failed) return;
    failed = true;
    worker = null;
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
    onFailure(reason);
  }

  function order(request: ChartRequest): Promise<string | null> {
    worker ??= start();
    const id = nextId++;
    worker.postMessage({ id, ...request } satisfies ChartOrder);
    return new Promise((resolve) => waiting.set(id, resolve));
  }

  return {
    draw(request, patience) {
      if (failed) return Promise.resolve(null);
      const key = JSON.stringify(request);
      let picture = pictures.get(key);
      if (!picture) {
        picture = order(request);
        pictures.set(key, picture);
      }
      return Promise.race([picture, after(patience)]);
    },
    async close() {
      failed = true;
      await worker?.terminate();
    },
  };
}

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, null).unref();
  });
}
