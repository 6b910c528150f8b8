/**
 * Under CI a skipped test is a failure: a green run must have run everything. Only tests that say in their title that they need the
 * real documents of `../shared` may be skipped, and only where that folder is absent.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const shared = process.env.PLANLINT_SHARED ?? join(__dirname, '..', '..', '..', 'shared');

/** Titles of skipped tests below `suite` that should have run. */
export function wronglySkipped(suite: Mocha.Suite, sharedExists: boolean): string[] {
  const skipped = suite.tests.filter(
    (test) => test.isPending() && (sharedExists || !test.titlePath().some((title) => title.includes('shared'))),
  );
  return [
    ...skipped.map((test) => test.titlePath().filter(Boolean).join(' › ')),
    ...suite.suites.flatMap((child) => wronglySkipped(child, sharedExists)),
  ];
}

export const mochaHooks = {
  afterAll(this: Mocha.Context): void {
    if (!process.env.CI) return;
    const titles = wronglySkipped(this.test?.parent as Mocha.Suite, existsSync(shared));
    if (titles.length > 0) throw new Error(`在 CI 中被跳过的测试：\n${titles.join('\n')}`);
  },
};
