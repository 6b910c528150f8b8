import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'cli.js');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The tests run what ships: dist/cli.js, built when it is missing or older than a source. */
export function buildCli(): void {
  if (existsSync(CLI) && statSync(CLI).mtimeMs > newest(join(ROOT, 'server'))) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => statSync(join(each.parentPath, each.name)).mtimeMs),
  );
}

export function planlint(args: readonly string[], options: { cwd: string; env?: Record<string, string>; input?: string | Buffer }): Run {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, LANG: 'zh_CN.UTF-8', ...options.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: options.cwd,
    env,
    input: options.input ?? '',
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

/** A folder with these files, below the system's temporary folder. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'planlint-'));

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Buffer): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
