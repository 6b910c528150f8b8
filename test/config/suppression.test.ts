import { strict as assert } from 'node:assert';
import { defaultConfig } from '../../server/src/config/defaults';
import { cap } from '../../server/src/config/pipeline/cap';
import { dedupe } from '../../server/src/config/pipeline/dedupe';
import { applySeverity } from '../../server/src/config/pipeline/severity';
import { atLeast, sortFindings } from '../../server/src/config/pipeline/sort';
import { suppress } from '../../server/src/config/pipeline/suppress';
import { readSuppressions } from '../../server/src/config/suppression';
import type { Finding, Severity } from '../../server/src/rules/types';
import { LineIndex } from '../../server/src/text/lineIndex';

function finding(ruleId: string, start: number, severity: Severity = 'info', message = ''): Finding {
  return { ruleId, severity, message, start, end: start + 1, related: [], fix: null };
}

/** ▲ in the text is a finding of target/changed, ● one of target/dropped. Answers what is left, `rule@line`, and the comments' own findings. */
function left(text: string, ran: readonly string[] = ['target/changed', 'target/dropped']): string[] {
  const lines = new LineIndex(text);
  const findings = [...text.matchAll(/[▲●]/g)].map(({ 0: mark, index }) =>
    finding(mark === '▲' ? 'target/changed' : 'target/dropped', index),
  );
  const kept = suppress(findings, {
    text,
    lines,
    locale: 'zh-CN',
    known: ['target/changed', 'target/dropped'],
    ran: new Set(ran),
  });
  return sortFindings(kept).map(({ ruleId, start }) => `${ruleId.slice(ruleId.indexOf('/') + 1)}@${lines.positionAt(start).line + 1}`);
}

describe('config/suppression', () => {
  it('silences the next line', () => {
    assert.deepEqual(left('▲\n<!-- planlint-disable-next-line target/changed 理由：上级调整 -->\n▲●\n▲'), [
      'changed@1',
      'dropped@3',
      'changed@4',
    ]);
  });
  it('looks past blank lines, as plans part paragraphs by them', () => {
    assert.deepEqual(left('<!-- planlint-disable-next-line target/changed 理由：上级调整 -->\r\n\r\n　　\r\n▲\r\n▲'), ['changed@5']);
  });
  it('silences its own line, before and after it', () => {
    assert.deepEqual(left('▲\n▲甲<!-- planlint-disable-line target/changed 理由：上级调整 -->▲\n▲'), ['changed@1', 'changed@3']);
  });
  it('silences a block until it is enabled again', () => {
    assert.deepEqual(
      left('▲\n<!-- planlint-disable target/changed 理由：附表另列 -->\n▲\n▲●\n<!-- planlint-enable target/changed -->\n▲'),
      ['changed@1', 'dropped@4', 'changed@6'],
    );
  });
  it('silences to the end when it is not', () => {
    assert.deepEqual(left('▲\n<!-- planlint-disable target/changed 理由：附表另列 -->\n▲\n▲'), ['changed@1']);
  });
  it('enables all without a name', () => {
    assert.deepEqual(
      left(
        '<!-- planlint-disable target/changed 理由：一 --><!-- planlint-disable target/dropped 理由：二 -->\n▲●\n<!-- planlint-enable -->\n▲●',
      ),
      ['changed@4', 'dropped@4'],
    );
  });
  it('silences a whole file, above it too', () => {
    assert.deepEqual(left('▲●\n<!-- planlint-disable-file target/changed 理由：征求意见稿 -->\n▲'), ['dropped@1']);
  });
  it('silences several rules, a group, or all', () => {
    assert.deepEqual(left('<!-- planlint-disable-next-line target/changed, target/dropped 理由：上级调整 -->\n▲●'), []);
    assert.deepEqual(left('<!-- planlint-disable-next-line target/changed、target/dropped 理由：上级调整 -->\n▲●'), []);
    assert.deepEqual(left('<!-- planlint-disable-next-line target/* 理由：上级调整 -->\n▲●'), []);
    assert.deepEqual(left('<!-- planlint-disable-next-line 理由：上级调整 -->\n▲●'), []);
  });
  it('demands a reason', () => {
    assert.deepEqual(left('<!-- planlint-disable-next-line target/changed -->\n▲'), ['no-reason@1']);
    assert.deepEqual(left('<!-- planlint-disable-next-line target/changed 理由： -->\n▲'), ['no-reason@1']);
  });
  it('takes a reason in several spellings', () => {
    for (const reason of ['理由：上级调整', '理由:上级调整', '理由 上级调整', 'reason: told so', '-- told so', '上级调整']) {
      assert.deepEqual(left(`<!-- planlint-disable-next-line target/changed ${reason} -->\n▲`), [], reason);
    }
  });
  it('reports what silences nothing', () => {
    assert.deepEqual(left('<!-- planlint-disable-next-line target/changed 理由：上级调整 -->\n甲\n▲'), ['unused@1', 'changed@3']);
    assert.deepEqual(left('<!-- planlint-disable-next-line target/changed target/dropped 理由：上级调整 -->\n▲'), ['unused@1']);
    assert.deepEqual(left('<!-- planlint-disable-next-line 理由：上级调整 -->\n甲'), ['unused@1']);
  });
  it('does not call it unused when the rule did not run', () => {
    assert.deepEqual(left('<!-- planlint-disable-next-line target/changed 理由：上级调整 -->\n甲', ['target/dropped']), []);
  });
  it('does not call it unused when one of the rules it names, or of all, did not run', () => {
    assert.deepEqual(left('<!-- planlint-disable-next-line target/* 理由：上级调整 -->\n甲', ['target/dropped']), []);
    assert.deepEqual(left('<!-- planlint-disable-next-line 理由：上级调整 -->\n甲', ['target/dropped']), []);
    assert.deepEqual(left('<!-- planlint-disable-next-line target/* 理由：上级调整 -->\n甲'), ['unused@1']);
  });
  it('does not take a mistyped rule for all rules', () => {
    assert.deepEqual(left('<!-- planlint-disable-next-line target-changed 理由：上级调整 -->\n▲'), ['unused@1', 'changed@2']);
    assert.deepEqual(left('<!-- planlint-disable-next-line target/chnged 理由：上级调整 -->\n▲'), ['unused@1', 'changed@2']);
  });
  it('leaves other comments alone', () => {
    assert.deepEqual(
      left('<!-- planlint-disabled target/changed 理由：一 -->\n<!-- 说明 -->▲\n<!-- planlint-disable target/changed 理由：没有收尾\n▲'),
      ['changed@2', 'changed@4'],
    );
  });
  it('reads the place and reason of each comment', () => {
    const text = '甲\n<!-- planlint-disable-line a/b 理由：丙 -->乙';
    assert.deepEqual(readSuppressions(text, new LineIndex(text)), [
      { rules: ['a/b'], reason: '丙', start: 2, end: text.indexOf('乙'), from: 2, to: text.length },
    ]);
  });
});

