import { strict as assert } from 'node:assert';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbols';
import { draft, type Setting } from './editor';

/** One line an entry, indented as it nests: `name  detail`. */
function outlineOf(text: string, setting: Setting = {}): string[] {
  const { context } = draft(text, setting);
  const walk = (symbols: readonly DocumentSymbol[], depth: number): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${'  '.repeat(depth)}${name}${detail && ` ${detail}`}`,
      ...walk(children, depth + 1),
    ]);
  return walk(documentSymbols(context), 0);
}

const PLAN = `# 通辽市2027年国民经济和社会发展计划

一、2027年主要预期目标

地区生产总值增长5%左右，固定资产投资增长8%，城镇登记失业率控制在4%以内。

二、重点任务

（一）稳住粮食生产

建成高标准农田220万亩。

（二）扩大投资

完成投资800亿元。
`;

describe('document symbols', () => {
  it('are the outline, with the main targets as a child that lists them', () => {
    assert.deepEqual(outlineOf(PLAN), [
      '一、2027年主要预期目标',
      '  主要预期目标 3项',
      '    地区生产总值 增长5%左右',
      '    固定资产投资 增长8%',
      '    城镇登记失业率 控制在4%以内',
      '二、重点任务',
      '  （一）稳住粮食生产',
      '  （二）扩大投资',
    ]);
  });

  it('put targets that stand before any heading at the top', () => {
    const text = `# 通辽市2027年国民经济和社会发展计划

2027年主要预期目标是：地区生产总值增长5%左右，固定资产投资增长8%。

## 一、稳住粮食生产

建成高标准农田220万亩。
`;
    const outline = outlineOf(text);
    assert.equal(outline[0], '主要预期目标 2项');
    assert.equal(outline.at(-1), '一、稳住粮食生产');
  });

  it('speak English on demand', () => {
    assert.ok(outlineOf(PLAN, { locale: 'en' }).includes('  Main expected targets 3'));
  });

  it('lie inside their parents, what a click goes to inside them, and bear a name', () => {
    const { context } = draft(PLAN);
    const check = (symbols: readonly DocumentSymbol[], from: number, to: number): void => {
      for (const { start, end, selection, name, children } of symbols) {
        assert.ok(from <= start && start <= selection.start && selection.end <= end && end <= to, name);
        assert.notEqual(name, '');
        check(children, start, end);
      }
    };
    check(documentSymbols(context), 0, context.plan.text.length);
  });
});
