import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm';
import { cache } from './paths';

const VERSION = '4.139.1';
const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
const folder = join(cache, `code-server-${VERSION}`);
const complete = join(folder, 'complete');
const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The VS Code server's entry file, which Node 24 runs. */
export const serverMain = join(vscode, 'out', 'server-main.js');

export function isInstalled(): boolean {
  return existsSync(complete) && existsSync(serverMain);
}

/**
 * Installs the npm package code-server, which holds VS Code's server and its workbench for browsers. Its install scripts would compile and
 * download; without them only what the tests need is there. 600 MB: a cache folder, not a dependency.
 */
export async function installCodeServer(): Promise<void> {
  if (isInstalled()) return;
  const begin = performance.now();
  console.log(`安装 code-server ${VERSION} 到 .cache（约 600 MB，只装一次）`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, [...INSTALL, `code-server@${VERSION}`]);
  await Promise.all([vscode, join(vscode, 'extensions')].map((at) => npm(at, [...INSTALL, '--omit=dev'])));
  writeFileSync(complete, '');
  console.log(`已安装 ${((performance.now() - begin) / 1000).toFixed(1)}s`);
}