describe('config/pipeline', () => {
  it('keeps one of equal findings', () => {
    const findings = [
      finding('a/b', 1, 'info', 'x'),
      finding('a/b', 1, 'info', 'x'),
      finding('a/b', 1, 'info', 'y'),
      finding('a/c', 1, 'info', 'x'),
    ];
    assert.equal(dedupe(findings).length, 3);
  });
  it('sorts by place, gravity and rule, and so gives one order', () => {
    const findings = [finding('b/b', 5), finding('a/b', 5), finding('z/z', 5, 'error'), finding('a/a', 1, 'hint')];
    assert.deepEqual(
      sortFindings(findings).map(({ ruleId }) => ruleId),
      ['a/a', 'z/z', 'a/b', 'b/b'],
    );
    assert.deepEqual(sortFindings([...findings].reverse()), sortFindings(findings));
  });
  it('gives severities by config and drops what is off', () => {
    const config = { ...defaultConfig, rules: { 'a/b': 'error', 'a/c': 'off' } } as const;
    assert.deepEqual(
      applySeverity([finding('a/b', 1), finding('a/c', 1), finding('a/d', 1, 'hint')], 'x.txt', config).map(({ severity }) => severity),
      ['error', 'hint'],
    );
  });
  it('caps by gravity, keeps the order and says what is missing', () => {
    const findings = [finding('a/a', 1, 'hint'), finding('a/b', 2, 'error'), finding('a/c', 3, 'warning')];
    const { findings: kept, notice } = cap(findings, 'zh-CN', 2);
    assert.deepEqual(
      kept.map(({ start }) => start),
      [2, 3],
    );
    assert.match(notice!.message, /另有 1 条未列出/);
    assert.equal(cap(findings, 'zh-CN', 3).notice, null);
  });
  it('ranks severities', () => {
    assert.ok(atLeast('error', 'warning') && atLeast('warning', 'warning') && !atLeast('info', 'warning'));
  });
});
