import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);
const byOp = z.strictObject({ '>=': words, '~': words, '<=': words });
const qualifiers = z.strictObject({ before: byOp, after: byOp, surplus: words, between: words });
const grammar = z.record(z.string().regex(/^[a-z][A-Za-z]*$/), words);

/** Word lists of the quantity and statement grammars: YAML in server/data to JSON beside their readers. */
export async function generateGrammar(): Promise<Map<string, string>> {
  const read = async (file: string) => parse(await readFile(file, 'utf8')) as unknown;
  const out = new Map<string, string>();
  out.set('server/src/quantity/generated/qualifiers.json', json(qualifiers.parse(await read('server/data/qualifiers.yaml'))));
  out.set('server/src/plan/generated/grammar.json', json(grammar.parse(await read('server/data/grammar.yaml'))));
  return out;
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
