import { strict as assert } from 'node:assert';
import { parseConfig } from '../../server/src/config/load';
import { type FolderDocument, initialConfig } from '../../server/src/features/initialConfig';
import type { Metadata } from '../../server/src/plan/types';

const document = (path: string, meta: Partial<Metadata>): FolderDocument => ({
  path,
  meta: { title: null, kind: 'annual-plan', year: 2026, endYear: 2026, place: null, level: null, source: {}, ...meta },
});
const DOCUMENTS = [
  document('draft.plan.md', { year: 2027 }),
  document('历年/plan-2026.md', {}),
  document('历年/“扫描”.txt', { year: null }),
  document('数据/实际.csv', { kind: 'unknown' }),
];

/** The text with every commented entry switched on, as its reader would. */
const switchedOn = (text: string) => text.replace(/^# (?=(?: |[a-z]+:))/gm, '');

describe('initial planlint.yaml', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`is right as it is, and changes nothing yet (${locale})`, () => {
      const { config, problems } = parseConfig(initialConfig(DOCUMENTS, locale));
      assert.deepEqual(problems, []);
      assert.equal(config.preset, 'recommended');
      assert.equal(config.corpus, null);
    });
  }

  it('is right with its comments switched on, and names the folder’s own files', () => {
    const text = switchedOn(initialConfig(DOCUMENTS, 'zh-CN')).replace('year: \n', 'year: 2019\n');
    const { config, problems } = parseConfig(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(config.corpus, ['历年/**', '数据/**']);
    assert.deepEqual(config.rules, { 'target/changed': 'hint' });
    assert.deepEqual(
      config.documents.map(({ files, year, kind }) => [files, year, kind]),
      [
        [['历年/“扫描”.txt'], 2019, 'annual-plan'],
        [['数据/实际.csv'], 2026, 'annual-plan'],
      ],
    );
  });

  it('has an example where the folder is empty', () => {
    const { config, problems } = parseConfig(switchedOn(initialConfig([], 'zh-CN')));
    assert.deepEqual(problems, []);
    assert.deepEqual(config.corpus, ['历年/**']);
    assert.deepEqual(config.documents, []);
  });
});
