/** Worker thread that holds nodejieba: loading takes a second and 250 MB, which neither the main loop nor a short run may pay. */
import { parentPort } from 'node:worker_threads';
import { loadNodejieba } from './nodejieba';
import type { SegmentRequest, WorkerMessage } from './segmenterMessages';

const port = parentPort!;
const post = (message: WorkerMessage): void => port.postMessage(message);
const jieba = loadNodejieba();
if (typeof jieba === 'string') post({ kind: 'unavailable', reason: jieba });
else {
  // With `true`: without the HMM `15%` falls into two words.
  port.on('message', ({ id, text }: SegmentRequest) => post({ kind: 'words', id, words: jieba.cut(text, true) }));
  post({ kind: 'ready' });
}
