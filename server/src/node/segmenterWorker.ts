/** Worker thread that holds nodejieba: loading takes a second and 250 MB, which neither the main loop nor a short run may pay. */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { FallbackReason, SegmentRequest, WorkerMessage } from './segmenterMessages';

interface Jieba {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  readonly DEFAULT_USER_DICT: string;
  readonly DEFAULT_IDF_DICT: string;
  readonly DEFAULT_STOP_WORD_DICT: string;
  load(): void;
  cut(text: string, useHmm: boolean): string[];
}

function start(): Jieba | FallbackReason {
  let jieba: Jieba;
  try {
    jieba = createRequire(__filename)('nodejieba') as Jieba;
  } catch {
    return 'not-installed';
  }
  const dictionaries = [
    jieba.DEFAULT_DICT,
    jieba.DEFAULT_HMM_DICT,
    jieba.DEFAULT_USER_DICT,
    jieba.DEFAULT_IDF_DICT,
    jieba.DEFAULT_STOP_WORD_DICT,
  ];
  // load() with a missing or empty dictionary aborts the whole process, not only this thread.
  if (!dictionaries.every(isFilled)) return 'no-dictionary';
  try {
    jieba.load(); // once: a second load doubles the memory
  } catch {
    return 'no-binding';
  }
  return jieba;
}

function isFilled(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

const port = parentPort!;
const post = (message: WorkerMessage): void => port.postMessage(message);
const jieba = start();
if (typeof jieba === 'string') post({ kind: 'unavailable', reason: jieba });
else {
  // With `true`: without the HMM `15%` falls into two words.
  port.on('message', ({ id, text }: SegmentRequest) => post({ kind: 'words', id, words: jieba.cut(text, true) }));
  post({ kind: 'ready' });
}
