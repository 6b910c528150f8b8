import { readFile } from 'node:fs/promises';
import { pinyin } from 'pinyin-pro';
import type { FormulationData } from '../../server/src/knowledge/formulations';
import type { Indicator } from '../../server/src/knowledge/types';

interface Sources {
  readonly indicators: readonly Indicator[];
  readonly formulations: FormulationData;
  readonly words: { readonly words: Readonly<Record<string, string>> };
  readonly sections: readonly { readonly name: string; readonly names: readonly string[] }[];
}

/**
 * How characters are spelt, for completion by pinyin: the commonest reading of every character that the knowledge data or a common word
 * has, and the pairs in which one of them is read otherwise (增长, 银行, 重大). Any wording made of them can then be spelt.
 */
export async function generatePinyin(): Promise<Map<string, string>> {
  // What the generators before this one wrote.
  const read = async (path: string) => JSON.parse(await readFile(`server/src/${path}.json`, 'utf8'));
  const { indicators, formulations, words, sections }: Sources = {
    indicators: await read('knowledge/generated/indicators'),
    formulations: await read('knowledge/generated/formulations'),
    words: await read('knowledge/generated/words'),
    sections: await read('rules/generated/sections'),
  };
  const names = [
    ...indicators.flatMap(({ name, aliases, calibres }) => [name, ...aliases, ...calibres.flatMap((c) => [c.name ?? '', ...c.aliases])]),
    ...formulations.formulations.flatMap(({ text, also }) => [text, ...also]),
    ...sections.flatMap(({ name, names: others }) => [name, ...others]),
  ];
  const pairs = Object.entries(words.words).flatMap(([head, tails]) => Array.from(tails, (tail) => head + tail));
  const texts = [...names, ...pairs];
  const characters = [...new Set(texts.join('').match(/\p{Script=Han}/gu) ?? [])].sort();
  const usual = new Map(characters.map((character) => [character, spell(character)[0] ?? '']));

  const syllables = new Map<string, string>();
  for (const [character, syllable] of usual) syllables.set(syllable, (syllables.get(syllable) ?? '') + character);
  // A pair is read as in the first text that has it: names before common words.
  const seen = new Map<string, string>();
  for (const text of texts) {
    for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
      const spelt = spell(run);
      for (let i = 0; i + 1 < run.length; i++) {
        const pair = run.slice(i, i + 2);
        if (!seen.has(pair)) seen.set(pair, `${spelt[i]} ${spelt[i + 1]}`);
      }
    }
  }
  const other = [...seen].filter(([pair, read]) => read !== `${usual.get(pair[0]!)} ${usual.get(pair[1]!)}`).sort(byKey);
  const data = {
    syllables: [...syllables]
      .sort(byKey)
      .map(([syllable, of]) => `${syllable} ${of}`)
      .join('\n'),
    pairs: other.map(([pair, read]) => `${pair} ${read}`).join('\n'),
  };
  return new Map([['server/src/knowledge/generated/pinyin.json', `${JSON.stringify(data)}\n`]]);
}

function spell(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
