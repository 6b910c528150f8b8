import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const server = join(__dirname, '..', '..', 'dist', 'server.js');

/** The built server as any editor starts it. */
export class ServerProcess {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #connection: ProtocolConnection;
  readonly #folder: string;

  /** A server that is gone answers nothing, and a bench that waits for it would end as if all were well. */
  readonly #died = (code: number | null) => {
    console.error(`dist/server.js ended with ${code}`);
    process.exit(2);
  };

  constructor(folder: string) {
    this.#folder = folder;
    this.#process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.once('exit', this.#died);
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#connection.listen();
  }

  async initialize(): Promise<void> {
    const uri = pathToFileURL(this.#folder).href;
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await this.#connection.sendNotification('initialized', {});
  }

  async open(name: string, text: string): Promise<string> {
    const uri = pathToFileURL(join(this.#folder, name)).href;
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'annual-plan', version: 1, text } });
    return uri;
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.#connection.sendRequest(method, params);
  }

  /** Number of diagnostics. Answered once the corpus is read. */
  async findings(uri: string): Promise<number> {
    const report = await this.request<{ items?: readonly unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return report.items?.length ?? 0;
  }

  /** Longest time that the server left a request unanswered until `stop()` is called: how long its loop was not free. */
  watchStall(): { stop(): number } {
    let longest = 0;
    let watching = true;
    const watch = async () => {
      while (watching) {
        const begin = performance.now();
        // Unknown on purpose: the refusal comes straight from the connection.
        await this.request('planlint/ping', {}).catch(() => undefined);
        longest = Math.max(longest, performance.now() - begin);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    };
    void watch();
    return {
      stop() {
        watching = false;
        return longest;
      },
    };
  }

  /** Resident memory in MB, now and at its peak; null where the system does not tell. */
  memory(): { readonly now: number; readonly peak: number } | null {
    const file = `/proc/${this.#process.pid}/status`;
    if (!existsSync(file)) return null;
    const status = readFileSync(file, 'utf8');
    const megabytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  }

  async stop(): Promise<void> {
    this.#process.off('exit', this.#died);
    const exited = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown').catch(() => undefined);
    await this.#connection.sendNotification('exit').catch(() => undefined);
    await exited;
    this.#connection.dispose();
  }
}
