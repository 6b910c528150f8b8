import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { globSync } from 'tinyglobby';
import { TOKEN_TYPES } from '../server/src/features/semanticTokens';
import { readSettings } from '../server/src/lsp/settings';

const root = join(__dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText);
const { contributes } = manifest;

describe('extension manifest', () => {
  it('declares the commands that the client registers, and no others', () => {
    const client = globSync('client/src/**/*.ts', { cwd: root }).map(read).join('\n');
    const registered = [...client.matchAll(/registerCommand\(\s*'([^']+)'/g)].map((match) => match[1]);
    const executed = [...client.matchAll(/executeCommand\(\s*'(planlint\.[^']+)'/g)].map((match) => match[1]);
    const declared = contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual([...registered].sort(), [...declared].sort());
    assert.deepEqual(
      executed.filter((command) => !declared.includes(command)),
      [],
    );
  });

  it('has every text in English and Chinese, and no text that nothing uses', () => {
    const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts: Record<string, string> = JSON.parse(read(file));
      assert.deepEqual(Object.keys(texts).sort(), [...new Set(used)].sort(), file);
      assert.deepEqual(
        Object.entries(texts).filter(([, text]) => text.trim() === ''),
        [],
        file,
      );
    }
  });

  it('takes the nth item of the suggestion list with the nth key', () => {
    const bindings = contributes.keybindings as { key: string; mac: string; when: string; args: { commands: string[] } }[];
    assert.equal(bindings.length, 9);
    for (const [i, { key, mac, when, args }] of bindings.entries()) {
      assert.deepEqual([key, mac], [`alt+${i + 1}`, `ctrl+alt+${i + 1}`]);
      assert.match(when, /\bsuggestWidgetVisible\b.*\beditorLangId == annual-plan\b/);
      const next = Array<string>(i).fill('selectNextSuggestion');
      assert.deepEqual(args.commands, ['selectFirstSuggestion', ...next, 'acceptSelectedSuggestion']);
    }
  });

  it('names only files that exist', () => {
    const files = [
      ...contributes.languages.map((language: { configuration: string }) => language.configuration),
      ...[...contributes.grammars, ...contributes.snippets].map(({ path }: { path: string }) => path),
      ...contributes.yamlValidation.map(({ url }: { url: string }) => url),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it('leads through first use by commands and pictures that there are', async () => {
    const packed = new Set(await listFiles({ cwd: root, packageManager: PackageManager.None }));
    const declared = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const views = new Set(
      Object.values(contributes.views as Record<string, { id: string }[]>).flatMap((list) => list.map(({ id }) => `${id}.focus`)),
    );
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts: Record<string, string> = JSON.parse(read(file));
      const said = (text: string) => text.replace(/^%(.+)%$/, (_, key: string) => texts[key] ?? '');
      for (const { steps } of contributes.walkthroughs as {
        steps: { description: string; media: { image?: string; markdown?: string } }[];
      }[]) {
        assert.ok(steps.length > 4);
        for (const { description, media } of steps) {
          const shown = said(media.image ?? media.markdown ?? '');
          assert.ok(packed.has(shown), shown);
          for (const [, command = ''] of said(description).matchAll(/\(command:([\w.]+)\)/g))
            assert.ok(!command.startsWith('planlint.') || declared.has(command) || views.has(command), command);
        }
      }
    }
  });

  it('declares the token types that the server sends, each with a scope of the grammar', () => {
    const grammar = read('syntaxes/annual-plan.tmLanguage.json');
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }: { id: string }) => id),
      [...TOKEN_TYPES],
    );
    for (const { language, scopes } of contributes.semanticTokenScopes as { language: string; scopes: Record<string, string[]> }[]) {
      assert.ok(contributes.languages.some(({ id }: { id: string }) => id === language));
      assert.deepEqual(Object.keys(scopes), [...TOKEN_TYPES]);
      for (const scope of Object.values(scopes).flat()) assert.ok(grammar.includes(`${scope}"`), scope);
    }
  });

  it('sends setting defaults that the server takes for "not set"', () => {
    const properties: Record<string, { default: unknown }> = contributes.configuration.properties;
    const defaults: Record<string, unknown> = {};
    for (const [key, { default: value }] of Object.entries(properties)) {
      const name = key.replace(/^planlint\./, '');
      assert.notEqual(name, key, 'every setting lives under planlint');
      if (!name.includes('.')) defaults[name] = value;
    }
    assert.deepEqual(readSettings({ planlint: defaults }), { mistakes: [] });
  });

  it('offers the choices that the server knows', () => {
    const properties: Record<string, { enum?: string[] }> = contributes.configuration.properties;
    for (const key of ['locale', 'preset', 'inlayHints'] as const) {
      const choices = (properties[`planlint.${key}`]?.enum ?? []).filter((choice) => choice !== '');
      assert.ok(choices.length > 1);
      for (const choice of choices) assert.deepEqual(readSettings({ [key]: choice }), { [key]: choice, mistakes: [] });
    }
  });

  it('packs what the extension needs, and nothing else', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const expected =
      /^(?:package(?:\.nls(?:\.zh-cn)?)?\.json|language-configuration\.json|dist\/(?:client|server(?:-main)?|segmenter|charts|cli(?:-main)?|dashboard)\.js|dist\/dashboard\.css|dist\/licenses\.txt|(?:syntaxes|snippets|schemas)\/[\w.-]+\.json|docs\/[\w/.-]+\.md|README(?:\.zh-CN)?\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.md|docs\/images\/[\w-]+\.png|images\/(?:icon\.png|side-bar\.svg))$/;
    assert.deepEqual(
      files.filter((file) => !expected.test(file)),
      [],
    );
    const needed = [
      'dist/client.js',
      'dist/server.js',
      'dist/server-main.js',
      'dist/segmenter.js',
      'dist/charts.js',
      'dist/dashboard.js',
      'dist/dashboard.css',
      'dist/licenses.txt',
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'docs/rules/README.md',
    ];
    assert.deepEqual(
      needed.filter((file) => !files.includes(file)),
      [],
    );
  });

  it('bundles everything but what the editor gives and what may be missing', () => {
    for (const file of ['client', 'server', 'segmenter', 'cli']) {
      const required = [...read(`dist/${file}.js`).matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
      assert.ok(required.length > 0, file);
      const foreign = required.filter((name) => !isBuiltin(name) && !(file === 'client' && name === 'vscode') && name !== 'nodejieba');
      assert.deepEqual(foreign, [], file);
    }
  });

  it('asks for the VS Code version whose API the types describe', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });
});
