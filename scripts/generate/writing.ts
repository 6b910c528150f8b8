import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const word = z.string().min(1);
const sections = z.strictObject({
  source: word,
  sections: z.array(z.strictObject({ name: word, names: z.array(z.string().min(2)).min(1) })).min(1),
});
const punctuation = z.strictObject({
  listConjunction: z.strictObject({
    source: word,
    words: z.array(word).min(1),
    prepositional: z.array(word).min(1),
    exceptions: z.record(word, z.string()),
  }),
});

/** Standard sections and the punctuation rules' words: YAML in server/data to JSON beside the rules. */
export async function generateWriting(): Promise<Map<string, string>> {
  const read = async (name: string) => parse(await readFile(`server/data/${name}.yaml`, 'utf8')) as unknown;
  const { listConjunction } = punctuation.parse(await read('punctuation'));
  const { source: _, ...lists } = listConjunction;
  return new Map([
    ['server/src/rules/generated/sections.json', json(sections.parse(await read('sections')).sections)],
    ['server/src/rules/generated/punctuation.json', json({ listConjunction: lists })],
  ]);
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
