import { strict as assert } from 'node:assert';
import type { Completion } from '../../server/src/features/completion';
import { indexWork } from '../../server/src/features/completion/characterIndex';
import { inlineCompletion } from '../../server/src/features/completion/inline';
import { formulationData } from '../../server/src/knowledge/formulations';
import { at, completionsOf, LAST_YEAR } from './editor';

const corpus = { 'plan-2026.txt': LAST_YEAR };
const targets = (marked: string) => completionsOf(marked, { corpus }).filter(({ kind }) => kind === 'target');
const labels = (marked: string) => targets(marked).map((item) => item.label);
const only = (marked: string, label: string) => {
  const found = targets(marked).find((item) => item.label === label);
  assert.ok(found, `${label} not among ${labels(marked).join('、')}`);
  return found;
};

describe('completion', () => {
  it('offers last year’s indicators in last year’s order, headline ones first', () => {
    assert.deepEqual(labels('|'), ['地区生产总值', '固定资产投资', '一般公共预算收入', '城镇新增就业', '居民收入', '高标准农田']);
  });

  it('shows last year’s target and writes it to be typed over', () => {
    const gdp = only('|', '地区生产总值');
    assert.equal(gdp.detail, '2026年目标 增长5.5%左右');
    assert.equal(gdp.snippet, '地区生产总值增长$' + '{1:5.5%左右}');
    assert.match(gdp.documentation ?? '', /\| 2025 \| {2}\| 5\.8% \|/);
    assert.equal(only('|', '城镇新增就业').snippet, '城镇新增就业$' + '{1:1.2万人以上}');
  });

  it('keeps last year’s calibre', () => {
    assert.match(only('|', '一般公共预算收入').snippet, /^一般公共预算收入.*可比口径.*增长\$\{1:6%\}$/);
  });

  it('puts what the draft already has last', () => {
    assert.deepEqual(labels('地区生产总值增长5%，|').slice(-1), ['地区生产总值']);
  });

  it('replaces what was typed of a name, in the middle of a sentence too', () => {
    assert.equal(only('全市地区生|', '地区生产总值').replaces, '地区生');
    assert.equal(only('新增固定资|', '固定资产投资').replaces, '固定资');
  });

  it('takes aliases, in any case of letters, and says so to the editor’s filter', () => {
    const gdp = only('gd|', '地区生产总值');
    assert.equal(gdp.replaces, 'gd');
    assert.match(gdp.filterText, /^GDP/);
  });

  it('offers known indicators without a target last year once something is typed', () => {
    const item = only('常住人口|', '常住人口城镇化率');
    assert.equal(item.detail, null);
    assert.equal(item.snippet, '常住人口城镇化率');
    assert.ok(!labels('|').includes('常住人口城镇化率'));
  });

  it('offers nothing inside words and numbers that begin no indicator', () => {
    assert.deepEqual(labels('坚持以人民为中|'), []);
    assert.deepEqual(labels('地区生产总值增长5|'), []);
    assert.deepEqual(labels('地区生产总值增长|'), []);
  });

  it('does not offer a five-year document’s or another place’s targets as last year’s', () => {
    const others = {
      'a.txt': '# 山东省2026年政府工作报告\n\n2026年发展主要预期目标是：进出口总额增长7%。\n',
      'b.txt': '# 通辽市国民经济和社会发展第十五个五年规划纲要\n\n到2030年，常住人口城镇化率达到60%。\n',
    };
    assert.deepEqual(
      completionsOf('|', { corpus: others }).filter(({ kind }) => kind === 'target'),
      [],
    );
  });

  it('speaks English on demand', () => {
    assert.equal(completionsOf('|', { corpus, locale: 'en' }).find(({ kind }) => kind === 'target')?.detail, '2026 target: 增长5.5%左右');
  });

  it('answers without a corpus', () => {
    assert.ok(completionsOf('|').every(({ kind }) => kind === 'wording'));
    assert.ok(completionsOf('地区生|').some((item) => item.label === '地区生产总值'));
  });
});

