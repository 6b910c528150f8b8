import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const word = z.string().min(1);
const words = z.array(word).min(1);

const levels = z.strictObject({
  source: word,
  units: z.array(z.strictObject({ suffix: word, own: words, committee: word, government: word })).min(1),
  autonomousRegions: words,
  municipalities: words,
  interchangeable: words,
  standing: words,
  standingBefore: words,
});

const confusables = z.strictObject({
  source: word,
  certainty: z.enum(['high', 'medium', 'low']),
  groups: z.array(z.string().regex(/^[一-龥]{2,8}$/u)).min(1),
});

const works = z.strictObject({
  source: word,
  states: z.array(z.strictObject({ stage: z.number().int().min(0).max(4), words })).min(5),
  nameEnds: words,
  leads: words,
  trails: words,
  deadlines: words,
  finishes: words,
});

/** Word lists of the rules that hold a draft against its superior's and last year's text: YAML in server/data to JSON beside the rules. */
export async function generateDrafting(): Promise<Map<string, string>> {
  const files = { levels, confusables, works };
  const out = new Map<string, string>();
  for (const [name, schema] of Object.entries(files)) {
    const data = schema.parse(parse(await readFile(`server/data/${name}.yaml`, 'utf8')));
    out.set(`server/src/rules/generated/${name}.json`, `${JSON.stringify(data, null, 1)}\n`);
  }
  return out;
}
