import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createKnowledge, type NameMatch } from '../../server/src/knowledge/knowledge';

const knowledge = createKnowledge();

/** `canonical` or `canonical/calibre` of a name; null when unknown. */
function named(name: string): string | null {
  const found = knowledge.lookup(name);
  return found && (found.calibre ? `${found.canonical}/${found.calibre.id}` : found.canonical);
}

/** The names found, as text -> canonical. */
const found = (text: string): string[] => knowledge.findNames(text).map((match) => show(text, match));
const show = (text: string, { start, end, named: name, composite }: NameMatch) =>
  `${text.slice(start, end)}→${name?.canonical ?? `${composite?.parts.length}项`}`;

/** The name that ends at the cursor `|`. */
function ending(marked: string): string | null {
  const end = marked.indexOf('|');
  const text = marked.replace('|', '');
  const match = knowledge.nameEndingAt(text, end);
  return match && show(text, match);
}

describe('knowledge look-up', () => {
  it('knows an indicator under all its names', () => {
    for (const name of ['地区生产总值', '生产总值', '国内生产总值', 'GDP', 'gdp', 'ＧＤＰ', '地区生产总值（GDP）']) {
      assert.equal(named(name), '地区生产总值', name);
    }
    for (const name of ['规上工业增加值', '规模工业增加值']) assert.equal(named(name), '规模以上工业增加值', name);
    for (const name of ['城镇常住居民人均可支配收入', '城镇居民收入']) assert.equal(named(name), '城镇居民人均可支配收入', name);
    for (const name of ['农村牧区居民人均可支配收入', '农牧民人均可支配收入', '农村常住居民人均可支配收入']) {
      assert.equal(named(name), '农村居民人均可支配收入', name);
    }
    assert.equal(named('单位国内生产总值能耗'), '单位地区生产总值能耗');
    assert.equal(named('单位GDP的能源消耗'), '单位地区生产总值能耗');
    assert.equal(named('细颗粒物（PM₂.₅）浓度'), 'PM2.5浓度');
  });

  it('leaves quotation marks, brackets and 的 out of account', () => {
    assert.equal(named('“专精特新”企业'), '专精特新企业');
    assert.equal(named('社会物流总费用占地区生产总值的比重'), '社会物流总费用与地区生产总值比率');
    assert.equal(named('固定资产投资(不含农户)'), '固定资产投资（不含农户）/不含农户');
  });

  it('knows nothing of other words', () => {
    for (const name of ['', '的', '增长', '产总值', '某某重点工程']) assert.equal(knowledge.lookup(name), null, name);
  });

  it('keeps calibres apart', () => {
    assert.equal(named('固定资产投资'), '固定资产投资');
    assert.equal(named('限额以上固定资产投资'), '限额以上固定资产投资/限额以上');
    assert.equal(named('规模以上固定资产投资'), '限额以上固定资产投资/限额以上');
    assert.equal(named('全社会固定资产投资'), '全社会固定资产投资/全社会');
    assert.equal(named('户籍人口城镇化率'), '户籍人口城镇化率/户籍');
    assert.equal(named('牧业年度牲畜存栏'), '牧业年度牲畜存栏/牧业年度');
    assert.equal(named('每千人口拥有执业医师数'), '每千人口拥有执业医师数/执业医师');
    const budget = knowledge.byId('budget-revenue');
    assert.deepEqual(
      budget?.calibres.map((calibre) => calibre.id),
      ['可比口径', '自然口径'],
    );
    assert.ok(budget?.calibres[0]?.marks.includes('按可比口径'));
  });

  it('keeps indicators apart that are easily taken for one another', () => {
    const pairs = [
      ['城镇调查失业率', '城镇登记失业率'],
      ['粮食总产量', '粮食综合生产能力'],
      ['全社会研发经费投入', '全社会研发经费投入强度'],
      ['优良天数', '优良天数比率'],
      ['社会消费品零售总额', '限额以上消费品零售额'],
      ['规模以上工业增加值', '规模以上工业总产值'],
      ['规上工业企业', '规上企业'],
      ['招商引资到位资金', '实际使用外资'],
      ['每万人口发明专利拥有量', '每万人口高价值发明专利拥有量'],
      ['优良水体比例', '达到或好于Ⅲ类水体比例'],
      ['接待游客', '入境游客'],
    ] as const;
    for (const [one, other] of pairs) {
      assert.ok(named(one) && named(other), `${one} ${other}`);
      assert.notEqual(named(one), named(other), `${one} ${other}`);
    }
  });

  it('gives the parts of a composite in the order of their values', () => {
    assert.deepEqual(knowledge.lookupComposite('城乡居民人均可支配收入')?.parts, ['城镇居民人均可支配收入', '农村居民人均可支配收入']);
    assert.deepEqual(knowledge.lookupComposite('三次产业结构')?.parts, ['第一产业比重', '第二产业比重', '第三产业比重']);
    assert.equal(knowledge.lookupComposite('三次产业比例')?.measure, 'share');
    assert.equal(knowledge.lookupComposite('地区生产总值'), null);
  });

  it('knows units by word, with sizes that convert', () => {
    const size = (word: string) => {
      const unit = knowledge.units.get(word);
      return unit && [unit.dimension, unit.toBase];
    };
    assert.deepEqual(size('斤'), ['mass', 0.0005]);
    assert.deepEqual(size('公顷'), ['area', 15]);
    assert.deepEqual(size('平方公里'), ['area', 1500]);
    assert.deepEqual(size('兆瓦'), ['power', 1000]);
    assert.deepEqual(size('人次'), ['personTimes', 1]);
    assert.deepEqual(size('名'), ['people', 1]);
    assert.deepEqual(size('个百分点'), ['points', 1]);
    assert.deepEqual(size('头（只）'), size('头只'));
    assert.notDeepEqual(size('家'), size('户'));
    assert.equal(size('万人'), undefined);
  });
});

