import assert from 'node:assert/strict';
import { check, findings } from './check';
import { repaired } from './repaired';

const TITLE = '2025年赤峰市国民经济和社会发展计划';

/** A plan of these paragraphs; 【】 mark what is found. */
function draft(...paragraphs: readonly string[]): string {
  return [TITLE, ...paragraphs].join('\n\n');
}

/** Headings, each with a paragraph below it. */
function headed(...headings: readonly string[]): string {
  return draft(...headings.flatMap((heading, i) => [heading, `推进第${i + 1}类重点项目建设。`]));
}

const plain = (marked: string): string => marked.replace(/[【】]/gu, '');

describe('structure/heading-order', () => {
  const rule = 'structure/heading-order';

  it('mends the one number that its neighbours prove wrong', () => {
    const marked = headed('一、扩大有效投资', '二、提振居民消费', '【二、】优化营商环境', '四、保障改善民生');
    const [found] = check(marked, rule);
    assert.equal(found?.severity, 'error');
    assert.match(found?.message ?? '', /“二、”之后是“二、”，重号，应为“三、”.*9704/u);
    assert.equal(found?.related.length, 1);
    assert.match(repaired(plain(marked), rule), /三、优化营商环境/u);
    const wrong = check(headed('（一）抓前期', '（二）抓开工', '【（七）】抓竣工', '（四）抓投产'), rule);
    assert.equal(wrong[0]?.fix?.text, '三');
  });

  it('warns where a number is missing and it is open which to change', () => {
    const [found] = check(headed('一、扩大有效投资', '二、提振居民消费', '【四、】优化营商环境', '五、保障改善民生'), rule);
    assert.equal(found?.severity, 'warning');
    assert.equal(found?.fix, null);
    check(headed('【二、】扩大有效投资', '三、提振居民消费', '四、优化营商环境'), rule);
  });

  it('reads chapters on through the parts and sections anew in each chapter', () => {
    check(
      headed('第一篇 总则', '第一章 基础', '第一节 现状', '第二节 形势', '第二章 目标', '第一节 思路', '第二篇 任务', '第三章 产业'),
      rule,
    );
    check(headed('第一篇 总则', '第一章 基础', '第二章 目标', '第二篇 任务', '第一章 产业', '【第三章】 消费'), rule);
  });

  it('lets lists, annexes and lower levels start again', () => {
    check(headed('一、扩大投资', '（一）抓前期', '（二）抓开工', '二、提振消费', '（一）抓商贸', '（二）抓文旅'), rule);
    check(
      draft('一、扩大投资', '1.抓前期；', '2.抓开工。', '二、提振消费', '1.抓商贸；', '2.抓文旅。', '附件', '一、投资清单', '二、消费清单'),
      rule,
    );
    check(draft('一、二产业融合发展。', '四、五月份集中开工。'), rule);
  });

  it('takes a table of contents for what it is', () => {
    check(draft('目录', '一、扩大投资', '二、提振消费', '一、扩大投资', '推进项目。', '二、提振消费', '办好展会。'), rule);
  });
});

describe('structure/heading-level', () => {
  const rule = 'structure/heading-level';

  it('hints at （一） as the first level', () => {
    const [found] = check(headed('【（一）】扩大投资', '（二）提振消费'), rule);
    assert.equal(found?.severity, 'hint');
  });

  it('finds a level left out and levels turned round', () => {
    const skipped = check(headed('一、扩大投资', '【1.】抓前期', '2.抓开工', '二、提振消费', '（一）抓商贸', '（二）抓文旅'), rule);
    assert.equal(skipped[0]?.severity, 'info');
    check(headed('一、扩大投资', '【（1）】抓前期', '（2）抓开工', '二、提振消费', '（一）抓商贸', '（二）抓文旅'), rule);
    const reversed = check(headed('一、扩大投资', '1.抓前期', '【（一）】备要件', '（二）备资金', '2.抓开工', '（一）建专班'), rule);
    assert.equal(reversed[0]?.severity, 'warning');
  });

  it('is silent about levels in order and about lists', () => {
    check(headed('一、扩大投资', '（一）抓前期', '1.备要件', '2.备资金', '（二）抓开工', '二、提振消费'), rule);
    check(
      draft('一、扩大投资', '1.开工项目200个；', '2.竣工项目100个。', '二、提振消费', '（一）抓商贸', '办展会。', '（二）抓文旅'),
      rule,
    );
  });
});

