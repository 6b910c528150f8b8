import { PassThrough, Readable, Writable } from 'node:stream';
import type { Terminal } from '../../server/src/cli/terminal';

/** A terminal in memory, for running a command in this process. */
export class FakeTerminal implements Terminal {
  readonly stdin = Readable.from([]);
  readonly stdout: PassThrough & { isTTY?: boolean } = new PassThrough();
  readonly stderr: PassThrough & { isTTY?: boolean } = new PassThrough();

  constructor(
    readonly cwd: string,
    tty = false,
    readonly env: Readonly<Record<string, string>> = {},
  ) {
    this.stdout.isTTY = tty;
    this.stderr.isTTY = tty;
  }

  out(): string {
    return String(this.stdout.read() ?? '');
  }

  err(): string {
    return String(this.stderr.read() ?? '');
  }
}

/** Standard output that fails at the first word, as no command expects. */
export class BrokenOutput extends Writable {
  override write(): never {
    throw new TypeError('broken');
  }
}
