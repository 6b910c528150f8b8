import assert from 'node:assert/strict';
import { type ArrangedText, compare } from '../../server/src/features/comparison';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';
import type { Plan } from '../../server/src/plan/types';

function plan(name: string, text: string): Plan {
  return parsePlan(`file:///w/${name}.plan.md`, text, { knowledge: createKnowledge() });
}

const GRAIN = '稳定粮食生产。推广密植技术，改良盐碱耕地，扩大浅埋滴灌面积，建成高标准农田220万亩。';
const ROADS = '改善交通条件。推进通用机场前期工作，改建旗县之间的二级公路，新建农村公路280公里。';
const HEAT = '实施温暖工程。改造老旧小区供热管网，续建热源厂二期，妥善处置供热投诉。';
const SCHOOLS = '办好人民满意的教育。新建寄宿制学校，补充乡村教师，增加普通高中学位。';

const LAST = plan(
  'plan-2026',
  `# 通辽市2026年国民经济和社会发展计划

2026年全市经济社会发展主要预期目标是：地区生产总值增长5.5%左右，固定资产投资增长12%以上。

## 一、推进农牧业现代化

${GRAIN}

## 二、完善基础设施

${ROADS}

${HEAT}

## 三、筹办第八届运动会

修缮体育场馆，招募志愿者，开展倒计时活动。
`,
);

/** Last year's plan, its parts in another order, with other figures and a new part. */
const DRAFT = plan(
  'draft',
  `# 通辽市2027年国民经济和社会发展计划

2027年全市经济社会发展主要预期目标是：地区生产总值增长5%左右，固定资产投资增长10%以上。

## 一、完善基础设施

${ROADS.replace('280', '300')}

## 二、推进农牧业现代化

${GRAIN.replace('220', '240')}

## 三、优先发展教育

${SCHOOLS}
`,
);

/** The place in its document that the text at `words` came from. */
function sourceOf({ text, places }: ArrangedText, words: string): number {
  const at = text.indexOf(words);
  assert.ok(at >= 0, words);
  return places.findLast((place) => place.at <= at)!.source;
}

describe('comparison', () => {
  it('puts last year’s passages in the draft’s order, laid out as the draft is, and the draft stays as it is', () => {
    const { other, draft } = compare(DRAFT, LAST, 'zh-CN');
    assert.equal(draft, null);
    assert.equal(
      other.text,
      `# 通辽市2026年国民经济和社会发展计划

2026年全市经济社会发展主要预期目标是：地区生产总值增长5.5%左右，固定资产投资增长12%以上。

## 二、完善基础设施

${ROADS}

${HEAT}

## 一、推进农牧业现代化

${GRAIN}

———— 以下各段在草案中没有对应的内容 ————

## 三、筹办第八届运动会

修缮体育场馆，招募志愿者，开展倒计时活动。
`,
    );
  });

  it('leads back from every sentence to where it stands', () => {
    const { other } = compare(DRAFT, LAST, 'zh-CN');
    for (const words of ['通辽市2026年', '推广密植技术', '新建农村公路', '二、完善基础设施', '续建热源厂']) {
      const source = sourceOf(other, words);
      assert.ok(LAST.text.indexOf(words) >= source && LAST.text.indexOf(words) - source < 40, words);
    }
  });

  it('loses nothing of the other document', () => {
    const { other } = compare(DRAFT, LAST, 'zh-CN');
    for (const { text } of LAST.paragraphs) assert.ok(other.text.includes(text.replace(/^#+/u, '')), text);
  });

  it('writes the other document’s marks in the draft’s width', () => {
    const half = plan('half', LAST.text.replaceAll('，', ','));
    assert.equal(compare(DRAFT, half, 'zh-CN').other.text, compare(DRAFT, LAST, 'zh-CN').other.text);
  });

  it('takes a paragraph of many subjects apart', () => {
    const joined = plan('joined', LAST.text.replace(`${ROADS}\n\n${HEAT}`, `${HEAT}${ROADS}`));
    const { other } = compare(DRAFT, joined, 'zh-CN');
    assert.ok(other.text.indexOf(HEAT) < other.text.indexOf(GRAIN), other.text);
    assert.ok(other.text.indexOf(ROADS) < other.text.indexOf(GRAIN), other.text);
  });

  it('frames both sides by the draft’s subjects where the two have little in common', () => {
    const foreign = plan(
      'foreign',
      `# 通辽市2027年国民经济和社会发展计划

## 一、做强基础设施支撑

统筹水利、能源、通信等领域建设，谋划支线航空，贯通旗县快速通道，联通乡村道路，打通断头路，织密综合交通网络。

## 二、守住粮食安全底线

深入实施种业振兴行动，多措并举稳面积、提单产，保护黑土地，推动玉米、大豆、水稻协调发展，让农民种粮有账算。
`,
    );
    const { other, draft } = compare(foreign, LAST, 'zh-CN');
    assert.ok(draft);
    const frame = (text: string) => text.split('\n').filter((line) => line.startsWith('┃'));
    assert.deepEqual(frame(other.text), frame(draft.text));
    assert.ok(frame(draft.text).includes('┃ 一、做强基础设施支撑'), draft.text);
    assert.ok(draft.text.includes('谋划支线航空'));
    assert.ok(other.text.indexOf('改善交通条件') < other.text.indexOf('守住粮食安全底线'), other.text);
    const at = sourceOf(draft, '谋划支线航空');
    assert.ok(foreign.text.slice(at).startsWith('统筹水利'));
  });

  it('frames a draft that is broken into lines of one width', () => {
    const wrap = (text: string) => text.replace(/[^\n]{24}(?=[^\n]{4})/gu, '$&\n');
    const wrapped = plan(
      'wrapped',
      DRAFT.text
        .split('\n\n')
        .map((part) => (part.startsWith('#') ? part : wrap(part)))
        .join('\n\n'),
    );
    const { draft } = compare(wrapped, LAST, 'zh-CN');
    assert.ok(draft?.text.includes('推广密植技术，改良盐碱耕地，扩大浅埋滴灌面积，建成高标准农田240万亩。'), draft?.text);
  });

  it('keeps to the layout of a comparison that is open', () => {
    assert.ok(compare(DRAFT, LAST, 'zh-CN', true).draft);
    assert.equal(compare(plan('a', '今年扎实推进。'), LAST, 'zh-CN', false).draft, null);
  });

  it('answers for texts without anything to pair', () => {
    assert.equal(compare(plan('a', ''), plan('b', ''), 'zh-CN').other.text.trim(), '');
    assert.match(compare(plan('a', ''), LAST, 'en').other.text, /nothing like the passages below/);
  });
});
