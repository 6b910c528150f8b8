/**
 * Bundles what ships: dist/client.js, server.js, segmenter.js, charts.js, cli.js (CommonJS, Node 20), and the dashboard's page for the browser.
 * server.js and cli.js start server-main.js and cli-main.js. `--sourcemap` for debugging.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './lib/setup.mjs';

process.chdir(root);

/** Output name -> entry file. */
const entries = {
  client: 'client/src/extension.ts',
  'server-main': 'server/src/lsp/main.ts',
  segmenter: 'server/src/node/segmenterWorker.ts',
  charts: 'server/src/node/chartWorker.ts',
  'cli-main': 'server/src/cli/main.ts',
};

/** What starts a bundle of the same name with `-main`, and knows which build of it there is. */
const starters = { server: 'server/src/lsp/start.ts', cli: 'server/src/cli/start.ts' };

const common = {
  outdir: 'dist',
  bundle: true,
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  sourcemap: process.argv.includes('--sourcemap'),
  metafile: true,
  plugins: [{ name: 'json-data', setup: (build) => build.onLoad({ filter: /generated[\\/]\w+\.json$/ }, asParsed) }],
  logLevel: 'warning',
};

const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const bundles = await Promise.all([
  build({
    ...node,
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
    // vscode is given by the editor; nodejieba is a native addon, looked for at run time and missed without harm.
    external: ['vscode', 'nodejieba'],
  }),
  build({
    ...common,
    entryPoints: ['client/src/dashboard/page/dashboard.ts', 'client/src/dashboard/page/dashboard.css'],
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  }),
]).catch(() => process.exit(1));
for (const [name, file] of Object.entries(starters)) {
  const hash = createHash('sha256')
    .update(readFileSync(`dist/${name}-main.js`))
    .digest('hex');
  await build({ ...node, entryPoints: { [name]: file }, define: { BUILD: JSON.stringify(hash) } });
}
writeFileSync('dist/licenses.txt', licenses(bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs))));

/** Generated data as a string to parse: V8 reads it faster than an object in the code. */
function asParsed({ path }) {
  return { contents: `export default JSON.parse(${JSON.stringify(readFileSync(path, 'utf8'))});`, loader: 'js' };
}

/** Licence texts and notices of every package bundled into dist, which their licences ask to be handed on. */
function licenses(inputs) {
  const folders = new Set(inputs.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((entry) => /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/i.test(entry));
    const read = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return `${name} ${version} (${license})\n\n${read.join('\n\n')}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
