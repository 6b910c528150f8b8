import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { globSync } from 'tinyglobby';

const root = join(__dirname, '..');

/** From the first to the last: a layer imports only from itself and those before it (docs/architecture.md). */
const LAYERS = [
  'text',
  'quantity',
  'knowledge',
  'plan',
  'corpus',
  'charts',
  'rules',
  'features',
  'config',
  'service',
  'node',
  'lsp',
  'cli',
];

/** What client and server agree on over the wire: names of methods and types, files that bring no other code along. */
const WIRE = /^server\/src\/lsp\/(?:statusReport|protocol\/\w+)\.ts$/;

/** Draws the same chart on the server's side and in the dashboard's page: data in, data out. */
const CHART_OPTION = 'server/src/charts/chartOption.ts';

/** Where charts are drawn on the server's side. */
const CHART_WORKER = 'server/src/node/chartWorker.ts';

/** Runs the server's and the command line's own bundle, with the code compiled before. */
const COMPILED_CODE = 'server/src/node/compiledCode.ts';

/** One import: a repository path for own files, a specifier for packages; `type` when nothing of it is left at run time. */
interface Import {
  readonly to: string;
  readonly type: boolean;
}

/** Every file of the product with what it imports, type imports included. */
const graph = new Map(
  globSync(['server/src/**/*.ts', 'client/src/**/*.ts'], { cwd: root })
    .sort()
    .map((file) => [file, importsOf(file)]),
);

