/**
 * Writes every generated file: `npm run generate`. With `--check`, writes nothing and fails when a checked-in file is stale.
 * A generator is one module in scripts/generate/ whose function answers relative path -> content.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateConfigSchema } from './generate/configSchema';
import { generateDrafting } from './generate/drafting';
import { generateFormulations } from './generate/formulations';
import { generateGrammar } from './generate/grammar';
import { generateKnowledge } from './generate/knowledge';
import { generatePinyin } from './generate/pinyin';
import { generateRules } from './generate/rules';
import { generateSyntaxes } from './generate/syntaxes';
import { generateUsage } from './generate/usage';
import { generateWriting } from './generate/writing';

const root = join(__dirname, '..');
const generators: readonly (() => Promise<Map<string, string>>)[] = [
  generateKnowledge,
  generateFormulations,
  generateGrammar,
  generateDrafting,
  generateSyntaxes,
  generateUsage,
  generateWriting,
  generatePinyin,
  generateRules,
  generateConfigSchema,
];

async function main(check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const generate of generators) {
    for (const [path, content] of await generate()) {
      const file = join(root, path);
      if (existsSync(file) && (await readFile(file, 'utf8')) === content) continue;
      stale.push(path);
      if (check) continue;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
  if (stale.length > 0)
    console.log(`${check ? '已过期，请运行 npm run generate：' : '已生成：'}\n${stale.map((path) => `  ${path}`).join('\n')}`);
  if (check && stale.length > 0) process.exitCode = 1;
}

main(process.argv.includes('--check')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
