import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILE_NAMES } from '../config/defaults';

/** planlint.yaml in this folder, null when there is none. */
export async function configIn(folder: string): Promise<string | null> {
  for (const name of CONFIG_FILE_NAMES) {
    const path = join(folder, name);
    if ((await stat(path).catch(() => null))?.isFile()) return path;
  }
  return null;
}

/**
 * The planlint.yaml for a draft on the command line: the nearest one from the draft's folder upwards, no further than `cwd` when the draft
 * lies below it; for a draft elsewhere, up to the root, then the one in `cwd`.
 */
export async function findConfig(draft: string, cwd: string): Promise<string | null> {
  const start = dirname(resolve(cwd, draft));
  const below = isBelow(start, cwd);
  for (let folder = start; ; folder = dirname(folder)) {
    const found = await configIn(folder);
    if (found) return found;
    if ((below && folder === cwd) || dirname(folder) === folder) break;
  }
  return below ? null : configIn(cwd);
}

/** Whether a folder is `other` or lies below it. */
export function isBelow(folder: string, other: string): boolean {
  const path = relative(other, folder);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && resolve(other, path) === folder);
}
