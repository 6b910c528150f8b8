import { strict as assert } from 'node:assert';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { type ClientAbilities, toCompletionItems, toDiagnostic, toHover } from '../../server/src/lsp/toLsp';
import type { Finding } from '../../server/src/rules/types';
import { LineIndex } from '../../server/src/text/lineIndex';

const ALL: ClientAbilities = { relatedInformation: true, codeDescription: true, markdown: true, snippets: true, changeAnnotations: true };
const NONE: ClientAbilities = {
  relatedInformation: false,
  codeDescription: false,
  markdown: false,
  snippets: false,
  changeAnnotations: false,
};
const lines = new LineIndex('一二\r\n三四五');
const finding: Finding = {
  ruleId: 'target/conflict',
  severity: 'hint',
  message: '不一致',
  start: 4,
  end: 6,
  related: [
    { uri: 'file:///a', start: 0, end: 1, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: '另一处' },
  ],
  fix: null,
};
const page = (id: string) => `file:///docs/${id}.md`;

describe('toLsp', () => {
  it('gives a finding its range, severity, rule page and links in the client’s spelling', () => {
    const diagnostic = toDiagnostic(finding, lines, ALL, page, (uri) => `${uri}!`);
    assert.deepEqual(diagnostic.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } });
    assert.equal(diagnostic.severity, DiagnosticSeverity.Hint);
    assert.deepEqual(diagnostic.codeDescription, { href: 'file:///docs/target/conflict.md' });
    assert.equal(diagnostic.relatedInformation?.[0]?.location.uri, 'file:///a!');
  });

  it('links no page where there is none', () => {
    assert.ok(
      !(
        'codeDescription' in
        toDiagnostic(
          finding,
          lines,
          ALL,
          () => null,
          (uri) => uri,
        )
      ),
    );
  });

  it('leaves out what a client cannot show', () => {
    const diagnostic = toDiagnostic(finding, lines, NONE, page, (uri) => uri);
    assert.ok(!('codeDescription' in diagnostic) && !('relatedInformation' in diagnostic));
  });

  it('writes snippets only for clients that know them', () => {
    const item = {
      kind: 'target' as const,
      start: 0,
      end: 2,
      label: '指标',
      detail: null,
      snippet: '花费\\$增长$' + '{1:6%\\}以上}',
      filterText: '',
      sortText: '',
      documentation: null,
    };
    const newText = (abilities: ClientAbilities) => {
      const textEdit = toCompletionItems([item], { lines, text: '' }, abilities, 'zh-CN')[0]?.textEdit;
      return textEdit && 'newText' in textEdit ? textEdit.newText : null;
    };
    assert.equal(newText(ALL), item.snippet);
    assert.equal(newText(NONE), '花费$增长6%}以上');
  });

  it('gives plain text to clients without Markdown', () => {
    const shown = toHover({ start: 0, end: 1, blocks: ['**甲\\*乙** · 增速'] }, lines, NONE, 'zh-CN', () => null);
    assert.deepEqual(shown.contents, { kind: 'plaintext', value: '甲*乙 · 增速' });
  });
});
