import assert from 'node:assert/strict';
import { splitParagraphs } from '../../server/src/text/paragraphs';
import { paragraphsOf, SAMPLE, wrap } from './layouts';

function check(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(paragraphsOf(text), expected);
}

const texts = (text: string): string[] => splitParagraphs(text).map((paragraph) => paragraph.text);

describe('段落：每段一行', () => {
  it('一行一段，标题自成一段', () => {
    check(
      '一、大力发展现代农业\n全年粮食播种面积稳定在100万亩。\n（一）抓种植\n1．稳面积。播种面积扩大\n2.提单产\n推广良种。',
      'h 一、大力发展现代农业',
      't 全年粮食播种面积稳定在100万亩。',
      'h （一）抓种植',
      't 1.稳面积。播种面积扩大',
      'h 2.提单产',
      't 推广良种。',
    );
  });

  it('带句号的编号句是标题还是段首，由全文决定；带数字指标的不是标题', () => {
    check(
      '（一）农业实现增产。\n粮食增产5%。\n（二）产值增长6%。\n各县均有增长。',
      'h （一）农业实现增产。',
      't 粮食增产5%。',
      't （二）产值增长6%。',
      't 各县均有增长。',
    );
    check(
      '（一）农业实现增产。粮食增产5%。\n（二）工业平稳。产值增长6%。\n（三）服务业回升。',
      't （一）农业实现增产。粮食增产5%。',
      't （二）工业平稳。产值增长6%。',
      't （三）服务业回升。',
    );
  });

  it('一句一行、破折号条目、分号条目各自成段', () => {
    check('就业稳定。\n物价平稳。\n收入提高。', 't 就业稳定。', 't 物价平稳。', 't 收入提高。');
    check('主要预期目标是：\n——产值增长6%；\n——新增就业3000人。', 't 主要预期目标是：', 't ——产值增长6%；', 't ——新增就业3000人。');
  });

  it('没有句末标点的指标条目不当作标题', () => {
    check(
      '主要预期目标\n1.地区生产总值增长6%\n2.粮食产量稳定在12亿斤',
      'h 主要预期目标',
      't 1.地区生产总值增长6%',
      't 2.粮食产量稳定在12亿斤',
    );
  });

  it('“一、二、三产业”不是编号，“44.5亿元”不是第44条', () => {
    check(
      '一、二、三产业增加值分别增长3%、7%和6%。\n44.5亿元投资到位。',
      't 一、二、三产业增加值分别增长3%、7%和6%。',
      't 44.5亿元投资到位。',
    );
  });

  it('分页把句子断成两段时接上，后面的标题不接', () => {
    check(
      '今年主要目标是：产值增长6%。投资增长10%；完成自\n\n治区下达的任务。\n\n（一）抓好工业\n\n工业增加值增长8%。',
      't 今年主要目标是：产值增长6%。投资增长10%；完成自治区下达的任务。',
      'h （一）抓好工业',
      't 工业增加值增长8%。',
    );
  });

  it('整篇一行、段间为全角空格', () => {
    check(
      '某县2026年政府工作报告　　各位代表：　　现在，我代表县人民政府报告工作，请予审议。　　一、2025年工作回顾　　全年地区生产总值增长5.6%，财政收入增长4.5%，固定资产投资增长7.2%。　　（一）工业稳步提升。工业增加值增长7%，完成技改投资12亿元。　　第二章　　保障措施　　强化责任落实。',
      'h 某县2026年政府工作报告',
      't 各位代表：',
      't 现在，我代表县人民政府报告工作，请予审议。',
      'h 一、2025年工作回顾',
      't 全年地区生产总值增长5.6%，财政收入增长4.5%，固定资产投资增长7.2%。',
      't （一）工业稳步提升。工业增加值增长7%，完成技改投资12亿元。',
      'h 第二章保障措施',
      't 强化责任落实。',
    );
  });

  it('标题里的空格不分段', () => {
    check('第一篇　开创新局面　实现新跨越\n目　　录', 'h 第一篇开创新局面实现新跨越', 'h 目录');
  });

  it('题名分成几行', () => {
    check(
      '某某市人民政府\n关于印发2026年国民经济和社会发展\n计划的通知\n各县区人民政府，市政府各部门：\n现将计划印发给你们，请认真执行。\n2026年3月1日\n（此件公开发布）\n2026年国民经济和社会发展计划\n今年是开局之年。',
      'h 某某市人民政府关于印发2026年国民经济和社会发展计划的通知',
      't 各县区人民政府，市政府各部门：',
      't 现将计划印发给你们，请认真执行。',
      't 2026年3月1日',
      't （此件公开发布）',
      'h 2026年国民经济和社会发展计划',
      't 今年是开局之年。',
    );
    check('某市统计局\n某市2025年国民经济和社会发展统计公报', 'h 某市统计局', 'h 某市2025年国民经济和社会发展统计公报');
    check(
      '(2026年1月20日某县第十届委员会\n\n  第六次全体会议通过)\n\n正文开始。',
      't (2026年1月20日某县第十届委员会第六次全体会议通过)',
      't 正文开始。',
    );
  });

  it('网页导航不读', () => {
    const got = paragraphsOf(
      '首页\n\n政务公开\n\n办事服务\n\n数据发布\n\n互动交流\n\n专题专栏\n\n全年产值增长6%，就业稳定。\n\n分享\n打印\n关闭\n返回顶部\n网站地图',
    );
    assert.deepEqual(
      got.filter((line) => !line.startsWith('d')),
      ['t 全年产值增长6%，就业稳定。'],
    );
  });

  it('空文本、只有空白或只有横线', () => {
    for (const text of ['', ' \n\t\n　', '-----\n⋯⋯\n***']) check(text);
  });
});

