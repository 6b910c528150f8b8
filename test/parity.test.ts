import { strict as assert } from 'node:assert';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCli, planlint } from './cli/cli';
import { TestClient } from './lsp/languageClient';

const root = join(__dirname, '..');
const shared = process.env.PLANLINT_SHARED ?? join(root, '..', 'shared');
const SEVERITIES = ['error', 'warning', 'info', 'hint'];

/** A finding as both sides give it, in one shape. */
interface Found {
  readonly rule: string;
  readonly severity: string | undefined;
  readonly message: string;
  readonly place: string;
  readonly related: readonly string[];
}

describe('editor and command line', () => {
  let folder: string;

  before(buildCli);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planlint-parity-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('give the same findings for the example', async () => {
    cpSync(join(root, 'examples', 'tongliao'), folder, { recursive: true });
    for (const draft of ['draft-2027.plan.md', 'draft-2027-clean.plan.md'])
      assert.deepEqual(await inEditor(folder, draft), onCommandLine(folder, draft));
    assert.ok(onCommandLine(folder, 'draft-2027.plan.md').length > 5);
  });

  it('give the same findings for the real documents of ../shared', async function () {
    if (!existsSync(join(shared, 'corpus'))) this.skip();
    mkdirSync(folder, { recursive: true });
    cpSync(join(shared, 'corpus'), folder, { recursive: true });
    for (const draft of ['plan-2025.txt', 'plan-2026.txt']) assert.deepEqual(await inEditor(folder, draft), onCommandLine(folder, draft));
  });
});

function onCommandLine(cwd: string, draft: string): Found[] {
  const { code, stdout, stderr } = planlint(['lint', draft, '--format', 'json'], { cwd });
  assert.ok(code === 0 || code === 1, stderr);
  const [{ messages }] = JSON.parse(stdout);
  return messages.map(
    (m: {
      ruleId: string;
      severity: string;
      message: string;
      line: number;
      column: number;
      endLine: number;
      endColumn: number;
      related: Place[];
    }) => ({
      rule: m.ruleId,
      severity: m.severity,
      message: m.message,
      place: `${m.line}:${m.column}-${m.endLine}:${m.endColumn}`,
      related: m.related.map((place) => `${basename(place.filePath)}:${place.line}:${place.column} ${place.message}`),
    }),
  );
}

interface Place {
  readonly filePath: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

async function inEditor(folder: string, draft: string): Promise<Found[]> {
  const client = await TestClient.start({ folder });
  try {
    const uri = pathToFileURL(join(folder, draft)).href;
    client.open(uri, readFileSync(join(folder, draft), 'utf8'));
    const diagnostics = await client.findings(uri);
    return diagnostics.map(({ code, severity, message, range, relatedInformation = [] }) => ({
      rule: String(code),
      severity: SEVERITIES[(severity ?? 0) - 1],
      message: typeof message === 'string' ? message : message.value,
      place: `${range.start.line + 1}:${range.start.character + 1}-${range.end.line + 1}:${range.end.character + 1}`,
      related: relatedInformation.map(
        ({ location, message: text }) =>
          `${basename(new URL(location.uri).pathname)}:${location.range.start.line + 1}:${location.range.start.character + 1} ${text}`,
      ),
    }));
  } finally {
    await client.stop();
  }
}
