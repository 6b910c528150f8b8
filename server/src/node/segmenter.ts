import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FallbackReason, SegmentRequest, WorkerMessage } from './segmenterMessages';

/** `idle`: not asked for yet; `intl`: the fallback, and why. */
export type SegmenterState =
  | { readonly kind: 'idle' | 'starting' | 'nodejieba' }
  | { readonly kind: 'intl'; readonly reason: FallbackReason };

/**
 * Words of a text, for ranking and mining. No finding depends on it: without nodejieba the findings are the same.
 * Positions in the source must not be computed from the words: nodejieba changes lone surrogates.
 */
export interface Segmenter {
  /** Words in order. Starts the worker at the first call; answers from `Intl.Segmenter` when nodejieba cannot be had. */
  segment(text: string): Promise<readonly string[]>;
  state(): SegmenterState;
  close(): Promise<void>;
}

/** `workerFile`: the bundled segmenterWorker.ts, beside the caller's bundle by default. */
export function createSegmenter(workerFile = join(__dirname, 'segmenter.js')): Segmenter {
  let state: SegmenterState = { kind: 'idle' };
  let worker: Worker | null = null;
  let nextId = 0;
  const waiting = new Map<number, { readonly text: string; readonly resolve: (words: readonly string[]) => void }>();

  function start(): void {
    state = { kind: 'starting' };
    worker = new Worker(workerFile);
    worker.unref(); // never keeps a finished process alive
    worker.on('message', receive);
    worker.on('error', () => fallBack('stopped'));
    worker.on('exit', () => fallBack('stopped'));
  }

  function receive(message: WorkerMessage): void {
    if (message.kind === 'ready') state = { kind: 'nodejieba' };
    else if (message.kind === 'unavailable') fallBack(message.reason);
    else {
      waiting.get(message.id)?.resolve(message.words);
      waiting.delete(message.id);
      if (waiting.size === 0) worker?.unref();
    }
  }

  /** The first reason stands; whoever waits is answered by the fallback. */
  function fallBack(reason: FallbackReason): void {
    if (state.kind === 'intl') return;
    state = { kind: 'intl', reason };
    for (const { text, resolve } of waiting.values()) resolve(intlWords(text));
    waiting.clear();
    void worker?.terminate();
    worker = null;
  }

  return {
    segment(text) {
      if (state.kind === 'idle') start();
      if (state.kind === 'intl' || !worker) return Promise.resolve(intlWords(text));
      const request: SegmentRequest = { id: nextId++, text };
      worker.ref();
      worker.postMessage(request);
      return new Promise((resolve) => waiting.set(request.id, { text, resolve }));
    },
    state: () => state,
    async close() {
      const running = worker;
      fallBack('stopped');
      await running?.terminate();
    },
  };
}

/** The time of `Intl.Segmenter` grows faster than the text: it gets one line, and no more than this many characters, at a time. */
const CHUNK = 1000;
let intl: Intl.Segmenter | null = null;

function intlWords(text: string): string[] {
  intl ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    for (let at = 0; at < line.length; at += CHUNK) for (const { segment } of intl.segment(line.slice(at, at + CHUNK))) words.push(segment);
  }
  return words;
}
