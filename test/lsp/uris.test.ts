import { strict as assert } from 'node:assert';
import { pathToFileURL } from 'node:url';
import { canonicalUri, filePathOf } from '../../server/src/lsp/uris';

describe('URIs', () => {
  it('has one spelling per file, however an editor escapes it', () => {
    const path = '/工作/计划 (2026).plan.md';
    const spellings = [
      pathToFileURL(path).href,
      `file://${encodeURI(path)}`,
      'file:///%E5%B7%A5%E4%BD%9C/%E8%AE%A1%E5%88%92%20%282026%29.plan.md',
    ];
    assert.equal(new Set(spellings.map(canonicalUri)).size, 1);
    assert.equal(filePathOf(spellings[2]!), path);
  });

  it('leaves other schemes and malformed URIs as they are', () => {
    for (const uri of ['untitled:计划', 'file:///%zz', 'vscode-vfs://github/a/b.md']) assert.equal(canonicalUri(uri), uri);
  });
});
