import { strict as assert } from 'node:assert';
import { clausesOf, type MinedPhrase, minePhrases } from '../../server/src/features/completion/minedPhrases';
import { spellingOf } from '../../server/src/knowledge/pinyin';
import { completionsOf, LAST_YEAR } from './editor';

/** Mines texts whose words stand apart by blanks; each is of the place and year that it begins with. */
function mined(...texts: readonly string[]): readonly MinedPhrase[] {
  const documents = texts.map((text, at) => {
    const [place = '', year = '', ...words] = text.split(' ');
    return { uri: `file:///w/${at}.txt`, place, year: Number(year), clauses: clausesOf(words) };
  });
  const mining = minePhrases(documents);
  for (;;) {
    const step = mining.next();
    if (step.done) return step.value;
  }
}
const phrases = (...texts: readonly string[]) => mined(...texts).map(({ text }) => text);

describe('completion/minedPhrases', () => {
  it('finds what documents of several years or places share, and counts it', () => {
    const [phrase, ...more] = mined(
      '甲市 2025 加快 培育 特色 产业 。 加快 培育 特色 产业 ，',
      '乙市 2025 着力 加快 培育 特色 产业 ；',
      '甲市 2026 继续 加快 培育 特色 产业 ；',
    );
    assert.deepEqual(more, []);
    assert.equal(phrase?.text, '加快培育特色产业');
    assert.deepEqual(
      phrase.uses.map(({ times }) => times),
      [2, 1, 1],
    );
    assert.equal(phrase.spelling.initials, 'jkpytscy');
  });

  it('takes nothing that a single place says in a single year, however many files it has', () => {
    assert.deepEqual(phrases('甲市 2025 加快 培育 特色 产业', '甲市 2025 加快 培育 特色 产业'), []);
  });

  it('stays within a clause, and off figures with their units, years, ordinals and Latin words', () => {
    for (const apart of ['，', '2026 年', '5% 左右', '第十四届', '三中全会', '二十大', 'AI', '一', '\n']) {
      const text = `推动 ${apart} 有序 发展`;
      assert.deepEqual(phrases(`甲市 2025 ${text}`, `乙市 2025 ${text}`), [], apart);
    }
    assert.deepEqual(phrases('甲市 2025 12 万人次 出门 看病', '乙市 2025 30 万人次 出门 看病'), []);
  });

  it('begins and ends with no function word', () => {
    assert.deepEqual(phrases('甲市 2025 在 山区 发展 林果 的', '乙市 2025 在 山区 发展 林果 的'), ['山区发展林果']);
  });

  it('leaves out what stands inside the same longer wording every time', () => {
    const long = '加强 水库 和 堤坝 日常 巡查';
    assert.deepEqual(phrases(`甲市 2025 ${long}`, `乙市 2025 ${long}`), ['加强水库和堤坝日常巡查']);
    assert.deepEqual(phrases(`甲市 2025 ${long}`, `乙市 2025 ${long} ， 堤坝 日常 巡查`), ['堤坝日常巡查', '加强水库和堤坝日常巡查']);
  });

  it('offers no stretch of a wording longer than a phrase may be', () => {
    const long = '山区 林农 果农 菜农 花农 牧民 渔民 蜂农';
    assert.deepEqual(phrases(`甲市 2025 ${long}`, `乙市 2025 ${long}`), []);
  });

  it('lets others run while it reads', () => {
    const text = Array.from({ length: 500 }, (_, at) => `山区 发展 林果${'甲乙丙丁'[at % 4]} ，`).join(' ');
    const mining = minePhrases(['甲市', '乙市'].map((place) => ({ uri: place, place, year: 2025, clauses: clausesOf(text.split(' ')) })));
    let turns = 0;
    while (!mining.next().done) turns++;
    assert.ok(turns >= 40, String(turns));
  });
});

describe('completion of mined phrases', () => {
  const corpus = {
    'plan-2026.txt': LAST_YEAR,
    'plan-2025.txt': LAST_YEAR.replaceAll('2025', '2024').replaceAll('2026', '2025'),
  };
  const table = (...texts: readonly string[]): readonly MinedPhrase[] =>
    texts.map((text) => ({
      text,
      spelling: spellingOf(text),
      uses: ['plan-2025', 'plan-2026', 'gone'].map((name) => ({ uri: `file:///w/${name}.txt`, times: 2 })),
    }));
  const found = (marked: string, text: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    completionsOf(marked, { corpus, locale, mined: table(text) }).find(({ label }) => label === text);

  it('offers a phrase behind its beginning, with how many documents use it and when last', () => {
    const item = found('要着力培育|', '培育特色林果产业');
    assert.equal(item?.replaces, '培育');
    assert.equal(item.detail, '2份文件用过，最近2026年');
    assert.match(item.documentation ?? '', /共用4次：plan-2025、plan-2026/);
    assert.equal(found('培育特|', '培育特色林果产业', 'en')?.detail, 'used in 2 documents, last in 2026');
  });

  it('takes pinyin and initials, and no single character', () => {
    assert.equal(found('peiyut|', '培育特色林果产业')?.replaces, 'peiyut');
    assert.equal(found('pyts|', '培育特色林果产业')?.replaces, 'pyts');
    assert.equal(found('培|', '培育特色林果产业'), undefined);
  });

  it('stands below the formulations that the product knows', () => {
    const items = completionsOf('坚持稳中|', { corpus, mined: table('坚持稳中求好求快') }).filter(({ kind }) => kind === 'formulation');
    assert.ok(items.length > 1);
    assert.equal(items.at(-1)?.label, '坚持稳中求好求快');
  });

  it('offers nothing out of use in the draft’s year, and nothing of a single document left', () => {
    assert.equal(found('坚决打赢|', '坚决打赢脱贫攻坚战'), undefined);
    const mined = table('培育特色林果产业').map((each) => ({ ...each, uses: each.uses.slice(1) }));
    assert.ok(!completionsOf('培育|', { corpus, mined }).some(({ label }) => label === '培育特色林果产业'));
  });

  it('leaves indicators to those who know last year’s target', () => {
    for (const text of ['地区生产总值', '地区生产总值增长']) assert.ok(!found('dqsczz|', text)?.detail?.includes('份文件用过'), text);
    assert.ok(found('dqsczz|', '地区生产总值'), 'the indicator itself');
  });
});
