/** Checks server/data/formulations and writes the formulations and common words as JSON. `npx tsx scripts/generate/formulations.ts` writes the files. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Formulation, FormulationData } from '../../server/src/knowledge/formulations';
import { formulationFile, listFile, termFile, wordFile, wrongFile } from '../../server/src/knowledge/formulationsSchema';
import { KnowledgeError, parseData } from './knowledge';

const ROOT = join(__dirname, '..', '..');
const DATA = 'server/data/formulations';
const GENERATED = 'server/src/knowledge/generated';
/** Files of that folder that hold no formulations. */
const OTHERS: readonly string[] = ['wrong.yaml', 'lists.yaml', 'terms.yaml', 'words.yaml'];

type FormulationFile = z.output<typeof formulationFile>;

function expand({ group, blocks }: FormulationFile): Formulation[] {
  return blocks.flatMap(({ texts, ...block }) =>
    texts.map((given): Formulation => {
      const entry = typeof given === 'string' ? { text: given, strict: false, also: [] } : given;
      return {
        text: entry.text,
        kind: block.kind,
        group,
        validFrom: entry.validFrom ?? block.validFrom,
        validTo: entry.validTo ?? block.validTo ?? null,
        successor: entry.successor ?? block.successor ?? null,
        strict: entry.strict,
        core: block.core,
        also: entry.also,
        note: entry.note ?? null,
        source: entry.source ?? block.source,
        certainty: entry.certainty ?? block.certainty,
      };
    }),
  );
}

/** What must hold between entries; returns the faults. Exported for the tests. */
export function crossCheckFormulations(data: FormulationData): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { text, validFrom, validTo, successor } of data.formulations) {
    if (seen.has(text)) faults.push(`提法重复：${text}`);
    seen.add(text);
    if (validTo !== null && validTo < validFrom) faults.push(`“${text}”起止颠倒`);
    if (validTo !== null && successor === null) faults.push(`“${text}”已停用，须写 successor`);
  }
  const right = [...data.formulations.flatMap(({ text, also }) => [text, ...also]), ...data.lists.map(({ members }) => members.join('、'))];
  for (const { form, right: mended } of data.wrong) {
    if (mended.includes(form)) faults.push(`改正“${form}”的“${mended}”里还是它`);
    const hit = right.find((text) => text.includes(form));
    if (hit !== undefined) faults.push(`错误写法“${form}”出现在提法“${hit}”里`);
  }
  for (const { use, avoid } of data.variants) {
    if (avoid.some((form) => use.includes(form))) faults.push(`“${use}”含有它自己的别名`);
  }
  for (const { name, members } of data.lists) {
    if (new Set(members).size < members.length) faults.push(`并列“${name}”有重复的成员`);
  }
  return faults;
}

/** Reads and checks the data. @throws KnowledgeError with every fault found. */
export async function readFormulations(root = ROOT): Promise<FormulationData> {
  const read = async <S extends z.ZodType>(file: string, schema: S) =>
    parseData(`${DATA}/${file}`, await readFile(join(root, DATA, file), 'utf8'), schema);
  const files = (await readdir(join(root, DATA))).filter((file) => file.endsWith('.yaml') && !OTHERS.includes(file)).sort();
  const { expired, retrospective, variants } = await read('terms.yaml', termFile);
  const data: FormulationData = {
    formulations: (await Promise.all(files.map((file) => read(file, formulationFile)))).flatMap(expand),
    wrong: (await read('wrong.yaml', wrongFile)).wrong,
    lists: (await read('lists.yaml', listFile)).lists,
    expired,
    retrospective,
    variants,
  };
  const faults = crossCheckFormulations(data);
  if (faults.length > 0) throw new KnowledgeError(faults);
  return data;
}

/** One entry a line: small, and a change of one entry is a change of one line. */
function tables(data: FormulationData): string {
  const keys = Object.keys(data) as (keyof FormulationData)[];
  const table = (key: keyof FormulationData) => `"${key}": [\n${data[key].map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
  return `{\n${keys.map(table).join(',\n')}\n}\n`;
}

/** Relative path -> content. @throws KnowledgeError when the data is wrong. */
export async function generateFormulations(): Promise<Map<string, string>> {
  const { joints, singles, recent, words } = parseData(
    `${DATA}/words.yaml`,
    await readFile(join(ROOT, DATA, 'words.yaml'), 'utf8'),
    wordFile,
  );
  return new Map([
    [`${GENERATED}/formulations.json`, tables(await readFormulations())],
    [`${GENERATED}/words.json`, `${JSON.stringify({ joints, singles, recent, words })}\n`],
  ]);
}

if (require.main === module) {
  generateFormulations().then(
    async (files) => {
      for (const [path, content] of files) await writeFile(join(ROOT, path), content);
      console.log(`已生成 ${files.size} 个文件`);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