describe('structure/heading-form', () => {
  const rule = 'structure/heading-form';

  it('takes the mark after brackets away', () => {
    const marked = draft('一、扩大投资', '【（一）、】抓好项目前期', '【（2），】压茬推进审批。', '【1、】组建专班。');
    const found = check(marked, rule);
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['error', 'error', 'info'],
    );
    assert.match(repaired(plain(marked), rule), /\n（一）抓好项目前期\n\n（2）压茬推进审批。\n\n1\.组建专班。/u);
  });

  it('leaves figures and counting alone', () => {
    check(draft('（一）抓好项目前期', '1.组建专班。', '10.5万亩高标准农田开工建设。', '一、二产业投资稳步提高。'), rule);
  });
});

describe('structure/heading-stop', () => {
  const rule = 'structure/heading-stop';

  it('deletes the stop of a heading whose siblings have none', () => {
    const marked = headed('一、扩大投资', '二、2025年消费促进重点任务【。】', '三、优化环境');
    const found = check(marked, rule);
    assert.equal(found[0]?.severity, 'error');
    assert.match(repaired(plain(marked), rule), /重点任务\n/u);
  });

  it('leaves run-in headings, headings that all close with a stop, and entries alone', () => {
    check(draft('一、扩大投资', '（一）抓前期。压茬推进审批。', '（二）抓开工。', '挂图作战。', '二、提振消费'), rule);
    check(headed('（一）扩大投资。', '（二）提振消费。', '（三）优化环境。'), rule);
    check(draft('一、开工项目', '二、竣工项目', '三、全年储备项目300个。', '四、其他项目'), rule);
  });
});

describe('structure/point-sequence', () => {
  const rule = 'structure/point-sequence';

  it('mends a repeated number and warns of a gap, over paragraphs too', () => {
    const marked = draft('一、扩大投资', '一是强化调度。按月通报。二是强化保障。', '【二是】强化储备。四是强化督导。');
    const found = check(marked, rule);
    assert.equal(found[0]?.severity, 'error');
    assert.match(repaired(plain(marked), rule), /三是强化储备/u);
    const twice = check(draft('一是强化调度。【一是】强化保障。三是强化储备。'), rule);
    assert.equal(twice[0]?.fix?.text, '二');
    const [gap] = check(draft('一是强化调度。二是强化保障。【四是】强化储备。五是强化督导。'), rule);
    assert.equal(gap?.severity, 'warning');
    assert.equal(gap?.fix, null);
  });

  it('finds 一是 alone and a sequence without its first', () => {
    check(draft('一、扩大投资', '【一是】强化调度，按月通报进度。', '二、提振消费', '办好展会。'), rule);
    check(draft('一、扩大投资', '强化调度。【二是】强化保障。三是强化储备。'), rule);
    check(draft('要做到：【一是】要求严。'), rule);
  });

  it('reads points inside points, other words for the first, and new headings', () => {
    check(draft('一是强化调度：一是按月通报，二是按季讲评。二是强化保障。'), rule);
    check(draft('要做到：一是要求严。此外强化保障。'), rule);
    check(draft('首先强化调度，二是强化保障，三是强化储备。', '关键之一是强化调度。'), rule);
    check(draft('一、扩大投资', '一是抓前期。二是抓开工。', '二、提振消费', '一是抓商贸。二是抓文旅。'), rule);
  });
});

describe('structure/promised-count', () => {
  const rule = 'structure/promised-count';

  it('counts the headings, points and items after a promise', () => {
    const [found] = check(
      draft('全年重点做好以下【四个方面工作】。', ...headed('一、投资', '二、消费', '三、环境').split('\n\n').slice(1)),
      rule,
    );
    assert.equal(found?.severity, 'warning');
    assert.match(found?.message ?? '', /说的是4个，列出的是3个/u);
    check(draft('重点抓好【两件事】：一是抓开工。二是抓竣工。三是抓投产。'), rule);
    check(headed('一、全力抓好【三项重点工作】', '（一）抓开工', '（二）抓竣工', '二、其他工作'), rule);
    const [items] = check(draft('建立责任、任务、问题【四张】清单，实行销号管理。'), rule);
    assert.equal(items?.severity, 'info');
  });

  it('is silent where the count is right, is a name, or the list is open', () => {
    check(draft('重点抓好三件事：一是抓开工。二是抓竣工。三是抓投产。'), rule);
    check(draft('落实“五大任务”。', '一、投资', '推进项目。', '二、消费', '办好展会。'), rule);
    check(draft('围绕能源、工业、农业等五大领域谋划项目，推进教育、医疗和养老四项改革试点中的国家任务。'), rule);
    check(draft('建立责任、任务、问题和销号四张清单。', '组建能源、工业及文旅、商贸五个行业专班。'), rule);
  });
});

