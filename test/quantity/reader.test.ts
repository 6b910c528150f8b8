import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { QuantityReader } from '../../server/src/quantity/reader';

const reader = new QuantityReader(createKnowledge().units);

/** Quantities of a text in one line each: `op value[..value2] unit`. */
function read(text: string): string[] {
  return reader.read(text).map((q) => `${q.op} ${q.value}${q.value2 === null ? '' : `..${q.value2}`} ${q.unit.printed}`);
}

describe('quantities', () => {
  const cases: readonly [text: string, ...quantities: string[]][] = [
    // numerals
    ['新建农村公路260公里', '= 260 公里'],
    ['种植1,200.5亩', '= 1200.5 亩'],
    ['产值一万二千三百亿元', '= 12300 亿元'],
    ['煤炭产量十亿八千万吨', '= 1080000000 吨'],
    ['职工工资二千一百五十元', '= 2150 元'],
    ['三分之一以上村庄', '>= 33.33 %'],
    ['1/3以上农户', '>= 33.33 %'],
    ['增长百分之五', '= 5 %'],
    ['孕产妇死亡率12/10万以下', '<= 12 /10万'],
    // magnitudes and units
    ['新增装机400万千瓦', '= 400 万千瓦'],
    ['线路50千米', '= 50 千米'],
    ['粮食200亿斤', '= 200 亿斤'],
    ['经济总量突破1.5万亿元', '>= 1.5 万亿元'],
    ['产值超千亿', '>= 1000 亿'],
    ['牲畜存栏1143.9万头只', '= 1143.9 万头只'],
    ['培训8000人次以上', '>= 8000 人次'],
    ['浓度35微克/立方米以内', '<= 35 微克/立方米'],
    // qualifiers before and after
    ['增长6%左右', '~ 6 %'],
    ['约50万吨', '~ 50 万吨'],
    ['近5000处', '~ 5000 处'],
    ['不少于4场', '>= 4 场'],
    ['控制在5%以内', '<= 5 %'],
    ['控制在2%左右', '~ 2 %'],
    ['50余万场', '>= 50 万场'],
    ['3900多个', '>= 3900 个'],
    ['10万余人', '>= 10 万人'],
    ['不超过3个工作日', '<= 3 个工作日'],
    // ranges
    ['举办2—3个', 'range 2..3 个'],
    ['增长4.5%—5%', 'range 4.5..5 %'],
    ['增长5%~6%', 'range 5..6 %'],
    ['增长5.5-6%', 'range 5.5..6 %'],
    ['投资80亿元至100亿元', 'range 80..100 亿元'],
    // doubling, times, points
    ['规模翻一番', '= 100 %'],
    ['规模翻两番', '= 300 %'],
    ['增长1.5倍', '= 1.5 倍'],
    ['提高0.39个百分点', '= 0.39 个百分点'],
    // proportions
    ['比重为23.6:31.9:44.5', '= 23.6 %', '= 31.9 %', '= 44.5 %'],
    ['勇夺8金9银6铜', '= 8 金', '= 9 银', '= 6 铜'],
    // what is no quantity
    ['5金融机构、3铜线'],
    ['2025年3月9日'],
    ['到2030年'],
    ['2021—2025年'],
    ['第3位、前10名'],
    ['G334线和S310线'],
    ['5G网络、4A级景区、PM2.5'],
    ['《三年行动方案（2025—2027）》'],
    ['国发〔2023〕16号'],
    ['“8+N”体系'],
    ['六届人大五次会议'],
    ['1.推进项目建设'],
    ['（3）完善机制'],
    ['每千人口'],
  ];
  for (const [text, ...quantities] of cases) {
    it(`${text} -> ${quantities.join(', ') || 'nothing'}`, () => assert.deepEqual(read(text), quantities));
  }

  it('spans cover the number with its qualifiers, the core without them', () => {
    const text = '力争突破1900亿元以上';
    const [q] = reader.read(text);
    assert.ok(q);
    assert.equal(text.slice(q.start, q.end), '突破1900亿元以上');
    assert.equal(text.slice(q.coreStart, q.coreEnd), '1900亿元');
  });

  it('reads any text without throwing, spans inside, in order, not overlapping', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1', '２', '万', '亿', '千', '瓦', '%', '.', ':', '以上', '约', '—', '一', '百', '翻', '番', '《', '年', '个'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const q of reader.read(text)) {
          assert.ok(q.coreStart >= end && q.start <= q.coreStart && q.coreStart < q.coreEnd && q.coreEnd <= q.end && q.end <= text.length);
          assert.ok(Number.isFinite(q.value));
          end = q.coreEnd;
        }
      }),
    );
  });
});
