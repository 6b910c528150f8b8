import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { compileGlob, isGlob, matchesAny } from '../config/glob';
import type { Config } from '../config/types';

/** Something that kept a file from being found, told to the user. */
export interface DiscoveryNotice {
  readonly code: 'too-many-files' | 'too-deep' | 'outside' | 'unreadable-folder' | 'nothing-found';
  /** Absolute path of the file or folder; for `nothing-found` the path or pattern as given. */
  readonly path: string;
}

export interface Discovery {
  /** Absolute paths, sorted, each once. */
  readonly files: readonly string[];
  readonly notices: readonly DiscoveryNotice[];
}

export interface DiscoveryLimits {
  readonly files: number;
  readonly depth: number;
}

const LIMITS: DiscoveryLimits = { files: 2000, depth: 16 };
/** Folders with more entries than this in all are somebody's whole disk, not a folder of plans. */
const MAX_ENTRIES = 100_000;

/** Plans and data files of actual results. */
const PLAN_FILE = /\.(?:txt|md|markdown|csv)$/i;
/** Files about a repository, which every folder of documents may hold beside the documents. */
const NO_PLAN =
  /^(?:readme|changelog|licen[cs]e|copying|contributing|code_of_conduct|security|notice|authors|requirements|cmakelists|robots)\b/i;

/** Whether a file name may be a plan or data file; what it really is shows when it is read. */
export function isPlanFileName(path: string): boolean {
  const name = basename(path);
  return PLAN_FILE.test(name) && !NO_PLAN.test(name);
}

/**
 * The documents below a folder: by config's `corpus` and `plans` when given, else all text and data files. Hidden folders and node_modules are
 * left out, and so is what `ignore` names; folders that are symbolic links are not entered, files that link to outside the folder not read.
 */
export async function discoverDocuments(
  folder: string,
  config: Pick<Config, 'corpus' | 'plans' | 'ignore'>,
  limits: DiscoveryLimits = LIMITS,
): Promise<Discovery> {
  const { corpus, plans, ignore } = config;
  const wanted = (path: string): boolean => {
    if (matchesAny(ignore, path)) return false;
    if (corpus === null) return isPlanFileName(path) || matchesAny(plans, path);
    return corpus.includes(path) || (matchesAny(corpus, path) && (isPlanFileName(path) || matchesAny(plans, path)));
  };
  const found = await walk(resolve(folder), wanted, limits);
  const missing = (corpus ?? []).filter((pattern) => {
    const matches = compileGlob(pattern);
    return !found.files.some((file) => matches(slashed(relative(folder, file))));
  });
  return { files: found.files, notices: [...found.notices, ...missing.map((path) => ({ code: 'nothing-found' as const, path }))] };
}

/**
 * Files that command-line arguments name: a file as it is (whatever its name, even if it does not exist: reading it tells), a folder's plans,
 * or a glob. A path that matches nothing, or a folder without plans, is a notice.
 */
export async function expandPaths(paths: readonly string[], cwd: string, limits: DiscoveryLimits = LIMITS): Promise<Discovery> {
  const files: string[] = [];
  const notices: DiscoveryNotice[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const info = await stat(absolute).catch(() => null);
    if (info && !info.isDirectory()) files.push(absolute);
    else if (!info && !isGlob(path)) files.push(absolute);
    else {
      const found = info ? await walk(absolute, isPlanFileName, limits) : await walkGlob(slashed(path), cwd, limits);
      files.push(...found.files);
      notices.push(...found.notices);
      if (found.files.length === 0) notices.push({ code: 'nothing-found', path });
    }
  }
  return { files: [...new Set(files)], notices };
}

/** `a/b/*.txt` walks a/b. A pattern without folder means the folder itself, not what lies below. */
async function walkGlob(pattern: string, cwd: string, limits: DiscoveryLimits): Promise<Discovery> {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  const base = resolve(cwd, parts.slice(0, first).join('/') || (isAbsolute(pattern) ? '/' : '.'));
  const rest = parts.slice(first).join('/');
  const matches = compileGlob(rest);
  const depth = rest.includes('**') ? limits.depth : parts.length - first - 1;
  const found = await walk(base, (path) => matches(path) && path.split('/').length <= depth + 1, { ...limits, depth });
  return { files: found.files, notices: found.notices.filter((notice) => notice.code !== 'too-deep' || rest.includes('**')) };
}

async function walk(root: string, wanted: (path: string) => boolean, limits: DiscoveryLimits): Promise<Discovery> {
  const files: string[] = [];
  const notices: DiscoveryNotice[] = [];
  const realRoot = await realpath(root).catch(() => root);
  let entries = 0;
  let full = false;

  async function visit(folder: string, depth: number): Promise<void> {
    const children = await readdir(folder, { withFileTypes: true }).catch((): null => null);
    if (!children) {
      notices.push({ code: 'unreadable-folder', path: folder });
      return;
    }
    children.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const child of children) {
      if (full || child.name.startsWith('.') || child.name === 'node_modules') continue;
      const path = join(folder, child.name);
      if (++entries > MAX_ENTRIES || files.length >= limits.files) {
        full = true;
        notices.push({ code: 'too-many-files', path: root });
      } else if (child.isDirectory()) {
        if (depth < limits.depth) await visit(path, depth + 1);
        else notices.push({ code: 'too-deep', path });
      } else if (wanted(slashed(relative(root, path)))) {
        if (await staysInside(child, path)) files.push(path);
      }
    }
  }

  async function staysInside(child: Dirent, path: string): Promise<boolean> {
    if (child.isFile()) return true;
    if (!child.isSymbolicLink()) return false;
    const target = await realpath(path).catch(() => null);
    const inside = target?.startsWith(realRoot + sep) ?? false;
    if (!inside) notices.push({ code: 'outside', path });
    return inside && ((await stat(path).catch(() => null))?.isFile() ?? false);
  }

  await visit(root, 0);
  return { files, notices };
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
