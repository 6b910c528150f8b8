import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';
import type { Statement } from '../../server/src/plan/types';

const knowledge = createKnowledge();
const parse = (text: string) => parsePlan('file:///plan-2027.md', text, { knowledge });

/** A statement in one line: indicator, scope, calibre, measure, operator with value, unit, year and role where they are not the draft's target. */
function line(s: Statement): string {
  const value = s.value === null ? s.op : `${s.op}${s.value}${s.value2 === null ? '' : `..${s.value2}`}${s.unit?.printed ?? ''}`;
  const name = [s.scope === null ? '' : `${s.scope}·`, s.indicator, s.calibre === null ? '' : `[${s.calibre}]`].join('');
  const time = s.year === 2027 && s.role === 'target' ? '' : ` ${s.role} ${s.year}`;
  return `${name} ${s.measure} ${value}${s.relation === null ? '' : ` ${s.relation.kind} ${s.relation.other}`}${time}`;
}

/** What a sentence of a 2027 plan says. */
const read = (sentence: string): string[] => parse(`2027年某某市国民经济和社会发展计划\n\n${sentence}`).statements.map(line);

describe('statements', () => {
  const groups: Readonly<Record<string, readonly (readonly [text: string, ...statements: string[]])[]>> = {
    'a subject before its value': [
      ['地区生产总值增长6%以上。', '地区生产总值 growth >=6%'],
      ['全市地区生产总值达到1700亿元。', '地区生产总值 level =1700亿元'],
      ['力争外贸进出口增速达到3%左右。', '外贸进出口 growth ~3%'],
      ['城镇登记失业率控制在5%以内。', '城镇登记失业率 share <=5%'],
      ['常住人口城镇化率提高1个百分点。', '常住人口城镇化率 points =1个百分点'],
      ['PM2.5平均浓度下降3%。', 'PM2.5平均浓度 growth =-3%'],
      ['万元工业增加值用水量较2020年下降13.5%以上。', '万元工业增加值用水量 growth >=-13.5%'],
      ['不良贷款率压降至4.5%以下。', '不良贷款率 share <=4.5%'],
      ['推动铝产业产值超千亿。', '铝产业产值 level >=1000亿'],
      ['旅游业总收入增长10%至12%。', '旅游业总收入 growth range10..12%'],
      ['新引进亿元项目翻一番。', '亿元项目 growth =100%'],
    ],
    'a subject after its value': [
      ['建设20个美丽乡村。', '美丽乡村 increment =20个'],
      ['完成40万亩大豆种植任务。', '大豆种植 level =40万亩'],
      ['推动60个项目投产达效。', '投产达效项目 increment =60个'],
      ['组织90余家企业参加展会。', '参加展会企业 increment >=90家'],
      ['85%以上农户参与产业化经营。', '参与产业化经营农户占比 share >=85%'],
      ['出台科技创新10个行动计划。', '科技创新行动计划 increment =10个'],
    ],
    'names without their verbs': [
      ['高质量完成高标准农田改造提升120万亩。', '高标准农田改造 increment =120万亩'],
      ['新建农村公路260公里。', '农村公路 increment =260公里'],
      ['支持骨干企业组建创新联合体10家以上。', '创新联合体 increment >=10家'],
      ['年内新增规上工业企业25户。', '规模以上工业企业 increment =25户'],
      ['GDP增长5%。', '地区生产总值 growth =5%'],
      ['实施500万元以上技改项目120个左右。', '500万元以上技改项目 increment ~120个'],
      ['建设仓储、分拣等物流设施35处。', '物流设施 increment =35处'],
    ],
    'what one value hands to the next': [
      ['第一产业实现增加值47亿元，增长3%。', '第一产业增加值 level =47亿元', '第一产业增加值 growth =3%'],
      ['规上工业产值达到390亿元，增加值增长9%。', '规模以上工业产值 level =390亿元', '规模以上工业增加值 growth =9%'],
      ['工业产值增长10%以上、突破1900亿元。', '工业产值 growth >=10%', '工业产值 level >=1900亿元'],
      ['建成高标准农田85万亩、绿色矿山8家。', '高标准农田 increment =85万亩', '绿色矿山 increment =8家'],
      ['签约外资项目17个、总投资25亿美元。', '外资项目 increment =17个', '外资项目总投资 level =25亿美元'],
      ['新增新能源并网400万千瓦、总量突破1800万千瓦。', '新能源并网 increment =400万千瓦', '新能源并网 level >=1800万千瓦'],
      ['“五大集群”产值占到规模以上工业的94%。', '“五大集群”产值占规模以上工业比重 share =94%'],
    ],
    'values shared out': [
      ['城乡居民人均可支配收入分别增长6%和6.5%。', '城镇居民人均可支配收入 growth =6%', '农村居民人均可支配收入 growth =6.5%'],
      ['城镇、农村居民人均可支配收入分别增长4.8%、6.2%。', '城镇居民人均可支配收入 growth =4.8%', '农村居民人均可支配收入 growth =6.2%'],
      [
        '3个省级项目、4个市级项目分别完成投资29亿元、76亿元，分别占年度计划的98%、103%。',
        '省级项目 level =3个',
        '市级项目 level =4个',
        '省级项目投资 level =29亿元',
        '市级项目投资 level =76亿元',
        '省级项目投资占年度计划比重 share =98%',
        '市级项目投资占年度计划比重 share =103%',
      ],
      ['城镇登记失业率、城镇调查失业率控制在4.5%以内、5.5%以内。', '城镇登记失业率 share <=4.5%', '城镇调查失业率 share <=5.5%'],
      ['交通、能源、水利分别完成投资32亿元、21亿元、7亿元。', '交通投资 level =32亿元', '能源投资 level =21亿元', '水利投资 level =7亿元'],
      ['民营企业、普惠金融贷款均增长12%以上。', '民营企业贷款 growth >=12%', '普惠金融贷款 growth >=12%'],
      ['一、二、三产增加值分别增长3%、7%、5%。', '一产增加值 growth =3%', '二产增加值 growth =7%', '三产增加值 growth =5%'],
      ['三次产业比重调整为23.6:31.9:44.5。', '第一产业比重 share =23.6%', '第二产业比重 share =31.9%', '第三产业比重 share =44.5%'],
    ],
    'names without what stands around them': [
      ['完成（下同）地区生产总值310亿元。', '地区生产总值 level =310亿元'],
      ['财政总收入增长5%，其中地方级财政收入增长4%。', '财政总收入 growth =5%', '地方级财政收入[地方] growth =4%'],
      ['高校毕业生就业率95%以上，其中区外就业占10%以上。', '高校毕业生就业率 share >=95%', '区外就业 share >=10%'],
      ['一般公共预算收入7亿元，下降（同口径）3.5%。', '一般公共预算收入 level =7亿元', '一般公共预算收入[可比口径] growth =-3.5%'],
      ['5年累计完成固定资产投资800亿元。', '固定资产投资 level =800亿元'],
      ['新开发护林员岗位[7]260个。', '护林员岗位 increment =260个'],
      ['新增绿化面积9万亩。', '绿化面积 increment =9万亩'],
      ['粮食播种面积连续6年保持在300万亩以上。', '粮食播种面积 level >=300万亩'],
      ['高新技术企业数3年翻一番。', '高新技术企业数 growth =100%'],
      ['经济增长目标确定为5%左右。', '经济增长 growth ~5%'],
    ],
    'names with the verb of a bulletin inside': [
      ['规模以上工业实现总产值130亿元。', '规模以上工业总产值 level =130亿元'],
      ['地方财政一般预算支出20亿元。', '地方财政一般预算支出 level =20亿元'],
      ['第三产业稳步发展，增加值达到34亿元。', '增加值 level =34亿元'],
      ['人均地区生产总值6.5万元（折合9100美元），增长5%。', '人均地区生产总值 level =6.5万元', '人均地区生产总值 growth =5%'],
      ['交通和通信价格下跌0.6%。', '交通和通信价格 growth =-0.6%'],
      ['居民消费价格上涨幅度控制在2%左右。', '居民消费价格 growth ~2%'],
    ],
    'values that share what is printed once': [
      [
        '存款余额84亿元，贷款余额68亿元，分别增长9%和8%。',
        '存款余额 level =84亿元',
        '贷款余额 level =68亿元',
        '存款余额 growth =9%',
        '贷款余额 growth =8%',
      ],
      ['蔬菜、水果设施产量占比分别提高12、18个百分点。', '蔬菜占比 points =12个百分点', '水果设施产量占比 points =18个百分点'],
      [
        '工业投资、民间投资增速分别高于全省2.5个、3个百分点。',
        '工业投资增速高于全省 points =2.5个百分点',
        '民间投资增速高于全省 points =3个百分点',
      ],
      ['对东盟、欧盟出口分别增长9%、7%。', '对东盟出口 growth =9%', '欧盟出口 growth =7%'],
      ['接待游客、实现旅游总花费分别增长8%、9%。', '接待游客 growth =8%', '旅游总花费 growth =9%'],
      [
        '生物医药、新材料产值占规上工业比重分别达20%、30%。',
        '生物医药产值占规上工业比重 share =20%',
        '新材料产值占规上工业比重 share =30%',
      ],
      ['三次产业比调整为11.8︰48.3︰39.9。', '第一产业比重 share =11.8%', '第二产业比重 share =48.3%', '第三产业比重 share =39.9%'],
    ],
    calibres: [
      ['限额以上固定资产投资增长15%。', '限额以上固定资产投资[限额以上] growth =15%'],
      ['一般公共预算收入按可比口径增长6%。', '一般公共预算收入[可比口径] growth =6%'],
    ],
    'scopes and places': [['科尔沁区固定资产投资增长8%。', '科尔沁区·固定资产投资 growth =8%']],
    'relations and tasks': [
      ['居民收入增长与经济增长同步。', '居民收入 growth sync sync 地区生产总值'],
      ['城乡居民收入增速高于地区生产总值增速。', '城乡居民收入 growth >= above 地区生产总值'],
      ['力争经济增速高于全区平均水平。', '地区生产总值 growth >= above 全区'],
      ['完成自治区下达的城镇新增就业任务和降碳减排目标。', '城镇新增就业 level defer', '降碳减排 level defer'],
    ],
    'tasks handed down, the subject before or behind': [
      [
        '单位地区生产总值能耗降低、化学需氧量排放量降低完成省下达任务。',
        '单位地区生产总值能耗 level defer',
        '化学需氧量排放量 level defer',
      ],
      ['单位生产总值能耗、主要污染物排放控制在市下达目标之内。', '单位生产总值能耗 level defer', '主要污染物排放 level defer'],
      ['完成市下达的节能减排等各项目标任务。', '节能减排 level defer'],
    ],
    'time and role': [
      ['到2030年，常住人口城镇化率达到60%。', '常住人口城镇化率 share =60% target 2030'],
      ['2025年粮食总产量达到190亿斤。', '粮食总产量 level =190亿斤 actual 2025'],
      ['经营主体由13.59万户增加到26.84万户。', '经营主体 level =13.59万户 baseline 2026', '经营主体 level =26.84万户'],
      ['上市公司2020年18家，2026年达到37家。', '上市公司 level =18家 actual 2020', '上市公司 level =37家 actual 2026'],
      ['财政收入30亿元，是2020年的1.5倍，年均增长9%。', '财政收入 level =30亿元', '财政收入 growth =9%'],
      ['财政收入由2020年的21亿元跃升到37亿元。', '财政收入 level =21亿元 baseline 2020', '财政收入 level =37亿元'],
      [
        '城乡居民人均可支配收入从2021年的4.1万元和1.6万元分别提高到5.2万元和2.2万元。',
        '城镇居民人均可支配收入 level =4.1万元 baseline 2021',
        '农村居民人均可支配收入 level =1.6万元 baseline 2021',
        '城镇居民人均可支配收入 level =5.2万元',
        '农村居民人均可支配收入 level =2.2万元',
      ],
      ['学前教育生均标准从400元提高至900元。', '学前教育生均标准 level =400元 baseline 2026', '学前教育生均标准 level =900元'],
      ['经营主体较“十四五”末增长21%。', '经营主体 growth =21%'],
      ['据初步核算，某某县2026年全年实现地区生产总值91亿元。', '地区生产总值 level =91亿元 actual 2026'],
      ['财政收入从2020年的21亿元提高到2025年的37亿元。', '财政收入 level =21亿元 baseline 2020', '财政收入 level =37亿元 actual 2025'],
      ['“十四五”期间累计新增就业6万人。', '新增就业 increment =6万人 actual 2025'],
    ],
    'near misses: no claim about an indicator': [
      ['做好以下11个方面工作。'],
      ['聚焦四个领域、实施“六个工程”。'],
      ['加快年产25万吨赖氨酸项目建设。'],
      ['开工500千伏变电站。'],
      ['打造科尔沁500公里风景大道。'],
      ['农产品出口连续26年居全国首位。'],
      ['落实《三年行动方案（2025—2027年）》。'],
      ['出台“科技成果转化16条”。'],
      ['打造15分钟生活圈。'],
      ['完成年初确定的国民经济和社会发展计划主要目标任务。'],
      ['妥善应对5.6级地震。'],
      ['地区生产总值连续迈上3个千亿元台阶。'],
      ['超额完成省考核目标1.5个百分点。'],
      ['实现6%左右的增长，必须付出艰苦努力。'],
      ['累计完成投资，是“十三五”的2倍。'],
      ['做好8方面工作。'],
      ['比地区生产总值年均增幅高出2.1个百分点。'],
      ['推动规划与年度计划同步编制。'],
      ['粮、肉、奶、蛋产量分别达到20万吨、6万吨、3万吨。'],
    ],
  };
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [text, ...statements] of cases) it(text, () => assert.deepEqual(read(text), statements));
    });
  }

  it('begins a change of last year’s review in the year before', () => {
    const review = '一、2026年工作回顾\n\n三次产业结构由上年的22%、29%和49%调整为21%、28%和51%。';
    assert.deepEqual(
      parse(`2027年某某市国民经济和社会发展计划\n\n${review}`).statements.map(({ year, role }) => `${role} ${year}`),
      [...Array(3).fill('baseline 2025'), ...Array(3).fill('actual 2026')],
    );
  });

  it('reads the annex table under its header, cell by cell', () => {
    const table = [
      '| 序号 | 指标 | 属性 | 单位 | 上年计划 | 上年完成 | 本年计划 |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| 1 | 地区生产总值（增速） | 预期性 | % | 6以上 | 5.2 | 5.5左右 |',
      '| 2 | 城镇新增就业 | 预期性 | 万人 | 1.2 | 1.31 | ≥1.3 |',
      '| 3 | 森林覆盖率 | 约束性 | % | | | 24.1 |',
      '| 4 | 居民收入 | 预期性 | % | | | 与经济增长同步 |',
    ].join('\n');
    assert.deepEqual(read(`附表：主要指标\n\n${table}`), [
      '地区生产总值 growth =5.2% actual 2026',
      '地区生产总值 growth ~5.5%',
      '城镇新增就业 increment =1.31万人 actual 2026',
      '城镇新增就业 increment >=1.3万人',
      '森林覆盖率 share =24.1%',
    ]);
  });

  it('marks the main targets passage', () => {
    const { statements } = parse(
      '2027年全市主要预期目标是：地区生产总值增长5%，居民收入增长与经济增长同步。\n\n实现上述目标，新建农村公路26公里。',
    );
    assert.deepEqual(
      statements.map((s) => s.headline),
      [true, true, false],
    );
  });

  it('drops the lead of a news item that quotes the document', () => {
    const { statements } = parse('本报讯 某市提出地区生产总值增长6%。\n全文如下：\n2027年某市国民经济和社会发展计划\n地区生产总值增长6%。');
    assert.equal(statements.length, 1);
  });

  it('reads any text without throwing; every span lies inside it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '地区生产总值',
        '增长',
        '5%',
        '左右',
        '，',
        '、',
        '。',
        '\n',
        '分别',
        '与',
        '同步',
        '由',
        '到',
        '占',
        '“',
        '”',
        '（',
        '完成',
        '下达的',
        '任务',
        '2027年',
        '一、',
        '12',
        '亿元',
        '个项目',
        '城乡居民人均可支配收入',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const s of parse(text).statements) {
          assert.ok(
            0 <= s.start && s.start <= s.valueStart && s.valueStart <= s.valueEnd && s.valueEnd <= s.end && s.end <= text.length,
            `${s.indicator} ${s.start} ${s.valueStart} ${s.valueEnd} ${s.end}`,
          );
          assert.notEqual(s.indicator, '');
        }
      }),
      { numRuns: 500, examples: [[['完成', '下达的', '\0', '任务']]] },
    );
  });
});
