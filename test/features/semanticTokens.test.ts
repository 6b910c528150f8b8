import { strict as assert } from 'node:assert';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { valueParts } from '../../server/src/features/valueParts';
import { draft, texts } from './editor';

function tokensOf(text: string): readonly string[] {
  const editor = draft(text);
  const tokens = semanticTokens(editor.context);
  return texts(editor, tokens).map((token, i) => `${tokens[i]!.type} ${token}`);
}

describe('semantic tokens', () => {
  it('are headings, indicators, values and the words that bind them', () => {
    assert.deepEqual(tokensOf('地区生产总值增长5%左右，城镇登记失业率控制在4%以内。'), [
      'heading 2027年主要预期目标',
      'indicator 地区生产总值',
      'value 5%',
      'qualifier 左右',
      'indicator 城镇登记失业率',
      'qualifier 控制在',
      'value 4%',
      'qualifier 以内',
    ]);
  });

  it('are formulations that are to be quoted to the letter, not clauses that many plans share', () => {
    assert.deepEqual(tokensOf('因地制宜发展新质生产力，积极扩大有效投资，深化“放管服”改革。').slice(1), [
      'formulation 因地制宜发展新质生产力',
    ]);
  });

  it('lie on one line each, in order, and do not overlap', () => {
    const lines = [
      '扩大有效投资要立足本地实际，优化结构，全年固定资',
      '产投资增长百分之八，用好各类政策资金，提高资金使',
      '和效益，建立项目谋划储备和调度推进的闭环机制，用',
      '完善要素保障和跟踪服务，推动项目早建成早见效。',
    ];
    const editor = draft(lines.join('\n'));
    const tokens = semanticTokens(editor.context);
    const found = texts(editor, tokens);
    assert.ok(found.includes('固定资') && found.includes('产投资'), found.join());
    assert.ok(found.every((token) => token !== '' && !/[\r\n]/.test(token)));
    for (const [i, token] of tokens.slice(1).entries()) assert.ok(tokens[i]!.end <= token.start);
  });

  it('are those of the lines asked for', () => {
    const { context } = draft('地区生产总值增长5%左右。\n\n固定资产投资增长8%。');
    const start = context.plan.text.indexOf('固定');
    const some = semanticTokens(context, { start, end: context.plan.text.length });
    assert.deepEqual(
      some,
      semanticTokens(context).filter((token) => token.end > start),
    );
  });

  it('part a value from its qualifiers', () => {
    const parts = (value: string) => {
      const { figure, qualifiers } = valueParts(value);
      return [value.slice(figure.start, figure.end), ...qualifiers.map(({ start, end }) => value.slice(start, end))];
    };
    assert.deepEqual(parts('不低于5.5%'), ['5.5%', '不低于']);
    assert.deepEqual(parts('4.5%—5%'), ['4.5%—5%']);
    assert.deepEqual(parts('左右'), ['左右']);
  });
});
