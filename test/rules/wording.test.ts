import assert from 'node:assert/strict';
import confusions from '../../server/src/rules/generated/confusions.json';
import { confusionsIn } from '../../server/src/rules/usage';
import { check, findings, plan } from './check';

describe('wording/confusion', () => {
  const rule = 'wording/confusion';

  it('is certain of wrong characters and mends them', () => {
    const [found] = check('认真【惯彻】上级部署', rule);
    assert.equal(found?.severity, 'error');
    assert.equal(found?.fix?.text, '贯彻');
  });

  it('warns of variants, misused and redundant words', () => {
    assert.equal(check('工程【座落】在新区', rule)[0]?.severity, 'warning');
    assert.equal(check('建设【法制政府】', rule)[0]?.severity, 'warning');
    assert.equal(check('【目的是为了】增收', rule)[0]?.severity, 'warning');
    assert.match(check('【截止】6月底', rule)[0]?.message ?? '', /截至.*后接时间/u);
  });

  it('takes words that happen to meet for what they are', () => {
    check('向社会公布署名文章，形势严峻工作艰巨，究竟争取多少，颠覆行业格局，防犯罪于未然，办公用水份额', rule);
    check(
      '申报3月底截止，征集截止2025年3月，法制宣传，自己经营，正规化管理，既将收入计入，又将支出列明，过度期望，规模已上升，总监侧重抓进度',
      rule,
    );
  });

  it('leaves titles and quotations alone, but for wrong characters', () => {
    check('执行《帐户管理办法》和《发展【规化】纲要》，推广“座落式”服务，打造“【布署】一体化”平台', rule);
  });

  it('finds every entry of the list where nothing hinders it, and no right form', () => {
    for (const list of confusions.lists) {
      for (const entry of list.entries as { wrong: string; right: string; before?: string[]; after?: string[] }[]) {
        const text = `${entry.before?.[0] ?? '，'}${entry.wrong}${entry.after?.[0] ?? '，'}`;
        assert.equal([...confusionsIn(text)].length, 1, entry.wrong);
        assert.deepEqual([...confusionsIn(`，${entry.right}，`)], [], entry.right);
      }
    }
  });

  it('speaks English', () => {
    const [found] = findings(plan(2025, '认真惯彻部署'), rule, { locale: 'en' });
    assert.match(found?.message ?? '', /should read “贯彻”/u);
  });
});

describe('wording/doubled', () => {
  const rule = 'wording/doubled';

  it('finds particles, words and phrases said twice', () => {
    const [found] = check('完善项目【的的】机制', rule);
    assert.equal(found?.fix?.text, '的');
    check('统筹【推进推进】重点项目', rule);
    check('保障【重点项目重点项目】建设', rule);
  });

  it('finds a word said twice over a line break, and leaves the break alone', () => {
    const lines = [
      '2025年赤峰市国民经济和社会发展计划',
      '',
      '　　统筹做好稳增长、促改革、调结构、惠民生各项工作，持续【推进',
      '推进】重点项目建设，扩大有效投资规模，推动消费稳步回升向好。',
    ];
    assert.equal(check(lines.join('\n'), rule)[0]?.fix, null);
  });

  it('leaves reduplication, words that meet alone', () => {
    check('为了了解情况，以投资为目的的项目，在在建项目，要是是非分明，实实在在，和和美美，齐齐哈尔', rule);
    check('一个项目一个项目抓落实，逐村逐户逐村逐户排查，残疾人人才库，民营企业企业家', rule);
  });
});

describe('wording/particle', () => {
  const rule = 'wording/particle';

  it('writes 地 before a verb', () => assert.equal(check('【扎实得】推进项目', rule)[0]?.fix?.text, '扎实地'));
  it('leaves 得到 and complements alone', () => check('权益有效得到保障，工作推进得扎实，取得有力得当的效果', rule));
});

describe('wording/roman-lookalike', () => {
  const rule = 'wording/roman-lookalike';

  it('writes classes of water in Roman numerals', () => {
    assert.equal(check('无劣【V】类水体', rule)[0]?.fix?.text, 'Ⅴ');
    assert.equal(check('好于【III】类水体比例', rule)[0]?.fix?.text, 'Ⅲ');
    assert.equal(check('水质达到【II】类', rule)[0]?.fix?.text, 'Ⅱ');
  });

  it('leaves right numerals and other classes alone', () => check('劣Ⅴ类、Ⅲ类水体，II类医疗器械，V类电器，DIV类水箱', rule));
});

describe('wording/unit-variant', () => {
  const rule = 'wording/unit-variant';

  it('marks the rarer name of a unit', () => {
    const [found] = check('公路120公里，管网30公里，河道15【千米】', rule);
    assert.match(found?.message ?? '', /别处2次用“公里”/u);
  });

  it('leaves one name and different units alone', () => check('公路120公里，绿地15平方米，用电3亿千瓦时，装机5万千瓦', rule));
});

describe('wording/missing-subject', () => {
  const rule = 'wording/missing-subject';

  it('finds 通过…，使… at the head of a sentence', () => {
    check(plan(2025, '地区生产总值增长6%', '【通过深化改革，使办事成本下降】。'), rule);
  });

  it('leaves a subject and 使用 alone', () => {
    check(
      plan(2025, '地区生产总值增长6%', '市政府通过深化改革，使办事成本下降。通过平台，使用电子证照。通过深化改革，办事成本下降。'),
      rule,
    );
  });
});