describe('knowledge in text', () => {
  it('finds the longest names from left to right', () => {
    assert.deepEqual(found('全市地区生产总值增长5%，限额以上固定资产投资增长8%。'), [
      '地区生产总值→地区生产总值',
      '限额以上固定资产投资→限额以上固定资产投资',
    ]);
    assert.deepEqual(found('人均地区生产总值'), ['人均地区生产总值→人均地区生产总值']);
    assert.deepEqual(found('城乡居民人均可支配收入分别增长'), ['城乡居民人均可支配收入→2项']);
    assert.deepEqual(found('万事开头难'), []);
  });

  it('spans whole pairs of marks', () => {
    assert.deepEqual(found('新增“专精特新”企业8家'), ['“专精特新”企业→专精特新企业']);
    assert.deepEqual(found('完成“个转企”50户'), ['个转企→个转企']);
    assert.deepEqual(found('固定资产投资（不含农户）下降'), ['固定资产投资（不含农户）→固定资产投资（不含农户）']);
    assert.deepEqual(found('细颗粒物（PM2.5）浓度降到30'), ['细颗粒物（PM2.5）浓度→PM2.5浓度']);
  });

  it('does not read one name across a bracket that closes elsewhere', () => {
    assert.deepEqual(found('固定资产（见附表）投资'), []);
    assert.deepEqual(found('固定资产投资（不含农户和房地产）'), ['固定资产投资→固定资产投资']);
  });

  it('joins over a lone space but not over a gap between columns', () => {
    assert.deepEqual(found('新建5G 基站300个'), ['5G 基站→5G基站']);
    assert.deepEqual(found('第三产业  增加值'), []);
  });

  it('does not cut Latin words or numbers', () => {
    assert.deepEqual(found('XGDPR法规、15G基站'), []);
    assert.deepEqual(found('GDP增长'), ['GDP→地区生产总值']);
  });

  it('reads the name that ends at an offset', () => {
    assert.equal(ending('今年地区生产总值|增长5%'), '地区生产总值→地区生产总值');
    assert.equal(ending('限额以上固定资产投资|增长'), '限额以上固定资产投资→限额以上固定资产投资');
    assert.equal(ending('培育“专精特新”企业|8家'), '“专精特新”企业→专精特新企业');
    assert.equal(ending('固定资产投资（不含农户）|增长'), '固定资产投资（不含农户）→固定资产投资（不含农户）');
    assert.equal(ending('三次产业结构|为'), '三次产业结构→3项');
    assert.equal(ending('地区生产总值增|长'), null);
    assert.equal(ending('|地区生产总值'), null);
    assert.equal(ending('地区生产总|值'), null);
  });

  /** Texts made of names, pieces of names and other characters: dense in near-hits. No marks and no Latin, so that slices are names. */
  const plain = (name: string) => /^[\u4e00-\u9fff]+$/.test(name) && !name.includes('的');
  const names = [
    ...knowledge.indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases]),
    ...knowledge.composites.map((composite) => composite.name),
  ].filter(plain);
  const piece = fc.oneof(
    fc.constantFrom(...names),
    fc.tuple(fc.constantFrom(...names), fc.nat(20), fc.nat(20)).map(([name, a, b]) => name.slice(Math.min(a, b), Math.max(a, b))),
    fc.constantFrom('增长', '和', '，', '全市', '比重', '居民', '投资', '规模以上'),
  );
  const texts = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const isName = (name: string) => knowledge.lookup(name) !== null || knowledge.lookupComposite(name) !== null;

  it('finds what trying every slice finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected: [number, number][] = [];
        for (let i = 0; i < text.length; ) {
          let end = text.length;
          while (end > i && !isName(text.slice(i, end))) end--;
          if (end > i) expected.push([i, end]);
          i = Math.max(end, i + 1);
        }
        assert.deepEqual(
          knowledge.findNames(text).map(({ start, end }) => [start, end]),
          expected,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('reads the longest name before every offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (let end = 0; end <= text.length; end++) {
          let start = 0;
          while (start < end && !isName(text.slice(start, end))) start++;
          assert.equal(knowledge.nameEndingAt(text, end)?.start ?? end, start, `${text} @${end}`);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('answers any text with spans inside it, in order', () => {
    const marks = fc.constantFrom('“', '”', '（', '）', '(', ' ', '的', '\u0000', 'GDP', '5G', '《');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, marks, fc.string({ unit: 'binary' }))), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of knowledge.findNames(text)) {
          assert.ok(last <= start && start < end && end <= text.length, `${start}–${end}`);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('frameworks', () => {
  const framework = (id: string) => {
    const one = knowledge.frameworks.find((candidate) => candidate.id === id);
    assert.ok(one, id);
    return one;
  };
  const rows = (id: string, attribute?: 'binding') =>
    new Set(
      framework(id)
        .demands.filter((demand) => demand.row !== undefined && (!attribute || demand.attribute === attribute))
        .map((demand) => demand.row),
    ).size;

  it('hold the 20 indicators of the 14th and the 15th, 8 of them binding', () => {
    assert.equal(rows('national-14'), 20);
    assert.equal(rows('national-15'), 20);
    assert.equal(rows('national-14', 'binding'), 8);
    assert.equal(rows('national-15', 'binding'), 8);
    assert.equal(rows('national-13'), 25);
  });

  it('write declines as negative growth over the five years', () => {
    const energy = framework('national-14').demands.find((demand) => demand.indicator === '单位地区生产总值能耗');
    assert.deepEqual([energy?.measure, energy?.mode, energy?.op, energy?.endValue], ['growth', 'cumulative', '=', -13.5]);
    const carbon = framework('national-15').demands.find((demand) => demand.indicator === '单位地区生产总值二氧化碳排放');
    assert.equal(carbon?.endValue, -17);
  });

  it('keep relations as relations', () => {
    const income = framework('national-14').demands.find((demand) => demand.indicator === '居民人均可支配收入');
    assert.deepEqual(income?.relation, { kind: 'sync', other: '地区生产总值', margin: null, otherPlace: null });
    const gdp = framework('tongliao-14').demands.find((demand) => demand.indicator === '地区生产总值');
    assert.deepEqual(gdp?.relation, { kind: 'above', other: '地区生产总值', margin: 1, otherPlace: '内蒙古自治区' });
  });

  it('cover five years, with demands for the last of them', () => {
    for (const { id, startYear, endYear, demands } of knowledge.frameworks) {
      assert.equal(endYear - startYear, 4, id);
      for (const demand of demands) assert.equal(demand.endYear, endYear, `${id} ${demand.printed}`);
    }
  });

  it('agree with the calendar', () => {
    for (const { id, ordinal, startYear, endYear } of knowledge.frameworks) {
      const period = knowledge.calendar.periods.find((candidate) => candidate.ordinal === ordinal);
      assert.deepEqual([period?.startYear, period?.endYear], [startYear, endYear], id);
    }
  });
});
