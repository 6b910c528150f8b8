import assert from 'node:assert/strict';
import { defaultConfig } from '../../../server/src/config/defaults';
import { newDraft } from '../../../server/src/features/newDraft/newDraft';
import { createKnowledge } from '../../../server/src/knowledge/knowledge';
import { createPlanService } from '../../../server/src/service';

const knowledge = createKnowledge();

interface Made {
  readonly text: string;
  /** Rules that find something in the new draft, and what. */
  readonly findings: readonly string[];
}

/** The draft made from `last` among other documents, and what is found in it. */
function make(last: string, year: number, others: Readonly<Record<string, string>> = {}): Made {
  const service = createPlanService({ knowledge, config: defaultConfig });
  for (const [name, text] of Object.entries({ ...others, 'last.plan.md': last })) service.setDocument(`file:///w/${name}`, text);
  const plan = service.plan('file:///w/last.plan.md')!;
  const corpus = service.corpus();
  const framework = corpus.frameworkFor({ ...plan.meta, year, endYear: year }, knowledge);
  const text = newDraft({ plan, corpus, framework, knowledge }, year);
  service.setDocument('untitled:draft.plan.md', text);
  const { findings } = service.lint('untitled:draft.plan.md');
  return { text, findings: findings.map(({ ruleId, start, end }) => `${ruleId} ${text.slice(start, end)}`) };
}

const rolled = (line: string, year = 2026): string => {
  const { text } = make(`# 通辽市${year}年国民经济和社会发展计划\n\n## 一、重点任务\n\n${line}\n`, year + 1);
  return text.split('\n').at(-2)!;
};