describe('architecture', () => {
  it('is seen whole: every layer has files', () => {
    const seen = new Set([...graph.keys()].map(layerOf));
    assert.deepEqual(
      LAYERS.filter((layer) => !seen.has(layer)),
      [],
    );
    assert.deepEqual(
      [...seen].filter((layer) => layer !== 'client' && !LAYERS.includes(layer)),
      [],
    );
  });

  it('imports only from the layers above', () => {
    assert.deepEqual(
      edges((from, to) => {
        const [a, b] = [layerOf(from), layerOf(to)];
        return (LAYERS.includes(a) && LAYERS.indexOf(b) > LAYERS.indexOf(a)) || (a === 'cli' && b === 'lsp');
      }),
      [],
    );
  });

  it('keeps client and server apart but for what they say over the wire, and how a chart is drawn', () => {
    assert.deepEqual(
      edges((from, to) => {
        if (!graph.has(to)) return false;
        return (layerOf(from) === 'client') !== (layerOf(to) === 'client') && !WIRE.test(to) && to !== CHART_OPTION;
      }),
      [],
    );
    assert.deepEqual(
      edges((from, _to, type) => (WIRE.test(from) || from === CHART_OPTION) && !type),
      [],
    );
  });

  it('reads files and loads nodejieba only in node/', () => {
    const guarded = /^(?:node:)?(?:fs|fs\/promises|child_process|worker_threads|net|http|https|http2|tls|dgram|dns)$|^nodejieba$/;
    assert.deepEqual(
      edges((from, to) => guarded.test(to) && layerOf(from) !== 'node'),
      [],
    );
  });

  it('loads echarts only in the worker that draws, never beside the checks', () => {
    assert.deepEqual(
      edges((from, to, type) => /^echarts(?:$|\/)/.test(to) && !type && layerOf(from) !== 'client' && from !== CHART_WORKER),
      [],
    );
  });

  it('opens no network connection anywhere', () => {
    const network = /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns)(?:\/|$)/;
    assert.deepEqual(
      edges((_, to) => network.test(to)),
      [],
    );
    const calls = [...graph.keys()].filter((file) =>
      /\bfetch\s*\(|\bWebSocket\b|\bXMLHttpRequest\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    assert.deepEqual(calls, []);
  });

  it('runs no code but its own', () => {
    assert.deepEqual(
      edges((from, to) => /^(?:node:)?(?:child_process|vm|cluster|repl|inspector)(?:\/|$)/.test(to) && from !== COMPILED_CODE),
      [],
    );
    // It runs the bundle that lies beside the two starters, nothing else.
    assert.deepEqual(
      edges((_, to) => to === COMPILED_CODE),
      ['server/src/cli/start.ts', 'server/src/lsp/start.ts'].map((from) => `${from} -> ${COMPILED_CODE}`),
    );
    const dynamic = /\beval\s*\(|\bnew Function\b|\b(?:import|require)\s*\((?!\s*['"])/;
    const files = [...graph.keys()].filter((file) => dynamic.test(readFileSync(join(root, file), 'utf8')));
    assert.deepEqual(files, []);
  });

  it('speaks the protocol only in lsp/', () => {
    assert.deepEqual(
      edges((from, to) => /^vscode-languageserver/.test(to) && layerOf(from) !== 'lsp'),
      [],
    );
    assert.deepEqual(
      edges((from, to) => /^vscode(?:$|-languageclient)/.test(to) && layerOf(from) !== 'client'),
      [],
    );
  });

  it('has no import cycles at run time', () => {
    assert.deepEqual(cycles(), []);
  });

  it('is told to the linter in the same order', () => {
    const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    const forbidden = new Map<string, string[]>();
    for (const { includes, linter } of overrides) {
      const layer = /^server\/src\/(\w+)/.exec(includes[0])?.[1];
      const options = linter.rules.style?.noRestrictedImports?.options;
      if (!layer || !options) continue;
      const groups: string[] = (options.patterns ?? []).flatMap(({ group }: { group: string[] }) => group);
      forbidden.set(layer, [...groups.flatMap((glob) => /^\*\*\/(\w+)/.exec(glob)?.[1] ?? []), ...Object.keys(options.paths ?? {})]);
    }
    for (const [i, layer] of LAYERS.entries()) {
      const below = layer === 'cli' ? ['lsp'] : LAYERS.slice(i + 1);
      const files = layer === 'node' ? [] : ['node:fs', 'node:fs/promises', 'fs', 'nodejieba'];
      assert.deepEqual(forbidden.get(layer), [
        ...below.filter((l) => l !== 'service'),
        ...(below.includes('service') ? ['service'] : []),
        ...files,
      ]);
    }
  });
});

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const { module, errors } = parseSync(file, source);
  assert.deepEqual(errors, [], `${file} does not parse`);
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      type: entries.length > 0 && entries.every((e) => e.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((e) => (e.moduleRequest ? { name: e.moduleRequest.value, type: e.isType } : [])),
    ),
    // `import('./x').T` in a type and `require('x')` are not in the module record; whether they remain at run time is not looked into.
    ...[...source.matchAll(/\b(import|require)\(\s*['"]([^'"]+)['"]\s*\)/g)].map(([, , name]) => ({ name: name as string, type: false })),
  ];
  return found.map(({ name, type }) => ({ to: resolveFrom(file, name), type }));
}

function resolveFrom(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const base = posix.join(posix.dirname(file), specifier);
  return ['', '.ts', '/index.ts'].map((end) => base + end).find((path) => /\.\w+$/.test(path) && existsSync(join(root, path))) ?? base;
}

/** First folder below server/src, the file's name for a file directly there; `client`; or the specifier of a package. */
function layerOf(path: string): string {
  if (path.startsWith('client/')) return 'client';
  const [, top] = /^server\/src\/([\w-]+)/.exec(path) ?? [];
  return top ?? path;
}

/** `from -> to` of every import that `wrong` says is wrong. */
function edges(wrong: (from: string, to: string, type: boolean) => boolean): string[] {
  return [...graph].flatMap(([from, imports]) =>
    imports.filter(({ to, type }) => wrong(from, to, type)).map(({ to }) => `${from} -> ${to}`),
  );
}

/** Cycles of the imports that remain at run time, each as the path that closes it. */
function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const { to, type } of graph.get(file) ?? []) if (!type) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
