import { strict as assert } from 'node:assert';
import { compileGlob, matchesAny } from '../../server/src/config/glob';

describe('config/glob', () => {
  const cases: readonly (readonly [pattern: string, matching: readonly string[], other: readonly string[]])[] = [
    ['corpus/*.txt', ['corpus/plan-2025.txt', 'corpus/计划.txt'], ['corpus/a/plan.txt', 'corpus/plan.md', 'plan.txt']],
    ['corpus/**', ['corpus/a.txt', 'corpus/a/b/c.txt'], ['corpus', 'other/corpus/a.txt']],
    ['**/draft.txt', ['draft.txt', 'a/draft.txt', 'a/b/draft.txt'], ['a/mydraft.txt', 'draft.txt/a']],
    ['a/**/b.txt', ['a/b.txt', 'a/x/b.txt', 'a/x/y/b.txt'], ['a/xb.txt', 'ab.txt']],
    ['*.plan.md', ['x.plan.md', 'a/b/x.plan.md'], ['x.md', 'x.plan.md.bak']],
    ['plan-202?.txt', ['plan-2025.txt', 'a/plan-2026.txt'], ['plan-202.txt', 'plan-20255.txt']],
    ['plan-202[4-6].{txt,md}', ['plan-2024.txt', 'plan-2026.md'], ['plan-2027.txt', 'plan-2024.csv']],
    ['[!x]*.txt', ['a.txt'], ['x.txt']],
    ['{a,b/{c,d}}/*.txt', ['a/1.txt', 'b/c/1.txt', 'b/d/1.txt'], ['b/1.txt']],
    ['corpus', ['corpus', 'corpus/a.txt', 'x/corpus'], ['corpora/a.txt']],
    ['corpus/2025', ['corpus/2025/a.txt', 'corpus/2025'], ['x/corpus/2025/a.txt']],
    ['./drafts/*.txt', ['drafts/a.txt'], ['a.txt']],
    ['a[b.txt', ['a[b.txt'], ['ab.txt']],
    ['计划（草案）*.txt', ['计划（草案）2026.txt'], ['计划2026.txt']],
  ];
  for (const [pattern, matching, other] of cases) {
    it(`${pattern} matches just what it says`, () => {
      const matches = compileGlob(pattern);
      assert.deepEqual(matching.filter(matches), matching);
      assert.deepEqual(other.filter(matches), []);
    });
  }

  it('takes time linear in the path, whatever the pattern', () => {
    const pattern = `${'*a'.repeat(40)}*b`;
    const path = 'a'.repeat(20_000);
    const start = process.cpuUsage().user;
    assert.equal(compileGlob(pattern)(path), false);
    // A backtracking matcher would not come back at all; this needs some 2 million steps.
    assert.ok(process.cpuUsage(undefined).user - start < 5_000_000);
  });

  it('does not grow without bound on braces', () => {
    assert.equal(compileGlob('{a,b}'.repeat(20))('a'.repeat(20)), false);
    assert.equal(compileGlob('{a,b}'.repeat(5))('ababa'), true);
  });

  it('matches any of several patterns', () => {
    assert.equal(matchesAny(['*.md', '*.txt'], 'a.txt'), true);
    assert.equal(matchesAny([], 'a.txt'), false);
  });
});
