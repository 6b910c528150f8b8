import { strict as assert } from 'node:assert';
import { completionsOf, LAST_YEAR } from './editor';

const corpus = { 'plan-2026.txt': LAST_YEAR };
const labels = (marked: string) => completionsOf(marked, { corpus }).map((item) => item.label);
const only = (marked: string, label: string) => {
  const found = completionsOf(marked, { corpus }).find((item) => item.label === label);
  assert.ok(found, `${label} not among ${labels(marked).join('、')}`);
  return found;
};

describe('completion', () => {
  it('offers last year’s indicators in last year’s order, headline ones first', () => {
    assert.deepEqual(labels('|'), ['地区生产总值', '固定资产投资', '一般公共预算收入', '城镇新增就业', '居民收入', '高标准农田']);
  });

  it('shows last year’s target and writes it to be typed over', () => {
    const gdp = only('|', '地区生产总值');
    assert.equal(gdp.detail, '2026年目标 增长5.5%左右');
    assert.equal(gdp.snippet, '地区生产总值增长$' + '{1:5.5%左右}');
    assert.match(gdp.documentation ?? '', /\| 2025 \| {2}\| 5\.8% \|/);
    assert.equal(only('|', '城镇新增就业').snippet, '城镇新增就业$' + '{1:1.2万人以上}');
  });

  it('keeps last year’s calibre', () => {
    assert.match(only('|', '一般公共预算收入').snippet, /^一般公共预算收入.*可比口径.*增长\$\{1:6%\}$/);
  });

  it('puts what the draft already has last', () => {
    assert.deepEqual(labels('地区生产总值增长5%，|').slice(-1), ['地区生产总值']);
  });

  it('replaces what was typed of a name, in the middle of a sentence too', () => {
    assert.equal(only('全市地区生|', '地区生产总值').replaces, '地区生');
    assert.equal(only('新增固定资|', '固定资产投资').replaces, '固定资');
  });

  it('takes aliases, in any case of letters, and says so to the editor’s filter', () => {
    const gdp = only('gd|', '地区生产总值');
    assert.equal(gdp.replaces, 'gd');
    assert.match(gdp.filterText, /^GDP/);
  });

  it('offers known indicators without a target last year once something is typed', () => {
    const item = only('常住人口|', '常住人口城镇化率');
    assert.equal(item.detail, null);
    assert.equal(item.snippet, '常住人口城镇化率');
    assert.ok(!labels('|').includes('常住人口城镇化率'));
  });

  it('offers nothing inside words and numbers that begin no indicator', () => {
    assert.deepEqual(labels('坚持以人民为中|'), []);
    assert.deepEqual(labels('地区生产总值增长5|'), []);
    assert.deepEqual(labels('地区生产总值增长|'), []);
  });

  it('does not offer a five-year document’s or another place’s targets as last year’s', () => {
    const others = {
      'a.txt': '# 山东省2026年政府工作报告\n\n2026年发展主要预期目标是：进出口总额增长7%。\n',
      'b.txt': '# 通辽市国民经济和社会发展第十五个五年规划纲要\n\n到2030年，常住人口城镇化率达到60%。\n',
    };
    assert.deepEqual(completionsOf('|', { corpus: others }), []);
  });

  it('speaks English on demand', () => {
    assert.equal(completionsOf('|', { corpus, locale: 'en' })[0]?.detail, '2026 target: 增长5.5%左右');
  });

  it('answers without a corpus', () => {
    assert.deepEqual(completionsOf('|'), []);
    assert.ok(completionsOf('地区生|').some((item) => item.label === '地区生产总值'));
  });
});
