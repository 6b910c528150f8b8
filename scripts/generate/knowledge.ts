/** Checks server/data and writes server/src/knowledge/generated/*.json. `npx tsx scripts/generate/knowledge.ts` writes the files. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { KnowledgeData } from '../../server/src/knowledge/knowledge';
import { buildIndex } from '../../server/src/knowledge/nameIndex';
import { normaliseName } from '../../server/src/knowledge/normalise';
import {
  calendarFile,
  compositeFile,
  frameworkFile,
  GROUPS,
  indicatorFile,
  unitFile,
  variantFile,
} from '../../server/src/knowledge/schema';
import type { Calibre, Composite, Framework, Indicator, UnitEntry } from '../../server/src/knowledge/types';

const ROOT = join(__dirname, '..', '..');
const DATA = 'server/data';
const GENERATED = 'server/src/knowledge/generated';

/** The data is wrong: every fault with its file and key. */
export class KnowledgeError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`server/data 有 ${faults.length} 处错误：\n${faults.join('\n')}`);
  }
}

/** Checks one YAML file's content; faults name the file and the key (`server/data/units.yaml: units[3].toBase: …`). */
export function parseData<S extends z.ZodType>(file: string, content: string, schema: S): z.output<S> {
  let value: unknown;
  try {
    value = parse(content);
  } catch (error) {
    throw new KnowledgeError([`${file}: ${(error as Error).message}`]);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new KnowledgeError(
    result.error.issues.map((issue) => {
      const key = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
      const row = labelOf(value, issue.path);
      return `${file}: ${key.replace(/^\./, '')}${row}: ${issue.message}`;
    }),
  );
}

/** The id or name of the list entry a fault lies in: a number alone is hard to find in a long file. */
function labelOf(value: unknown, path: readonly PropertyKey[]): string {
  let at = value;
  let label = '';
  for (const part of path) {
    at = (at as Record<PropertyKey, unknown> | null | undefined)?.[part];
    const entry = at as { id?: unknown; name?: unknown; printed?: unknown } | null | undefined;
    const found = typeof at === 'object' ? (entry?.id ?? entry?.name ?? entry?.printed) : undefined;
    if (typeof found === 'string' || typeof found === 'number') label = `（${found}）`;
  }
  return label;
}

type Variants = z.output<typeof variantFile>['variants'];

/** `name` and every writing of it that the interchangeable words allow, the name itself first. */
export function writings(name: string, variants: Variants): string[] {
  let all = [name];
  for (const { word, instead } of variants) {
    if (!name.includes(word)) continue;
    all = all.flatMap((writing) => [writing, ...instead.map((other) => writing.replace(word, other))]);
  }
  return [...new Set(all)];
}

/** All names but `own` that a name and its aliases can be written as, without repeats of one key. */
function aliasesOf(own: string | null, aliases: readonly string[], variants: Variants): string[] {
  const seen = new Set(own === null ? [] : [normaliseName(own)]);
  return [own, ...aliases]
    .filter((name) => name !== null)
    .flatMap((name) => writings(name, variants))
    .filter((name) => !seen.has(normaliseName(name)) && seen.add(normaliseName(name)));
}

type IndicatorFile = z.output<typeof indicatorFile>;

function expandIndicator(entry: IndicatorFile['indicators'][number], file: IndicatorFile, variants: Variants): Indicator {
  const calibres: Calibre[] = entry.calibres.map((calibre) => ({
    id: calibre.id,
    name: calibre.name,
    aliases: aliasesOf(calibre.name, calibre.aliases, variants),
    marks: calibre.marks,
    note: calibre.note,
  }));
  return {
    id: entry.id,
    name: entry.name,
    aliases: aliasesOf(entry.name, entry.aliases, variants),
    group: file.group,
    dimensions: entry.dimensions,
    measures: entry.measures,
    unit: entry.unit,
    direction: entry.direction,
    calibres,
    source: entry.source ?? file.source,
    note: entry.note,
  };
}

function expandUnits(file: z.output<typeof unitFile>): UnitEntry[] {
  return [
    ...file.units.flatMap(({ words, dimension, toBase }) => words.map((word) => ({ word, dimension, toBase }))),
    ...file.counters.map((word): UnitEntry => ({ word, dimension: `count:${word}`, toBase: 1 })),
  ];
}

/** `亿千瓦时` -> 亿千瓦时, 千瓦时, 瓦时: a leading 千 or 百 may belong to the unit word. */
function unitWordsOf(unit: string): string[] {
  const magnitudes = /^[十百千万亿]*/.exec(unit)?.[0].length ?? 0;
  return Array.from({ length: magnitudes + 1 }, (_, i) => unit.slice(i));
}

/** What must hold between entries; returns the faults. Exported for the tests. */
export function crossCheck(data: KnowledgeData): string[] {
  const faults: string[] = [];
  const repeats = (what: string, keys: readonly string[]) => {
    const seen = new Set<string>();
    for (const key of keys) {
      if (seen.has(key)) faults.push(`${what}重复：${key}`);
      seen.add(key);
    }
  };
  repeats(
    '指标 id ',
    data.indicators.map((indicator) => indicator.id),
  );
  repeats(
    '规划 id ',
    data.frameworks.map((framework) => framework.id),
  );
  repeats(
    '单位',
    data.units.map((unit) => unit.word),
  );
  for (const indicator of data.indicators)
    repeats(
      `${indicator.id} 的口径 id `,
      indicator.calibres.map((calibre) => calibre.id),
    );

  const owners = new Map<string, string>();
  const claim = (name: string, owner: string) => {
    const key = normaliseName(name);
    if (key.length < 2) faults.push(`${owner}: 名称“${name}”太短`);
    const other = owners.get(key);
    if (other !== undefined) faults.push(`名称“${name}”同时属于 ${other} 和 ${owner}`);
    owners.set(key, owner);
  };
  for (const indicator of data.indicators) {
    for (const name of [indicator.name, ...indicator.aliases]) claim(name, indicator.id);
    for (const calibre of indicator.calibres) {
      const owner = `${indicator.id}/${calibre.id}`;
      if (calibre.name === null && calibre.marks.length === 0) faults.push(`${owner}: 口径既无名称也无标志词`);
      for (const name of calibre.name === null ? calibre.aliases : [calibre.name, ...calibre.aliases]) claim(name, owner);
    }
  }
  for (const composite of data.composites) {
    for (const name of [composite.name, ...composite.aliases]) claim(name, `合称 ${composite.name}`);
  }

  const index = buildIndex(data.indicators, data.composites);
  const mustBeCanonical = (name: string, where: string) => {
    const named = index.entries.get(normaliseName(name))?.named;
    if (!named) faults.push(`${where}: 指标“${name}”不在指标数据中`);
    else if (named.canonical !== name) faults.push(`${where}: “${name}”应写作“${named.canonical}”`);
  };
  for (const composite of data.composites) {
    for (const part of composite.parts) mustBeCanonical(part, `合称 ${composite.name}`);
  }
  for (const framework of data.frameworks) {
    if (framework.endYear < framework.startYear) faults.push(`${framework.id}: 起止年份颠倒`);
    for (const demand of framework.demands) {
      mustBeCanonical(demand.indicator, `${framework.id} ${demand.printed}`);
      if (demand.relation) mustBeCanonical(demand.relation.other, `${framework.id} ${demand.printed}`);
    }
  }
  const words = new Set(data.units.map((unit) => unit.word));
  for (const { id, unit } of data.indicators) {
    if (unit !== '' && !unitWordsOf(unit).some((word) => words.has(word))) faults.push(`${id}: 单位“${unit}”不在单位数据中`);
  }
  for (const framework of data.frameworks) {
    for (const { printed, unit } of framework.demands) {
      if (!unitWordsOf(unit).some((word) => words.has(word))) faults.push(`${framework.id} ${printed}: 单位“${unit}”不在单位数据中`);
    }
  }
  return faults;
}

/** Reads and checks all of server/data. @throws KnowledgeError with every fault found. */
export async function readKnowledge(root = ROOT): Promise<KnowledgeData> {
  const read = async <S extends z.ZodType>(file: string, schema: S) =>
    parseData(`${DATA}/${file}`, await readFile(join(root, DATA, file), 'utf8'), schema);
  const list = async (folder: string) =>
    (await readdir(join(root, DATA, folder)))
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => `${folder}/${file}`);

  const { variants } = await read('variants.yaml', variantFile);
  const groups = await Promise.all((await list('indicators')).map((file) => read(file, indicatorFile)));
  groups.sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
  const indicators = groups.flatMap((file) => file.indicators.map((entry) => expandIndicator(entry, file, variants)));
  const composites = (await read('composites.yaml', compositeFile)).composites.map(
    (composite): Composite => ({ ...composite, aliases: aliasesOf(composite.name, composite.aliases, variants) }),
  );
  const frameworks = await Promise.all(
    (await list('frameworks')).map(async (name): Promise<Framework> => {
      const file = await read(name, frameworkFile);
      const demands = file.demands.map(({ row, ...demand }) => ({
        ...(row === undefined ? {} : { row }),
        ...demand,
        source: demand.source ?? file.source,
      }));
      return { ...file, demands };
    }),
  );
  const units = expandUnits(await read('units.yaml', unitFile));
  const calendar = await read('calendar.yaml', calendarFile);
  const data: KnowledgeData = { indicators, composites, frameworks, units, calendar };
  const faults = crossCheck(data);
  if (faults.length > 0) throw new KnowledgeError(faults);
  return data;
}

/** One entry a line: small, and a change of one entry is a change of one line. */
const lines = (entries: readonly unknown[]) => `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;

/** Relative path -> content of every generated knowledge file. @throws KnowledgeError when the data is wrong. */
export async function generateKnowledge(): Promise<Map<string, string>> {
  const data = await readKnowledge();
  return new Map([
    [`${GENERATED}/indicators.json`, lines(data.indicators)],
    [`${GENERATED}/composites.json`, lines(data.composites)],
    [`${GENERATED}/frameworks.json`, lines(data.frameworks)],
    [`${GENERATED}/units.json`, lines(data.units)],
    [`${GENERATED}/calendar.json`, `${JSON.stringify(data.calendar, null, 1)}\n`],
  ]);
}

if (require.main === module) {
  generateKnowledge().then(
    async (files) => {
      for (const [path, content] of files) await writeFile(join(ROOT, path), content);
      console.log(`已生成 ${files.size} 个文件`);
    },
    (error: unknown) => {
      console.error(error instanceof KnowledgeError ? error.message : error);
      process.exitCode = 1;
    },
  );
}
