import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FallbackReason } from './segmenterMessages';

export interface Jieba {
  load(): void;
  cut(text: string, useHmm: boolean): string[];
}

const BINDING = 'build/Release/nodejieba.node';
const DICTIONARIES = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'];

/** Whether nodejieba can be used, found out without loading it: installed, compiled, with all its dictionaries. */
export function nodejiebaProblem(from = __filename): FallbackReason | null {
  let folder: string;
  try {
    folder = dirname(createRequire(from).resolve('nodejieba/package.json'));
  } catch {
    return 'not-installed';
  }
  if (!isFilled(join(folder, BINDING))) return 'no-binding';
  // Loading with a missing or empty dictionary aborts the whole process, not only the thread.
  return DICTIONARIES.every((name) => isFilled(join(folder, 'submodules/cppjieba/dict', name))) ? null : 'no-dictionary';
}

/** Loads nodejieba with its dictionaries: about a second, 250 MB. Once a thread: a second load doubles the memory. */
export function loadNodejieba(from = __filename): Jieba | FallbackReason {
  const problem = nodejiebaProblem(from);
  if (problem) return problem;
  try {
    const jieba = createRequire(from)('nodejieba') as Jieba;
    jieba.load();
    return jieba;
  } catch {
    return 'no-binding';
  }
}

function isFilled(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
