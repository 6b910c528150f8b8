/** Set-up shared by `npm start` and `npm test`. Plain Node 20 without dependencies: it runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Installs from the lock file when node_modules is missing or holds other versions than the lock. */
export function ensureInstalled() {
  const why = staleness();
  if (why === null) return;
  console.log(`安装依赖（${why}）：npm ci`);
  const npm = process.env.npm_execpath;
  const args = ['ci', '--loglevel=error'];
  const status = npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args, { shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status);
}

/** Why node_modules has to be installed anew; null when it agrees with the lock. Optional packages may be missing. */
function staleness() {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return 'node_modules 不存在';
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = read(installedLock);
  for (const [path, { version, optional, devOptional }] of Object.entries(read(join(root, 'package-lock.json')))) {
    if (path === '' || installed[path]?.version === version) continue;
    if ((optional || devOptional) && !installed[path]) continue;
    return `${path.replace(/^.*node_modules\//, '')} 与锁文件不符`;
  }
  return null;
}

/** The npm package `node` (24) once installed, so that tools run on one Node everywhere; else the running Node. */
function node() {
  const bundled = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(bundled) ? bundled : process.execPath;
}

/** Runs a command in the repository with node_modules/.bin first in PATH; answers its exit code. */
function run(command, args, options = {}) {
  const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, ...options.env, PATH },
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Runs a script or an installed tool's entry file with the project's Node. */
export function runNode(args, options) {
  return run(node(), args, options);
}
