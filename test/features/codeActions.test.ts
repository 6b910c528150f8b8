import { strict as assert } from 'node:assert';
import { codeActions } from '../../server/src/features/codeActions';
import type { CodeAction } from '../../server/src/features/codeActions/codeAction';
import { compatibleFixes } from '../../server/src/features/codeActions/compatibleFixes';
import { isSafe } from '../../server/src/features/codeActions/fixAll';
import type { Finding, Fix } from '../../server/src/rules/types';
import { at, draft, edited, LAST_YEAR, type Setting } from './editor';

const corpus = { 'plan-2026.txt': LAST_YEAR };

interface Offer extends CodeAction {
  /** The draft's body after the action. */
  readonly after: string;
}

/** What is offered at the cursor, with the draft's body after each. `more` adds findings of rules that are not there. */
function offers(marked: string, setting: Setting = { corpus }, more: (text: string) => readonly Finding[] = () => []): readonly Offer[] {
  const editor = at(marked, setting);
  const { context, service, offset } = editor;
  const findings = [...service.lint(context.plan.uri).findings, ...more(context.plan.text)];
  return codeActions({ ...context, findings, selection: { start: offset, end: offset } }).map((action) => ({
    ...action,
    after: edited(editor, action.edits).split('主要预期目标\n\n').at(-1)!,
  }));
}

function offer(title: RegExp, ...rest: Parameters<typeof offers>): Offer {
  const all = offers(...rest);
  const found = all.find((each) => title.test(each.title));
  assert.ok(found, `${title}: ${all.map((each) => each.title).join(' | ')}`);
  return found;
}

function none(title: RegExp, ...rest: Parameters<typeof offers>): void {
  assert.deepEqual(
    offers(...rest)
      .map((each) => each.title)
      .filter((each) => title.test(each)),
    [],
  );
}

/** A finding of a rule of the tests: `wrong` is to read `right`, wherever it stands. */
const replacing =
  (wrong: string, right: string, ruleId = 'test/wording') =>
  (text: string): readonly Finding[] => {
    const found: Finding[] = [];
    for (let start = text.indexOf(wrong); start >= 0; start = text.indexOf(wrong, start + 1)) {
      const end = start + wrong.length;
      const fix = { title: `改为“${right}”`, start, end, text: right };
      found.push({ ruleId, severity: 'warning', message: '', start, end, related: [], fix });
    }
    return found;
  };

describe('quick fixes', () => {
  it('make the fix that a finding brings', () => {
    const found = offer(/^改为/, '推进通|膨建设。', {}, replacing('通膨', '通辽'));
    assert.equal(found.after, '推进通辽建设。');
    assert.equal(found.kind, 'quickfix');
    assert.ok(found.preferred);
  });

  it('make all fixes of one rule, where there are several', () => {
    const found = offer(/^改正全文 2 处同类问题/, '推进通|膨建设，宣传通膨。', {}, replacing('通膨', '通辽'));
    assert.equal(found.after, '推进通辽建设，宣传通辽。');
    none(/^改正全文 .*同类/, '推进通|膨建设。', {}, replacing('通膨', '通辽'));
  });

  it('offer nothing away from findings', () => {
    none(/^改/, '推进通膨建设，宣传|文化。', {}, replacing('通膨', '通辽'));
  });
});

describe('fix all', () => {
  it('changes punctuation and widths throughout, and leaves words to their own fixes', () => {
    const more = (text: string) => [...replacing(',', '，', 'test/mark')(text), ...replacing('通膨', '通辽')(text)];
    const found = offer(/^改正全文标点/, '推进通膨建设,宣传文化,办好|活动。', {}, more);
    assert.equal(found.after, '推进通膨建设，宣传文化，办好活动。');
    assert.equal(found.kind, 'source.fixAll.planlint');
    none(/^改正全文标点/, '推进通膨|建设。', {}, replacing('通膨', '通辽'));
  });

  it('takes for safe what leaves words and figures as they are', () => {
    const safe = (marked: string, right: string) => {
      const start = marked.indexOf('【');
      const text = marked.replace(/[【】]/gu, '');
      const fix: Fix = { title: '', start, end: marked.indexOf('】') - 1, text: right };
      return isSafe(text, fix);
    };
    assert.ok(safe('增长5%【,】改善民生', '，'));
    assert.ok(safe('【５】%', '5'));
    assert.ok(safe('通政发【[2026]】5号', '〔2026〕'));
    assert.ok(safe('增长【  】5%', ''));
    assert.ok(!safe('增长5【.】5%', ''));
    assert.ok(!safe('增长5【%】', '个百分点'));
    assert.ok(!safe('增长【-】5%', ''));
    assert.ok(!safe('【一】、目标', '二'));
    assert.ok(!safe('1【,】234户', '.'));
  });

  it('makes of overlapping fixes the first, and one at an insertion point', () => {
    const fix = (start: number, end: number): Finding => ({
      ruleId: 'test/x',
      severity: 'info',
      message: '',
      start,
      end,
      related: [],
      fix: { title: '', start, end, text: '、' },
    });
    const kept = compatibleFixes([fix(4, 6), fix(0, 3), fix(2, 5), fix(7, 7), fix(7, 7)]);
    assert.deepEqual(
      kept.map(({ start }) => start),
      [0, 4, 7],
    );
  });
});