describe('structure/empty-section', () => {
  const rule = 'structure/empty-section';

  it('finds a heading that alone has no text', () => {
    check(draft('一、投资', '推进项目。', '【二、消费】', '三、环境', '精简环节。', '四、民生', '稳定就业。'), rule);
  });

  it('leaves outlines and headings with sub-headings alone', () => {
    check(draft('一、投资', '二、消费', '三、环境', '四、民生', '稳定就业。'), rule);
    check(draft('一、投资', '（一）前期', '审批。', '（二）开工', '建设。', '二、消费', '办展。', '三、环境', '精简。'), rule);
  });
});

describe('structure/missing-section', () => {
  const rule = 'structure/missing-section';
  const last = headed(
    '一、扩大有效投资',
    '二、强化科技创新',
    '三、推进乡村振兴',
    '四、保障改善民生',
    '五、守牢安全底线',
    '六、筑牢生态屏障',
  );
  const others = { 'plan-2024.txt': last.replaceAll('2025', '2024') };
  const now = (...more: readonly string[]) =>
    headed('一、扩大有效投资', '二、强化科技创新', '三、推进乡村振兴', '四、保障改善民生', '五、守牢安全底线', ...more);

  it('names the part and links to last year’s heading', () => {
    const [found] = check(now().replace(TITLE, `【${TITLE}】`), rule, { others });
    assert.equal(found?.severity, 'info');
    assert.match(found?.message ?? '', /没有关于“生态环境”的部分.*六、筑牢生态屏障/u);
    assert.match(found?.related[0]?.uri ?? '', /plan-2024/u);
  });

  it('is content with the part under another name, and silent about other places and other kinds', () => {
    check(now('六、推动绿色转型'), rule, { others });
    check(now(), rule, { others: { 'plan-2024.txt': last.replaceAll('2025', '2024').replaceAll('赤峰市', '通辽市') } });
    check(now(), rule, {
      others: { 'report-2024.txt': last.replaceAll('2025', '2024').replace('国民经济和社会发展计划', '政府工作报告') },
    });
  });
});

describe('structure/placeholder', () => {
  const rule = 'structure/placeholder';

  it('finds what is still to be filled in', () => {
    check(draft('地区生产总值增长【XX】%，粮食总产量【__】亿斤，新增就业【××】万人，进出口增长【X】%。'), rule);
    check(draft('（赤政发【〔2025〕号】）责任单位【待定】。于2025年【月日】前完成【TODO】。规模为【（）】。'), rule);
    assert.equal(findings(draft('新增就业【】万人。【待补充】'), rule).length, 2);
  });

  it('finds the places that a new draft leaves open, whole, and not the numbers of documents', () => {
    check(draft('地区生产总值增长【〔上年目标5.5%左右，上年完成5.4%〕】，于【〔待填：时间〕】下达。按照国发〔2024〕5号办理。'), rule);
  });

  it('leaves codes, sizes, products and list boxes alone', () => {
    check(draft('□推进项目。', '提供7×24小时服务，建设2×35万千瓦机组，生产XXL级塔筒，方案有待核实。', '全年12月31日前完成。'), rule);
  });
});

describe('structure/repeated-text', () => {
  const rule = 'structure/repeated-text';
  const long = '建立重点项目全生命周期服务机制，做到一个项目一名领导一套专班一抓到底。';

  it('finds a sentence and a paragraph told twice, and links to the first', () => {
    const [found] = check(draft(`一、投资`, `${long}精简环节。【${long}】`), rule);
    assert.equal(found?.severity, 'warning');
    assert.equal(found?.related.length, 1);
    const [whole] = check(draft(`${long}精简环节。`, '二、消费', `【${long}精简环节。】`), rule);
    assert.match(whole?.message ?? '', /这一段/u);
  });

  it('leaves short sentences, headings and the lead of a news item alone', () => {
    check(draft('坚持项目为王。', '坚持项目为王。'), rule);
    check(['近日，赤峰市印发计划。', long, '原文如下：', TITLE, long].join('\n\n'), rule);
  });
});
