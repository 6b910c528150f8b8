import { strict as assert } from 'node:assert';
import { defaultConfig } from '../../server/src/config/defaults';
import { givenMetadata, pathOf } from '../../server/src/config/documents';
import { isOff, resolveSeverity } from '../../server/src/config/resolveSeverity';
import type { Config } from '../../server/src/config/types';

const of = (config: Partial<Config>, ruleId = 'target/changed', path = 'a/draft.txt') =>
  resolveSeverity(ruleId, path, { ...defaultConfig, ...config }, 'info');

describe('config/resolveSeverity', () => {
  it("takes the rule's own severity by default", () => assert.equal(of({}), 'info'));
  it('lets a preset change it', () => assert.equal(of({ preset: 'review' }), 'warning'));
  it("lets a preset weigh a rule's findings by what the rule makes of them", () => {
    const weigh = (preset: Config['preset'], ruleId: string, own: 'error' | 'warning' | 'info' | 'hint') =>
      resolveSeverity(ruleId, 'a.txt', { ...defaultConfig, preset }, own);
    assert.equal(weigh('strict', 'punctuation/quoted-list', 'hint'), 'warning');
    assert.equal(weigh('strict', 'framework/relation-violated', 'info'), 'info');
    assert.equal(weigh('strict', 'framework/relation-violated', 'warning'), 'error');
    assert.equal(weigh('drafting', 'punctuation/quoted-list', 'hint'), 'off');
    assert.equal(weigh('drafting', 'wording/confusion', 'error'), 'warning');
    assert.equal(weigh('review', 'carry-over/sentence', 'info'), 'warning');
    assert.equal(weigh('recommended', 'punctuation/quoted-list', 'hint'), 'hint');
  });
  it('runs a rule unless all of its findings are off', () => {
    const off = (config: Partial<Config>, ruleId: string) => isOff(ruleId, 'a.txt', { ...defaultConfig, ...config });
    assert.equal(off({ preset: 'drafting' }, 'target/dropped'), true);
    assert.equal(off({ preset: 'drafting' }, 'number/grouping'), false);
    assert.equal(off({ rules: { 'number/*': 'off' } }, 'number/grouping'), true);
    assert.equal(off({}, 'number/grouping'), false);
  });
  it('lets rules beat the preset', () => assert.equal(of({ preset: 'review', rules: { 'target/changed': 'off' } }), 'off'));
  it('lets a rule beat its group', () => assert.equal(of({ rules: { 'target/changed': 'error', 'target/*': 'off' } }), 'error'));
  it('lets a group beat the preset', () => assert.equal(of({ preset: 'review', rules: { 'target/*': 'off' } }), 'off'));
  it('does not take one group for another', () => assert.equal(of({ rules: { 'targ/*': 'off' } }), 'info'));

  const overrides = [
    { files: ['a/**'], rules: { 'target/*': 'error' } },
    { files: ['*.txt'], rules: { 'target/changed': 'hint' } },
    { files: ['b/**'], rules: { 'target/changed': 'off' } },
    { files: ['a/**'], rules: { 'target/dropped': 'off' } },
  ] as const;
  it('takes the last override that matches and names the rule', () => {
    assert.equal(of({ overrides }), 'hint');
    assert.equal(of({ overrides }, 'target/conflict'), 'error');
    assert.equal(of({ overrides }, 'target/changed', 'b/x.txt'), 'off');
    assert.equal(of({ overrides, rules: { 'target/changed': 'error' } }, 'target/changed', 'c/x.md'), 'error');
  });
});

describe('config/documents', () => {
  it('gives metadata by path, later entries on top', () => {
    const documents = [
      { files: ['历年/**'], place: '通辽市' },
      { files: ['历年/2024.txt'], year: 2024, place: '某市' },
    ];
    assert.deepEqual(givenMetadata({ ...defaultConfig, documents }, '历年/2024.txt'), { year: 2024, place: '某市' });
    assert.deepEqual(givenMetadata({ ...defaultConfig, documents }, '历年/2023.txt'), { place: '通辽市' });
    assert.deepEqual(givenMetadata({ ...defaultConfig, documents }, '草案.txt'), {});
  });

  it('makes a relative path of a URI below the root', () => {
    assert.equal(pathOf('file:///w/%E5%8E%86%E5%B9%B4/a.txt', 'file:///w'), '历年/a.txt');
    assert.equal(pathOf('file:///w/a.txt', 'file:///w/'), 'a.txt');
    assert.equal(pathOf('file:///other/a.txt', 'file:///w'), 'other/a.txt');
    assert.equal(pathOf('untitled:草案', null), '草案');
    assert.equal(pathOf('file:///w/100%.txt', null), 'w/100%.txt');
  });
});