describe('completion of wordings', () => {
  const of = (marked: string, kind: Completion['kind'], documents: Readonly<Record<string, string>> = corpus) =>
    completionsOf(marked, { corpus: documents }).filter((item) => item.kind === kind);
  const wordings = {
    'plan-2026.txt':
      '# 通辽市2026年国民经济和社会发展计划\n\n## 二、重点任务\n\n深化牧区水利改造，完善管护办法。建设水库30座。\n\n2026年要开好头。\n',
    'report-2025.txt': '# 通辽市2025年政府工作报告\n\n## 二、工作安排\n\n深化牧区水利改造，健全管护队伍。\n',
  };

  /** Ghost text takes more than two places. */
  const agreed = {
    'plan-2026.txt': `${wordings['plan-2026.txt']}\n深化牧区水利改造，增设测站。\n\n深化牧区水利改造，疏浚旧渠。\n`,
    'report-2025.txt': `${wordings['report-2025.txt']}\n深化牧区水利改造，衬砌新渠。\n`,
  };

  it('goes on as earlier documents do, and says how many', () => {
    const [first] = of('深化牧区|', 'wording', wordings);
    assert.equal(first?.snippet.slice(0, 4), '水利改造');
    assert.equal(first?.detail, '2份文件用过');
    assert.match(first?.documentation ?? '', /2026年国民经济/);
  });

  it('goes on from the middle of a clause too', () => {
    assert.ok(of('下一步牧区水|', 'wording', wordings).some(({ snippet }) => snippet.startsWith('利改造')));
  });

  it('never takes over last year’s figures, and moves its years', () => {
    assert.ok(of('建设水库|', 'wording', wordings).every(({ snippet }) => !snippet.includes('30')));
    const years = of('办法。建设水库30座。\n\n|', 'wording', wordings).map(({ snippet }) => snippet);
    assert.ok(
      years.some((snippet) => snippet.startsWith('2027年要开')) && years.every((snippet) => !snippet.includes('2026')),
      years.join(),
    );
  });

  it('writes the draft’s own kind of comma', () => {
    assert.ok(of('一是发展,二是安全,\n\n深化牧区水利|', 'wording', wordings).some(({ snippet }) => snippet.startsWith('改造,')));
  });

  it('puts what two documents have behind the same four characters before what stands everywhere behind the last one', () => {
    const plan = `${LAST_YEAR}\n深化牧区水利改造，完善管护办法。\n`;
    const report = '# 通辽市2025年政府工作报告\n\n深化牧区水利改造，健全管护队伍。\n';
    const [first] = completionsOf('地区生产总值增长5%左右。\n\n深化牧区|', {
      corpus: { 'plan-2026.txt': plan, 'report-2025.txt': report },
    });
    assert.match(first?.label ?? '', /^水利/);
  });

  it('shows as ghost text only what is likely', () => {
    const ghost = (marked: string) => {
      const { context, offset } = at(marked, { corpus: agreed });
      return inlineCompletion(context, offset);
    };
    assert.match(ghost('深化牧区|') ?? '', /^水利改造/);
    assert.equal(ghost('深|'), null);
    assert.equal(ghost('绿色算力|'), null);
  });

  it('shows no ghost text that rests on a single place further than its words agree', () => {
    const { context, offset } = at('下一步深化牧区水利改造，健全|', { corpus: wordings });
    assert.equal(inlineCompletion(context, offset), null);
  });

  it('goes on behind the selected item of an open list, and behind no other', () => {
    const { context, offset } = at('深化牧区|', { corpus: agreed });
    assert.match(inlineCompletion(context, offset, '水利') ?? '', /^改造/);
    assert.equal(inlineCompletion(context, offset, '林草'), null);
  });

  it('knows the same sentence with other figures', () => {
    const previous = { 'plan-2026.txt': '# 通辽市2026年国民经济和社会发展计划\n\n改造校舍1200间，添置校车。\n' };
    assert.ok(of('改造校舍35|', 'wording', previous).some(({ snippet }) => snippet.startsWith('间，添置')));
  });

  it('prefers what earlier documents say about the same subject', () => {
    const between = `\n\n${'甲乙丙丁戊己庚辛'.repeat(25)}。\n\n`;
    const paragraphs = [
      '疏浚灌区渠道、衬砌渠系，完善管护机制。',
      '添置校车、翻修校舍，完善助学办法。',
      '平整园区道路、架设照明，完善招商细则。',
    ];
    const previous = { 'plan-2026.txt': `# 通辽市2026年国民经济和社会发展计划\n\n${paragraphs.join(between)}\n` };
    assert.match(of('今年添置校车、翻修校舍，继续完善|', 'wording', previous)[0]?.snippet ?? '', /^助学/);
    assert.match(of('今年疏浚灌区、衬砌渠系，继续完善|', 'wording', previous)[0]?.snippet ?? '', /^管护/);
    assert.match(of('今年平整园区、架设照明，继续完善|', 'wording', previous)[0]?.snippet ?? '', /^招商/);
  });

  it('offers nothing out of use in the draft’s year, no number of a session, no year long past', () => {
    const previous = {
      'report-2024.txt':
        '# 通辽市2024年政府工作报告\n\n坚持以进促稳不动摇。落实市委六届五次全会部署。到2023年末补齐短板。\n\n' +
        '抢抓“十三五”开局之年的机遇。\n',
    };
    const all = (marked: string) => of(marked, 'wording', previous).map(({ snippet }) => snippet);
    assert.ok(all('坚持|').every((text) => !text.includes('以进促稳')));
    assert.ok(all('坚持以进|').every((text) => !text.startsWith('促稳')));
    assert.ok(all('落实市委|').every((text) => !/六届|五次/.test(text)));
    assert.ok(all('到|').every((text) => !text.includes('2023')));
    assert.ok(all('抢抓“|').every((text) => !text.startsWith('十三五')));
  });

  it('takes no other place’s names from its documents, nor what it calls itself', () => {
    const others = {
      'report-shandong-2026.txt': '# 山东省2026年政府工作报告\n\n支持济南培育乡土工匠。全省新辟林下步道。\n',
      'report-2026.txt': '# 通辽市2026年政府工作报告\n\n推动科尔沁培育乡土工匠，与赤峰共建苗木市场。\n',
    };
    const all = (marked: string) => of(marked, 'wording', others).map(({ snippet }) => snippet);
    assert.ok(all('。支持|').every((text) => !text.includes('济南')));
    assert.ok(all('乡土工匠。|').every((text) => !text.includes('全省')));
    assert.ok(all('乡土工匠，与|').some((text) => text.startsWith('赤峰')));
  });

  it('reads each document into the index once', () => {
    const { context, offset } = at('深化牧区|', { corpus: wordings });
    const work = () => {
      const before = indexWork.characters;
      inlineCompletion(context, offset);
      return indexWork.characters - before;
    };
    const first = work();
    const again = work();
    assert.ok(again < first && again <= context.plan.text.length + 10, `${first}, ${again}`);
  });

  it('finds names by pinyin and initials', () => {
    for (const typed of ['dqsczz', 'diqushengchan', 'gdp']) {
      const [first] = completionsOf(`全市${typed}|`, { corpus });
      assert.equal(first?.label, '地区生产总值', typed);
      assert.equal(first?.replaces, typed);
      assert.match(first?.filterText ?? '', / diqushengchanzongzhi dqsczz$/);
    }
  });

  it('offers formulations in use in the draft’s year, with their source', () => {
    const [first] = of('坚持稳中求|', 'formulation');
    assert.equal(first?.label, '坚持稳中求进工作总基调');
    assert.match(first?.documentation ?? '', /使用\*\* · 2011年12月起/);
    assert.equal(of('jcwzqj|', 'formulation')[0]?.label, '坚持稳中求进工作总基调');
    const expired = formulationData.formulations.find(({ validTo }) => validTo !== null && validTo < '2027')!;
    assert.ok(!of(`${expired.text.slice(0, 4)}|`, 'formulation').some(({ label }) => label === expired.text));
  });

  it('puts up last year’s next heading with the number it has here', () => {
    assert.equal(of('## 一、2026年计划执行情况\n\n稳中有进。\n\n|', 'heading')[0]?.label, '## 二、2027年主要预期目标');
    const title = '# 通辽市2027年国民经济和社会发展计划\n\n## 一、2027年主要预期目标\n\n平稳增长。\n\n';
    assert.equal(of(`${title}|`, 'heading')[0]?.label, '## 二、重点任务');
    assert.deepEqual(of('平稳增长，|', 'heading'), []);
  });

  it('knows the unit and last year’s qualifier behind a figure', () => {
    assert.deepEqual(
      of('地区生产总值增长5|', 'unit').map(({ label }) => label),
      ['%左右', '%', '%以上'],
    );
    assert.ok(of('粮食产量达到200|', 'unit').some(({ label }) => label === '亿斤'));
    assert.deepEqual(of('第3|', 'unit'), []);
  });

  it('works out periods, plenums and sessions from the year', () => {
    assert.equal(of('紧扣十五五|', 'time')[0]?.label, '“十五五”');
    assert.ok(of('贯彻党的二十届|', 'time').some(({ label }) => label === '二十届五中全会精神'));
    assert.ok(of('十四届全|', 'time').some(({ label }) => label === '十四届全国人大五次会议'));
    const previous = { 'plan-2026.txt': `${LAST_YEAR}\n本计划已经市六届人大六次会议通过。\n`.replace('人大六次', '人大四次') };
    assert.ok(of('市六届|', 'time', previous).some(({ label }) => label === '六届人大五次会议'));
  });

  it('completes the titles of documents behind 《', () => {
    const [first] = of('按照《通辽市|', 'title');
    assert.equal(first?.snippet, '通辽市2026年国民经济和社会发展计划》');
    assert.equal(of('按照《通辽市|》', 'title')[0]?.snippet, '通辽市2026年国民经济和社会发展计划');
  });
});
