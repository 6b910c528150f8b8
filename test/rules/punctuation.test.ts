import assert from 'node:assert/strict';
import { check, findings } from './check';
import { repaired } from './repaired';

/** A plan of these paragraphs; 【】 mark what is found. */
function draft(...paragraphs: readonly string[]): string {
  return ['2025年赤峰市国民经济和社会发展计划', ...paragraphs].join('\n\n');
}

const body = (text: string): string => text.slice(text.indexOf('\n\n') + 2);

/** Checks the marks, makes the edits and answers what the paragraphs then read. */
function mended(ruleId: string, ...paragraphs: readonly string[]): string {
  const marked = draft(...paragraphs);
  check(marked, ruleId);
  return body(repaired(marked.replace(/[【】]/gu, ''), ruleId));
}

describe('punctuation/unpaired', () => {
  const rule = 'punctuation/unpaired';

  it('turns the mark that is turned round', () => {
    assert.equal(mended(rule, '实施“北疆增绿【“】行动。', '落实【”】两重”项目。'), '实施“北疆增绿”行动。\n\n落实“两重”项目。');
    assert.equal(findings(draft('实施“北疆增绿“行动。'), rule)[0]?.severity, 'error');
  });

  it('warns of a half pair of every kind', () => {
    const found = check(draft('实施【“】北疆增绿行动。', '落实《行动方案》和实施办法【》】。', '推进项目【（】含续建，争取投产。'), rule);
    assert(found.every(({ severity, fix }) => severity === 'warning' && fix === null));
  });

  it('knows quotations over paragraphs, ordinals, elisions and brackets of two widths', () => {
    check(draft('会议指出：“要坚持稳中求进。', '要坚持实干为先。”'), rule);
    check(draft('会议指出：“要坚持稳中求进。', '“要坚持实干为先。”'), rule);
    check(draft('包括：1）前期；2）开工。', '引进Li’s公司，建设仓库（B型)。'), rule);
  });
});

describe('punctuation/nested-marks', () => {
  const rule = 'punctuation/nested-marks';

  it('makes the inner pair single', () => {
    assert.equal(mended(rule, '印发《关于落实【《行动计划》】的办法》。'), '印发《关于落实〈行动计划〉的办法》。');
    assert.equal(mended(rule, '提出“要用好【“两新”】政策”的要求。'), '提出“要用好‘两新’政策”的要求。');
  });

  it('is silent about pairs side by side and pairs of another kind', () => {
    check(draft('落实《行动计划》《办法》，推进“两重”“两新”，印发《关于“两新”的通知》。'), rule);
  });
});

describe('punctuation/doubled', () => {
  const rule = 'punctuation/doubled';

  it('keeps the strongest', () => {
    assert.equal(mended(rule, '推进项目【，，】扩大投资【，。】提振消费【。。】'), '推进项目，扩大投资。提振消费。');
    assert.deepEqual(
      findings(draft('推进项目，，扩大投资，。'), rule).map(({ severity }) => severity),
      ['error', 'warning'],
    );
  });

  it('leaves marks around quotations, ellipses and captions printed twice alone', () => {
    check(draft('提出“稳企业。”，推进“两重”、“两新”。', '以奖代补。。。', '霍林河一角。。美丽美丽摄摄'), rule);
  });
});

describe('punctuation/half-width', () => {
  const rule = 'punctuation/half-width';

  it('widens what stands in Chinese text', () => {
    assert.equal(
      mended(
        rule,
        '推进项目，扩大投资，增长6%【,】提振消费【;】办好展会。',
        '包括【:】前期（二期【)】，开工，竣工，投产，达效（一期）。疫苗（HPV【)】免费。',
      ),
      '推进项目，扩大投资，增长6%，提振消费；办好展会。\n\n包括：前期（二期），开工，竣工，投产，达效（一期）。疫苗（HPV）免费。',
    );
    assert.equal(mended(rule, '推进项目建设【.】扩大投资。提振消费。'), '推进项目建设。扩大投资。提振消费。');
  });

  it('is silent in a half-width document, in figures, times, addresses and foreign text', () => {
    check(draft('推进项目,扩大投资,提振消费。', '优化环境,保障民生。'), rule);
    check(draft('用地1,200亩，比例为12:40，时间8:30，见http://a.cn/b?c，推广large(model)，优化环境。', '联系电话:0476-1234567'), rule);
  });
});

describe('punctuation/ascii-quotes', () => {
  const rule = 'punctuation/ascii-quotes';

  it('bends them by pairs', () => {
    assert.equal(
      mended(rule, '推进【"双百"】工程，围绕【"1571"】部署。', '落实“两重”，用好“两新”，推进“双碳”，办好“两件大事”。'),
      '推进“双百”工程，围绕“1571”部署。\n\n落实“两重”，用好“两新”，推进“双碳”，办好“两件大事”。',
    );
  });

  it('is silent where straight quotes are the habit, and about inches', () => {
    check(draft('推进"双百"工程，落实"两重"。'), rule);
    check(draft('配备24"显示屏，落实“两重”。'), rule);
  });
});