describe('suppression', () => {
  it('silences a line by a comment above it', () => {
    const found = offer(/^此处忽略 target\/changed/, '地区生产总值增长|5%左右。');
    assert.equal(found.after, '<!-- planlint-disable-next-line target/changed 理由：… -->\n地区生产总值增长5%左右。');
    none(/^此处忽略 target\/changed/, found.after.replace('增长5%', '增长|5%'));
  });

  it('silences the file by a comment at its beginning, behind front matter', () => {
    const found = offer(/^本文件忽略 target\/changed/, '地区生产总值增长|5%左右。');
    assert.equal(found.edits[0]?.start, 0);
    assert.match(found.edits[0]?.text ?? '', /^<!-- planlint-disable-file target\/changed 理由：… -->\n$/);
    const matter = '---\ntitle: 草案\n---\n';
    const { service } = at('#|');
    service.setDocument(
      'file:///w/matter.plan.md',
      `${matter}# 通辽市2027年国民经济和社会发展计划\n\n地区生产总值增长5%，固定资产投资增长8%。地区生产总值增长6%。\n`,
    );
    const uri = 'file:///w/matter.plan.md';
    const plan = service.plan(uri)!;
    const { findings } = service.lint(uri);
    const selection = { start: 0, end: plan.text.length };
    const view = service.corpus(uri);
    const all = codeActions({ plan, corpus: view, framework: null, knowledge: service.knowledge, locale: 'zh-CN', findings, selection });
    assert.equal(all.find(({ title }) => title.startsWith('本文件忽略'))?.edits[0]?.start, matter.length);
  });

  it('keeps a hard-wrapped paragraph in one piece', () => {
    const lines = [
      '扩大有效投资要立足本地实际，优化结构，全年做到地',
      '区生产总值增长5%左右，固定资产投资增长8%，提高资金使',
      '和效益，建立项目谋划储备和调度推进的闭环机制，用',
      '完善要素保障和跟踪服务，推动项目早建成早见效。',
    ];
    const marked = lines.join('\n').replace('投资增长8%', '投资|增长8%');
    const found = offer(/^此处忽略 target\/changed/, marked);
    const before = at(marked).context.plan;
    const after = at(`${found.after}|`).context.plan;
    assert.equal(after.statements.length, before.statements.length);
    none(/^此处忽略 target\/changed/, found.after.replace('固定资产投资增长', '固定资产投资|增长'));
  });

  it('stands behind a table’s row', () => {
    // The cursor's mark is a table's too.
    const editor = draft('| 指标 | 目标 |\n|---|---|\n| 地区生产总值 | 增长5% |\n');
    const findings = replacing('增长5%', '增长6%')(editor.context.plan.text);
    const all = codeActions({ ...editor.context, findings, selection: findings[0]! });
    const action = all.find(({ title }) => title.startsWith('此处忽略'));
    assert.match(edited(editor, action?.edits ?? []), /\| 增长5% \| <!-- planlint-disable-line test\/wording 理由：… -->\n/);
  });
});

describe('last year’s wording', () => {
  it('puts last year’s value for one that moved', () => {
    assert.equal(offer(/^用上年表述：增长5\.5%左右/, '地区生产总值增长|5%以上。').after, '地区生产总值增长5.5%左右。');
  });

  it('takes the verb along where it is part of the value', () => {
    const last = LAST_YEAR.replace('固定资产投资增长12%以上', '单位地区生产总值能耗下降2.5%');
    const found = offer(/^用上年表述/, '单位地区生产总值能耗|下降3%。', { corpus: { 'plan-2026.txt': last } });
    assert.equal(found.after, '单位地区生产总值能耗下降2.5%。');
  });

  it('puts last year’s calibre for another', () => {
    const found = offer(/^用上年口径：固定资产投资/, '限额以上固定资产投资增长|12%以上。');
    assert.equal(found.after, '固定资产投资增长12%以上。');
  });

  it('puts a calibre that is no part of the name behind it', () => {
    const found = offer(/^用上年口径：一般公共预算收入按可比口径/, '一般公共预算收入增长|6%。');
    assert.equal(found.after, '一般公共预算收入按可比口径增长6%。');
  });

  it('is not offered where nothing moved', () => {
    none(/^用上年/, '地区生产总值增长|5.5%左右。');
  });
});

