import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const word = z.string().min(1);
const words = z.array(word).min(1);
const severity = z.enum(['error', 'warning', 'info', 'hint']);
const beside = { before: words.optional(), after: words.optional(), notBefore: words.optional(), notAfter: words.optional() };

const confusions = z.strictObject({
  lists: z.array(
    z.strictObject({
      id: z.enum(['typo', 'variant', 'misuse', 'redundant', 'style']),
      severity,
      why: z.strictObject({ zh: word, en: word }),
      source: word,
      entries: z
        .array(
          z
            .strictObject({ wrong: z.string().min(2), right: word, ...beside, unlessLater: words.optional(), note: word.optional() })
            .refine(({ wrong, right }) => wrong !== right, { message: '误、正两形相同' }),
        )
        .min(1),
    }),
  ),
});

const bounds = z.strictObject({ about: words, atLeast: words, atMost: words });

const numbers = z.strictObject({
  source: word,
  standardSince: z.number().int(),
  approximation: z.strictObject({
    before: bounds,
    after: bounds,
    compounds: z.record(word, words),
    breakthroughs: z.strictObject({ words, counters: words }),
  }),
  decreases: words,
  countedBy: words,
  approximateCounters: words,
  units: z.array(
    z.strictObject({
      printed: word,
      instead: word,
      severity,
      before: words.optional(),
      notAfter: words.optional(),
      near: words.optional(),
    }),
  ),
  fixedWords: z.array(z.strictObject({ wrong: z.string().regex(/\d/u), right: z.string().regex(/^\D+$/u) })),
});

const doubled = z.strictObject({
  source: word,
  particles: z.array(z.strictObject({ word: z.string().length(1), notBefore: words, notAfter: words })).min(1),
  words,
  wordTails: words,
  adverbs: words,
  verbs: words,
  unitVariants: z.array(z.array(word).length(2)),
});

/** Wrong words, number forms and units: YAML in server/data to JSON beside the rules. Throws where one wrong form is given twice. */
export async function generateUsage(): Promise<Map<string, string>> {
  const read = async (name: string) => parse(await readFile(`server/data/${name}.yaml`, 'utf8')) as unknown;
  const { lists } = confusions.parse(await read('confusions'));
  const forms = lists.flatMap(({ entries }) => entries.map(({ wrong }) => wrong));
  const twice = forms.filter((form, at) => forms.indexOf(form) !== at);
  if (twice.length > 0) throw new Error(`server/data/confusions.yaml：重复的条目 ${twice.join('、')}`);
  const { source: _numbers, ...numberForms } = numbers.parse(await read('numbers'));
  const { source: _doubled, ...doubledWords } = doubled.parse(await read('confusions-doubled'));
  return new Map([
    ['server/src/rules/generated/confusions.json', json({ lists: lists.map(({ source, ...list }) => list) })],
    ['server/src/rules/generated/numbers.json', json(numberForms)],
    ['server/src/rules/generated/doubled.json', json(doubledWords)],
  ]);
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
