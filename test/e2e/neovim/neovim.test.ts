import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFT_2027, Folder, PLAN_2026 } from '../../lsp/folder';

const SERVER = join(__dirname, '..', '..', '..', 'dist', 'server.js');
const missing = spawnSync('nvim', ['--version']).status !== 0;

interface Seen {
  readonly error?: string;
  readonly findings: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly hover: string;
  readonly completions: readonly string[];
}

/** Another editor than VS Code: Debian's Neovim with nothing installed and nothing configured. */
describe(`Neovim's LSP client${missing ? '（本机没有 nvim，跳过）' : ''}`, function () {
  this.timeout(60_000);
  let folder: Folder | undefined;
  let seen: Seen;

  before(function () {
    if (missing) this.skip();
    folder = new Folder({ 'draft.plan.md': DRAFT_2027, 'plan-2026.txt': PLAN_2026 });
    const result = join(folder.path, 'seen.json');
    const env = { PLANLINT_NODE: process.execPath, PLANLINT_SERVER: SERVER, PLANLINT_FOLDER: folder.path, PLANLINT_RESULT: result };
    // Neovim keeps state and logs below these; a test leaves nothing in the home folder.
    const home = { XDG_STATE_HOME: folder.path, XDG_CACHE_HOME: folder.path, XDG_DATA_HOME: folder.path };
    const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(__dirname, 'drive.lua')}`];
    const { stderr } = spawnSync('nvim', args, { env: { ...process.env, ...env, ...home }, encoding: 'utf8', timeout: 50_000 });
    seen = JSON.parse(readFileSync(result, 'utf8'));
    assert.equal(seen.error, undefined, stderr);
  });

  after(() => folder?.dispose());

  it('shows findings within the draft and against last year', () => {
    const codes = seen.findings.map(({ code }) => code);
    assert.ok(codes.includes('target/conflict'), codes.join(' '));
    assert.ok(codes.includes('target/changed'), codes.join(' '));
    assert.equal(seen.findings.find(({ code }) => code === 'target/conflict')?.line, 8);
  });

  it('hovers with the history of an indicator', () => assert.match(seen.hover, /\|\s*2026.*5\.5%左右/));

  it('completes indicators of the corpus', () => assert.ok(seen.completions.includes('城镇新增就业'), seen.completions.join(' ')));
});