describe('a missing main target', () => {
  it('goes in where last year’s plan had it, with last year’s value', () => {
    const text = '地区生产|总值增长5.5%左右；城镇新增就业1.2万人以上；居民收入增长与经济增长同步。';
    assert.equal(
      offer(/^补入主要预期目标：固定资产投资增长12%以上/, text).after,
      '地区生产总值增长5.5%左右；固定资产投资增长12%以上；城镇新增就业1.2万人以上；居民收入增长与经济增长同步。',
    );
  });

  it('goes in before the full stop where it came last', () => {
    const text = '地区生产|总值增长5.5%左右，固定资产投资增长12%以上，一般公共预算收入按可比口径增长6%。';
    assert.equal(offer(/^补入主要预期目标：城镇新增就业/, text).after, text.replace('|', '').replace('。', '，城镇新增就业1.2万人以上。'));
  });

  it('gets a line of its own in a list', () => {
    const text = '- 地区生产|总值增长5.5%左右；\n- 城镇新增就业1.2万人以上；\n- 居民收入增长与经济增长同步。\n';
    assert.equal(
      offer(/^补入主要预期目标：固定资产投资/, text).after,
      '- 地区生产总值增长5.5%左右；\n- 固定资产投资增长12%以上；\n- 城镇新增就业1.2万人以上；\n- 居民收入增长与经济增长同步。\n',
    );
  });

  it('takes away the finding that asked for it', () => {
    const text = '地区生产|总值增长5.5%左右，城镇新增就业1.2万人以上。';
    const { after } = offer(/^补入主要预期目标：固定资产投资/, text);
    none(/^补入主要预期目标：固定资产投资/, after.replace('地区生产', '地区生产|'));
  });
});