describe('newDraft', () => {
  const LAST = `通辽市人民政府关于下达2026年通辽市国民经济和社会发展计划的通知

通政发〔2026〕3号

各旗县市区人民政府：

《2026年通辽市国民经济和社会发展计划》已经通辽市七届人大二次会议审议通过，现予下达。

2026年3月9日

# 2026年通辽市国民经济和社会发展计划

## 一、2025年计划执行情况

2025年，全市上下迎难而上，地区生产总值增长5.4%。

一是农牧业提质增效。粮食产量达到190亿斤。

二是工业稳步回升。新增规上企业20户。

## 二、2026年主要预期目标

2026年是“十五五”规划开局之年。全市经济社会发展主要预期目标是：地区生产总值增长5.5%左右；固定资产投资增长12%以上；居民收入增长与经济增长同步。

## 三、2026年重点任务

<!-- planlint-disable-next-line target/unit 理由：上年已核 -->
建成高标准农田220万亩，落实《耕地保护规划（2021—2035年）》，衔接《内蒙古自治区2026年民生实事清单》。
`;

  it('keeps headings and tasks, rolls years and session, opens the targets, reduces results', () => {
    assert.equal(
      make(LAST, 2027).text,
      `通辽市人民政府关于下达2027年通辽市国民经济和社会发展计划的通知

通政发〔2027〕号

各旗县市区人民政府：

《2027年通辽市国民经济和社会发展计划》已经通辽市七届人大三次会议审议通过，现予下达。

2027年〔〕月〔〕日

# 2027年通辽市国民经济和社会发展计划

## 一、2026年计划执行情况

2026年，〔待填：执行情况〕

一是农牧业提质增效。〔待填：执行情况〕

二是工业稳步回升。〔待填：执行情况〕

## 二、2027年主要预期目标

2027年是“十五五”规划第二年。全市经济社会发展主要预期目标是：地区生产总值增长〔上年目标5.5%左右〕；固定资产投资增长〔上年目标12%以上〕；居民收入增长与经济增长同步。

## 三、2027年重点任务

建成高标准农田〔上年220万亩〕，落实《耕地保护规划（2021—2035年）》，衔接《内蒙古自治区2026年民生实事清单》。
`,
    );
  });

  it('leaves nothing to be found but the open places', () => {
    const { findings } = make(LAST, 2027);
    // What the five-year plans list is true of last year's plan too.
    const others = findings.filter((each) => !/^(?:structure\/placeholder|framework\/coverage)/.test(each));
    assert.deepEqual(others, []);
    assert.ok(findings.length >= 9, findings.join('\n'));
  });

  it('tells what came of last year’s target, and what the five-year plan asks', () => {
    const bulletin = '通辽市2026年国民经济和社会发展统计公报\n\n初步核算，全年地区生产总值增长5.1%。\n';
    const outline = '通辽市国民经济和社会发展第十五个五年规划纲要\n\n“十五五”时期经济社会发展主要目标：\n\n地区生产总值年均增长6%左右。\n';
    const { text } = make(LAST, 2027, { 'bulletin.md': bulletin, 'outline.md': outline });
    assert.match(text, /地区生产总值增长〔上年目标5\.5%左右，上年完成5\.1%，规划进度\d(?:\.\d)?%〕/u);
  });

  it('names the year in the hint when years were left out', () => {
    assert.match(make(LAST, 2028).text, /地区生产总值增长〔待填：2026年目标5\.5%左右〕/u);
  });

  it('rolls deadlines and leaves spans, dates of events, law years and other years', () => {
    assert.equal(rolled('2026年底前完成审批，2026年6月底前开工。'), '2027年底前完成审批，2027年6月底前开工。');
    const kept = '按照2025年12月印发的方案和2026年1月15日的会议要求，落实2023年修订的办法，做好2024—2026年行动，到2026年形成体系。';
    assert.equal(rolled(kept), kept);
    assert.equal(rolled('二〇二六年扎实做好各项工作。'), '二〇二七年扎实做好各项工作。');
    assert.equal(rolled('今年接续推进上年续建项目，去年开工的抓紧建设。'), '今年接续推进上年续建项目，去年开工的抓紧建设。');
  });

  it('opens the number of a congress after its last session, and of a party plenum', () => {
    const notice = (session: string) =>
      make(`《2026年通辽市国民经济和社会发展计划》已经${session}审议通过。\n\n# 2026年通辽市国民经济和社会发展计划\n\n## 一、任务\n`, 2027)
        .text;
    assert.match(notice('通辽市第七届人民代表大会第四次会议'), /第七届人民代表大会第五次会议审议通过/u);
    assert.match(notice('市七届人大五次会议'), /已经市〔待填：上年为七届人大五次会议，一届一般五次，换届的为八届人大一次会议/u);
    assert.equal(rolled('按照市委六届八次全会部署，抓好落实。'), '按照市委〔待填：上年为六届八次全会〕部署，抓好落实。');
    assert.equal(rolled('巩固市七届人大一次会议通过的规划成果。'), '巩固市七届人大一次会议通过的规划成果。');
  });

  it('rolls the words for the five-year period, into the next one too', () => {
    assert.equal(rolled('2025年是“十四五”规划收官之年，也是“十五五”规划谋篇布局之年。', 2025), '2026年是“十五五”规划开局之年。');
    assert.match(rolled('圆满完成“十四五”规划目标任务。', 2025), /目标任务〔待填：“十四五”到2025年为止〕。$/u);
    assert.equal(rolled('巩固“十四五”以来的建设成果。', 2025), '巩固“十四五”以来的建设成果。');
  });

  it('brings lists of plenums up to date, and opens wording that is out of use', () => {
    assert.equal(rolled('深入贯彻党的二十大和二十届二中、三中全会精神。', 2025), '深入贯彻党的二十大和二十届历次全会精神。');
    assert.match(rolled('开展扫黑除恶专项斗争，落实能耗双控制度。', 2025), /〔待填：现用“[^”]+”〕/u);
  });

  it('joins lines that were broken by whoever set the text, and leaves the lead of a news item behind', () => {
    const { text } = make(
      `本报讯 近日，通辽市印发通知。

原文如下：

2026年通辽市国民经济和社会发展计划

一、重点任务

扎实推进河湖治理，巩固草原生态，加强盐碱耕地改良，推广旱作节
水技术，建成高标准农田220万亩，继续实施种业振兴行动，建设一批良种
繁育基地。
`,
      2027,
    );
    assert.equal(
      text,
      `2027年通辽市国民经济和社会发展计划

一、重点任务

扎实推进河湖治理，巩固草原生态，加强盐碱耕地改良，推广旱作节水技术，建成高标准农田〔上年220万亩〕，继续实施种业振兴行动，建设一批良种繁育基地。
`,
    );
  });

  it('rolls front matter', () => {
    const { text } = make('---\nyear: 2026\nplace: 通辽市\n---\n\n# 通辽市2026年国民经济和社会发展计划\n\n## 一、任务\n', 2027);
    assert.match(text, /^---\nyear: 2027\nplace: 通辽市\n---\n\n# 通辽市2027年/u);
  });
});
