import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crossCheck, generateKnowledge, KnowledgeError, parseData, readKnowledge, writings } from '../../scripts/generate/knowledge';
import type { KnowledgeData } from '../../server/src/knowledge/knowledge';
import { indicatorFile, unitFile } from '../../server/src/knowledge/schema';

const root = join(__dirname, '..', '..');

/** The faults that reading this content gives, each a line. */
function faultsOf(content: string, schema: typeof indicatorFile | typeof unitFile = indicatorFile): readonly string[] {
  try {
    parseData('server/data/x.yaml', content, schema);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.faults;
    throw error;
  }
  return [];
}

const entry = (fields: string) => `
group: 经济
source: 某统计公报
indicators:
  - { id: gdp, name: 地区生产总值, dimensions: [money], measures: [growth], unit: 亿元, direction: up${fields} }
`;

describe('knowledge data', () => {
  let data: KnowledgeData;
  before(async () => {
    data = await readKnowledge();
  });

  it('is valid and its references resolve', () => {
    assert.deepEqual(crossCheck(data), []);
  });

  it('is what the checked-in generated files hold', async () => {
    for (const [path, content] of await generateKnowledge()) {
      assert.equal(await readFile(join(root, path), 'utf8'), content, `${path} 已过期：npm run generate`);
    }
  });

  it('has every group, a source for every entry and more than 150 indicators', () => {
    assert.ok(data.indicators.length >= 180, String(data.indicators.length));
    assert.equal(new Set(data.indicators.map((indicator) => indicator.group)).size, 19);
    for (const indicator of data.indicators) assert.ok(indicator.source.length > 1, indicator.id);
  });

  it('measures a ratio as share or growth, and an amount of money never as share', () => {
    for (const { id, dimensions, measures } of data.indicators) {
      if (dimensions.every((dimension) => dimension === 'money')) assert.ok(!measures.includes('share'), id);
      if (measures.includes('points')) assert.ok(dimensions.includes('points'), id);
    }
  });

  describe('schema', () => {
    it('accepts a plain entry', () => assert.deepEqual(faultsOf(entry('')), []));

    it('names file, key and entry of a fault', () => {
      assert.match(faultsOf(entry(', measure: growth')).join(), /server\/data\/x\.yaml: indicators\[0\]（gdp）: .*measure/);
      assert.match(faultsOf(entry('').replace('[money]', '[gold]')).join(), /indicators\[0\]\.dimensions\[0\]（gdp）/);
      assert.match(faultsOf(entry('').replace('id: gdp', 'id: GDP')).join(), /indicators\[0\]\.id（GDP）: id 用小写/);
    });

    it('reports broken YAML by file', () => assert.match(faultsOf('group: [').join(), /^server\/data\/x\.yaml: /));

    it('rejects a unit of no size', () => {
      const units = 'source: 某标准\nunits:\n  - { words: [吨], dimension: mass, toBase: 0 }\ncounters: [个]\n';
      assert.match(faultsOf(units, unitFile).join(), /units\[0\]\.toBase/);
    });
  });

  describe('cross-checks', () => {
    const indicator = (id: string, name: string, aliases: string[] = []): KnowledgeData['indicators'][number] => ({
      id,
      name,
      aliases,
      group: '经济',
      dimensions: ['money'],
      measures: ['growth'],
      unit: '亿元',
      direction: 'up',
      calibres: [],
      source: '某统计公报',
      note: null,
    });
    const small = (change: Partial<KnowledgeData>): string =>
      crossCheck({
        indicators: [indicator('gdp', '地区生产总值')],
        composites: [],
        frameworks: [],
        units: [{ word: '元', dimension: 'money', toBase: 1 }],
        calendar: { periods: [], congresses: [], plenums: [], sessions: [] },
        ...change,
      }).join('\n');

    it('pass for data in order', () => assert.equal(small({}), ''));

    it('catch one name of two indicators, written differently', () => {
      const faults = small({ indicators: [indicator('srdi', '专精特新企业'), indicator('other', '其他企业', ['“专精特新”企业'])] });
      assert.match(faults, /“专精特新”企业”同时属于 srdi 和 other/);
    });

    it('catch one id twice', () => {
      assert.match(small({ indicators: [indicator('gdp', '地区生产总值'), indicator('gdp', '工业增加值')] }), /指标 id 重复：gdp/);
    });

    it('catch a calibre that nothing marks', () => {
      const calibre = { id: '可比口径', name: null, aliases: [], marks: [], note: null };
      assert.match(
        small({ indicators: [{ ...indicator('gdp', '地区生产总值'), calibres: [calibre] }] }),
        /gdp\/可比口径: 口径既无名称也无标志词/,
      );
    });

    it('catch a part of a composite that is no indicator, or not under its canonical name', () => {
      const composite = { name: '三次产业增加值', aliases: [], parts: ['GDP', '没有这个'], measure: null };
      const faults = small({ indicators: [indicator('gdp', '地区生产总值', ['GDP'])], composites: [composite] });
      assert.match(faults, /“GDP”应写作“地区生产总值”/);
      assert.match(faults, /“没有这个”不在指标数据中/);
    });

    it('catch a unit that is no unit', () => {
      assert.match(small({ units: [] }), /gdp: 单位“亿元”不在单位数据中/);
    });
  });

  it('writes interchangeable words out, alone and together', () => {
    const variants = [
      { word: '规模以上', instead: ['规上'] },
      { word: '地区生产总值', instead: ['GDP'] },
    ];
    assert.deepEqual(writings('固定资产投资', variants), ['固定资产投资']);
    assert.deepEqual(writings('规模以上工业占地区生产总值比重', variants), [
      '规模以上工业占地区生产总值比重',
      '规模以上工业占GDP比重',
      '规上工业占地区生产总值比重',
      '规上工业占GDP比重',
    ]);
  });
});
