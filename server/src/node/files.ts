import { type FileHandle, open, realpath, stat, writeFile } from 'node:fs/promises';
import { decode, type Encoding } from '../text/decode';

/** Why a file's text cannot be had. */
export type FileProblem = 'missing' | 'unreadable' | 'directory' | 'binary' | 'undecodable' | 'empty' | 'too-large';

export interface DocumentText {
  readonly ok: true;
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

export type ReadResult = DocumentText | { readonly ok: false; readonly problem: FileProblem };

/** A five-year outline has about 0.3 MB; a text of this size is something else. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** Reads one document. Never throws: whatever keeps the text from being had is the result. */
export async function readDocument(path: string): Promise<ReadResult> {
  let file: FileHandle | null = null;
  try {
    file = await open(path);
    const info = await file.stat();
    if (info.isDirectory()) return failed('directory');
    if (info.size > MAX_FILE_BYTES) return failed('too-large');
    return decodeDocument(await file.readFile());
  } catch (error) {
    return failed(problemOf(error));
  } finally {
    await file?.close();
  }
}

/** The text in a file's bytes. */
export function decodeDocument(bytes: Uint8Array): ReadResult {
  const decoded = decode(bytes);
  if (decoded.kind !== 'text') return failed(decoded.kind);
  return { ok: true, text: decoded.text, encoding: decoded.encoding, bom: decoded.bom };
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
}

/** Writes a text as UTF-8; false when the path cannot be written. */
export async function writeText(path: string, text: string): Promise<boolean> {
  return writeFile(path, text).then(
    () => true,
    () => false,
  );
}

/** The path with links resolved: one name a file. A path that does not exist stays as it is. */
export async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function problemOf(error: unknown): FileProblem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EISDIR' ? 'directory' : 'unreadable';
}

function failed(problem: FileProblem): ReadResult {
  return { ok: false, problem };
}
