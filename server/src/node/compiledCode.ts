import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** A bundle of ours to run, and how its compiled code is kept. */
export interface Bundle {
  readonly file: string;
  /** Hash of its content: code compiled from another build is not taken. */
  readonly build: string;
  /** For a process that may be killed rather than end: compiled code is kept so many milliseconds after the start, else at the end. */
  readonly keepAfter?: number;
}

/**
 * Runs a bundle with the code that an earlier run compiled, where there is some: compiling takes about a sixth of a start. Unlike Node's own
 * cache (22 and later) this one holds the functions that were first called while the program ran, which is nearly all of them, and it works
 * on Node 20. Whatever is amiss with it, the bundle runs all the same.
 */
export function runBundle({ file, build, keepAfter }: Bundle): void {
  const source = readFileSync(file, 'utf8');
  const place = placeFor(file);
  const cachedData = place === null ? undefined : kept(place, build);
  // One line, as Node wraps its modules: lines stay what they are in stack traces.
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  if (place === null || (cachedData && script.cachedDataRejected !== true)) return;
  let done = false;
  const keep = () => {
    if (!done) keepCode(place, build, script);
    done = true;
  };
  process.once('exit', keep);
  if (keepAfter !== undefined) setTimeout(keep, keepAfter).unref();
}

/** The file for a bundle's compiled code: one for each version of Node and its settings. Null where none is wanted. */
function placeFor(file: string): string | null {
  const { env, platform } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE) return null;
  try {
    const folder = env.NODE_COMPILE_CACHE || join(cacheFolder(env, platform), 'planlint');
    // Never below the folder that the program happens to be run in.
    return isAbsolute(folder) ? join(folder, `${basename(file)}.${cachedDataVersionTag().toString(16)}`) : null;
  } catch {
    return null; // no home folder
  }
}

/** Where the system keeps what a user's programs can do without. */
function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  return env.XDG_CACHE_HOME || join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** V8 runs what it is given without looking whether it is whole: a damaged file must not come that far. */
function kept(place: string, build: string): Buffer | undefined {
  try {
    const file = readFileSync(place);
    const head = build.length + DIGEST;
    const code = file.subarray(head);
    return file.toString('latin1', 0, head) === build + digest(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Characters of a digest. */
const DIGEST = 64;

function digest(code: Buffer): string {
  return createHash('sha256').update(code).digest('hex');
}

/** Written beside and put in place at once: another process may be reading or writing the same. */
function keepCode(place: string, build: string, script: Script): void {
  const part = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    const code = script.createCachedData();
    writeFileSync(part, Buffer.concat([Buffer.from(build + digest(code), 'latin1'), code]), { mode: 0o600 });
    renameSync(part, place);
  } catch {
    try {
      rmSync(part, { force: true });
    } catch {
      // A folder that cannot be written to: the next start compiles again.
    }
  }
}
