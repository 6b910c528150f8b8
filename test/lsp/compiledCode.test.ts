import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAN_2026 } from '../service/documents';
import { TestClient } from './languageClient';

const URI = 'file:///w/plan-2026.plan.md';

describe('compiled code kept by the editor', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'planlint-compiled-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** How many findings a server with this folder gives. */
  async function findingsWith(compiled?: string): Promise<number> {
    const client = await TestClient.start(compiled === undefined ? {} : { compiled });
    client.open(URI, PLAN_2026);
    const findings = await client.findings(URI);
    assert.equal(await client.stop(), 0);
    return findings.length;
  }

  it('is left at the first start and changes no answer', async function () {
    this.timeout(60_000);
    const compiled = join(folder, 'new', 'compiled');
    const expected = await findingsWith();
    assert.ok(expected > 0);
    assert.equal(await findingsWith(compiled), expected);
    assert.ok(existsSync(compiled) && readdirSync(compiled).length > 0);
    assert.equal(await findingsWith(compiled), expected);
  });

  it('does no harm where it cannot be kept', async function () {
    this.timeout(60_000);
    const file = join(folder, 'file');
    writeFileSync(file, '');
    assert.ok((await findingsWith(file)) > 0);
  });
});