describe('段落：空白与字形', () => {
  it('字间空白去掉，英文词和两个数之间留一格', () => {
    check(
      '改造小区 560 个，建设 AI 大模型 large  language model 平台，2024 2025 两年。',
      't 改造小区560个，建设AI大模型large language model平台，2024 2025两年。',
    );
    check('全 年 粮 食 产 量 达 到 1 2 亿 斤 。', 't 全年粮食产量达到12亿斤。');
  });

  it('全角数字字母和％＋－．一对一转成半角，中文标点保留', () => {
    check('１９９０年ＧＤＰ增长５．５％，（下同）。', 't 1990年GDP增长5.5%，（下同）。');
  });

  it('数字断在行间', () => {
    check(
      '三次产业结构调整为12.4:40.1:\n47.5，服务业比重继续\n提高到近半。工业增加值增长8%，完成技改项目\n30个。',
      't 三次产业结构调整为12.4:40.1:47.5，服务业比重继续提高到近半。工业增加值增长8%，完成技改项目30个。',
    );
  });

  it('回车、换行、换页都断行', () => {
    check('甲地增长。\r\n乙地增长。\r丙地增长。\f丁地增长。', 't 甲地增长。', 't 乙地增长。', 't 丙地增长。', 't 丁地增长。');
  });
});

