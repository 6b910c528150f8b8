import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = join(__dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packages: Readonly<Record<string, Entry>> = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
const installed = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

describe('package-lock.json', () => {
  it('names no registry: it installs from whichever one npm is set to', () => {
    assert.deepEqual(
      installed.filter(([, { resolved }]) => resolved !== undefined),
      [],
    );
  });

  it('pins every package by its content', () => {
    assert.deepEqual(
      installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
      [],
    );
  });

  it('holds the packages of every platform, not only of the one it was written on', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]),
    );
    assert.deepEqual(missing, []);
  });

  it('has a decision on every package with an install script, and on no other', () => {
    const withScripts = installed.filter(([, entry]) => entry.hasInstallScript).map(([path]) => nameOf(path));
    assert.deepEqual(Object.keys(manifest.allowScripts).sort(), [...new Set(withScripts)].sort());
  });

  it("keeps nodejieba's install helper in its own folder, where npx finds it without asking", () => {
    // Its script runs `npx @mapbox/node-pre-gyp`, and npx looks only there. The other version at the top is what keeps npm from hoisting it.
    assert.ok(packages['node_modules/nodejieba/node_modules/@mapbox/node-pre-gyp']);
    assert.ok('nodejieba' in manifest.optionalDependencies, 'an install without compiler must go on');
  });

  it('pins the direct dependencies to one version', () => {
    const direct = { ...manifest.devDependencies, ...manifest.optionalDependencies };
    assert.deepEqual(
      Object.entries(direct).filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version),
      [],
    );
    assert.equal(manifest.dependencies, undefined, 'what ships is bundled');
  });
});