describe('punctuation/list-conjunction', () => {
  const rule = 'punctuation/list-conjunction';

  it('takes the mark away', () => {
    assert.equal(
      mended(rule, '提升粮食、肉类【、和】蔬菜供给，完善道路【、以及】停车设施。'),
      '提升粮食、肉类和蔬菜供给，完善道路以及停车设施。',
    );
    assert.deepEqual(
      findings(draft('粮食、肉类、和蔬菜，道路、以及设施，交易、和平台。'), rule).map(({ severity }) => severity),
      ['warning', 'error', 'warning'],
    );
  });

  it('knows words, names and the preposition', () => {
    check(draft('富裕、和谐、美丽，依法、及时公开，喀什、和田协作，繁荣、和平发展。'), rule);
    // A published five-year outline has this form: 与…… and 和…… as prepositions of two modifiers.
    check(draft('健全与区域相协调、与产业相衔接、和市场相适应的机制。'), rule);
  });
});

describe('punctuation/quoted-list', () => {
  const rule = 'punctuation/quoted-list';

  it('hints, and takes the mark away', () => {
    assert.equal(mended(rule, '推进“两重【”、“】两新”，落实《计划【》、《】办法》。'), '推进“两重”“两新”，落实《计划》《办法》。');
    assert.equal(findings(draft('推进“两重”、“两新”。'), rule)[0]?.severity, 'hint');
  });

  it('is silent where a bracket or word stands between', () => {
    check(draft('推进“两重”（重大战略）、“两新”，落实“两重”项目、“两新”政策，“双百”、《计划》。'), rule);
  });
});

describe('punctuation/ordinal-mark', () => {
  const rule = 'punctuation/ordinal-mark';

  it('gives each ordinal its mark', () => {
    assert.equal(
      mended(rule, '一【，】扩大投资', '二【.】提振消费', '第一【、】强化调度。第二【、】强化保障。首先【、】抓好前期。'),
      '一、扩大投资\n\n二、提振消费\n\n第一，强化调度。第二，强化保障。首先，抓好前期。',
    );
  });

  it('leaves counting alone', () => {
    check(draft('第一、第二季度开工。第一、二产业融合。综合排名全国第二、第七。', '三，四月份开工。'), rule);
  });
});

describe('punctuation/semicolon-items', () => {
  const rule = 'punctuation/semicolon-items';

  it('ends items that hold stops with a stop', () => {
    assert.equal(mended(rule, '一是强化调度。按月通报【；】二是强化保障。'), '一是强化调度。按月通报。二是强化保障。');
  });

  it('is silent where the stops are in quotations or there are none', () => {
    check(draft('一是强化调度，按月通报；二是落实“事不过夜。马上就办”要求；三是强化保障。'), rule);
  });
});

describe('punctuation/nested-colon', () => {
  const rule = 'punctuation/nested-colon';

  it('hints at the second colon of a sentence', () => {
    check(draft('重点抓好三件事：强化调度，做到两个到位【：】人员到位、责任到位。'), rule);
  });

  it('leaves colons of other sentences, before quotations and in brackets alone', () => {
    check(draft('目标：增长6%；任务：抓项目。会议指出：要牢记：“实干为先。”', '重点（详见附件：清单）：抓投产，抓达效。'), rule);
  });
});

describe('punctuation/dash', () => {
  const rule = 'punctuation/dash';

  it('makes it two characters wide', () => {
    assert.equal(
      mended(rule, '落实重要任务【--】筑牢屏障，建设基地【———】粮仓。', '【—】坚持稳中求进【—】这是总基调。'),
      '落实重要任务——筑牢屏障，建设基地——粮仓。\n\n——坚持稳中求进——这是总基调。',
    );
  });

  it('leaves connecting dashes and codes alone', () => {
    check(draft('——坚持稳中求进。', '沿集—赤—通通道，实施2021—2025年规划，型号A--3，京-沪线。'), rule);
  });
});

describe('punctuation/ellipsis', () => {
  const rule = 'punctuation/ellipsis';

  it('writes six dots, or 等 alone', () => {
    assert.equal(mended(rule, '推广以奖代补【...】多种方式，发展奶业【……等】产业【。。。】'), '推广以奖代补……多种方式，发展奶业等产业……');
  });

  it('leaves leaders, right ones and other words with 等 alone', () => {
    check(draft('总则......1', '推广以奖代补……等级提升，发展奶业……'), rule);
  });
});

describe('punctuation/stray-space', () => {
  const rule = 'punctuation/stray-space';
  const long = '推进重点项目建设，构建现代产业体系，提振居民消费，优化营商环境，统筹城乡发展，守牢安全底线。'.repeat(6);

  it('deletes it', () => {
    assert.equal(mended(rule, `${long}扩大有【 】效投资。`), `${long}扩大有效投资。`);
    assert.equal(mended(rule, `${long}扩大投资【　】，提振消费。`), `${long}扩大投资，提振消费。`);
  });

  it('leaves layout, bylines, headings and slogans alone', () => {
    check(
      draft(
        `${long}叫响“北疆风光 魅力赤峰”品牌。`,
        '绿色家园，共同守护。 王某 摄',
        '省长作报告。本报记者 李某 摄',
        '目　录',
        '第一章 总则',
      ),
      rule,
    );
    check(draft(`${long}出席的有李某某、王 某、赵某。`), rule);
    check(draft('推 进 项 目 建 设，扩 大 投 资。'), rule);
  });
});
