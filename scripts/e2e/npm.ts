import { spawn } from 'node:child_process';

/** Runs npm in a folder; what it prints is shown only when it fails. */
export function npm(cwd: string, args: readonly string[]): Promise<void> {
  const cli = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  const [command, all] = cli ? [process.execPath, [cli, ...args]] : ['npm', args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: !cli && process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data;
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')}：${code}\n${said}`))));
  });
}
