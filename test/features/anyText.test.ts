import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { defaultConfig } from '../../server/src/config/defaults';
import { codeActions } from '../../server/src/features/codeActions';
import { codeLenses } from '../../server/src/features/codeLens';
import { compare } from '../../server/src/features/comparison';
import { complete } from '../../server/src/features/completion';
import { inlineCompletion } from '../../server/src/features/completion/inline';
import { definition } from '../../server/src/features/definition';
import { documentLinks } from '../../server/src/features/documentLinks';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { highlights } from '../../server/src/features/highlights';
import { inlayHints } from '../../server/src/features/inlayHints';
import { newDraft } from '../../server/src/features/newDraft/newDraft';
import { overview } from '../../server/src/features/overview';
import { references } from '../../server/src/features/references';
import { rename } from '../../server/src/features/rename';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { headingsOf, workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { createPlanService } from '../../server/src/service';
import type { Span } from '../../server/src/text/span';
import { LAST_YEAR } from './editor';

const PIECES = [
  '# 通辽市2027年国民经济和社会发展计划\n\n',
  '一、主要预期目标\n\n',
  '（一）扩大投资\r\n',
  '三是',
  '主要预期目标是：',
  '地区生产总值增长5%左右，',
  '城乡居民人均可支配收入分别增长6%和6.5%；',
  '固定资产\n投资增长8%。',
  '建成村集体草莓采摘园12个。',
  '《通辽市2026年国民经济和社会发展计划》',
  '《',
  '<!-- 待核\n',
  '-->',
  '---\n',
  '| 指标 | 目标 |\n',
  '\uD83D',
  '　',
  'GDP',
  '\n',
];

describe('any text', function () {
  this.timeout(60_000);

  it('is answered for without throwing, every span inside the text', () => {
    const knowledge = createKnowledge();
    const service = createPlanService({ knowledge, config: defaultConfig });
    service.setDocument('file:///w/plan-2026.txt', LAST_YEAR);
    const uri = 'file:///w/draft.plan.md';
    const texts = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.nat(), (pieces, somewhere) => {
        const text = pieces.join('');
        service.setDocument(uri, text);
        const plan = service.plan(uri)!;
        const corpus = service.corpus(uri);
        const context = { plan, corpus, knowledge, framework: corpus.frameworkFor(plan.meta, knowledge), locale: 'zh-CN' as const };
        const offset = somewhere % (text.length + 1);
        const whole = { start: 0, end: text.length };
        const inside = (spans: readonly Span[]) => {
          for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length, JSON.stringify({ start, end }));
        };
        const apart = (spans: readonly Span[]) => {
          inside(spans);
          for (const [i, span] of spans.slice(1).entries()) assert.ok(spans[i]!.end <= span.start);
        };
        const nested = (symbols: readonly DocumentSymbol[], { start, end }: Span): void => {
          for (const symbol of symbols) {
            assert.ok(start <= symbol.start && symbol.end <= end && symbol.name !== '');
            assert.ok(symbol.start <= symbol.selection.start && symbol.selection.end <= symbol.end);
            nested(symbol.children, symbol);
          }
        };
        nested(documentSymbols(context), whole);
        for (const { startLine, endLine } of foldingRanges(plan)) assert.ok(startLine < endLine && endLine < plan.lines.lineCount);
        inside(selectionRanges(plan, offset));
        definition(context, offset);
        references(context, service.corpus(), offset, true);
        inside(highlights(context, offset));
        inside(documentLinks(context));
        inside(codeLenses(context));
        inside(inlayHints(context, whole, 'all').map(({ at }) => ({ start: at, end: at })));
        const completing = { ...context, planOf: (other: string) => service.plan(other) };
        for (const { start, end } of complete(completing, offset)) {
          assert.ok(0 <= start && start <= offset && end === offset && !/[\r\n]/u.test(text.slice(start, end)), `${start}–${end}`);
        }
        inlineCompletion(completing, offset);
        const tokens = semanticTokens(context);
        apart(tokens);
        assert.ok(tokens.every(({ start, end }) => start < end && !/[\r\n]/u.test(text.slice(start, end))));
        apart(rename(context, offset, '新名') ?? []);
        const { findings } = service.lint(uri);
        for (const { edits } of codeActions({ ...context, findings, selection: whole })) apart(edits);
        const { indicators, frameworks } = overview({ ...completing, findings });
        assert.equal(new Set(indicators.map(({ id }) => id)).size, indicators.length);
        for (const { demands } of frameworks) assert.equal(new Set(demands.map(({ id }) => id)).size, demands.length);
        inside(indicators.map(({ range }) => ({ start: plan.lines.offsetAt(range.start), end: plan.lines.offsetAt(range.end) })));
        const last = service.plan('file:///w/plan-2026.txt')!;
        for (const [one, two] of [
          [plan, last],
          [last, plan],
        ] as const) {
          const { other } = compare(one, two, 'zh-CN');
          for (const { at, source } of other.places) assert.ok(at <= other.text.length && source <= two.text.length);
        }
        if (plan.meta.year !== null) newDraft({ plan, corpus: service.corpus(), framework: null, knowledge }, plan.meta.year + 1);
        workspaceSymbols([{ document: corpus.documents[0]!, headings: headingsOf(plan) }], '');
      }),
      { numRuns: 80 },
    );
  });
});
