import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { readResult, type SuiteResult, whyFailed } from '../../scripts/e2e/verdict';

const result = (...states: SuiteResult['tests'][number]['state'][]): SuiteResult => ({
  tests: states.map((state, i) => ({ title: `test ${i}`, state, ms: 1 })),
});

/** The live proof is in every run of e2e: suites of test/e2e/proof that go wrong on purpose. */
describe('verdict on a suite in VS Code', () => {
  it('is passed only when tests ran and none failed', () => {
    assert.equal(whyFailed(0, result('passed', 'passed'), true), null);
  });

  it('is failed by one failing test, whatever the exit code says', () => {
    assert.match(whyFailed(0, result('passed', 'failed'), false) ?? '', /1 个测试失败/);
  });

  it('is failed when nothing ran', () => {
    assert.match(whyFailed(0, result(), false) ?? '', /没有运行任何测试/);
    assert.match(whyFailed(0, result('skipped'), false) ?? '', /没有运行任何测试/);
  });

  it('is failed without a result file, though VS Code reports success', () => {
    assert.equal(readResult(join(__dirname, 'no-such-file.json')), null);
    assert.equal(readResult(__filename), null, 'and with one that is not whole');
    assert.match(whyFailed(0, null, false) ?? '', /没有结果文件/);
  });

  it('is failed by the exit code', () => {
    assert.match(whyFailed(1, result('passed'), false) ?? '', /退出码/);
  });

  it('is failed by a skipped test under CI only', () => {
    assert.match(whyFailed(0, result('passed', 'skipped'), true) ?? '', /CI/);
    assert.equal(whyFailed(0, result('passed', 'skipped'), false), null);
  });
});
