import { strict as assert } from 'node:assert';
import { pathToFileURL } from 'node:url';
import { INITIAL_CONFIG_METHOD } from '../../server/src/lsp/protocol/initialConfig';
import { STATUS_METHOD, type StatusReport } from '../../server/src/lsp/statusReport';
import { Folder, PLAN_2026 } from './folder';
import { TestClient } from './languageClient';

describe('language server: requests of the VS Code extension', function () {
  this.timeout(20_000);
  let folder: Folder;
  let client: TestClient;

  beforeEach(async () => {
    folder = new Folder({ '历年/plan-2026.txt': PLAN_2026 });
    client = await TestClient.start({ folder: folder.path });
  });
  afterEach(() => {
    client.kill();
    folder.dispose();
  });

  it('gives a first planlint.yaml with the names of the folder', async () => {
    const ask = (path: string) => client.connection.sendRequest<string>(INITIAL_CONFIG_METHOD, { folder: pathToFileURL(path).href });
    assert.match(await ask(folder.path), /^# corpus: \["历年\/\*\*"\]$/m);
    // Another folder has none of them.
    assert.doesNotMatch(await ask(`${folder.path}-other`), /plan-2026/);
  });

  it('tells which preset holds, and which one planlint.yaml names', async () => {
    folder.write('planlint.yaml', 'preset: strict\n');
    client.kill();
    client = await TestClient.start({ folder: folder.path, settings: { preset: 'drafting' } });
    const { config } = await client.connection.sendRequest<StatusReport>(STATUS_METHOD);
    assert.deepEqual([config.preset, config.filePreset], ['drafting', 'strict']);
  });
});
