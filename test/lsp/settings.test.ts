import { strict as assert } from 'node:assert';
import { defaultConfig } from '../../server/src/config/defaults';
import { applySettings, readSettings } from '../../server/src/lsp/settings';

describe('client settings', () => {
  it('reads the section itself or an object that holds it', () => {
    const section = { corpus: ['档案/**'], locale: 'en', rules: { 'target/conflict': 'off' } };
    assert.deepEqual(readSettings(section), { ...section, mistakes: [] });
    assert.deepEqual(readSettings({ planlint: section }), { ...section, mistakes: [] });
  });

  it('takes empty values, as editors send their defaults, for "not set"', () => {
    const empty = { corpus: [], config: '', locale: '', preset: null, plans: [], rules: {} };
    assert.deepEqual(readSettings(empty), { mistakes: [] });
    for (const nothing of [undefined, null, 'text', 7, [1]]) assert.deepEqual(readSettings(nothing), { mistakes: [] });
  });

  it('tells mistakes and uses the rest', () => {
    const { mistakes, ...rest } = readSettings({ locale: 'fr', corpus: [1], preset: 'strict', rules: { 'target/conflict': 'loud' } });
    assert.deepEqual(rest, { preset: 'strict' });
    assert.equal(mistakes.length, 3);
  });

  it('reads where to hint at last year’s targets', () => {
    assert.equal(readSettings({ inlayHints: 'all' }).inlayHints, 'all');
    assert.deepEqual(readSettings({ inlayHints: '' }), { mistakes: [] });
    assert.match(readSettings({ inlayHints: 'some' }).mistakes.join(), /inlayHints/);
  });

  it('wins over planlint.yaml, rule by rule', () => {
    const yaml = { ...defaultConfig, corpus: ['a'], rules: { 'target/conflict': 'off', 'target/changed': 'hint' } } as const;
    const merged = applySettings(yaml, readSettings({ corpus: ['b'], rules: { 'target/conflict': 'error' } }));
    assert.deepEqual(merged.corpus, ['b']);
    assert.deepEqual(merged.rules, { 'target/conflict': 'error', 'target/changed': 'hint' });
    assert.equal(merged.preset, yaml.preset);
  });
});
