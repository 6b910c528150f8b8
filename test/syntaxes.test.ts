import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { anyOf } from '../scripts/generate/syntaxes';

const root = join(__dirname, '..');

describe('syntaxes/annual-plan', () => {
  let grammar: IGrammar;

  before(async () => {
    const wasm = readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm'));
    await loadWASM(wasm);
    const path = join(root, 'syntaxes/annual-plan.tmLanguage.json');
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
    });
    const loaded = await registry.loadGrammar('text.annual-plan');
    assert.ok(loaded);
    grammar = loaded;
  });

  /** `text -> scope` of every coloured part of a text, the scope without its `.annual-plan` ending. */
  function coloured(text: string): string[] {
    const found: string[] = [];
    let stack = INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const scope = scopes.length > 1 ? (scopes.at(-1) ?? '') : '';
        if (scope) found.push(`${line.slice(startIndex, endIndex)} -> ${scope.replace('.annual-plan', '')}`);
      }
    }
    return found;
  }

  const examples: Readonly<Record<string, readonly [text: string, expected: readonly string[]]>> = {
    'a target: indicator, value, unit, qualifier': [
      '地区生产总值增长5.5%左右',
      [
        '地区生产总值 -> support.type.indicator',
        '5.5 -> constant.numeric',
        '% -> keyword.other.unit',
        '左右 -> keyword.operator.qualifier',
      ],
    ],
    'a qualifier before, a unit with its magnitude': [
      '突破1900亿元',
      ['突破 -> keyword.operator.qualifier', '1900 -> constant.numeric', '亿元 -> keyword.other.unit'],
    ],
    'a range': ['新建4.5%—5%', ['4.5%— -> constant.numeric.range', '5 -> constant.numeric', '% -> keyword.other.unit']],
    'full-width digits': ['１２．５％', ['１２．５ -> constant.numeric', '％ -> keyword.other.unit']],
    'the longest name wins': ['规模以上工业增加值', ['规模以上工业增加值 -> support.type.indicator']],
    'a date is no quantity': ['2026年3月9日', ['2026年3月9日 -> constant.other.date']],
    'headings by number': ['一、总体要求', ['一、总体要求 -> entity.name.section']],
    'second headings': ['（二）重点任务', ['（二）重点任务 -> entity.name.section']],
    'a sentence that begins like a heading is none': ['一、二产业协同发展。', []],
    'titles and formulations': ['《纲要》和“十五五”', ['《纲要》 -> string.other.title', '“十五五” -> string.quoted.double.formulation']],
    'enumeration inside a paragraph': ['主要是：一是稳增长', ['一是 -> keyword.control.enumeration']],
    'a number without a unit stays plain': ['第16号、5G、211', []],
  };
  for (const [title, [text, expected]] of Object.entries(examples)) it(title, () => assert.deepEqual(coloured(text), expected));

  it('ends front matter and comments where they end', () => {
    const seen = coloured('---\nyear: 2027\n---\n<!-- 备注\n续 -->\n增长5%');
    assert.ok(seen.includes('year -> entity.name.tag'));
    assert.ok(seen.includes('续  -> comment.block'));
    assert.deepEqual(seen.slice(-2), ['5 -> constant.numeric', '% -> keyword.other.unit']);
  });

  it('colours a whole paragraph of a document on one line in a fraction of a second', () => {
    const text = '规模以上工业增加值增长7%左右，粮食总产量稳定在200亿斤以上，'.repeat(400);
    const begin = performance.now();
    grammar.tokenizeLine(text, INITIAL);
    assert.ok(performance.now() - begin < 1000);
  });
});

describe('anyOf', () => {
  const matches = (words: readonly string[], text: string) => new RegExp(anyOf(words), 'u').exec(text)?.[0];

  it('takes the longest of words that begin alike', () => {
    assert.equal(matches(['亿', '亿元', '亿千瓦时'], '亿千瓦时'), '亿千瓦时');
    assert.equal(matches(['亿', '亿元', '亿千瓦时'], '亿千瓦'), '亿');
  });

  it('reads signs of regular expressions as themselves', () => {
    assert.equal(matches(['R&D', '（GDP）', '.', '𠀀'], 'x.'), '.');
    assert.equal(matches(['.'], 'x'), undefined);
  });
});
