import { strict as assert } from 'node:assert';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { DRAFT_2027, Folder, PLAN_2026 } from './folder';
import { type StartOptions, TestClient } from './languageClient';

const URI = 'untitled:draft';
/** A chart may be late the first time: asked again this often. */
const MOST_TRIES = 40;

describe('language server: charts in hovers', function () {
  this.timeout(30_000);
  let folder: Folder;
  let client: TestClient;

  const open = async (options: StartOptions) => {
    client = await TestClient.start({ folder: folder.path, ...options });
    client.open(URI, DRAFT_2027);
  };
  const hovered = async () => ((await client.hover(URI, 4, 2)) as Hover & { contents: MarkupContent }).contents.value;
  /** The chart as SVG, when it is there. */
  const chart = async (): Promise<string> => {
    for (let i = 0; i < MOST_TRIES; i++) {
      const image = /^!\[地区生产总值2025—2027年目标与实际\]\(data:image\/svg\+xml;base64,([\w+/=]+)\)$/m.exec(await hovered());
      if (image) return Buffer.from(image[1]!, 'base64').toString('utf8');
    }
    throw new Error('no chart');
  };

  beforeEach(() => {
    folder = new Folder({ 'plan-2026.txt': PLAN_2026 });
  });
  afterEach(() => {
    client.kill();
    folder.dispose();
  });

  it('are drawn in the client’s theme, and in the next one when it changes', async () => {
    await open({ initializationOptions: { charts: { theme: 'light' } } });
    const light = await chart();
    assert.match(light, /^<svg .*目标/s);
    client.notify('planlint/colorTheme', { theme: 'dark' });
    const dark = await chart();
    assert.notEqual(dark, light);
    client.notify('planlint/colorTheme', { theme: 'nonsense' });
    assert.equal(await chart(), dark);
  });

  it('are not sent to clients that do not ask for them', async () => {
    await open({});
    const text = await hovered();
    assert.match(text, /\| 2026 \|/);
    assert.doesNotMatch(text, /!\[|base64/);
  });
});