describe('段落：硬换行', () => {
  for (const width of [14, 16, 18, 22, 28, 30, 34, 38, 40]) {
    it(`每行${width}字，段首缩进`, () => {
      const text = SAMPLE.flatMap((paragraph) => wrap(paragraph, width).map((line, i) => (i === 0 ? `　　${line}` : line))).join('\n');
      assert.deepEqual(texts(text), SAMPLE);
    });

    it(`每行${width}字，缩进丢失：标题不接正文，句子完整`, () => {
      const got = texts(SAMPLE.flatMap((paragraph) => wrap(paragraph, width)).join('\n'));
      for (const paragraph of SAMPLE) {
        if (/^[一二三（]/.test(paragraph)) assert.ok(got.includes(paragraph), `标题：${paragraph}\n${got.join('\n')}`);
        else
          for (const sentence of paragraph.match(/[^。]+。/g)!)
            assert.ok(
              got.some((text) => text.includes(sentence)),
              `断句：${sentence}`,
            );
      }
    });

    it(`每行${width}字，段首行后多一空行`, () => {
      const text = SAMPLE.flatMap((paragraph) => {
        const lines = wrap(paragraph, width);
        return lines.length > 3 ? [lines[0]!, '', ...lines.slice(1)] : lines;
      }).join('\n');
      const got = texts(text);
      for (const sentence of SAMPLE.join('').match(/[^。]{20,}。/g)!) {
        const plain = sentence.replace(/^(?:[一二三]、|（.）)[^，。]{1,12}(?=粮食|实施|举办|城镇新增|今年)/, '');
        assert.ok(got.some((each) => each.includes(plain)) || /^[一二三（]/.test(plain), `断句：${plain}\n${got.join('\n')}`);
      }
    });
  }

  it('编号标题折成两行', () => {
    check(
      '（三）深入实施创新驱动发展战略，加快建设具有区域影响\n力的科技创新高地\n　　全社会研发投入增长12%以上，技术合同成交额增长20%，新\n增高新技术企业30家，建成省级实验室2家，引进人才500名以\n上，专利授权量增长8%。',
      'h （三）深入实施创新驱动发展战略，加快建设具有区域影响力的科技创新高地',
      't 全社会研发投入增长12%以上，技术合同成交额增长20%，新增高新技术企业30家，建成省级实验室2家，引进人才500名以上，专利授权量增长8%。',
    );
  });

  it('题名折行的短文里，长段不接在编号标题后', () => {
    check(
      '关于某某市某某区2026年国民经济和社会发展\n计划执行情况及2027年计划草案的报告\n某某市某某区发展和改革委员会\n一、2026年国民经济和社会发展计划执行情况\n2026年，全区上下团结奋斗，地区生产总值突破700亿元，项目资金争取到位85亿元，重大项目超过240个，城镇新增就业1万人，常住人口城镇化率提高1个百分点，各项工作都有新的进展。',
      'h 关于某某市某某区2026年国民经济和社会发展计划执行情况及2027年计划草案的报告',
      'h 某某市某某区发展和改革委员会',
      'h 一、2026年国民经济和社会发展计划执行情况',
      't 2026年，全区上下团结奋斗，地区生产总值突破700亿元，项目资金争取到位85亿元，重大项目超过240个，城镇新增就业1万人，常住人口城镇化率提高1个百分点，各项工作都有新的进展。',
    );
  });

  it('文首窄栏里以“计划”收尾的行不是题名', () => {
    check(
      '全县上下团结奋斗，较好地完成了\n县人民代表大会审议批准的年度计划\n和五年规划确定的各项目标任务，经\n济社会发展迈上新的台阶，群众生活\n持续改善。',
      't 全县上下团结奋斗，较好地完成了县人民代表大会审议批准的年度计划和五年规划确定的各项目标任务，经济社会发展迈上新的台阶，群众生活持续改善。',
    );
  });

  it('缩进的版面里未缩进的行接上一行', () => {
    check(
      '　　全年实施重点项目120个，完成投资90亿元，新开工项目中亿元以\n上项目占到半数。\n　　二是抓好招商。',
      't 全年实施重点项目120个，完成投资90亿元，新开工项目中亿元以上项目占到半数。',
      't 二是抓好招商。',
    );
  });
});