describe('renumbering', () => {
  it('counts headings and points through from one', () => {
    const text =
      '一是抓|投资；三是抓消费；四是抓出口。\n\n## 一、投资\n\n稳步推进。\n\n## 三、消费\n\n稳步推进。\n\n## 四、出口\n\n稳步推进。\n';
    const found = offer(/^重排/, `# 通辽市2027年国民经济和社会发展计划\n\n${text}`);
    assert.equal(found.kind, 'source.renumber.planlint');
    assert.ok(found.after.includes('一是抓投资；二是抓消费；三是抓出口。'), found.after);
    assert.deepEqual(found.after.match(/^## .*$/gmu), ['## 一、投资', '## 二、消费', '## 三、出口']);
  });

  it('is not offered where the numbers are right', () => {
    none(/^重排/, '一是抓|投资；二是抓消费。');
  });
});

describe('annex table', () => {
  const text = '地区生产|总值增长5%左右，固定资产投资增长12%以上，城镇新增就业1.2万人以上。\n';

  it('lists the main targets with last year’s plan and result', () => {
    const result = '# 通辽市2026年统计公报\n\n2026年，全市地区生产总值增长5.2%。\n';
    const found = offer(/^在文末生成主要指标附表（3 项）/, text, { corpus: { ...corpus, 'bulletin.txt': result } });
    assert.equal(found.kind, 'source.annexTable.planlint');
    assert.deepEqual(found.after.trimEnd().split('\n').slice(2), [
      '附表：2027年主要指标',
      '',
      '| 序号 | 指标 | 属性 | 单位 | 上年计划 | 上年完成 | 本年计划 |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| 1 | 地区生产总值（增速） | 预期性 | % | 5.5%左右 | 5.2% | 5%左右 |',
      '| 2 | 固定资产投资（增速） |  | % | 12%以上 |  | 12%以上 |',
      '| 3 | 城镇新增就业（新增量） |  | 万人 | 1.2万人以上 |  | 1.2万人以上 |',
    ]);
  });

  it('changes nothing about the targets, and is offered once', () => {
    const read = (body: string) => {
      const { service, context } = draft(body, { corpus });
      const findings = service.lint('file:///w/draft.plan.md').findings.filter(({ ruleId }) => ruleId.startsWith('target/'));
      return { findings, statements: context.plan.statements.filter(({ indicatorId }) => indicatorId !== null) };
    };
    const { after } = offer(/^在文末生成/, text);
    const [before, now] = [read(text.replace('|', '')), read(after)];
    assert.deepEqual(now.findings, before.findings);
    assert.deepEqual(now.statements.slice(0, before.statements.length), before.statements);
    // the rows of the table say the same again
    const claim = ({ series, op, value, year }: (typeof now.statements)[number]) => `${series} ${op} ${value} ${year}`;
    assert.deepEqual(now.statements.slice(before.statements.length).map(claim), before.statements.map(claim));
    const again = draft(after, { corpus });
    const all = codeActions({ ...again.context, findings: [], selection: { start: 0, end: 0 } });
    assert.ok(!all.some(({ kind }) => kind === 'source.annexTable.planlint'));
  });
});

describe('convert punctuation', () => {
  it('makes half-width marks in Chinese full-width, quotation marks around them too, and leaves figures alone', () => {
    const found = offer(/^标点改为全角/, '推进"人工智能,制造"行动,总量1,234亿元(含在建):比例3:2|。', {});
    assert.equal(found.after, '推进“人工智能，制造”行动，总量1,234亿元（含在建）：比例3:2。');
    assert.equal(found.kind, 'source.convertPunctuation.planlint');
  });

  it('is not offered where there is nothing to convert', () => {
    none(/^标点改为全角/, '推进“人工智能+”行动，总量1,234亿元|。', {});
  });
});

describe('the superior’s wording', () => {
  const above = (goals: string) => ({
    corpus: {
      ...corpus,
      'report.md': `# 2027年内蒙古自治区政府工作报告\n\n二、2027年工作安排\n\n全区经济社会发展的主要预期目标是：${goals}。\n`,
    },
  });

  it('puts the superior’s value in the place of a higher one, where a finding says so', () => {
    const found = offer(/^用上级表述：增长5%左右（/, '地区生产总值增长6|%以上，固定资产投资增长12%以上。', above('地区生产总值增长5%左右'));
    assert.equal(found.after, '地区生产总值增长5%左右，固定资产投资增长12%以上。');
    assert.equal(found.kind, 'quickfix');
    assert.deepEqual(
      found.findings.map(({ ruleId }) => ruleId),
      ['superior/overshoot'],
    );
  });

  it('is only offered where it is lower', () => {
    const found = offer(/^用上级表述：增长5%左右/, '地区生产总值增长4|%，固定资产投资增长12%以上。', above('地区生产总值增长5%左右'));
    assert.equal(found.kind, 'refactor.rewrite.planlint');
  });

  it('takes the superior’s calibre', () => {
    const found = offer(/^用上级口径：一般公共预算收入按可比口径/, '一般公共预算收入增长6|%。', above('一般公共预算收入按可比口径增长4%'));
    assert.equal(found.after, '一般公共预算收入按可比口径增长6%。');
  });

  it('is not offered for the same value, for amounts, and without a superior', () => {
    none(/^用上级/, '地区生产总值增长5|%左右。', above('地区生产总值增长5%左右'));
    none(/^用上级/, '城镇新增就业1.2|万人。', above('城镇新增就业18万人'));
    none(/^用上级/, '地区生产总值增长6|%。');
  });
});

describe('change of calibre', () => {
  it('changes the name throughout, bare mentions too, and asks first', () => {
    const found = offer(
      /^改为“限额以上固定资产投资”口径（全文）$/,
      '固定资产|投资增长12%以上。扩大固定资产投资，按《固定资产投资统计制度》填报。',
      {},
    );
    assert.equal(found.after, '限额以上固定资产投资增长12%以上。扩大限额以上固定资产投资，按《固定资产投资统计制度》填报。');
    assert.equal(found.kind, 'refactor.rewrite.planlint');
    assert.equal(found.confirm, true);
  });

  it('goes back to the plain name', () => {
    const found = offer(/^“固定资产投资”不标口径/, '限额以上固定资产|投资增长12%以上，扩大限额以上固定资产投资。', {});
    assert.equal(found.after, '固定资产投资增长12%以上，扩大固定资产投资。');
  });

  it('writes a calibre that is no part of the name behind it, where a figure follows, and takes it away again', () => {
    const text = '一般公共预算|收入增长6%。增加一般公共预算收入，确保一般公共预算收入增长6%。';
    const after = '一般公共预算收入按可比口径增长6%。增加一般公共预算收入，确保一般公共预算收入按可比口径增长6%。';
    assert.equal(offer(/^改为“可比口径”口径/, text, {}).after, after);
    assert.equal(offer(/^“一般公共预算收入”不标口径/, after.replace('收入', '|收入'), {}).after, text.replace('|', ''));
    assert.equal(offer(/^改为“自然口径”口径/, after.replace('收入', '|收入'), {}).after, after.replaceAll('可比', '自然'));
  });

  it('leaves figures of another calibre alone', () => {
    const found = offer(/^改为“自然口径”口径/, '一般公共预算|收入增长6%。一般公共预算收入按可比口径增长5%。', {});
    assert.equal(found.after, '一般公共预算收入按自然口径增长6%。一般公共预算收入按可比口径增长5%。');
  });

  it('is offered on names with several calibres only', () => {
    none(/口径/, '城镇新增|就业1.2万人。', {});
    none(/口径/, '衔接《固定资产|投资统计制度》。', {});
  });
});
