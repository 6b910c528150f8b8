import { strict as assert } from 'node:assert';
import { type InlayHintMode, inlayHints } from '../../server/src/features/inlayHints';
import { draft, LAST_YEAR, type Setting } from './editor';

const corpus = { 'plan-2026.txt': LAST_YEAR };

/** The draft's lines with the hints in them. */
function shown(text: string, mode: InlayHintMode = 'headline', setting: Setting = { corpus }): string {
  const { context } = draft(text, setting);
  const whole = { start: 0, end: context.plan.text.length };
  const hints = [...inlayHints(context, whole, mode)].reverse();
  const full = hints.reduce((all, { at, label }) => `${all.slice(0, at)} ${label}${all.slice(at)}`, context.plan.text);
  return full.split('主要预期目标\n\n').at(-1)!;
}

describe('inlay hints', () => {
  it('put last year’s target behind each main value', () => {
    assert.equal(
      shown('地区生产总值增长5%左右，固定资产投资增长12%，进出口总额增长3%。'),
      '地区生产总值增长5%左右 ⟵ 上年 5.5%左右，固定资产投资增长12% ⟵ 上年 12%以上，进出口总额增长3%。',
    );
  });

  it('are for the main targets, for all, or off', () => {
    const text = '地区生产总值增长5%。\n\n## 重点任务\n\n建成高标准农田230万亩。';
    const all = '地区生产总值增长5% ⟵ 上年 5.5%左右。\n\n## 重点任务\n\n建成高标准农田230万亩 ⟵ 上年 220万亩。';
    assert.equal(shown(text, 'all'), all);
    assert.equal(shown(text, 'headline'), all.replace(' ⟵ 上年 220万亩', ''));
    assert.equal(shown(text, 'off'), text);
  });

  it('lead to last year’s text, and stay within the lines asked for', () => {
    const { context } = draft('地区生产总值增长5%。', { corpus });
    const [hint] = inlayHints(context, { start: 0, end: context.plan.text.length }, 'headline');
    assert.deepEqual([hint?.source.uri, hint?.source.range.start.line], ['file:///w/plan-2026.txt', 8]);
    assert.deepEqual(inlayHints(context, { start: 0, end: 5 }, 'headline'), []);
  });

  it('show no figure where last year left it to the superior', () => {
    const last = LAST_YEAR.replace('城镇新增就业1.2万人以上', '完成自治区下达的城镇新增就业任务');
    const text = '城镇新增就业1.2万人。';
    assert.equal(shown(text, 'all', { corpus: { 'plan-2026.txt': last } }), text);
  });
});
