import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { Folder } from '../cli/cli';

const SOURCE = join(__dirname, '..', '..', 'server', 'src', 'node', 'compiledCode.ts');
const BUNDLE = 'module.exports = 1; const late = () => "ran"; console.log(late(), __dirname, require("node:path").sep);';

describe('node/compiledCode', () => {
  let folder: Folder;

  before(() => {
    folder = new Folder({ 'bundle.js': BUNDLE });
    buildSync({ entryPoints: [SOURCE], outdir: folder.path, bundle: true, platform: 'node', logLevel: 'error' });
  });
  after(() => folder.remove());

  const run = (build: string, env: Record<string, string>) => {
    const file = join(folder.path, 'bundle.js');
    const code = `require('./compiledCode.js').runBundle(${JSON.stringify({ file, build })})`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: folder.path, env, encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.match(stdout, /^ran .+/);
  };
  const kept = (at: string) => readdirSync(join(folder.path, at)).map((name) => join(folder.path, at, name));

  it('keeps what was compiled, and takes it at the next start', () => {
    const env = { NODE_COMPILE_CACHE: join(folder.path, 'good') };
    run('one', env);
    const [file] = kept('good').filter((each) => statSync(each).isFile());
    const first = statSync(file!).ino;
    run('one', env);
    assert.equal(statSync(file!).ino, first, 'taken, not made anew');
  });

  it('makes it anew for another build, and where it is damaged', () => {
    const env = { NODE_COMPILE_CACHE: join(folder.path, 'stale') };
    run('one', env);
    const [file] = kept('stale').filter((each) => statSync(each).isFile());
    run('two', env);
    assert.match(readFileSync(file!, 'latin1'), /^two/);
    const whole = readFileSync(file!);
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 1]! ^= 1;
    for (const damage of ['', 'two', 'two and nothing that was ever compiled', flipped]) {
      writeFileSync(file!, damage);
      run('two', env);
      assert.ok(statSync(file!).size > 100 && !readFileSync(file!).equals(flipped), `made anew after ${damage.length} bytes`);
    }
  });

  it('runs the bundle where nothing can be kept, and where nothing is to be', () => {
    run('one', { NODE_COMPILE_CACHE: join(folder.path, 'bundle.js', 'below a file') });
    run('one', { NODE_COMPILE_CACHE: 'relative', HOME: folder.path });
    run('one', { NODE_COMPILE_CACHE: join(folder.path, 'off'), NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name === 'off'),
      [],
    );
  });

  it('goes to the user’s cache folder by default', () => {
    run('one', { XDG_CACHE_HOME: join(folder.path, 'home'), LOCALAPPDATA: join(folder.path, 'home'), HOME: join(folder.path, 'home') });
    const found = readdirSync(join(folder.path, 'home'), { recursive: true, encoding: 'utf8' });
    assert.ok(
      found.some((name) => /planlint.bundle\.js\.[0-9a-f]+$/.test(name)),
      found.join(),
    );
  });
});