describe('段落：页码与页眉', () => {
  const head = '某某县2026年国民经济和社会发展计划';
  const pageBreaks: { readonly [name: string]: (page: number) => string[] } = {
    '— 3 —': (page) => [`— ${page} —`],
    '- 3 - 前后空行': (page) => ['', `- ${page} -`, ''],
    '第3页 共9页': (page) => [`第 ${page} 页 共 9 页`],
    单独的数字: (page) => ['', String(page), ''],
    数字加换页符: (page) => [`${page}`, '\f'],
    页码加页眉: (page) => [`－${page}－`, head],
    页眉换页: (page) => [`${page}`, '', '\f', head, ''],
  };
  for (const [name, breakAt] of Object.entries(pageBreaks)) {
    it(`句子跨页：${name}`, () => {
      const lines = SAMPLE.flatMap((paragraph) => wrap(paragraph, 28).map((line, i) => (i === 0 ? `　　${line}` : line)));
      const out: string[] = [];
      let page = 1;
      lines.forEach((line, i) => {
        out.push(line);
        if (i % 7 === 2) out.push(...breakAt(page++));
      });
      assert.deepEqual(texts(out.join('\n')), SAMPLE);
    });
  }

  it('页码不在句中留下，位置仍对得上', () => {
    const text =
      '二、重点任务\n　　严格落实节约用能责任，加强重点单位用能管理，完成自\n— 3 —\n某某县2026年国民经济和社会发展计划\n治区下达的节能任务，新增就业3000人，改造小区20个，新建充电桩。\n三、保障措施';
    const paragraph = splitParagraphs(text).find((each) => each.text.includes('3000'))!;
    assert.ok(paragraph.text.includes('完成自治区下达'));
    const at = paragraph.text.indexOf('3000');
    assert.equal(text.slice(paragraph.toSource(at), paragraph.toSourceEnd(at + 4)), '3000');
  });

  it('表格里的数字不是页码', () => {
    const got = texts('指标\n数量\n12\n高标准农田\n15\n小区\n18').join('|');
    for (const cell of ['12', '15', '18']) assert.ok(got.includes(cell));
  });
});

describe('段落：Markdown', () => {
  it('文首元数据、注释、分隔线不是正文；标题、列表、表格各自成段', () => {
    check(
      '---\ntitle: 草案\nyear: 2026\n---\n# 2026年计划\n\n<!-- planlint-disable-next-line a/b -->\n## 一、目标\n\n- 产值增长**6%**左右\n* 粮食产量12亿斤\n\n| 指标 | 目标 |\n|---|---|\n| 粮食 | 12亿斤 |\n\n---\n正文增长5%<!-- 待核\n实 -->以上。\n',
      'h #2026年计划',
      'h ##一、目标',
      't 产值增长6%左右',
      't 粮食产量12亿斤',
      't |指标|目标|',
      't |粮食|12亿斤|',
      't 正文增长5%以上。',
    );
  });

  it('制表符分隔的行：一行一段，格间留一格', () => {
    check('指标\t单位\t目标\n粮食产量\t万吨\t60', 't 指标 单位 目标', 't 粮食产量 万吨 60');
  });

  it('没有闭合的注释是正文', () => {
    check('增长5%<!-- 以上。', 't 增长5%<!--以上。');
  });
});

describe('段落：位置', () => {
  it('跨行的数值对得上原文，行末空白不在内', () => {
    const text = '　　全年实施重点项目120个，完成投资 90 \n亿元，新开工项目中亿元以上项目占到半数，投资完成率达到98%。\n　　下一段。';
    const paragraph = splitParagraphs(text)[0]!;
    const at = paragraph.text.indexOf('90亿元');
    assert.equal(text.slice(paragraph.toSource(at), paragraph.toSourceEnd(at + 4)), '90 \n亿元');
    assert.equal(text.slice(paragraph.toSource(at), paragraph.toSourceEnd(at + 2)), '90');
    assert.equal(paragraph.toSource(paragraph.text.length), paragraph.end);
    assert.equal(paragraph.toSourceEnd(0), paragraph.start);
    assert.equal(text[paragraph.start], '全');
    assert.equal(text[paragraph.end - 1], '。');
  });
});
