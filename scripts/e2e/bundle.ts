import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { out, root } from './paths';

/** Bundles each suite, mocha included, into one file that an extension host can load. The paths by the suite's name. */
export async function bundleSuites(): Promise<ReadonlyMap<string, string>> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const entryPoints = globSync(['test/e2e/suites/*.ts', 'test/e2e/proof/*.ts'], { cwd: root, absolute: true });
  await build({
    entryPoints,
    outdir: join(out, 'suites'),
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'error',
  });
  return new Map(entryPoints.map((file) => [basename(file, '.ts'), join(out, 'suites', `${basename(file, '.ts')}.js`)]));
}
