import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { ChartTheme } from '../../server/src/charts/chartOption';
import { type ChartDrawer, createChartDrawer } from '../../server/src/node/chartDrawer';
import type { ChartRequest } from '../../server/src/node/chartMessages';
import { Folder } from '../cli/cli';

const ROOT = join(__dirname, '..', '..');
const LONG = 30_000;

function request(value: number, theme: ChartTheme = 'light'): ChartRequest {
  const years = [2025, 2026].map((year) => ({ year, target: null, actual: { value, value2: null, op: '=' as const, text: '' } }));
  return { chart: { name: '地区生产总值', measure: 'growth', unit: '%', years, end: null }, theme, locale: 'zh-CN' };
}

describe('node/chartDrawer', function () {
  this.timeout(60_000);
  let folder: Folder;
  let drawer: ChartDrawer;
  const failures: string[] = [];

  beforeEach(() => {
    folder = new Folder();
    failures.length = 0;
  });
  afterEach(async () => {
    await drawer.close();
    folder.remove();
  });

  const open = (workerFile: string) => {
    drawer = createChartDrawer((reason) => failures.push(reason), workerFile);
  };

  /** A worker of the test's own. */
  function worker(code: string): string {
    const path = join(folder.path, 'worker.js');
    writeFileSync(path, `const { parentPort } = require('node:worker_threads');\n${code}`);
    return path;
  }

  it('draws in the worker that ships', async () => {
    const outfile = join(folder.path, 'charts.js');
    const entry = join(ROOT, 'server/src/node/chartWorker.ts');
    buildSync({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      logLevel: 'silent',
    });
    open(outfile);
    const [light, dark] = await Promise.all([drawer.draw(request(5), LONG), drawer.draw(request(5, 'dark'), LONG)]);
    assert.match(light ?? '', /^<svg width="380" height="120".*目标/s);
    assert.notEqual(light, dark);
  });

  const counting = `let drawn = 0; parentPort.on('message', ({ id }) => parentPort.postMessage({ id, svg: String(++drawn) }));`;

  it('draws the same chart once', async () => {
    open(worker(counting));
    assert.equal(await drawer.draw(request(5), LONG), '1');
    assert.equal(await drawer.draw(request(5), LONG), '1');
    assert.equal(await drawer.draw(request(6), LONG), '2');
    assert.equal(await drawer.draw(request(5, 'dark'), LONG), '3');
  });

  it('does not wait for ever, and has the late chart the next time', async () => {
    const late = `let order; parentPort.on('message', (each) => { if (order) for (const { id } of [order, each]) parentPort.postMessage({ id, svg: 'late' }); else order = each; });`;
    open(worker(late));
    assert.equal(await drawer.draw(request(5), 0), null);
    assert.equal(await drawer.draw(request(6), LONG), 'late');
    assert.equal(await drawer.draw(request(5), LONG), 'late');
  });

  it('tells once that the worker is missing or died, and answers without a chart from then on', async () => {
    open(join(folder.path, 'absent.js'));
    assert.equal(await drawer.draw(request(5), LONG), null);
    assert.equal(await drawer.draw(request(6), LONG), null);
    assert.equal(failures.length, 1);
    open(worker(`parentPort.on('message', () => process.exit(3));`));
    assert.deepEqual(await Promise.all([drawer.draw(request(5), LONG), drawer.draw(request(6), LONG)]), [null, null]);
    assert.deepEqual(failures.slice(1), ['exit code 3']);
  });
});
