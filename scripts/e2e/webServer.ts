import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverMain } from './codeServer';
import { out } from './paths';

export interface WebServerOptions {
  readonly name: string;
  /** Workspace trust as VS Code has it: a folder is restricted until it is trusted. Without, every folder is trusted. */
  readonly trust?: boolean;
  /** A packed extension to install. Without, VS Code's test driver is switched on, which loads an extension from its folder. */
  readonly vsix?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** For the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

const SETTINGS = {
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'window.restoreWindows': 'none',
};

/** A VS Code server with folders of its own, which go with it. */
export class WebServer {
  readonly origin: string;
  readonly log: string;
  readonly #process: ChildProcess;
  /** Where everything of this server lives, installed extensions too. */
  readonly folder: string;

  private constructor(process: ChildProcess, folder: string, log: string, port: number) {
    this.#process = process;
    this.folder = folder;
    this.log = log;
    this.origin = `127.0.0.1:${port}`;
  }

  static async start({ name, trust, vsix, settings, env: extra }: WebServerOptions): Promise<WebServer> {
    const folder = mkdtempSync(join(tmpdir(), 'planlint-e2e-'));
    const log = join(out, `${name}-server.log`);
    mkdirSync(join(folder, 'user', 'User'), { recursive: true });
    writeSettings(folder, settings);
    const env = { ...process.env, ...extra, EXTENSIONS_GALLERY: '{}', TMPDIR: folder, XDG_RUNTIME_DIR: folder };
    const folders = ['--server-data-dir', folder, '--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'ext')];
    const args = [serverMain, '--accept-server-license-terms', ...folders];
    if (vsix) execFileSync(process.execPath, [...args, '--install-extension', vsix, '--force'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const modes = [...(vsix ? [] : ['--enable-smoke-test-driver']), ...(trust ? [] : ['--disable-workspace-trust'])];
    const local = ['--without-connection-token', '--host', '127.0.0.1', '--port', '0', '--telemetry-level', 'off', '--log', 'info'];
    // A process group of its own: the extension hosts and language servers go when it goes.
    const server = spawn(process.execPath, [...args, ...local, ...modes], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    // Also when the launcher itself comes to an untimely end.
    process.once('exit', () => signal(-(server.pid ?? Number.NaN), 'SIGKILL'));
    const port = await new Promise<number>((resolve, reject) => {
      let said = '';
      const read = (data: Buffer) => {
        appendFileSync(log, data);
        said += data;
        const found = /Extension host agent listening on (\d+)/.exec(said);
        if (found) resolve(Number(found[1]));
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.once('exit', (code) => reject(new Error(`VS Code 服务退出（${code}）：${said.slice(-2000)}`)));
    });
    return new WebServer(server, folder, log, port);
  }

  /** The address of a file or folder on this machine, as the workbench names it. */
  remote(path: string): string {
    return `vscode-remote://${this.origin}${path}`;
  }

  /** The page of a window. `open`: a folder, a `.code-workspace` file, or nothing. */
  page(open: string | null, payload: readonly (readonly [string, string])[]): string {
    const kind = open?.endsWith('.code-workspace') ? 'workspace' : 'folder';
    const what = open === null ? 'ew=true' : `${kind}=${encodeURIComponent(open)}`;
    return `http://${this.origin}/?${what}&payload=${encodeURIComponent(JSON.stringify([...payload, ['skipWelcome', 'true']]))}`;
  }

  /** The user's settings from now on. */
  configure(settings: Readonly<Record<string, unknown>>): void {
    writeSettings(this.folder, settings);
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    const group = -(this.#process.pid ?? Number.NaN);
    signal(group, 'SIGTERM');
    if (this.#process.exitCode === null) await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
    signal(group, 'SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function writeSettings(folder: string, settings: Readonly<Record<string, unknown>> = {}): void {
  writeFileSync(join(folder, 'user', 'User', 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(group, name);
  } catch {
    // It is gone already.
  }
}
