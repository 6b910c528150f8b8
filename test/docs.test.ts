import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { EXIT } from '../server/src/cli/exitCodes';
import { parseConfig } from '../server/src/config/load';
import { rules } from '../server/src/rules/index';

const root = join(__dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const pages = ['README.md', 'README.zh-CN.md', ...globSync('docs/*.md', { cwd: root })];
const fenced = (page: string, language: string) =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '');

describe('documentation', () => {
  for (const page of pages) {
    it(`${page} links only to files that exist`, () => {
      const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        links.filter((link) => !existsSync(join(root, dirname(page), link))),
        [],
      );
    });

    it(`${page} names only scripts that package.json has`, () => {
      const named = [...read(page).matchAll(/\bnpm run ([\w-]+)/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        named.filter((script) => !(script in manifest.scripts)),
        [],
      );
    });
  }

  for (const page of ['README.md', 'README.zh-CN.md', 'docs/configuration.md']) {
    it(`${page} shows configurations that are valid`, () => {
      const examples = fenced(page, 'yaml').filter((example) => !example.startsWith('---'));
      assert.ok(examples.length > 0);
      for (const example of examples) assert.deepEqual(parseConfig(example, { rules: rules.map(({ id }) => id) }).problems, [], example);
    });
  }

  for (const page of ['README.md', 'README.zh-CN.md', 'docs/cli.md']) {
    it(`${page} tells every exit code, and no other`, () => {
      const told = [...read(page).matchAll(/^\| (\d) \|/gm)].map((match) => Number(match[1]));
      assert.deepEqual(told, Object.values(EXIT));
    });
  }

  for (const page of ['README.md', 'README.zh-CN.md']) {
    it(`${page} tells every group of rules and how many each has`, () => {
      const told = [...read(page).matchAll(/^\| \*\*([\w-]+)\/\*\* \| (\d+) \|/gm)].map((match) => `${match[1]} ${match[2]}`);
      const counts = new Map<string, number>();
      for (const { id } of rules) counts.set(id.slice(0, id.indexOf('/')), (counts.get(id.slice(0, id.indexOf('/'))) ?? 0) + 1);
      assert.deepEqual(told.sort(), [...counts].map(([group, count]) => `${group} ${count}`).sort());
    });
  }

  it('docs/cli.md tells every option of lint, and no other', () => {
    const { stdout } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'lint', '--help'], { encoding: 'utf8' });
    const options = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '').sort();
    const told = options(read('docs/cli.md'), /^\| `(--[\w-]+)/gm);
    assert.deepEqual(
      told,
      options(stdout, /^ {2}(?:-\w, )?(--[\w-]+)/gm).filter((option) => option !== '--help'),
    );
    assert.ok(told.length > 0);
  });

  it('docs/architecture.md names only tests that exist', () => {
    const named = [...read('docs/architecture.md').matchAll(/`(test\/[\w/.-]+)`/g)].map((match) => match[1] ?? '');
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });
});
